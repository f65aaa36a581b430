import { textOf } from "../../cells.ts";
import type { Cell, Sheet } from "../../feed-file.ts";

const FIRST_MONTHS = ["april", "july", "october", "january"];

/**
 * A financial-year quarter that a text names, as a period id: "2014/15 Q1", "2017/18, Quarter 1", "2014 Q4" (of
 * 2014/15), "2015-1" and "January to March 2025".
 */
export function quarterIn(cell: Cell | undefined): string | undefined {
  const text = textOf(cell);
  const long =
    /(\d{4})\/ ?\d{2},? ?(?:Q|Quarter )([1-4])/i.exec(text) ?? /^(\d{4})(?: Q|-)([1-4])$/i.exec(text);
  if (long) return quarterId(Number(long[1]), Number(long[2]));
  const months = /(April|July|October|January) to (?:June|September|December|March) (\d{4})/i.exec(text);
  if (!months) return undefined;
  const quarter = FIRST_MONTHS.indexOf((months[1] as string).toLowerCase()) + 1;
  return quarterId(Number(months[2]) - (quarter === 4 ? 1 : 0), quarter);
}

/** A quarter by the calendar year in which its financial year starts. */
function quarterId(year: number, quarter: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}-Q${quarter}`;
}

/**
 * What a sheet says beside or under a label of its title block or side block.
 *
 * @param header row of the heads, counted from 0; a label below it has its value left of `column` only
 * @param column first column of the table
 */
export function wordBeside(sheet: Sheet, label: RegExp, header: number, column: number): string {
  for (const [index, row] of sheet.rows.entries()) {
    const at = row.findIndex((cell) => label.test(textOf(cell)));
    if (at < 0 || (index >= header && at >= column)) continue;
    const beside = row
      .slice(at + 1, index < header ? row.length : column)
      .find((cell) => textOf(cell) !== "");
    return textOf(beside ?? sheet.rows[index + 1]?.[at]);
  }
  return "";
}

/** The quarter that the sheet of a table prints: in its title block, in its side block or in its title. */
export function quarterOf(sheet: Sheet, header: number, column: number): string | undefined {
  const word = (label: RegExp) => wordBeside(sheet, label, header, column);
  return (
    quarterIn(word(/^fiscal year\/ ?quarter$/i)) ??
    quarterIn(`${word(/^fiscal year$/i)} ${word(/^fiscal quarter$/i)}`) ??
    sheet.rows.slice(0, header).flat().map(quarterIn).find(Boolean)
  );
}
