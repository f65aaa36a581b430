import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, isKnown } from "../model/figure.ts";
import type { Organisation } from "../model/organisation.ts";
import { dateTitle } from "../model/period.ts";
import type { SearchEntry } from "../model/search-index.ts";
import { searchTokens } from "../model/search-text.ts";
import { searchedTexts } from "../model/searched.ts";
import { select } from "../model/select.ts";
import type { Site } from "../model/site.ts";
import { vintagesOf } from "../model/vintage.ts";
import type { ChartTypes } from "../render/chart.ts";
import { chartFigures } from "../render/figures-of.ts";
import { capital } from "../words/words.ts";
import { areaTitle, hasAreaPage, wardTitle } from "./area.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { spanOf } from "./dataset.ts";
import { localityEntries } from "./localities.ts";
import { type Measure, measuresOf } from "./measures.ts";
import { succession } from "./provider.ts";
import { placesDrawing, searchDrawing } from "./search-drawing.ts";
import { pageEntries } from "./search-pages.ts";
import { leadOfWard } from "./siblings.ts";
import { tallyOf } from "./tally.ts";

/** Addresses of the pages that are found. */
export interface SearchAddresses {
  ward(area: Area): string;
  area(area: Area): string;
  /** Where all wards of a locality stand. */
  locality(name: string): string;
  provider(id: string): string;
  topic(id: string): string;
  story(id: string): string;
  dataset(dataset: Dataset): string;
  /** A page by its path on the site, such as `data/`. */
  page(path: string): string;
}

/**
 * All that search finds, in the order of kinds: wards first, datasets with their charts last.
 *
 * @param types the chart types, by which providers are judged
 */
export function searchEntries(site: Site, types: ChartTypes, addresses: SearchAddresses): SearchEntry[] {
  return [
    ...vintagesOf(site.areas.values()).flatMap(({ wards }) =>
      wards.map((ward) => wardEntry(site, ward, wards, addresses)),
    ),
    ...[...site.areas.values()]
      .filter((area) => hasAreaPage(site.datasets, area))
      .map((area) => ({
        ...entry("area", areaTitle(site, area), addresses.area(area), area.aliases.join(" ")),
        value: capital(area.type),
      })),
    ...localityEntries(site, addresses),
    ...[...site.organisations.values()].map((provider) => providerEntry(site, types, provider, addresses)),
    ...site.topics.map(({ id, title }) => ({
      ...entry("topic", title, addresses.topic(id), ""),
      value: countOf(site.datasets.filter(({ topic }) => topic.id === id).length),
    })),
    ...site.stories.map(({ id, title, summary }) => ({
      ...entry("story", title, addresses.story(id), ""),
      value: summary,
    })),
    ...pageEntries(site, addresses),
    ...site.datasets.flatMap((dataset) => datasetEntries(dataset, types, addresses)),
  ];
}

/** An entry of which nothing is known but its name. */
function entry(kind: SearchEntry["kind"], title: string, href: string, words: string): SearchEntry {
  return {
    kind,
    title,
    value: "",
    date: "",
    drawing: "",
    href,
    words: searchTokens(words).filter((word) => !COMMON_WORDS.has(word)),
  };
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? "dataset" : "datasets"}`;
}

function wardEntry(site: Site, ward: Area, wards: readonly Area[], addresses: SearchAddresses): SearchEntry {
  const names = site.localities
    .filter((locality) => locality.wards.some((each) => each.ward === ward))
    .map(({ name }) => name);
  const plain = entry(
    "ward",
    wardTitle(site, ward),
    addresses.ward(ward),
    [...ward.aliases, ...names].join(" "),
  );
  const lead = leadOfWard(site, ward, wards);
  const first = lead?.measures[0];
  if (!lead || !first) return { ...plain, value: "No figures yet for its boundary" };
  return {
    ...plain,
    value: lead.words,
    date: first.figure.period.title,
    drawing: placesDrawing(
      lead.measures.flatMap(({ figure, part }) => {
        if (!isKnown(figure)) return [];
        const among = wards
          .flatMap((other) => leadOfWard(site, other, wards)?.measures ?? [])
          .filter((other) => other.part === part && isKnown(other.figure))
          .map((other) => (isKnown(other.figure) ? amountOf(other.figure) : 0));
        return [{ value: amountOf(figure), among }];
      }),
    ),
  };
}

function providerEntry(
  site: Site,
  types: ChartTypes,
  provider: Organisation,
  addresses: SearchAddresses,
): SearchEntry {
  const measures = measuresOf(site.datasets, types, provider);
  const [worst] = measures;
  const subjects = measures.flatMap(({ title, dataset }) => [title, dataset.title]);
  const texts = [provider.short, provider.type, provider.note, ...subjects];
  return {
    ...entry("provider", provider.name, addresses.provider(provider.id), texts.join(" ")),
    value: belongsWords(site, provider) || tallyOf(measures).headline || capital(provider.type),
    date: latestOf(measures),
    drawing: worst ? searchDrawing(worst.dataset, worst.process.figures) : "",
  };
}

/** Of a provider that is no more: until when it was, and what came after; of a part of another: of which. */
function belongsWords({ organisations }: Site, provider: Organisation): string {
  const { successor, runner } = succession(organisations, provider);
  if (provider.validTo === "") return runner ? `Run by ${runner.name}` : "";
  return `Until ${dateTitle(provider.validTo)}${successor ? `; then ${successor.name}` : ""}`;
}

/** Of when the latest figure of some measures is; empty where there is none. */
function latestOf(measures: readonly Measure[]): string {
  const periods = measures.map(({ latest }) => latest.period);
  return periods.toSorted((a, b) => b.end.localeCompare(a.end))[0]?.title ?? "";
}

/** A dataset, whose value, date and drawing are those of its first chart, and its charts. */
function datasetEntries(dataset: Dataset, types: ChartTypes, addresses: SearchAddresses): SearchEntry[] {
  return [
    entry("dataset", dataset.title, addresses.dataset(dataset), searchedTexts(dataset).join(" ")),
    ...dataset.charts.map((chart) => {
      const figures = select(chartFigures(types, dataset, chart).drawn);
      return {
        ...entry("chart", chart.headline, chart.id, ""),
        date: figures.length > 0 ? spanOf({ figures }) : "",
        drawing: searchDrawing(dataset, figures),
      };
    }),
  ];
}
