import { COLUMN_NAMES, COLUMNS, type ColumnName } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { type FigureRow, figureRow } from "../model/figure-rows.ts";
import { dayOfVersion } from "../model/version.ts";
import type { DataTable } from "../render/chart.ts";
import { dayCell, numberCell, tableCell } from "./cells.ts";
import type { Properties } from "./core-properties.ts";
import { chartNotes, datasetNotes, type Note, type Publisher, SHORTHAND } from "./notes.ts";
import type { ChartRecord } from "./record.ts";
import { type Sheet, type SheetCell, textCell } from "./sheet.ts";

const NUMBERS: ReadonlySet<ColumnName> = new Set([
  "value",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "source_line",
]);
const DAYS: ReadonlySet<ColumnName> = new Set(["period_start", "period_end"]);
/** Width of the columns of notes. */
const [SUBJECT_WIDTH, NOTE_WIDTH] = [34, 100];
/** Width of a column at most; a longer text in it goes on on a further line. */
const WIDEST = 50;
/** The share of a line that words surely fill. */
const FILLED = 0.9;
/** In points. */
const LINE_HEIGHT = 15;
const WHERE_EXPLAINED =
  "The sheet Notes says what is measured and where it comes from; the sheet Shorthand explains marks such as [x].";

/** What a spreadsheet holds, and what it says of itself. */
export interface Spreadsheet {
  sheets: Sheet[];
  properties: Properties;
}

/** The table of a chart as a reader reads it, its figures, notes and shorthand. */
export function chartSheets(record: ChartRecord, publisher: Publisher): Spreadsheet {
  const { dataset, drawn, title, description, version } = record;
  return {
    sheets: [
      tableSheet(title, sentencesAsOne([record.subtitle, drawn.table.caption]), drawn.table),
      figuresSheet(title, dataset, drawn.figures),
      notesSheet(title, chartNotes(record, publisher)),
      shorthandSheet(),
    ],
    properties: { title, description, creator: publisher.name, day: dayOfVersion(version) },
  };
}

/** Every figure of a dataset, notes and shorthand. `page` is the full address of its page. */
export function datasetSheets(dataset: Dataset, page: string, publisher: Publisher): Spreadsheet {
  const { title, summary, figures, updated } = dataset;
  return {
    sheets: [
      figuresSheet(title, dataset, figures),
      notesSheet(title, datasetNotes(dataset, page, publisher)),
      shorthandSheet(),
    ],
    properties: { title, description: summary, creator: publisher.name, day: dayOfVersion(updated) },
  };
}

function figuresSheet(title: string, dataset: Dataset, figures: readonly Figure[]): Sheet {
  const rows = figures.map((figure) => figureRow(dataset, figure));
  return {
    name: "Figures",
    title: `${title}: every figure`,
    introduction: `One figure a row. An empty cell means that there is nothing to say. ${WHERE_EXPLAINED}`,
    columns: COLUMNS.map(({ name, title }) => ({
      title,
      width: DAYS.has(name) ? 20 : widthOf([title, ...rows.map((row) => row[name])]),
    })),
    rows: rows.map((row) => COLUMN_NAMES.map((column) => figureCell(row, column))),
  };
}

/** A missing value is its shorthand, never an empty cell that could be taken for zero. */
function figureCell(row: FigureRow, column: ColumnName): SheetCell {
  const text = row[column];
  if (column === "value" && text === "") return textCell(`[${row.status}]`);
  if (DAYS.has(column)) return dayCell(text);
  if (NUMBERS.has(column)) return numberCell(text);
  if (column === "status" && text !== "") return textCell(`[${text}]`);
  return text === "" ? null : textCell(text);
}

function tableSheet(title: string, caption: string, { columns, rows }: DataTable): Sheet {
  return {
    name: "Table",
    title: `${title}: table`,
    introduction: `${caption} ${WHERE_EXPLAINED}`,
    columns: columns.map((column, index) => ({
      title: column.title,
      width: widthOf([column.title, ...rows.map((row) => row[index]?.text ?? "")]),
    })),
    rows: rows.map((row) => {
      const height = heightOf(row.map(({ text }) => [text, WIDEST]));
      return row.map((cell, index) => {
        const own = tableCell(cell, columns[index]?.numeric === true);
        return own && height > LINE_HEIGHT
          ? { ...own, wrap: true, alignVertical: "top" as const, height }
          : own;
      });
    }),
  };
}

function notesSheet(title: string, notes: readonly Note[]): Sheet {
  return {
    name: "Notes",
    title: `${title}: notes`,
    introduction: "What is measured, what to take care with, where it comes from, and how to cite it.",
    columns: [
      { title: "Subject", width: SUBJECT_WIDTH },
      { title: "Note", width: NOTE_WIDTH },
    ],
    rows: notes.map(({ subject, text }) =>
      [subject, text].map((cell) => ({
        ...textCell(cell),
        wrap: true,
        alignVertical: "top" as const,
        height: heightOf([
          [subject, SUBJECT_WIDTH],
          [text, NOTE_WIDTH],
        ]),
      })),
    ),
  };
}

function shorthandSheet(): Sheet {
  return {
    name: "Shorthand",
    title: "Shorthand: marks that stand in a cell instead of a number or beside it",
    introduction: "A missing value is never zero.",
    columns: [
      { title: "Mark", width: 12 },
      { title: "Meaning", width: 40 },
    ],
    rows: SHORTHAND.map(({ symbol, meaning }) => [textCell(symbol), textCell(meaning)]),
  };
}

/** Height of a row in points that holds texts in columns of a width each. */
function heightOf(texts: readonly [string, number][]): number {
  return (
    LINE_HEIGHT * Math.max(1, ...texts.map(([text, width]) => Math.ceil(text.length / (width * FILLED))))
  );
}

/** Texts of which some end as sentences do, as sentences. */
function sentencesAsOne(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== "")
    .map((text) => text.replace(/\.?$/, "."))
    .join(" ");
}

/** Width of a column in characters: that of its longest text with room for the button of the filter, within limits. */
function widthOf(texts: readonly string[]): number {
  return Math.min(WIDEST, Math.max(10, ...texts.map((text) => text.length + 4)));
}
