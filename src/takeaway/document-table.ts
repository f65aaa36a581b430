import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { DataTable } from "../render/chart.ts";
import { measure } from "../render/measure.ts";
import { TABLE_TEXT } from "./document-styles.ts";

/** Size of the text in points, as in the style of tables. */
const POINTS = TABLE_TEXT / 2;
/** Twips of a point. */
const TWIPS = 20;
/** The office has another typeface than the one that is measured, and where it has no Arial a wide one. */
const SLACK = 1.25;
/** A longer text wraps: 5 cm. */
const LONG_LINE = 2835;
const CELL_MARGIN = 80;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "B0B8BF" };

/**
 * The table of a chart as a table of Word: a header row that repeats on every page, rows that stay whole, no merged
 * cells.
 *
 * @param width of the whole in twips
 */
export function documentTable(table: DataTable, width: number): Table {
  const { columns, rows } = table;
  const columnWidths = widthsOf(table, width);
  const row = (texts: readonly string[], header: boolean) =>
    new TableRow({
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: columnWidths[index] as number, type: WidthType.DXA },
            children: [
              new Paragraph({
                style: "TableText",
                alignment: columns[index]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text, bold: header })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN },
    borders: {
      top: LINE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) =>
        row(
          cells.map(({ text }) => text),
          false,
        ),
      ),
    ],
  });
}

/**
 * Widths of the columns in twips, which together are the whole: each has room for its longest word, so that no number is
 * broken, and what is left goes to the columns whose texts would wrap, by what they lack.
 */
function widthsOf({ columns, rows }: DataTable, whole: number): number[] {
  const needs = columns.map(({ title }, index) => {
    const texts = [title, ...rows.map((row) => row[index]?.text ?? "")];
    const words = texts.flatMap((text) => text.split(/[\s-]/));
    return { least: widest(words), most: Math.min(widest(texts), LONG_LINE) };
  });
  const least = sum(needs.map((need) => need.least));
  const lacking = sum(needs.map((need) => Math.max(0, need.most - need.least)));
  const spare = whole - least;
  // Room that nobody lacks is shared evenly; words that do not fit together give way in proportion.
  const widths = needs.map((need) => {
    if (spare <= 0) return (need.least / least) * whole;
    const lack = Math.max(0, need.most - need.least);
    const given = Math.min(spare, lacking) * (lacking === 0 ? 0 : lack / lacking);
    return need.least + given + Math.max(0, spare - lacking) / needs.length;
  });
  const rounded = widths.map(Math.floor);
  return rounded.map((width, index) => (index === 0 ? width + whole - sum(rounded) : width));
}

/** Room in twips for the widest of some texts in bold, with the margins of its cell. */
function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => measure(text, POINTS, true))) * TWIPS * SLACK + 2 * CELL_MARGIN;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
