import { DOUBT, MISSING } from "../model/figure.ts";
import type { DataTable } from "../render/chart.ts";
import { listWords } from "../words/words.ts";

const MEANINGS: Record<string, string> = { ...MISSING, ...DOUBT };
/** So many rows are seen at a glance; longer tables are for looking things up, and can be sorted. */
const AT_A_GLANCE = 8;

/** What the shorthand in a table means, in the order of its status letters: "[c] suppressed and [d] disputed"; empty where there is none. */
export function shorthandLine({ rows }: Pick<DataTable, "rows">): string {
  const found = new Set(
    rows.flat().flatMap(({ text }) => [...text.matchAll(/\[([a-z])\]/g)].map(([, letter]) => letter)),
  );
  const meanings = Object.entries(MEANINGS).filter(([letter]) => found.has(letter));
  return listWords(meanings.map(([letter, meaning]) => `[${letter}] ${meaning}`));
}

/** Whether a table has more rows than are seen at a glance. */
export function isLong(rows: readonly unknown[]): boolean {
  return rows.length > AT_A_GLANCE;
}
