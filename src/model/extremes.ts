import type { Dataset } from "./dataset.ts";
import { type Figure, formatFigure, type Known, amountOf } from "./figure.ts";
import { inCommon } from "./phrases.ts";
import { formatDifference } from "./unit.ts";
import { countWords, listWords, plural } from "./words.ts";

/** The figures with the highest and with the lowest value; several where they are level. */
export function extremesOf(figures: readonly Known[]): { highest: Known[]; lowest: Known[] } {
  const values = figures.map(amountOf);
  const at = (value: number) => figures.filter((figure) => amountOf(figure) === value);
  return { highest: at(Math.max(...values)), lowest: at(Math.min(...values)) };
}

/** How many figures are higher, plus one: 1 for the highest. */
export function rankOf(figure: Known, figures: readonly Known[]): number {
  return figures.filter((other) => amountOf(other) > amountOf(figure)).length + 1;
}

/** "Life expectancy at birth, Women, 2009 to 2013: highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a gap of 13.1 years" */
export function extremesSentence(dataset: Dataset, figures: readonly Known[]): string | undefined {
  const { highest, lowest } = extremesOf(figures);
  const [top, bottom] = [highest[0], lowest[0]];
  if (!top || !bottom) return undefined;
  const what = inCommon(dataset, figures, ["area"]);
  if (top === bottom) return `${what}: ${formatFigure(top)} in ${namesOf(highest)}`;
  if (amountOf(top) === amountOf(bottom))
    return `${what}: ${formatFigure(top)} in all ${figures.length} ${subjects(figures, 2)}`;
  const decimals = Math.max(top.measurement.decimals, bottom.measurement.decimals);
  const gap = formatDifference(amountOf(top) - amountOf(bottom), top.unit, decimals);
  return `${what}: highest in ${namesOf(highest)} (${formatFigure(top)}), lowest in ${namesOf(lowest)} (${formatFigure(bottom)}), a gap of ${gap}`;
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
