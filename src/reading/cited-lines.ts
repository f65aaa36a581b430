import Papa from "papaparse";
import type { Figure } from "../model/figure.ts";
import type { CitedLine, Pack } from "../model/pack.ts";
import type { Site } from "../model/site.ts";
import { printedOn } from "./line-print.ts";
import { pagesOfLines } from "./pack-pages.ts";
import { type Problem, quote } from "./problem.ts";
import type { Reading } from "./reading.ts";
import type { Row } from "./table.ts";

/** Columns of `sources/<pack>.lines.csv`; a cell of a page is empty where no mark in the text bounds it. */
const COLUMNS = { required: ["line", "first_page", "last_page", "printed"], optional: [] };

/** Path in the data folder of what is known of a pack's lines. */
export function linesPath(id: string): string {
  return `sources/${id}.lines.csv`;
}

/** The pack whose lines a path of the data folder holds; nothing where it holds none. */
export function packOfLines(path: string): string | undefined {
  return /^sources\/([a-z0-9][a-z0-9-]*)\.lines\.csv$/.exec(path)?.[1];
}

/** The lines of a text, without an empty one after the last line end. */
export function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}

/** What is known of a pack's lines: nothing where its file was not made yet. */
export function readCitedLines(reading: Reading, id: string): Map<number, CitedLine> {
  const path = linesPath(id);
  if (!reading.paths.includes(path)) return new Map();
  return new Map(
    reading.rows(path, COLUMNS).rows.flatMap((row) => {
      const [line, first, last] = ["line", "first_page", "last_page"].map((column) =>
        readCount(row, column, reading.problems),
      );
      const pages = { ...(first ? { first } : {}), ...(last ? { last } : {}) };
      return line ? [[line, { pages, printed: row.get("printed") }] as const] : [];
    }),
  );
}

/** The number of a line or a page; nothing where the cell is empty, which that of a line must not be. */
function readCount(row: Row, column: string, problems: Problem[]): number | undefined {
  const text = row.get(column);
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  if (text !== "" || column === "line")
    problems.push(
      row.problem(column, {
        message: `This is not the number of a ${column === "line" ? "line" : "page"}`,
        expected: "a whole number from 1",
        found: text === "" ? "an empty cell" : quote(text),
        remedy: "Write the file anew: npm run source-lines -- --sources <folder>",
      }),
    );
  return undefined;
}

/** What the text of a pack prints on each line that a figure cites, in order. */
export function citedLines(site: Site, pack: Pack, text: string): Map<number, CitedLine> {
  const lines = linesOf(text);
  const pages = pagesOfLines(pack, lines);
  return new Map(
    [...figuresByLine(site, pack)]
      .sort(([a], [b]) => a - b)
      .map(([line, figures]) => [
        line,
        { pages: pages[line - 1] ?? {}, printed: printedOn(lines[line - 1] ?? "", figures) },
      ]),
  );
}

/** The same as the file that keeps it. */
export function citedLinesCsv(lines: ReadonlyMap<number, CitedLine>): string {
  const data = [...lines].map(([line, { pages, printed }]) => [
    line,
    pages.first ?? "",
    pages.last ?? "",
    printed,
  ]);
  return `${Papa.unparse({ fields: COLUMNS.required, data }, { newline: "\n" })}\n`;
}

function figuresByLine(site: Site, pack: Pack): Map<number, Figure[]> {
  const found = site.datasets.flatMap(({ figures }) =>
    figures.flatMap((figure) =>
      [figure.source, ...figure.also].flatMap((print) =>
        print.kind === "pack" && print.pack.id === pack.id ? [{ line: print.line, figure }] : [],
      ),
    ),
  );
  return new Map(
    [...Map.groupBy(found, ({ line }) => line)].map(([line, group]) => [
      line,
      group.map(({ figure }) => figure),
    ]),
  );
}
