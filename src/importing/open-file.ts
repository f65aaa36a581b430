import { read, utils, type WorkSheet } from "@e965/xlsx";
import Papa from "papaparse";
import type { Problem } from "../reading/problem.ts";
import { placeOf, placeTitle } from "./cells.ts";
import type { Cell, FeedFile, Sheet } from "./feed-file.ts";

/** The first bytes of workbooks: of the old binary format, and of the ZIP that newer ones are. */
const WORKBOOKS = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x4b, 0x03, 0x04],
];

/** The first letters of what a download brings where it did not bring the file. */
const OTHERS: [RegExp, string][] = [
  [
    /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html)\b/i,
    "a web page: the download brought a page and not the file",
  ],
  [/^\s*<\?xml\b/i, "XML, such as servers send where they cannot send the file"],
  [/^%PDF-/, "a PDF"],
];

/** So many cells from A1 on are no table that a publisher made: one stray cell at the far end of a sheet. */
const MOST_CELLS = 20_000_000;

/** So many rows with the same number of cells are a table. */
const ROWS_ALIKE = 10;

/** As much text as a spreadsheet lets a cell hold. */
const MOST_TEXT = 32_767;

/**
 * Opens a file by what is in it: a workbook (.xls, .xlsx, .ods), JSON, or else text in columns. Numbers of workbooks
 * arrive at the precision at which they are stored, everything of a CSV as text.
 *
 * @param name for problems, and for a person; never looked at to tell what the file is
 */
export function openFile(name: string, bytes: Uint8Array): FeedFile | { problem: Problem } {
  if (bytes.length === 0) return notKnown(name, "an empty file");
  if (WORKBOOKS.some((mark) => mark.every((byte, index) => bytes[index] === byte)))
    return openWorkbook(name, bytes);
  const text = textOf(bytes);
  if (text === undefined) return notKnown(name, "bytes that are neither a workbook nor text");
  const [, other] = OTHERS.find(([start]) => start.test(text)) ?? [];
  if (other) return notKnown(name, other);
  if (/^\s*[[{]/.test(text)) return openJson(name, text);
  return openCsv(name, text);
}

function openCsv(name: string, text: string): FeedFile | { problem: Problem } {
  const { data, meta } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const rows = data.map((row) => row.map((cell) => (cell === "" ? null : cell)));
  if (isCutOff(data))
    return notKnown(name, `a last row ${data.length} that ends early: a download that was cut off`);
  if (meta.delimiter === ";" && data.some((row) => row.some((cell) => /^-?\d+,\d+$/.test(cell))))
    return notKnown(
      name,
      "columns between semicolons and numbers with a comma, as a spreadsheet program of another language saves them",
    );
  return checked({ name, kind: "csv", sheets: [{ name: "", rows }] });
}

/** Whether the last row has fewer cells than all of the rows before it, which have the same number. */
function isCutOff(rows: readonly string[][]): boolean {
  const last = rows.at(-1) as string[];
  const before = rows.slice(-1 - ROWS_ALIKE, -1);
  const [width = 0] = before.map(({ length }) => length);
  // A file that ends with a line break has an empty last row.
  const isWhole = last.length >= width || (last.length === 1 && last[0] === "");
  return !isWhole && before.length === ROWS_ALIKE && before.every(({ length }) => length === width);
}

function openWorkbook(name: string, bytes: Uint8Array): FeedFile | { problem: Problem } {
  try {
    // The record of a sheet's size is wrong in some official files: all cells are read whatever it says.
    const book = read(bytes, {
      type: "array",
      cellFormula: false,
      cellHTML: false,
      nodim: true,
      dense: true,
    });
    const far = book.SheetNames.find((sheet) => cellsOf(book.Sheets[sheet]) > MOST_CELLS);
    if (far !== undefined)
      return notKnown(name, `a sheet “${far}” that reaches as far as ${book.Sheets[far]?.["!ref"]}`);
    return checked({
      name,
      kind: "workbook",
      sheets: book.SheetNames.map((sheet) => ({ name: sheet, rows: rowsOf(book.Sheets[sheet]) })),
    });
  } catch (error) {
    const locked = /password|encrypt/i.test((error as Error).message);
    return locked
      ? notKnown(
          name,
          "a workbook that asks for a password",
          "Ask its publisher for one that everybody can open.",
        )
      : notKnown(name, "a workbook that is damaged or cut off, or an archive of another kind");
  }
}

function cellsOf(sheet: WorkSheet | undefined): number {
  const { r, c } = utils.decode_range(sheet?.["!ref"] ?? "A1").e;
  return (r + 1) * (c + 1);
}

/** The file, unless a cell holds more text than a cell can, or no cell holds anything. */
function checked(file: FeedFile): FeedFile | { problem: Problem } {
  let isEmpty = true;
  for (const sheet of file.sheets)
    for (const [row, cells] of sheet.rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (cell !== null && cell !== undefined && !(typeof cell === "string" && /^\s*$/.test(cell)))
          isEmpty = false;
        if (typeof cell === "string" && cell.length > MOST_TEXT)
          return notKnown(
            file.name,
            `${cell.length.toLocaleString("en-GB")} characters in ${placeTitle(placeOf(sheet, row, column))}, perhaps because a quotation mark is never closed`,
          );
      }
  return isEmpty ? notKnown(file.name, "a file without one word or number") : file;
}

/** All rows from A1 on, so that places are those that a person sees. */
function rowsOf(sheet: WorkSheet | undefined): Sheet["rows"] {
  const size = sheet?.["!ref"];
  if (!sheet || !size) return [];
  const range = { ...utils.decode_range(size), s: { r: 0, c: 0 } };
  const options = { header: 1, raw: true, defval: null, blankrows: true, range } as const;
  return utils
    .sheet_to_json<(Cell | Date)[]>(sheet, options)
    .map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
}

function openJson(name: string, text: string): FeedFile | { problem: Problem } {
  try {
    return { name, kind: "json", sheets: [], json: JSON.parse(text) };
  } catch (error) {
    return notKnown(name, `JSON that cannot be read (${(error as Error).message})`);
  }
}

/** UTF-8, UTF-16 where its mark says so, else Windows-1252, which Excel writes; nothing where it is no text at all. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.subarray(0, 4000).includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function notKnown(
  file: string,
  found: string,
  remedy = "Download it again from its publisher; do not open and save it in between.",
): { problem: Problem } {
  return {
    problem: {
      file,
      message: "The file cannot be opened",
      expected: "a workbook (.xls, .xlsx or .ods), a CSV or a JSON file, as downloaded",
      found,
      remedy,
    },
  };
}
