import { type Figure, isKnown } from "../model/figure.ts";
import { isWithheld } from "./counts.ts";

/** What is published of several counts: a sum of them, each so many times, lies between two numbers. */
export interface Relation {
  terms: readonly Term[];
  least: number;
  most: number;
  /** In words, by the lines of the CSV: "30 (line 3) is the sum of lines 4 and 5". */
  words: string;
}

export interface Term {
  figure: Figure;
  times: number;
}

/** The figures of a relation that have no number: left out, or not in the papers. */
export function unknownIn({ terms }: Relation): Figure[] {
  return terms.map(({ figure }) => figure).filter((figure) => !isKnown(figure));
}

/** The figures of a relation that are left out. */
export function withheldIn(relation: Relation): Figure[] {
  return unknownIn(relation).filter(isWithheld);
}

/** "lines 4 to 6 and 9", for the figures that stand there. */
export function linesOf(figures: readonly Figure[]): string {
  const rows = [...new Set(figures.map(({ row }) => row))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const parts = runs.flatMap(([from, to]) =>
    to > from + 1 ? [`${from} to ${to}`] : [...new Set([from, to])].map(String),
  );
  const list = [parts.slice(0, -1).join(", "), parts.at(-1)].filter(Boolean).join(" and ");
  return `${rows.length === 1 ? "line" : "lines"} ${list}`;
}

/** "30 (line 3)", or "line 3" where its number is left out. */
export function printOf(figure: Figure): string {
  return isKnown(figure) ? `${figure.measurement.printed} (line ${figure.row})` : `line ${figure.row}`;
}
