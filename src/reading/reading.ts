import type { z } from "zod";
import { checkQuotes } from "./check-quotes.ts";
import type { Folder } from "./folder.ts";
import { type JsonFile, readJson } from "./json.ts";
import { checkLetters } from "./letters.ts";
import { lostColumns, noted } from "./noted-row.ts";
import type { Problem } from "./problem.ts";
import { type Columns, type Row, readTable } from "./table.ts";

/** The data folder being read, with the problems found so far. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly paths: string[];
  /** The day on which it is read, `YYYY-MM-DD`, which no change may be later than; nothing is asked where it is not known. */
  readonly today: string | undefined;
  private readonly folder: Folder;
  private readonly repeated = new Set<Problem>();

  constructor(folder: Folder, today?: string) {
    this.folder = folder;
    this.today = today;
    this.paths = folder.list();
  }

  /** Bytes of a file that must be there. */
  bytes(path: string): Uint8Array | undefined {
    if (this.paths.includes(path)) return this.folder.read(path);
    this.problems.push({
      file: `data/${path}`,
      message: "The file is missing",
      expected: `data/${path}`,
      found: "no such file",
      remedy: "Add it; data/README.md says what it holds.",
    });
    return undefined;
  }

  /** Whether a file is there, of those that may be left out. */
  has(path: string): boolean {
    return this.paths.includes(path);
  }

  /** A JSON file as far as it can be read; nothing where it is not there or cannot be parsed. */
  json<T>(path: string, shape: z.ZodType<T>): JsonFile<T> | undefined {
    const bytes = this.bytes(path);
    return bytes && readJson(bytes, `data/${path}`, shape, this.problems);
  }

  /** A JSON file with texts that people read, in which the marks of writing are checked too. */
  prose<T>(path: string, shape: z.ZodType<T>): JsonFile<T> | undefined {
    const file = this.json(path, shape);
    if (!file) return undefined;
    checkQuotes(file);
    checkLetters(file);
    return file;
  }

  /** Rows of a CSV as far as they can be read; `isWhole` tells whether those are all. */
  rows(path: string, columns: Columns): { rows: Row[]; isWhole: boolean } {
    const bytes = this.bytes(path);
    if (!bytes) return { rows: [], isWhole: false };
    const table = readTable(bytes, `data/${path}`, columns, this.problems);
    const lost = lostColumns(table.columns, { ...columns, breakdowns: [] });
    return { ...table, rows: table.rows.map((row) => noted(row, lost, this.repeated)) };
  }

  /** Every problem once: without those that only follow from a column that is missing. */
  get told(): Problem[] {
    return this.problems.filter((problem) => !this.repeated.has(problem));
  }
}
