import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { formatDifference, hasDifference } from "../model/unit.ts";
import { inCommon } from "./phrases.ts";
import { allOf, countWords, listWords, plural } from "./words.ts";

/** Whether figures have more than one value. */
export function differ(figures: readonly Known[]): boolean {
  return new Set(figures.map(amountOf)).size > 1;
}

/** The figures with the highest and with the lowest value; several where they are level. */
export function extremesOf(figures: readonly Known[]): { highest: Known[]; lowest: Known[] } {
  const values = figures.map(amountOf);
  const at = (value: number) => figures.filter((figure) => amountOf(figure) === value);
  return { highest: at(Math.max(...values)), lowest: at(Math.min(...values)) };
}

/**
 * Both ends and the gap; of figures some of which have no value, only those shown are spoken of:
 * "Life expectancy at birth, Women, 2009 to 2013: highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a gap of 13.1 years"
 */
export function extremesSentence(dataset: Dataset, all: readonly Figure[]): string | undefined {
  const figures = all.filter(isKnown);
  const { highest, lowest } = extremesOf(figures);
  const [top, bottom] = [highest[0], lowest[0]];
  if (!top || !bottom) return undefined;
  const what = inCommon(dataset, figures, ["area"]);
  if (figures.length === 1) return `${what}: ${formatFigure(top)} in ${namesOf(highest)}`;
  if (amountOf(top) === amountOf(bottom)) {
    const shown = figures.length < all.length ? " shown" : "";
    return `${what}: ${formatFigure(top)} in ${allOf(figures.length, subjects(figures, 2))}${shown}`;
  }
  const decimals = Math.min(top.measurement.decimals, bottom.measurement.decimals);
  const gap = hasDifference(top.unit)
    ? `, a gap of ${formatDifference(amountOf(top) - amountOf(bottom), top.unit, decimals)}`
    : "";
  const among =
    figures.length < all.length
      ? `of ${countWords(figures.length)} ${subjects(figures, figures.length)} shown, `
      : "";
  return `${what}: ${among}highest in ${namesOf(highest)} (${formatFigure(top)}), lowest in ${namesOf(lowest)} (${formatFigure(bottom)})${gap}`;
}

/** The areas of figures by name, or how many they are when that would be long: "Manor and Kew", "five wards". */
export function namesOf(figures: readonly Figure[]): string {
  if (figures.length > 3) return `${countWords(figures.length)} ${subjects(figures, figures.length)}`;
  return listWords(figures.map((figure) => figure.area?.name ?? ""));
}

/** What areas are called together: "wards", or "areas" where they are of several types. */
export function subjects(figures: readonly Figure[], count: number): string {
  const types = new Set(figures.map((figure) => figure.area?.type));
  const type = types.size === 1 ? ([...types][0] ?? "area") : "area";
  return count === 1 ? type : plural(type);
}
