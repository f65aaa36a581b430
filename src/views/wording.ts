import type { Area } from "../model/area.ts";
import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Site } from "../model/site.ts";
import { vintagesOf } from "../model/vintage.ts";
import type { Chart, ChartTypes } from "../render/chart.ts";
import { breaksInWords } from "../words/breaks.ts";
import { chartWordFaults, type Names, wordFaults } from "../words/faults.ts";
import { say } from "../words/say.ts";
import { sourceWordsOf } from "../words/sources.ts";
import { answersOf } from "./answers.ts";
import { areaWords, hasAreaPage, unknownOfArea } from "./area.ts";
import { measureWords, reasonsOf } from "./measure-words.ts";
import { measuresOf } from "./measures.ts";
import { profilePage } from "./profile.ts";
import { otherCharts, providerCharts, succession, successionWords } from "./provider.ts";
import { standsOut, waysInWords } from "./stands-out/page.ts";
import { tallyOf } from "./tally.ts";
import { wardChange } from "./ward-change.ts";
import { wardCharts } from "./ward-charts.ts";
import { wardMeasures } from "./ward-measures.ts";
import { boundaryWords, measuresWords, unknownAtWardLevel, wardWords } from "./ward-words.ts";

/** What the site says at one place. */
export interface Wording {
  /** A chart, such as `smoking/by-sex`, or a page, such as `wards/2004/linacre/`. */
  at: string;
  /** Headlines and the like, as the data word them. */
  given: string[];
  /** What the site makes of figures, in the order in which it is read. */
  made: string[];
  /** What a reader would stumble over in what the site makes. */
  faults: string[];
}

/** All that the site says of its figures: each chart, and each page that puts figures into sentences. */
export function wordingsOf(site: Site, types: ChartTypes): Wording[] {
  const names = namesOf(site);
  const page = (at: string, made: readonly string[], given: string[] = []): Wording => {
    const said = made.filter((text) => text !== "");
    return { at, given, made: said, faults: said.flatMap((text) => wordFaults(text, names)) };
  };
  const chart = ({ dataset, spec }: { dataset: Dataset; spec: ChartSpec }): Wording => {
    const sentence = sentenceOf(types, dataset, spec);
    return {
      at: `${dataset.id}/${spec.id}`,
      given: [spec.headline, spec.subtitle],
      made: [sentence],
      faults: chartWordFaults(sentence, names),
    };
  };
  return [
    ...site.datasets.flatMap((dataset) => dataset.charts.map((spec) => chart({ dataset, spec }))),
    ...site.datasets.map((dataset) => page(`datasets/${dataset.id}/`, ofDataset(dataset, types))),
    ...vintagesOf(site.areas.values()).flatMap(({ id, wards }) =>
      wards.map((ward) => page(`wards/${id}/${ward.slug}/`, ofWard(site, types, ward, wards))),
    ),
    ...[...site.areas.values()]
      .filter((area) => hasAreaPage(site.datasets, area))
      .map((area) =>
        page(`areas/${area.code}/`, [areaWords(site, area), unknownOfArea(site.datasets, area)]),
      ),
    ...[...site.organisations.values()].map((provider) =>
      page(`providers/${provider.id}/`, ofProvider(site, types, provider), [provider.note]),
    ),
    page("stands-out/", ofOutliers(site, types)),
    ...(site.profile ? [page("profile/", ofBorough(site, site.profile), [site.profile.question])] : []),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The sentence of a chart, as its page says it. */
function sentenceOf(
  types: ChartTypes,
  dataset: Dataset,
  spec: ChartSpec,
  override: Record<string, unknown> = {},
): string {
  const type = types.get(spec.type) as Chart<unknown>;
  return say(type.findings(dataset, type.schema.parse({ ...chartOptions(spec), ...override })));
}

/** The answers to the questions of a dataset's page, those left out that its data word. */
function ofDataset(dataset: Dataset, types: ChartTypes): string[] {
  return [
    ...answersOf(dataset, types)
      .filter(({ id }) => id !== "why")
      .flatMap(({ paragraphs }) => paragraphs),
    ...breaksInWords(dataset).map(({ title }) => title),
  ];
}

function ofWard(site: Site, types: ChartTypes, ward: Area, wards: readonly Area[]): string[] {
  const measures = wardMeasures(site.datasets, ward, wards);
  const { heading, caption, note } = measuresWords(ward, measures, wards);
  const { namesakes, warning } = wardChange(site, ward);
  const charts = wardCharts(site.datasets, ward, types);
  return [
    wardWords(ward, measures, sourceWordsOf(site.datasets)),
    ...charts.flatMap(({ dataset, spec, override, headline }) => [
      headline,
      sentenceOf(types, dataset, spec, override),
    ]),
    ...(measures.length > 0 ? [heading, caption, note] : []),
    unknownAtWardLevel(site.datasets, ward, site.areas.get(site.place) as Area),
    boundaryWords(ward, measures),
    ...namesakes.map(({ lead, title }) => `${lead} ${title}.`),
    warning,
  ];
}

function ofProvider(site: Site, types: ChartTypes, provider: Organisation): string[] {
  const measures = measuresOf(site.datasets, types, provider);
  const { headline, note } = tallyOf(measures);
  const { successor } = succession(site.organisations, provider);
  return [
    headline,
    note,
    ...(successor ? [`${successionWords(provider).after} ${successor.name}`] : []),
    ...measures.flatMap((measure) => {
      const { value, period, target, variation, assurance, breaks } = measureWords(measure);
      const signs = [variation, assurance].flatMap((sign) => (sign ? [sign.words] : []));
      return [`${measure.title}: ${[value, period, target, ...signs].join(", ")}`, ...breaks];
    }),
    ...reasonsOf(measures).map(({ text }) => text),
    ...otherCharts(providerCharts(site.datasets, provider), provider, measures).flatMap(
      ({ dataset, spec, override, headline: title }) => [title, sentenceOf(types, dataset, spec, override)],
    ),
  ];
}

function ofBorough(site: Site, profile: NonNullable<Site["profile"]>): string[] {
  const { count, pairCount, pairs, editions } = profilePage(profile, site);
  return [
    count,
    pairCount,
    ...pairs.map(
      ({ title, values, why }) => `${title}: ${values.map(({ value }) => value).join(", ")}. ${why}`,
    ),
    ...editions.flatMap(({ count, groups }) => [
      count,
      ...groups.map(({ title, summary }) => `${title}, ${summary}`),
    ]),
  ];
}

function ofOutliers(site: Site, types: ChartTypes): string[] {
  return [
    waysInWords(sourceWordsOf(site.datasets)),
    ...standsOut(site, types).flatMap(({ lists, none }) => [
      ...lists.flatMap(({ outliers, left }) => [
        ...outliers.map(
          ({ title, who, when, value, beside, size, certain }) =>
            `${[title, who, when].filter(Boolean).join(", ")}: ${value}, ${beside}. ${size}. ${certain}`,
        ),
        left,
      ]),
      none,
    ]),
  ];
}

function namesOf(site: Site): Names {
  const areas = [...site.areas.values()];
  return {
    areas: areas.map(({ name }) => name),
    regions: areas.filter(({ comparator }) => comparator === "region").map(({ name }) => name),
  };
}
