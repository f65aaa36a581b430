import { type Area, slugOf } from "../model/area.ts";
import type { DatasetFile } from "../model/dataset.ts";
import type { PublishedDataset } from "../model/imports.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Beginning, ChartTypes } from "../render/chart.ts";
import { capital } from "../words/words.ts";
import type { Harvest, Measure, Observation } from "./layout.ts";

/** What a person says of a new dataset. */
export interface AboutDataset {
  id: string;
  title: string;
  question: string;
  summary: string;
  /** Place within the topic. */
  order: number;
  today: string;
  /** Of each measure of the file: its unit here, which way is better, and what exactly is counted. */
  measures: Record<
    string,
    { unit: string; polarity: "higher-is-better" | "lower-is-better" | "none"; definition: string }
  >;
}

/** A dataset as a file of figures begins it: its JSON, and how the import takes figures for it. */
export interface NewDataset {
  json: Pick<
    DatasetFile,
    "title" | "question" | "summary" | "order" | "updated" | "indicators" | "breakdowns" | "charts"
  >;
  published: PublishedDataset;
  /** Places of the file that the registers do not have, with the number of their figures. */
  unknown: Map<string, number>;
}

/** More decimals than these nobody measured; so many are shown then. */
const DECIMALS = { most: 2, shown: 1 };
/** Words for all of them together, which are no part. */
const ALL = /^(all|all people|both|persons?|people|total)$/i;

/**
 * A new dataset of what a file holds.
 *
 * @param layout id of the layout that reads the file, and the publication that its figures cite
 * @param registers what there is already, for places by their code or name
 */
export function newDataset(
  about: AboutDataset,
  { observations }: Pick<Harvest, "observations">,
  measures: Readonly<Record<string, Measure>>,
  { layout, source }: { layout: string; source: string },
  registers: { areas: Iterable<Area>; organisations: Iterable<Organisation> },
  charts: ChartTypes,
): NewDataset {
  const { places, unknown } = placesOf(observations, registers);
  const known = observations.filter(({ place }) => places[keyOfPlace(place)]);
  const used = Object.keys(measures).filter((id) => known.some(({ measure }) => measure === id));
  const parts = partsOf(known);
  const place = Object.values(places).some(({ organisation }) => organisation) ? "organisation" : "area";
  const shape = {
    place,
    places: new Set(known.map((each) => keyOfPlace(each.place))).size,
    periods: new Set(known.map(({ period }) => period)).size,
    breakdowns: Object.keys(parts),
  } as const;
  return {
    json: {
      title: about.title,
      question: about.question,
      summary: about.summary,
      order: about.order,
      updated: about.today,
      indicators: Object.fromEntries(
        used.map((id) => {
          const title = titleOf(measures[id] as Measure);
          return [
            id,
            { title, ...(about.measures[id] as AboutDataset["measures"][string]), ...decimalsOf(id, known) },
          ];
        }),
      ),
      breakdowns: Object.fromEntries(
        Object.entries(parts).map(([part, words]) => [
          part,
          { title: capital(part.replaceAll("-", " ")), values: keysOf(words) },
        ]),
      ),
      charts: used.map((id) => ({
        id,
        ...firstChart(charts, { ...shape, indicator: id }),
        headline: titleOf(measures[id] as Measure),
        subtitle: `By ${place === "area" ? "area" : "provider"}`,
      })),
    },
    published: {
      dataset: about.id,
      from: [{ layout, source }],
      measures: Object.fromEntries(used.map((id) => [id, { indicator: id }])),
      parts: Object.fromEntries(
        Object.entries(parts).map(([part, words]) => [
          part,
          Object.fromEntries(words.map((word) => [word, ALL.test(word) ? {} : { [part]: slugOf(word) }])),
        ]),
      ),
      places,
      printed: [],
    },
    unknown,
  };
}

/** A head of a column without its unit, which the figures have. */
function titleOf({ title }: Measure): string {
  return title.replace(/\s*\((%|per cent|percent|number|n)\)$/i, "");
}

function keyOfPlace({ code, name }: Observation["place"]): string {
  return code || name;
}

/** What the places of a file are here: areas by code or name, else organisations by id or name. */
function placesOf(
  observations: readonly Observation[],
  { areas, organisations }: { areas: Iterable<Area>; organisations: Iterable<Organisation> },
): { places: Record<string, { area?: string; organisation?: string }>; unknown: Map<string, number> } {
  const [allAreas, allOrganisations] = [[...areas], [...organisations]];
  const places: Record<string, { area?: string; organisation?: string }> = {};
  const unknown = new Map<string, number>();
  for (const { place } of observations) {
    const key = keyOfPlace(place);
    const called = (...names: string[]) =>
      names.some((name) => name.toLowerCase() === place.name.toLowerCase());
    const area =
      allAreas.find(({ code }) => code === place.code) ?? allAreas.find(({ name }) => called(name));
    const organisation = allOrganisations.find(
      ({ id, name, short }) => id === place.code || called(name, short),
    );
    if (area) places[key] = { area: area.code };
    else if (organisation) places[key] = { organisation: organisation.id };
    else unknown.set(place.name || key, (unknown.get(place.name || key) ?? 0) + 1);
  }
  return { places, unknown };
}

/** The words of each part of the file, in their order. */
function partsOf(observations: readonly Observation[]): Record<string, string[]> {
  const parts = new Map<string, Set<string>>();
  for (const { parts: own = {} } of observations)
    for (const [part, word] of Object.entries(own)) parts.set(part, (parts.get(part) ?? new Set()).add(word));
  return Object.fromEntries([...parts].map(([part, words]) => [part, [...words]]));
}

function keysOf(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.filter((word) => !ALL.test(word)).map((word) => [slugOf(word), word]));
}

function decimalsOf(measure: string, observations: readonly Observation[]): { decimals?: number } {
  const own = observations.filter((each) => each.measure === measure);
  const most = Math.max(0, ...own.map(({ value = 0 }) => String(value).split(".")[1]?.length ?? 0));
  return most > DECIMALS.most ? { decimals: DECIMALS.shown } : {};
}

/** The type and options of a first chart: over time where a type would draw that, else as places compare. */
function firstChart(charts: ChartTypes, shape: Beginning): { type: string } {
  const begun = (["trend", "compare"] as const).flatMap((question) =>
    [...charts].flatMap(([type, { answers = "compare", begins }]) => {
      const options = answers === question ? begins?.(shape) : undefined;
      return options ? [{ type, ...(options as object) }] : [];
    }),
  );
  const [first] = begun;
  if (!first) throw new Error("no chart type begins with figures of places");
  return first;
}
