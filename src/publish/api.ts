import type { Area } from "../model/area.ts";
import { vintage } from "../model/area.ts";
import { type TypedRow, typedRow } from "../model/columns.ts";
import { type Dataset, ownFigures } from "../model/dataset.ts";
import { figureRow } from "../model/figure-rows.ts";
import type { PostcodeShard, Postcodes } from "../model/postcodes.ts";
import type { SiteFile } from "../model/site.ts";
import { dayOfVersion } from "../model/version.ts";
import { namesIn } from "../words/breaks.ts";
import { listWords } from "../words/words.ts";
import { citationText, datasetPaths } from "./citation.ts";
import { coverage } from "./coverage.ts";

/** Makes a full address of a path on the site. */
type Address = (path: string) => string;

/** Path of an answer of the API. */
export const apiPaths = {
  datasets: "api/v1/datasets.json",
  areas: "api/v1/areas.json",
  area: (code: string) => `api/v1/areas/${code}.json`,
  postcodes: (vintage: string, outward: string) => `api/v1/postcodes/${vintage}/${outward}.json`,
  description: "api/v1/openapi.json",
};

/** The answer of `datasets.json`: every dataset in short. */
export function datasetsAnswer(datasets: readonly Dataset[], address: Address) {
  return { datasets: datasets.map((dataset) => datasetInShort(dataset, address)) };
}

/** The answer of `datasets/<id>.json`: what a dataset means, and its figures. */
export function datasetAnswer(dataset: Dataset, site: SiteFile, address: Address) {
  return {
    ...datasetInShort(dataset, address),
    licence: site.licence,
    citation: citationText(dataset, site, address),
    indicators: dataset.indicators.map(({ id, title, definition, polarity, unit }) => ({
      id,
      title,
      definition,
      polarity,
      unit: { id: unit.id, title: unit.title },
    })),
    breakdowns: dataset.breakdowns.map(({ id, title, values }) => ({ id, title, values })),
    charts: dataset.charts.map(({ id, headline }) => ({
      id,
      headline,
      page: `${address(datasetPaths.page(dataset.id))}#${dataset.id}-${id}`,
    })),
    caveats: dataset.caveats,
    breaks: dataset.breaks.map((gap) => ({
      from: gap.from,
      to: gap.to,
      indicators: gap.indicators ?? dataset.indicators.map(({ id }) => id),
      why: breakWhy(dataset, gap),
    })),
    missing: dataset.missing,
    revisions: dataset.revisions.map(({ date, change }) => ({ date: dayOfVersion(date), change })),
    figures: figuresOf(dataset),
  };
}

/** Why there is a break, and whose it is: version 1 of the API has no property of its own for the latter. */
function breakWhy(dataset: Dataset, gap: Dataset["breaks"][number]): string {
  const names = namesIn(dataset, gap);
  return names.length > 0 ? `Of the figures of ${listWords(names)} only. ${gap.why}` : gap.why;
}

/** The answer of `areas.json`: every area in short. */
export function areasAnswer(areas: Iterable<Area>, address: Address) {
  return { areas: [...areas].map((area) => areaInShort(area, address)) };
}

/** The answer of `areas/<code>.json`: an area, and every figure about it, each once. */
export function areaAnswer(area: Area, datasets: readonly Dataset[], site: SiteFile, address: Address) {
  return {
    ...areaInShort(area, address),
    licence: site.licence,
    neighbours: area.neighbours.map(({ code }) => code),
    successors: area.successors.map((next) => next.area.code),
    figures: datasets.flatMap((dataset) =>
      ownFigures(dataset)
        .filter((figure) => figure.area?.code === area.code)
        .map((figure) => typedRow(figureRow(dataset, figure))),
    ),
  };
}

/** The answer of `postcodes/<vintage>/<outward>.json`: which inward codes are in which ward. */
export function postcodesAnswer(
  { vintage, source, edition, attribution, postcodes }: Postcodes,
  outward: string,
) {
  const { wards, rough = "" } = postcodes[outward] as PostcodeShard;
  return { outward, vintage, source, edition, attribution, wards, rough };
}

function datasetInShort(dataset: Dataset, address: Address) {
  const { id, title, question, summary, topic, updated, figures } = dataset;
  return {
    id,
    title,
    question,
    summary,
    topic: { id: topic.id, title: topic.title },
    updated: dayOfVersion(updated),
    coverage: coverage(dataset),
    count: figures.length,
    links: {
      self: address(datasetPaths.api(id)),
      page: address(datasetPaths.page(id)),
      csv: address(datasetPaths.csv(id)),
      metadata: address(datasetPaths.metadata(id)),
      version: address(datasetPaths.version(id, updated)),
    },
  };
}

function areaInShort(area: Area, address: Address) {
  const { code, name, type, validFrom, validTo, within } = area;
  return {
    code,
    name,
    type,
    vintage: vintage(area) || null,
    valid_from: validFrom || null,
    valid_to: validTo || null,
    within: within || null,
    links: { self: address(apiPaths.area(code)) },
  };
}

function figuresOf(dataset: Dataset): TypedRow[] {
  return dataset.figures.map((figure) => typedRow(figureRow(dataset, figure)));
}
