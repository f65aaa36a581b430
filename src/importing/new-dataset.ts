import { type Area, slugOf } from "../model/area.ts";
import type { DatasetFile } from "../model/dataset.ts";
import type { ImportedPlace, PublishedDataset } from "../model/imports.ts";
import type { Organisation } from "../model/organisation.ts";
import { isPeriod, parsePeriod } from "../model/period.ts";
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
    {
      title: string;
      unit: string;
      polarity: "higher-is-better" | "lower-is-better" | "none";
      definition: string;
    }
  >;
}

/** What there is already, for places by their code or name, and what imports.json says that codes of files are. */
export interface Registers {
  areas: readonly Area[];
  organisations: readonly Organisation[];
  published?: readonly Pick<PublishedDataset, "places">[];
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
  /** Places that did not exist yet, or no longer, in some periods, with the number of their figures of these. */
  untimely: Map<string, number>;
}

/** More decimals than these nobody measured; so many are shown then. */
const DECIMALS = { most: 2, shown: 1 };
/** Words for all of them together, which are no part. */
const ALL = /^(all|all (ages|people|persons)|both|persons?|people|total)$/i;
/** So many words of a part are drawn beside each other. */
const FEW = 3;

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
  registers: Registers,
  charts: ChartTypes,
): NewDataset {
  const { places: found, unknown } = placesOf(observations, registers);
  const { places, untimely } = timely(observations, found, registers);
  const known = observations.filter((each) => isTaken(places[keyOfPlace(each.place)], each));
  const used = Object.keys(measures).filter((id) => known.some(({ measure }) => measure === id));
  const parts = partsOf(known);
  const idOf = (id: string) => slugOf(about.measures[id]?.title ?? id);
  const all = Object.values(places).flat();
  const place = all.some(({ organisation }) => organisation) ? "organisation" : "area";
  const shape = {
    place,
    places: new Set(known.map((each) => keyOfPlace(each.place))).size,
    periods: new Set(known.map(({ period }) => period)).size,
  } as const;
  const breakdowns = Object.entries(parts).filter(([, words]) => Object.keys(keysOf(words)).length > 0);
  return {
    json: {
      title: about.title,
      question: about.question,
      summary: about.summary,
      order: about.order,
      updated: about.today,
      indicators: Object.fromEntries(
        used.map((id) => [
          idOf(id),
          { ...(about.measures[id] as AboutDataset["measures"][string]), ...decimalsOf(id, known) },
        ]),
      ),
      breakdowns: Object.fromEntries(
        breakdowns.map(([part, words]) => [
          part,
          { title: capital(part.replaceAll("-", " ")), values: keysOf(words) },
        ]),
      ),
      charts: used.map((id) => ({
        id: idOf(id),
        ...firstChart(
          charts,
          { ...shape, indicator: idOf(id) },
          partsDrawn(
            breakdowns.map(([part]) => part),
            known.filter(({ measure }) => measure === id),
          ),
        ),
        headline: about.measures[id]?.title ?? id,
        subtitle: `By ${place === "area" ? "area" : "provider"}`,
      })),
    },
    published: {
      dataset: about.id,
      from: [{ layout, source }],
      measures: Object.fromEntries(used.map((id) => [id, { indicator: idOf(id) }])),
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
    untimely,
  };
}

/** The figures that are split as all of them are: those of further parts, such as religions, are left out. */
export function splitAlike(observations: readonly Observation[]): Observation[] {
  const common = observations
    .map(({ parts = {} }) => new Set(Object.keys(parts)))
    .reduce((all, own) => all.intersection(own), new Set(Object.keys(observations[0]?.parts ?? {})));
  return observations.filter(({ parts = {} }) => Object.keys(parts).length === common.size);
}

/** A head of a column without its unit, which the figures have. */
export function titleOfMeasure({ title }: Measure): string {
  return title.replace(/\s*\((%|per cent|percent|number|n)\)$/i, "");
}

function keyOfPlace({ code, name }: Observation["place"]): string {
  return code || name;
}

type Places = Record<string, ImportedPlace | ImportedPlace[]>;

/** Whether a figure is taken for what its place is here in its period. */
function isTaken(places: Places[string] | undefined, { period }: Observation): boolean {
  const own = parsePeriod(period);
  if (places === undefined || !isPeriod(own)) return places !== undefined;
  const bound = (id: string | undefined, end: "start" | "end") => {
    const parsed = id === undefined ? undefined : parsePeriod(id);
    return parsed && isPeriod(parsed) ? parsed[end] : undefined;
  };
  return [places].flat().some(({ from, to }) => {
    const [first, last] = [bound(from, "start"), bound(to, "end")];
    return (first === undefined || own.start >= first) && (last === undefined || own.end <= last);
  });
}

/** The places, each from the first period of the file to the last in which it existed. */
function timely(observations: readonly Observation[], places: Places, { areas, organisations }: Registers) {
  const untimely = new Map<string, number>();
  const bounded = Object.entries(places).map(([key, place]) => {
    if (Array.isArray(place) || place.from || place.to) return [key, place] as const;
    const found =
      areas.find(({ code }) => code === place.area) ??
      organisations.find(({ id }) => id === place.organisation);
    const own = observations.filter((each) => keyOfPlace(each.place) === key);
    const periods = own
      .map(({ period }) => parsePeriod(period))
      .filter((period) => isPeriod(period))
      .sort((a, b) => a.start.localeCompare(b.start));
    const existed = periods.filter(
      ({ start, end }) =>
        (!found?.validFrom || end >= found.validFrom) && (!found?.validTo || start <= found.validTo),
    );
    const [first, last] = [existed[0], existed.at(-1)];
    if (!found || existed.length === periods.length) return [key, place] as const;
    untimely.set(found.name, periods.length - existed.length);
    return [
      key,
      first && last
        ? {
            ...place,
            ...(first === periods[0] ? {} : { from: first.id }),
            ...(last === periods.at(-1) ? {} : { to: last.id }),
          }
        : undefined,
    ] as const;
  });
  return {
    places: Object.fromEntries(
      bounded.filter((each): each is [string, Places[string]] => each[1] !== undefined),
    ),
    untimely,
  };
}

/** What the places of a file are here: areas by code or name, else organisations by id or name. */
function placesOf(
  observations: readonly Observation[],
  { areas, organisations, published = [] }: Registers,
): { places: Places; unknown: Map<string, number> } {
  const places: Places = {};
  const unknown = new Map<string, number>();
  for (const { place } of observations) {
    const key = keyOfPlace(place);
    const called = (...names: string[]) =>
      names.some((name) => name.toLowerCase() === place.name.toLowerCase());
    const area = areas.find(({ code }) => code === place.code) ?? areas.find(({ name }) => called(name));
    const organisation = organisations.find(
      ({ id, name, short }) => id === place.code || called(name, short),
    );
    const told = published.map((each) => each.places[place.code]).find((each) => each !== undefined);
    if (area) places[key] = { area: area.code };
    else if (organisation) places[key] = { organisation: organisation.id };
    else if (place.code && told) places[key] = told;
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

/**
 * Of each part which of its words a first chart draws: the whole where it is there, else the one that most figures are of;
 * nothing where there are few, which it draws beside each other.
 */
function partsDrawn(
  parts: readonly string[],
  observations: readonly Observation[],
): Record<string, string | undefined> {
  return Object.fromEntries(
    parts.map((part) => {
      const counts = new Map<string, number>();
      for (const { parts: own } of observations)
        counts.set(own?.[part] ?? "", (counts.get(own?.[part] ?? "") ?? 0) + 1);
      const words = [...counts.keys()];
      const whole = words.find((word) => word === "" || ALL.test(word));
      const [most = ""] = words.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
      return [part, whole !== undefined ? "" : words.length > FEW ? slugOf(most) : undefined];
    }),
  );
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
function firstChart(
  charts: ChartTypes,
  figures: Omit<Beginning, "breakdowns">,
  parts: Readonly<Record<string, string | undefined>>,
): { type: string } {
  const drawn = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  const shape = {
    ...figures,
    breakdowns: Object.keys(parts).filter((part) => parts[part] === undefined),
  };
  const begun = (["trend", "compare"] as const).flatMap((question) =>
    [...charts].flatMap(([type, { answers = "compare", begins }]) => {
      const options = answers === question ? begins?.(shape) : undefined;
      const { select, ...rest } = (options ?? {}) as { select?: object };
      return options ? [{ type, select: { ...select, ...Object.fromEntries(drawn) }, ...rest }] : [];
    }),
  );
  const [first] = begun;
  if (!first) throw new Error("no chart type begins with figures of places");
  return first;
}
