import { dateTitle } from "../model/period.ts";
import type { Cell, Sheet } from "./feed-file.ts";
import type { CellPlace } from "./layout.ts";

/** A cell as text without white space around it and with single blanks inside; non-breaking blanks count as blanks. */
export function textOf(cell: Cell | undefined): string {
  return String(cell ?? "")
    .replace(/[\s ]+/g, " ")
    .trim();
}

/** A cell as a number; nothing where it holds no number. Thousands may have commas. */
export function numberOf(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  const written = textOf(cell);
  // 0,750 is no number with thousands: it is a share in another language.
  const text = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(",", "") : written;
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** The place of a cell: `row` and `column` count from 0, as in `Sheet.rows`. */
export function placeOf(sheet: Sheet, row: number, column: number): CellPlace {
  return { sheet: sheet.name, row: row + 1, column: column + 1 };
}

/** A place as a person finds it: "sheet “Provider Level Data”, cell D17", or the way to a value of JSON. */
export function placeTitle({ sheet, row, column, path }: CellPlace): string {
  if (path !== undefined) return path;
  return `${sheet ? `sheet “${sheet}”, ` : ""}cell ${columnName(column)}${row}`;
}

function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

const MONTHS = Array.from({ length: 12 }, (_, index) =>
  dateTitle(`2000-${String(index + 1).padStart(2, "0")}-01`)
    .split(" ")[1]
    ?.toLowerCase(),
) as string[];

/** A printed month as a period id: "April 2019", "May 26" and "Oct-23" are 2019-04, 2026-05 and 2023-10. */
export function monthOf(cell: Cell | undefined): string | undefined {
  const match = /^([a-z]{3,9})[ -](\d{2}|\d{4})$/i.exec(textOf(cell));
  const index = MONTHS.findIndex((month) => match && month.startsWith((match[1] as string).toLowerCase()));
  if (!match || index < 0) return undefined;
  return `${(match[2] as string).padStart(4, "20")}-${String(index + 1).padStart(2, "0")}`;
}

/** The month of a day that a workbook stores as a number of days: 43586 is 2019-05. */
export function serialMonth(days: number): string {
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 7);
}

/** A printed day as `YYYY-MM-DD`: "13th August 2020". */
export function dayOf(cell: Cell | undefined): string | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)? (\S+ \d{4})$/i.exec(textOf(cell));
  const month = match && monthOf(match[2] as string);
  return month ? `${month}-${(match[1] as string).padStart(2, "0")}` : undefined;
}

/** A column by the words of its group and of its head, both in small letters. */
export interface Head {
  group: string;
  title: string;
  column: number;
}

/**
 * The heads of a table whose columns stand in groups: a group's words fill up to the next group, as merged cells do.
 *
 * @param groups row of the groups, counted from 0; left out where there is none
 */
export function headsOf(sheet: Sheet, header: number, groups?: number): Head[] {
  const over = groups === undefined ? [] : (sheet.rows[groups] ?? []);
  let group = "";
  return (sheet.rows[header] ?? []).map((cell, column) => {
    group = textOf(over[column]).toLowerCase() || group;
    return { group, title: textOf(cell).toLowerCase(), column };
  });
}
