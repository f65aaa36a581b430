import { type BookType, utils, write } from "@e965/xlsx";
import Papa from "papaparse";
import type { Cell, FeedFile } from "../../src/importing/feed-file.ts";
import type { Harvest, Layout, Mismatch, Observation } from "../../src/importing/layout.ts";
import { opened } from "./small-files.ts";

/** A CSV with these rows, opened as one that was downloaded. */
export function csvFile(rows: Cell[][]): FeedFile {
  return opened("some.csv", new TextEncoder().encode(Papa.unparse(rows)));
}

/** A workbook with these sheets, written in full and opened again. */
export function workbook(sheets: Record<string, Cell[][]>, bookType: BookType = "xlsx"): FeedFile {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return opened(`some.${bookType}`, new Uint8Array(write(book, { type: "buffer", bookType }) as Uint8Array));
}

export function jsonFile(json: unknown): FeedFile {
  return opened("some.json", new TextEncoder().encode(JSON.stringify(json)));
}

/** What a layout reads of a file that must fit it. */
export function harvestOf<Plan>(layout: Layout<Plan>, file: FeedFile): Harvest {
  const planned = layout.plan(file);
  if ("mismatch" in planned) throw new Error(`${file.name}: ${JSON.stringify(planned.mismatch)}`);
  return layout.read(file, planned.plan);
}

/** The first difference of a file that must not fit. */
export function mismatchOf<Plan>(layout: Layout<Plan>, file: FeedFile): Mismatch {
  const planned = layout.plan(file);
  if (!("mismatch" in planned)) throw new Error(`${file.name} fits`);
  return planned.mismatch;
}

/** The one observation of a measure and a place, and of a period and a route where they are given. */
export function said(
  { observations }: Pick<Harvest, "observations">,
  measure: string,
  code: string,
  { period, route }: { period?: string; route?: string } = {},
): Observation {
  const found = observations.filter(
    (each) =>
      each.measure === measure &&
      each.place.code === code &&
      (period === undefined || each.period === period) &&
      each.parts?.["route"] === route,
  );
  if (found.length !== 1) throw new Error(`${measure} of ${code}: ${found.length} observations`);
  return found[0] as Observation;
}

/** The months of a place, in order, each once. */
export function monthsOf(harvests: Harvest[], code: string): string[] {
  const places = harvests
    .flatMap(({ observations }) => observations)
    .filter(({ place }) => place.code === code);
  return [...new Set(places.map(({ period }) => period))].sort();
}
