import { type FigureRow, figureRow, rowsCsv } from "../../model/figure-rows.ts";
import { citationLine, citations } from "../../model/provenance.ts";
import type { SiteFile } from "../../model/site.ts";
import { forPeople } from "../../takeaway/csv.ts";
import { comparisonTitle, LINES_IN_WORDS, leadOf } from "./markup.ts";
import { comparedFigures, type StaticComparison } from "./pairs.ts";
import type { Places } from "./places.ts";
import { type ComparisonNote, comparisonWorkbook } from "./workbook.ts";

type Publisher = Pick<SiteFile, "name" | "publisher" | "licence">;

/** The figures of a comparison as CSV, with the columns of the files of data and a byte order mark for Excel. */
export function comparisonCsv(compared: StaticComparison, places: Places): string {
  const rows = comparedFigures(compared, places).map(
    ({ dataset, figure }): FigureRow => figureRow(dataset, figure),
  );
  return forPeople(rowsCsv(rows));
}

/** The same as an Excel workbook, with the sources. `address` is the full address of its page. */
export function comparisonXlsx(
  compared: StaticComparison,
  places: Places,
  { site, address, day }: { site: Publisher; address: string; day: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { comparison } = compared;
  const title = comparisonTitle(comparison.places.map(({ name }) => name));
  const figures = comparedFigures(compared, places).map(({ figure }) => figure);
  const notes: ComparisonNote[] = [
    ["Title", title],
    ...citations(figures).map((each): ComparisonNote => ["Source", citationLine(each)]),
    ...commonNotes(site, address),
  ];
  return comparisonWorkbook(comparison, notes, {
    title,
    description: leadOf(comparison),
    creator: site.publisher.name,
    day,
  });
}

/** What stands in the workbook of every comparison, whoever is compared. */
export function commonNotes({ publisher, licence }: Publisher, address: string): ComparisonNote[] {
  return [
    ["How places are compared", LINES_IN_WORDS],
    ["Address", address],
    ["Licence", `${licence.name}, ${licence.url}`],
    ["How to credit", licence.attribution],
    ["Who publishes", publisher.statement],
  ];
}
