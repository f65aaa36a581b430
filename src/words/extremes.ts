import { amountOf, type Figure, type Known } from "../model/figure.ts";
import { countWords, listWords, plural } from "./words.ts";

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
