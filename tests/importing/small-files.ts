import { utils, write } from "@e965/xlsx";
import type { Cell, FeedFile } from "../../src/importing/feed-file.ts";
import type { Harvest, Layout, Mismatch } from "../../src/importing/layout.ts";
import { openFile } from "../../src/importing/open-file.ts";

/** A file as the importer opens it. */
export function opened(name: string, bytes: Uint8Array | string): FeedFile {
  const file = openFile(name, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  if ("problem" in file) throw new Error(file.problem.found);
  return file;
}

/** The bytes of a workbook of one sheet. */
export function workbook(
  sheet: string,
  rows: Cell[][],
  bookType: "xlsx" | "biff8" | "ods" = "xlsx",
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), sheet);
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** All that a layout reads of a file; throws where it does not know the file. */
export function harvested<Plan>(
  layout: Layout<Plan>,
  file: FeedFile,
  beside: readonly FeedFile[] = [],
): Harvest {
  const companions = beside.filter((other) => other !== file && layout.companion?.(file, other));
  const planned = layout.plan(file, {}, companions);
  if ("mismatch" in planned) throw new Error(`${file.name}: ${JSON.stringify(planned.mismatch)}`);
  return layout.read(file, planned.plan);
}

/** Why a layout does not know a file; throws where it does. */
export function mismatchOf<Plan>(
  layout: Layout<Plan>,
  file: FeedFile,
  beside: readonly FeedFile[] = [],
): Mismatch {
  const planned = layout.plan(file, {}, beside);
  if ("plan" in planned) throw new Error(`${file.name} is known`);
  return planned.mismatch;
}
