import type { Properties } from "../../takeaway/core-properties.ts";
import { type Sheet, type SheetCell, textCell } from "../../takeaway/sheet.ts";
import { workbook } from "../../takeaway/workbook.ts";
import type { Comparison } from "./comparison.ts";
import { namesOf, tableRows } from "./markup.ts";

/** A subject and what there is to say of it. */
export type ComparisonNote = readonly [subject: string, text: string];

/**
 * A comparison as an Excel workbook: the table as the page shows it, its numbers to reckon with, and notes. Where a
 * reader chooses freely it is made in the browser, so this and all that it imports needs no server.
 */
export function comparisonWorkbook(
  comparison: Comparison,
  notes: readonly ComparisonNote[],
  properties: Properties,
): Promise<Uint8Array<ArrayBuffer>> {
  const { places, comparators } = comparison;
  const names = [...places.map(({ name }) => name), ...comparators];
  const rows = tableRows(comparison);
  const title = namesOf(comparison);
  return workbook(
    [
      {
        name: "Table",
        title: `${title}: table`,
        introduction: "Values with their units, as the page shows them. The sheet Numbers has them without.",
        columns: columnsOf(["Measure", "Dataset", "Period", ...names, "What can be said"]),
        rows: rows.map(({ line, cells, note }) =>
          [line.title, line.dataset, line.when, ...cells, note].map(textOf),
        ),
      },
      {
        name: "Numbers",
        title: `${title}: numbers`,
        introduction: "Numbers alone. An empty cell means that there is none; the sheet Table says why.",
        columns: columnsOf(["Measure", "Dataset", "Period", ...names]),
        rows: rows.map(({ line }) => [
          ...[line.title, line.dataset, line.when].map(textOf),
          ...line.values.map(({ value }) => numberOf(value)),
          ...comparators.map((name) => numberOf(line.beside.find((each) => each.name === name)?.value)),
        ]),
      },
      {
        name: "Notes",
        title: `${title}: notes`,
        introduction: "How the places are compared, and where the figures come from.",
        columns: [
          { title: "Subject", width: 30 },
          { title: "Note", width: 100 },
        ],
        rows: notes.map((note) => note.map((text) => ({ ...textCell(text), wrap: true }))),
      },
    ],
    properties,
  );
}

/** The first two columns are the longest: titles of measures and datasets. */
function columnsOf(titles: readonly string[]): Sheet["columns"] {
  return titles.map((title, index) => ({ title, width: index < 2 ? 45 : Math.max(18, title.length + 4) }));
}

function textOf(text: string): SheetCell {
  return text === "" ? null : textCell(text);
}

function numberOf(value: number | undefined): SheetCell {
  return value === undefined ? null : { value, type: Number };
}
