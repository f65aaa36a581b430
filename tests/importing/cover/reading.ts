import { type BookType, utils, write } from "@e965/xlsx";
import type { Cell, FeedFile } from "../../../src/importing/feed-file.ts";
import type { Answers, Harvest, Observation } from "../../../src/importing/layout.ts";
import cover from "../../../src/importing/layouts/cover/layout.ts";
import { openFile } from "../../../src/importing/open-file.ts";

/** Sheets written as a real workbook and opened again. */
export function workbook(type: BookType, sheets: Record<string, Cell[][]>): FeedFile {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return opened(new Uint8Array(write(book, { type: "array", bookType: type })));
}

export function csv(rows: Cell[][]): FeedFile {
  return opened(new TextEncoder().encode(utils.sheet_to_csv(utils.aoa_to_sheet(rows))));
}

/** The name says nothing, since nothing may be taken from it. */
export function opened(bytes: Uint8Array): FeedFile {
  const file = openFile("download", bytes);
  if ("problem" in file) throw new Error(file.problem.found);
  return file;
}

export function harvest(file: FeedFile, answers?: Answers): Harvest {
  const planned = cover.plan(file, answers);
  if ("mismatch" in planned) throw new Error(JSON.stringify(planned.mismatch));
  return cover.read(file, planned.plan);
}

export function mismatch(file: FeedFile, answers?: Answers) {
  const planned = cover.plan(file, answers);
  return "mismatch" in planned ? planned.mismatch : undefined;
}

/** What is said of a place, one line a measure: the number with its parts, or the mark. */
export function said({ observations }: { observations: readonly Observation[] }, name: string): string[] {
  return observations
    .filter(({ place }) => place.name === name)
    .map(({ place, measure, value, numerator, denominator, missing }) => {
      const of = denominator === undefined ? "" : ` of ${numerator ?? "?"}/${denominator}`;
      return `${place.code} ${measure} ${value ?? `${missing?.status} “${missing?.mark}”`}${of}`;
    });
}
