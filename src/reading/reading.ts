import type { z } from "zod";
import type { Folder } from "./folder.ts";
import { type JsonFile, readJson } from "./json.ts";
import type { Problem } from "./problem.ts";
import { type Columns, type Row, readTable } from "./table.ts";

/** The data folder being read, with the problems found so far. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly paths: string[];
  private readonly folder: Folder;

  constructor(folder: Folder) {
    this.folder = folder;
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

  json<T>(path: string, shape: z.ZodType<T>): JsonFile<T> | undefined {
    const bytes = this.bytes(path);
    return bytes && readJson(bytes, `data/${path}`, shape, this.problems);
  }

  /** Rows of a CSV. */
  rows(path: string, columns: Columns): Row[] {
    const bytes = this.bytes(path);
    return bytes ? readTable(bytes, `data/${path}`, columns, this.problems).rows : [];
  }
}
