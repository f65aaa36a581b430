import type { AgendaItem, Pack } from "./pack.ts";
import type { Edition, Publication } from "./publication.ts";

/** A line of the papers of a meeting. */
export interface PackPrint {
  kind: "pack";
  pack: Pack;
  line: number;
  item: AgendaItem;
}

/** A row of a table in one edition of a publication. */
export interface PublicationPrint {
  kind: "publication";
  publication: Publication;
  edition: Edition;
  /** The table, as a reader of the file finds it: the name of a sheet or of a file. */
  table: string;
  /** The words of the row. */
  row: string;
}

/** Where a figure is printed. */
export type Print = PackPrint | PublicationPrint;

/** The id of the source that a print stands in: a file name in data/sources without .json. */
export function sourceIdOf(print: Print): string {
  return print.kind === "pack" ? print.pack.id : print.publication.id;
}

/** The same print in short: "line 482", "January 2024, table Providers, row Linacre". */
export function placeOf(print: Print): string {
  if (print.kind === "pack") return `line ${print.line}`;
  return `${print.edition.period.title}, ${rowOf(print)}`;
}

/** The same for a cell of a table: "482", "January 2024". */
export function shortPlaceOf(print: Print): string {
  return print.kind === "pack" ? String(print.line) : print.edition.period.title;
}

/** "table Providers, row Linacre" */
function rowOf({ table, row }: Pick<PublicationPrint, "table" | "row">): string {
  return `table ${table}, row ${row}`;
}

/** The name of a line or an edition within the page of its source. */
export function anchorOf(print: Print): string {
  return print.kind === "pack" ? `line-${print.line}` : editionAnchor(print.edition);
}

export function editionAnchor({ id }: Pick<Edition, "id">): string {
  return `edition-${id}`;
}

/** Path of a print on the site: the page of its source, at the line or the edition. */
export function printPath(print: Print): string {
  return `sources/${sourceIdOf(print)}/#${anchorOf(print)}`;
}
