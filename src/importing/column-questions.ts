import type { Mapping } from "../model/mapping.ts";
import { textOf } from "./cells.ts";
import type { MappingQuestion } from "./draft-mapping.ts";
import type { Cell, FeedFile } from "./feed-file.ts";
import type { NotUnderstood } from "./layout.ts";
import { layoutOf } from "./mapped-layout.ts";
import { recordsOf } from "./record-table.ts";
import { SAID_TWICE } from "./said-once.ts";

/** More different words than this are no kinds of rows. */
const MOST_WORDS = 20;

/**
 * Questions about columns that a mapping does not name and that tell apart rows which say different things of one place
 * and period. None where no two rows do.
 */
export function columnQuestions(file: FeedFile, mapping: Mapping): MappingQuestion[] {
  const layout = layoutOf(mapping);
  const planned = layout.plan(file);
  if ("mismatch" in planned) return [];
  const { plan } = planned;
  const rows = file.sheets[plan.table.sheet]?.rows ?? [];
  const alike = rowsAlike(layout.read(file, plan).notUnderstood, rows);
  if (alike.length === 0) return [];
  const taken = new Set(Object.values(plan.table.columns));
  const records = [...recordsOf(file, plan.table)];
  return (rows[plan.table.header] ?? []).map(textOf).flatMap((head, column): MappingQuestion[] => {
    if (head === "" || taken.has(column)) return [];
    const words = [...new Set(records.map(([, row]) => textOf(row[column])).filter(Boolean))];
    if (words.length > MOST_WORDS || !alike.every((group) => differs(group, column))) return [];
    return [
      {
        path: `column.${head}`,
        question: `Rows say different things of one place and period, and “${head}” tells them apart. “apart” keeps each of its words, one of the words reads only such rows, “all” takes no notice of it.`,
        guess: "apart",
        choices: ["apart", "all", ...words],
      },
    ];
  });
}

/** The rows that contradict each other, together. */
function rowsAlike(notUnderstood: readonly NotUnderstood[], rows: readonly Cell[][]): Cell[][][] {
  const odd = notUnderstood.filter(({ message }) => message.startsWith(SAID_TWICE));
  return [...Map.groupBy(odd, ({ message, at }) => `${at.column} ${message}`).values()].map((group) =>
    group.map(({ at }) => rows[at.row - 1] ?? []),
  );
}

function differs(rows: readonly Cell[][], column: number): boolean {
  return new Set(rows.map((row) => textOf(row[column]))).size > 1;
}
