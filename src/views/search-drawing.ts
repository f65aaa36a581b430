import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { groupBy, seriesKey } from "../model/select.ts";

/** So many points or bars are drawn at most: more cannot be told apart in a drawing of the size of a word. */
const MOST = 8;
/** A series of fewer has no shape. */
const LEAST = 4;
/** The greatest of the heights that a drawing tells apart: one digit each, which is as fine as its few pixels show. */
const TOP = 9;

/**
 * A chart as a drawing of the size of a word, in a few letters: what kind it is, then a digit for each height.
 * `l` is a line over time from its lowest to its highest; `b` are bars from zero; `s` are places on a scale. Empty
 * where there is nothing to see.
 *
 * @param figures those that the chart is about
 */
export function searchDrawing(dataset: Pick<Dataset, "breakdowns">, figures: readonly Figure[]): string {
  const known = figures.filter(isKnown).filter(({ role, print }) => role === "" && print === "");
  const series = [...Map.groupBy(known, (figure) => seriesKey(dataset, figure)).values()].find(
    (each) => groupBy(each, "period").size >= LEAST,
  );
  if (series) return lineOf(series);
  const unit = known[0]?.unit.id;
  return barsOf(known.filter((figure) => figure.unit.id === unit));
}

function lineOf(series: readonly Known[]): string {
  const values = series.toSorted((a, b) => a.period.end.localeCompare(b.period.end)).map(amountOf);
  return `l${heights(sample(values), Math.min(...values), Math.max(...values))}`;
}

/** Bars from zero; where one lies below there is no picture so small. */
function barsOf(figures: readonly Known[]): string {
  const values = figures.map(amountOf);
  if (values.length < 2 || Math.min(...values) < 0) return "";
  return `b${heights(sample(values), 0, Math.max(...values))}`;
}

/** Places of values between the lowest and the highest of their peers; empty where all are alike. */
export function placesDrawing(places: readonly { value: number; among: readonly number[] }[]): string {
  const digits = places
    .filter(({ among }) => Math.max(...among) > Math.min(...among))
    .map(({ value, among }) => heights([value], Math.min(...among), Math.max(...among)));
  return digits.length === 0 ? "" : `s${digits.join("")}`;
}

function heights(values: readonly number[], low: number, high: number): string {
  const span = high - low || 1;
  return values.map((value) => Math.round(((value - low) / span) * TOP)).join("");
}

/** Values evenly taken, the first and the last among them. */
function sample(values: readonly number[]): number[] {
  if (values.length <= MOST) return [...values];
  return Array.from(
    { length: MOST },
    (_, index) => values[Math.round((index * (values.length - 1)) / (MOST - 1))] as number,
  );
}
