import { type Area, surrounding, vintage } from "../../model/area.ts";
import { breaksOf } from "../../model/breaks.ts";
import { type Dataset, ownFigures } from "../../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../../model/figure.ts";
import { isGroup } from "../../model/group.ts";
import type { Organisation } from "../../model/organisation.ts";
import { dateTitle } from "../../model/period.ts";
import { keyOf, select, titleOf } from "../../model/select.ts";
import type { Site } from "../../model/site.ts";
import { hasDifference } from "../../model/unit.ts";
import { existence, isWard } from "../../model/vintage.ts";
import { statedValue } from "../../words/phrases.ts";
import { areaTitle, hasAreaPage, wardTitle } from "../area.ts";
import { chartOf } from "../profile.ts";
import type { PlaceFigure, PlaceFile, PlaceKind, PlaceMeasure } from "./place-file.ts";

/** One who can be compared: a ward, another area, or a provider. */
export interface Place {
  /** The code of an area, or the id of a provider. */
  id: string;
  name: string;
  /** The name with what tells it from others of that name. */
  title: string;
  kind: PlaceKind;
  of: Area | Organisation;
}

/** Addresses of pages, as paths on the site. */
export interface ComparePaths {
  area: (area: Area) => string;
  provider: (id: string) => string;
  figure: (dataset: Dataset, chart: string | undefined) => string;
}

/** One measure of one place, with its figures, oldest first. */
interface Series {
  id: string;
  dataset: Dataset;
  figures: Figure[];
}

/** All who can be compared, and what is known of each. */
export interface Places {
  places: Place[];
  /** The file of each place, by its id. */
  files: ReadonlyMap<string, PlaceFile>;
  /** The figures behind the files: by the id of the place, then of the measure. */
  series: ReadonlyMap<string, ReadonlyMap<string, Series>>;
}

/**
 * All who can be compared. Countries are left out: the one that the place lies in stands in every row.
 *
 * @throws Error where an area and a provider have one id
 */
export function placesOf(site: Site, paths: ComparePaths): Places {
  const places = everyPlace(site);
  const twice = places.find(({ id }, index) => places.findIndex((each) => each.id === id) !== index);
  if (twice)
    throw new Error(`An area and a provider have both the id ${twice.id}: give the provider another.`);
  const ids = new Map(places.map((place) => [place.id, place]));
  const series = new Map<string, Map<string, Series>>(places.map(({ id }) => [id, new Map()]));
  const pools = new Map<string, Figure[]>();
  for (const dataset of site.datasets) {
    const measureOf = measureKey(dataset);
    for (const figure of select(ownFigures(dataset))) {
      const id = figure.organisation?.id ?? figure.area?.code ?? "";
      const measure = measureOf(figure);
      const pool = `${measure} ${figure.period.id}`;
      pools.set(pool, [...(pools.get(pool) ?? []), figure]);
      const place = ids.get(id);
      if (!place) continue;
      // An ambulance service counts for a region and for parts of a borough: these are measures of their own.
      const own = figure.organisation && figure.area ? `${measure}|${figure.area.code}` : measure;
      const known = series.get(id)?.get(own);
      if (known) known.figures.push(figure);
      else series.get(id)?.set(own, { id: own, dataset, figures: [figure] });
    }
  }
  for (const each of series.values())
    for (const { figures } of each.values())
      figures.sort(
        (a, b) => a.period.end.localeCompare(b.period.end) || a.period.start.localeCompare(b.period.start),
      );
  const files = places.map((place): [string, PlaceFile] => [
    place.id,
    fileOf(site, paths, place, { places, series, pools }),
  ]);
  return { places, series, files: new Map(files) };
}

/** Areas in every row: the place that the site is about, then the countries that it lies in. */
export function comparatorsOf({ areas, place }: Pick<Site, "areas" | "place">): Area[] {
  const own = areas.get(place) as Area;
  return [own, ...surrounding(areas, own).filter(({ comparator }) => comparator === "nation")];
}

function everyPlace(site: Site): Place[] {
  const areas = [...site.areas.values()];
  const countries = comparatorsOf(site).slice(1);
  const told = new Set(
    site.datasets.flatMap(({ figures }) => figures.flatMap(({ organisation }) => organisation?.id ?? [])),
  );
  return [
    ...areas.filter(isWard).map((area) => placeOf("ward", area, wardTitle(site, area))),
    ...areas
      .filter((area) => hasAreaPage(site.datasets, area) && !countries.includes(area))
      .map((area) => placeOf("area", area, areaTitle(site, area))),
    ...[...site.organisations.values()]
      .filter(({ id }) => told.has(id))
      .map((of): Place => ({ id: of.id, name: of.short, title: of.name, kind: "provider", of })),
  ];
}

function placeOf(kind: PlaceKind, area: Area, title: string): Place {
  return { id: area.code, name: area.name, title, kind, of: area };
}

/** What a figure measures, of whom, whoever it is about: a group that a ward belongs to is no part of it. */
export function measureKey(dataset: Dataset): (figure: Figure) => string {
  const parts = partsOf(dataset);
  return (figure) =>
    [dataset.id, ...["indicator", ...parts].map((dimension) => keyOf(figure, dimension))].join("|");
}

/** Found once for each dataset: that a breakdown is a group of wards shows only in all of its figures. */
const parts = new WeakMap<Dataset, string[]>();

function partsOf(dataset: Dataset): string[] {
  const found =
    parts.get(dataset) ?? dataset.breakdowns.map(({ id }) => id).filter((id) => !isGroup(dataset, id));
  parts.set(dataset, found);
  return found;
}

interface Gathered {
  places: readonly Place[];
  series: ReadonlyMap<string, ReadonlyMap<string, Series>>;
  /** All figures of one measure and period, whoever they are about. */
  pools: ReadonlyMap<string, readonly Figure[]>;
}

