import { extent, median } from "d3";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import { ENOUGH, spearman } from "../stats/spearman.ts";
import { subjects } from "./extremes.ts";
import { findMissing, rowsOf } from "./find.ts";
import { findCertain } from "./judged.ts";
import { namedOr, READ_OUT } from "./many.ts";
import { inCommon } from "./phrases.ts";
import { capital, countWords, fitting, listWords, sentences } from "./words.ts";

/** Values that have one shade, with their span in words. */
interface ValueClass {
  title: string;
  figures: Known[];
}

/**
 * The highest and the lowest area, those in the highest and the lowest class, the chosen one, and what is missing.
 *
 * @param classes from the lowest to the highest
 * @param highlight the code of the chosen area
 */
export function findMap(
  dataset: Dataset,
  figures: readonly Figure[],
  classes: readonly ValueClass[],
  highlight: string | undefined,
): Finding[] {
  const known = figures.filter(isKnown);
  const head = inCommon(dataset, figures, ["area"]);
  const chosen = figures.find((figure) => figure.area?.code === highlight);
  const rows = rowsOf(dataset, figures, ["area"]);
  return [
    { kind: "extremes", of: head, over: "place", rows, totals: [], areMissingNamed: true },
    {
      kind: "own",
      words: sentences(
        ...(known[0]?.unit.levels ? levelCounts(classes, known) : outerClasses(classes, figures)),
        directionWords(known),
        chosen && isKnown(chosen) && chosenWords(chosen),
      ),
    },
    ...findMissing(rows, subjects(figures, 2)),
    ...findCertain(dataset, known),
  ];
}

/**
 * Which way values fall or rise over the places of a map, north up, where their order is more than chance; else how many
 * of its north, its middle and its south lie above the middle value. Nothing of too few places.
 */
export function directionWords(figures: readonly Known[]): string {
  const placed = figures.flatMap((figure) => {
    const { column, row } = figure.area?.hexagon ?? {};
    if (column === undefined || row === undefined) return [];
    return [{ figure, value: amountOf(figure), across: column + (row % 2) / 2, down: row }];
  });
  const ways = (["down", "across"] as const).map((axis) =>
    spearman(placed.map((each) => [each[axis], each.value])),
  );
  if (placed.length < ENOUGH || !ways.some((way) => way)) return "";
  const clear = ways.flatMap((way, axis) => {
    // Orders that agree wholly have no limits.
    const isClear = way && (!way.limits || way.limits.lower * way.limits.upper > 0);
    return isClear
      ? `to ${way.rho < 0 ? "fall" : "rise"} from ${axis === 0 ? "north to south" : "west to east"}`
      : [];
  });
  if (clear.length > 0) return `On the map values tend ${listWords(clear)}`;
  if (figures[0]?.unit.levels) return "";
  const [first = 0, last = 0] = extent(placed, ({ down }) => down);
  const middle = median(placed, ({ value }) => value) as number;
  const parts = Map.groupBy(placed, ({ down }) => Math.floor((3 * (down - first)) / (last - first + 1)));
  const counted = ["north", "middle", "south"].flatMap((name, at) => {
    const own = parts.get(at) ?? [];
    const above = own.filter(({ value }) => value > middle).length;
    const where = at === 0 ? "in the north of the map" : `in the ${name}`;
    const share = `${above > 0 ? countWords(above) : "none"} of ${countWords(own.length)}`;
    const whom = at === 0 ? ` ${subjects(figures, own.length)}` : "";
    return own.length > 0 ? { share: share + whom, where } : [];
  });
  const lead = "Above the middle value lie";
  const [north, ...others] = counted.map(({ share, where }) => `${share} ${where}`) as [string, ...string[]];
  const apart = counted
    .slice(1)
    .map(({ share, where }, nth) => `${where} ${nth === 0 ? "they are " : ""}${share}`);
  return fitting(
    () => `${lead} ${listWords([north, ...others])}`,
    () => `${lead} ${north}. ${capital(listWords(apart))}`,
  );
}

function chosenWords(chosen: Known): string {
  const name = chosen.area?.name;
  return chosen.unit.levels
    ? `${name} is at “${formatFigure(chosen)}”`
    : `${name} has ${formatFigure(chosen)}`;
}

/** How many areas are at each level, from the highest: "“Mature” for three and “Not yet” for one of four wards". */
function levelCounts(classes: readonly ValueClass[], known: readonly Known[]): string[] {
  const used = classes.filter(({ figures }) => figures.length > 0).reverse();
  if (used.length < 2) return [];
  const parts = used.map(({ title, figures }) => `“${title}” for ${countWords(figures.length)}`);
  return [`By level: ${listWords(parts)} of ${countWords(known.length)} ${subjects(known, known.length)}`];
}

/** Who is in the highest and in the lowest class. */
function outerClasses(classes: readonly ValueClass[], all: readonly Figure[]): string[] {
  const [lowest, highest] = [classes[0] as ValueClass, classes.at(-1) as ValueClass];
  const members = ({ figures, title }: ValueClass) => {
    const names = namedOr(
      `${countWords(figures.length)} ${subjects(all, figures.length)}`,
      byValue(figures).map((figure) => figure.area?.name ?? ""),
      READ_OUT.place,
    );
    return `${title}: ${names}`;
  };
  return classes.length > 1
    ? [
        `The highest of ${countWords(classes.length)} groups, ${members(highest)}`,
        `The lowest group, ${members(lowest)}`,
      ]
    : [];
}

function byValue(figures: readonly Known[]): Known[] {
  return [...figures].sort((a, b) => amountOf(b) - amountOf(a));
}
