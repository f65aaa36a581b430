import { read, utils, type WorkSheet } from "@e965/xlsx";
import Papa from "papaparse";
import type { Problem } from "../reading/problem.ts";
import type { Cell, FeedFile, Sheet } from "./feed-file.ts";

/** The first bytes of workbooks: of the old binary format, and of the ZIP that newer ones are. */
const WORKBOOKS = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x4b, 0x03, 0x04],
];

/**
 * Opens a file by what is in it: a workbook (.xls, .xlsx, .ods), JSON, or else text in columns. Numbers of workbooks
 * arrive at the precision at which they are stored, everything of a CSV as text.
 *
 * @param name for problems, and for a person; never looked at to tell what the file is
 */
export function openFile(name: string, bytes: Uint8Array): FeedFile | { problem: Problem } {
  if (WORKBOOKS.some((mark) => mark.every((byte, index) => bytes[index] === byte)))
    return openWorkbook(name, bytes);
  const text = textOf(bytes);
  if (text === undefined) return notKnown(name, "bytes that are neither a workbook nor text");
  if (/^\s*[[{]/.test(text)) return openJson(name, text);
  return { name, kind: "csv", sheets: [{ name: "", rows: rowsOfCsv(text) }] };
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
    return {
      name,
      kind: "workbook",
      sheets: book.SheetNames.map((sheet) => ({ name: sheet, rows: rowsOf(book.Sheets[sheet]) })),
    };
  } catch (error) {
    return notKnown(name, `a workbook that cannot be opened (${(error as Error).message})`);
  }
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

function rowsOfCsv(text: string): Cell[][] {
  return Papa.parse<string[]>(text, { skipEmptyLines: false }).data.map((row) =>
    row.map((cell) => (cell === "" ? null : cell)),
  );
}

function openJson(name: string, text: string): FeedFile | { problem: Problem } {
  try {
    return { name, kind: "json", sheets: [], json: JSON.parse(text) };
  } catch (error) {
    return notKnown(name, `JSON that cannot be read (${(error as Error).message})`);
  }
}

/** UTF-8, else Windows-1252, which Excel writes; nothing where it is no text at all. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 4000).includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function notKnown(file: string, found: string): { problem: Problem } {
  return {
    problem: {
      file,
      message: "The file cannot be opened",
      expected: "a workbook (.xls, .xlsx or .ods), a CSV or a JSON file, as downloaded",
      found,
      remedy: "Download it again from its publisher; do not open and save it in between.",
    },
  };
}