function fileOf(site: Site, paths: ComparePaths, place: Place, gathered: Gathered): PlaceFile {
  const { of, kind } = place;
  const isArea = "code" in of;
  const peers = gathered.places.filter((other) => other !== place && isLike(other, place));
  const measures = [...(gathered.series.get(place.id)?.values() ?? [])].flatMap((each): PlaceMeasure[] => {
    const theirs = peers.flatMap(({ id }) => {
      const figures = gathered.series.get(id)?.get(each.id)?.figures;
      return figures ? [new Set(figures.map(({ period }) => period.id))] : [];
    });
    return theirs.length === 0 ? [] : [measureOf(site, paths, each, theirs, gathered)];
  });
  return {
    id: place.id,
    name: place.name,
    kind,
    ...(isArea && kind === "ward" ? { vintage: vintage(of), existed: existence(of) } : {}),
    page: isArea ? paths.area(of) : paths.provider(of.id),
    within: isArea ? surrounding(site.areas, of).map(({ code }) => code) : [],
    merged: isArea ? [] : mergersOf(site, of),
    measures,
  };
}

/** Whether two may be set side by side by what they are. */
export function isLike(one: Place, other: Place): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind !== "ward" || vintage(one.of as Area) === vintage(other.of as Area);
}

/** Providers that one became or came from: a figure before a merger is not set beside one after it. */
function mergersOf(site: Site, own: Organisation): PlaceFile["merged"] {
  return [...site.organisations.values()].flatMap((other) => {
    const [before, after] =
      own.succeededBy === other.id ? [own, other] : other.succeededBy === own.id ? [other, own] : [];
    if (!before || !after) return [];
    const day = before.validTo.length === 10 ? ` after ${dateTitle(before.validTo)}` : "";
    return [{ id: other.id, why: `${before.name} became part of ${after.name}${day}` }];
  });
}

function measureOf(
  site: Site,
  paths: ComparePaths,
  { id, dataset, figures }: Series,
  theirs: readonly ReadonlySet<string>[],
  { pools }: Gathered,
): PlaceMeasure {
  const latest = figures.at(-1) as Figure;
  const about = latest.organisation && latest.area ? ["area"] : [];
  const why = asideOf(latest);
  const breaks = breaksOf(dataset, figures).map(({ gap: { from, to, why } }) => ({
    from: from.start,
    to: to.end,
    why,
  }));
  return {
    id,
    title: [
      latest.indicator.title,
      ...[...partsOf(dataset), ...about].map((each) =>
        keyOf(latest, each) ? titleOf(dataset, latest, each) : "",
      ),
    ]
      .filter(Boolean)
      .join(", "),
    dataset: dataset.title,
    link: paths.figure(dataset, chartOf(dataset, latest)),
    ...(why ? { aside: why } : {}),
    ...(breaks.length > 0 ? { breaks } : {}),
    figures: usedOf(figures, theirs).map((figure) => {
      const pool = pools.get(`${measureKey(dataset)(figure)} ${figure.period.id}`) ?? [];
      return placeFigure(figure, pool, comparatorsOf(site));
    }),
  };
}

/** Why values of a measure are only listed: nothing where a difference of two says something of the places. */
function asideOf({ indicator, unit }: Figure): string {
  if (indicator.planned) return "This is a plan, not a result.";
  if (unit.additive) return "These are amounts, not rates: a larger place has more.";
  if (!hasDifference(unit)) return "A difference of two such values says nothing.";
  return "";
}

/**
 * The figures that can ever stand in a comparison, where the latest period that most of the chosen have is taken: those
 * without a later one that all who have theirs have as well.
 */
function usedOf(figures: readonly Figure[], theirs: readonly ReadonlySet<string>[]): Figure[] {
  return figures.filter((figure, index) => {
    const holders = theirs.filter((periods) => periods.has(figure.period.id));
    return !figures.slice(index + 1).some(({ period }) => holders.every((periods) => periods.has(period.id)));
  });
}

function placeFigure(figure: Figure, pool: readonly Figure[], comparators: readonly Area[]): PlaceFigure {
  const { period } = figure;
  const base = { period: period.id, when: period.title, start: period.start, end: period.end };
  if (!isKnown(figure)) return { ...base, text: statedValue(figure) };
  const interval = weighable(figure);
  const known = pool.filter(isKnown).sort((a, b) => amountOf(a) - amountOf(b));
  const [low, high] = [known[0], known.at(-1)].map((each) => ({
    value: amountOf(each as Known),
    text: formatFigure(each as Known),
  })) as [{ value: number; text: string }, { value: number; text: string }];
  const beside = comparators.flatMap((area) => {
    const own = known.find((each) => each.area === area && !each.organisation && each !== figure);
    return own ? [{ id: area.code, name: area.name, text: formatFigure(own), value: amountOf(own) }] : [];
  });
  return {
    ...base,
    text: statedValue(figure),
    value: amountOf(figure),
    ...(interval ? { interval } : {}),
    line: { low, high, known: known.length },
    ...(beside.length > 0 ? { beside } : {}),
  };
}

/** The interval of a figure that may be weighed against another of its measure and time. */
function weighable(figure: Known): PlaceFigure["interval"] {
  const { interval, unit, indicator, measurement } = figure;
  const isDoubted = measurement.status === "d" || measurement.status === "u";
  if (!interval || isDoubted || unit.additive || unit.kind || indicator.planned) return undefined;
  const value = amountOf(figure);
  // A value that is rounded more than its derived interval may lie a little outside it.
  return { lower: Math.min(interval.lower, value), upper: Math.max(interval.upper, value) };
}
