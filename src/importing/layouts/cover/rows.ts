import { numberOf, placeOf, textOf } from "../../cells.ts";
import type { Cell, Sheet } from "../../feed-file.ts";
import type { Harvest, LeftOut, Observation } from "../../layout.ts";
import type { Table } from "./table.ts";
import { childrenAt } from "./vaccines.ts";

/** Why there is no number, by the mark. `*` is explained by a caveat where it stands, so it is no suppression. */
const MARKS: Record<string, "x" | "c" | "z"> = {
  "": "x",
  "-": "x",
  "*": "x",
  "**": "x",
  "***": "x",
  "n.a.": "x",
  "n/a": "x",
  "[x]": "x",
  "[c]": "c",
  "[z]": "z",
};

/** A row of a table, and the codes by which counts are joined to it. */
export interface Row {
  place: Observation["place"];
  ods: string;
  observations: Observation[];
}

/** The rows of a table; what is no row of figures goes to `leftOut`, an odd cell to `notUnderstood`. */
export function rowsOf(sheet: Sheet, table: Table, period: string, harvest: Harvest): Row[] {
  const rows: Row[] = [];
  let block = { code: "", name: "" };
  const notes = notesOf(sheet, table);
  for (let index = table.header + 1; index < table.end; index++) {
    const row = sheet.rows[index] ?? [];
    const { columns } = table;
    const cell = (column: number | undefined) => (column === undefined ? "" : worded(row[column]));
    const region = { code: cell(columns.regionCode), name: cell(columns.region) };
    if (region.code !== "" && region.name !== "") block = region;
    const name = cell(columns.name);
    const place =
      name !== ""
        ? { code: cell(columns.code) || (region.name === name ? region.code : ""), name }
        : regionOf({ ...region, code: region.code || cell(columns.code) }, block);
    const figures = [columns.children, ...Object.values(columns.vaccines)];
    const isFilled = figures.some((column) => textOf(row[column]) !== "");
    const inTable = row.slice(Math.min(columns.regionCode ?? columns.name, columns.name));
    if (place.name === "" || (!isFilled && !/^[A-Z]?\d/.test(place.code))) {
      if (inTable.some((each) => textOf(each) !== ""))
        leave(harvest.leftOut, "rows of notes, without a place and a figure", sheet, index);
      continue;
    }
    rows.push({
      place,
      ods: cell(columns.ods),
      observations: observationsOf(sheet, table, index, place, period, harvest).map((each) =>
        withCaveat(each, textOf(row[columns.caveat ?? -1]), notes),
      ),
    });
  }
  return rows;
}

/** Counts a row that is left out with those of its kind. */
export function leave(leftOut: LeftOut[], why: string, sheet: Sheet, index: number, count = 1): void {
  const known = leftOut.find((each) => each.why === why);
  if (known) known.count += count;
  else leftOut.push({ why, count, at: placeOf(sheet, index, 0) });
}

/** A row of a whole region: "North West", or "North West Total" under its block, whose first row has the code. */
function regionOf(printed: { code: string; name: string }, block: { code: string; name: string }) {
  const name = printed.name.replace(/ total$/i, "");
  return { code: printed.code || (name === block.name ? block.code : ""), name };
}

/** A cell as text; nothing where it holds only the mark of a cell to which nothing applies. */
function worded(cell: Cell | undefined): string {
  const text = textOf(cell);
  return text === "[z]" ? "" : text;
}

function observationsOf(
  sheet: Sheet,
  { age, columns }: Table,
  index: number,
  place: Observation["place"],
  period: string,
  harvest: Harvest,
): Observation[] {
  const row = sheet.rows[index] ?? [];
  const children = numberOf(row[columns.children]);
  return Object.entries({ [childrenAt(age)]: columns.children, ...columns.vaccines }).flatMap(
    ([measure, column]): Observation[] => {
      const [value, mark, at] = [numberOf(row[column]), textOf(row[column]), placeOf(sheet, index, column)];
      const common = { measure, place, period, table: sheet.name, label: place.name, at };
      const isShare = column !== columns.children;
      if (value !== undefined && value >= 0 && (!isShare || value <= 100))
        return [
          { ...common, value, ...(isShare && children !== undefined ? { denominator: children } : {}) },
        ];
      const status = /^\d+% to \d+%$/.test(mark) ? "c" : MARKS[mark.toLowerCase()];
      if (status) return [{ ...common, missing: { status, mark } }];
      harvest.notUnderstood.push({
        message: "This is neither a number nor a mark that is known",
        expected: isShare
          ? "a percentage from 0 to 100, or a mark such as “-”, “N.A.”, “[c]” or “70% to 100%”"
          : "a number of children, or a mark such as “-”, “N.A.” or “[c]”",
        found: mark,
        at,
      });
      return [];
    },
  );
}

/** What the notes of a sheet say, by their mark: "[note 1]" and "*". */
function notesOf(sheet: Sheet, { header }: Table): Map<string, string> {
  return new Map(
    sheet.rows.slice(0, header).flatMap((row) => {
      const match = /^(\[note \d+\]):? (.+)$/.exec(textOf(row[0]));
      return match ? [[match[1] as string, match[2] as string] as const] : [];
    }),
  );
}

/** An observation with the caveat of its row, where the publisher marks what was submitted as doubtful. */
function withCaveat(observation: Observation, mark: string, notes: ReadonlyMap<string, string>): Observation {
  const note = mark === "*" ? "see the sheet of caveats" : notes.get(mark);
  if (observation.value === undefined || !note || !/caveats/i.test(note)) return observation;
  return {
    ...observation,
    doubt: { status: "u", note: `Printed with a caveat on what was submitted (${mark}).` },
  };
}
