import type { MissingStatus } from "../model/figure.ts";
import { numberOf, placeOf, textOf } from "./cells.ts";
import type { Cell, FeedFile, Sheet } from "./feed-file.ts";
import type { Edition, Harvest, Mismatch, NotUnderstood } from "./layout.ts";
import { missingOf } from "./marks.ts";

/** A table of one row of heads and a record a row: its sheet, the row of its heads, and which column is what. */
export interface RecordTable<Key extends string> {
  sheet: number;
  /** Counted from 0, as in `Sheet.rows`. */
  header: number;
  columns: { [each in Key]: number };
}

/** A head as a text in small letters, or as a pattern of it. */
export type HeadPattern = string | RegExp;

/** Rows in which the heads are looked for: notes may stand above them. */
const ROWS_SEARCHED = 40;

/**
 * Finds the sheet and row in which all heads stand. Where none has them all, the mismatch is of the row that has the
 * most, and names the first head that it lacks.
 */
export function recordTableOf<Key extends string>(
  file: FeedFile,
  heads: Record<Key, HeadPattern>,
): { table: RecordTable<Key> } | { mismatch: Mismatch } {
  const keys = Object.keys(heads) as Key[];
  let best: (RecordTable<Key> & { fits: number }) | undefined;
  for (const [index, sheet] of file.sheets.entries())
    for (const [header, titles] of possibleHeads(sheet).entries()) {
      const columns = Object.fromEntries(
        keys.map((key) => [key, titles.findIndex((title) => fitsHead(title, heads[key]))]),
      ) as { [each in Key]: number };
      const fits = keys.filter((key) => columns[key] >= 0).length / keys.length;
      if (fits > (best?.fits ?? 0)) best = { sheet: index, header, columns, fits };
      if (fits === 1) return { table: { sheet: index, header, columns } };
    }
  const lost = keys.find((key) => !best || best.columns[key] < 0) as Key;
  const sheet = best && file.sheets[best.sheet];
  return {
    mismatch: {
      fits: best?.fits ?? 0,
      expected: `a column “${textOfHead(heads[lost])}”`,
      found: sheet
        ? (sheet.rows[best?.header ?? 0] ?? []).map(textOf).filter(Boolean).join(", ")
        : file.sheets.length === 0
          ? "no table"
          : "no such heads",
      ...(best && sheet ? { at: placeOf(sheet, best.header, 0) } : {}),
    },
  };
}

/** The column of a head that need not be there. */
export function columnOf(file: FeedFile, table: RecordTable<string>, head: HeadPattern): number | undefined {
  const titles = (file.sheets[table.sheet]?.rows[table.header] ?? []).map(headOf);
  const column = titles.findIndex((title) => fitsHead(title, head));
  return column < 0 ? undefined : column;
}

/** The records below the heads with their row, counted from 0; empty rows are passed over. */
export function* recordsOf(
  file: FeedFile,
  table: RecordTable<string>,
): Generator<[index: number, row: Cell[]]> {
  const rows = (file.sheets[table.sheet] as Sheet).rows;
  for (let index = table.header + 1; index < rows.length; index += 1) {
    const row = rows[index] as Cell[];
    if (row.some((cell) => textOf(cell) !== "")) yield [index, row];
  }
}

/**
 * The numbers of a record that need not be there, such as limits. A mark for "none" leaves its key out; other text is
 * not understood.
 *
 * @param marks of the file, beside the usual ones
 */
export function numbersAt<Key extends string>(
  sheet: Sheet,
  index: number,
  columns: Partial<Record<Key, number | undefined>>,
  notUnderstood: NotUnderstood[],
  marks: Record<string, MissingStatus> = {},
): Partial<Record<Key, number>> {
  const found: Partial<Record<Key, number>> = {};
  for (const [key, column] of Object.entries(columns) as [Key, number | undefined][]) {
    if (column === undefined) continue;
    const cell = sheet.rows[index]?.[column];
    const number = numberOf(cell);
    if (number !== undefined) found[key] = number;
    else if (!missingOf(cell, marks)) notUnderstood.push(noNumber(sheet, index, column));
  }
  return found;
}

/** Of a cell that is neither a number nor a mark that is known. */
export function noNumber(sheet: Sheet, row: number, column: number): NotUnderstood {
  return {
    message: "This is neither a number nor a mark that is known",
    expected: "a number, an empty cell, or a mark such as [c], [x] or [z]",
    found: textOf(sheet.rows[row]?.[column]),
    at: placeOf(sheet, row, column),
  };
}

/** Of a period that cannot be read. */
export function noPeriod(sheet: Sheet, row: number, column: number, expected: string): NotUnderstood {
  return {
    message: "This period cannot be read",
    expected,
    found: textOf(sheet.rows[row]?.[column]),
    at: placeOf(sheet, row, column),
  };
}

/** A harvest with nothing in it yet. */
export function harvestOf(edition: Edition): Harvest {
  return { edition, observations: [], leftOut: [], notUnderstood: [] };
}

/** Counts a row that is passed over, under its reason; the first keeps its place. */
export function leaveOut(harvest: Harvest, why: string, sheet: Sheet, row: number): void {
  const kind = harvest.leftOut.find((each) => each.why === why);
  if (kind) kind.count += 1;
  else harvest.leftOut.push({ why, count: 1, at: placeOf(sheet, row, 0) });
}

/** Kept, since every layout looks at the same rows of every file. */
const HEADS_OF = new WeakMap<Sheet, string[][]>();

/** The rows of a sheet in which heads may stand, in small letters. */
function possibleHeads(sheet: Sheet): string[][] {
  const heads = HEADS_OF.get(sheet) ?? sheet.rows.slice(0, ROWS_SEARCHED).map((row) => row.map(headOf));
  HEADS_OF.set(sheet, heads);
  return heads;
}

function headOf(cell: Cell): string {
  return textOf(cell).toLowerCase();
}

function fitsHead(title: string, head: HeadPattern): boolean {
  return typeof head === "string" ? title === head : head.test(title);
}

function textOfHead(head: HeadPattern): string {
  return typeof head === "string" ? head : head.source;
}
