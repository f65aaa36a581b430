import { COLUMNS, type Column, KEY_COLUMNS } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import type { SiteFile } from "../model/site.ts";

/** The table of which a CSV is the file. */
export interface Table {
  /** Address of the CSV, relative to its metadata. */
  url: string;
  title: string;
  description: string;
  /** Day of its last change. */
  modified: string;
  datasets: readonly Dataset[];
}

/**
 * Metadata of a published CSV as W3C's "Metadata Vocabulary for Tabular Data" has it (CSVW): its columns, what they
 * hold, in which units, how the file is written, who publishes it and under which licence.
 */
export function csvwMetadata(
  { url, title, description, modified, datasets }: Table,
  { publisher, licence }: Pick<SiteFile, "publisher" | "licence">,
): Record<string, unknown> {
  return {
    "@context": CONTEXT,
    "@type": "Table",
    url,
    "dc:title": title,
    "dc:description": description,
    "dc:modified": { "@value": modified, "@type": "xsd:date" },
    ...terms({ publisher, licence }),
    dialect: DIALECT,
    tableSchema: schemaOf(unitsOf(datasets)),
  };
}

/** A table of a folder: its address in it, and what it holds. */
export type TableInFolder = Pick<Table, "url" | "title">;

/**
 * The same for all CSVs of a folder at once, which have the same columns and are no dataset of their own. Programs look
 * for it beside a CSV that has no metadata of its own.
 */
export function csvwGroup(
  tables: readonly TableInFolder[],
  { modified, datasets }: Pick<Table, "modified" | "datasets">,
  site: Pick<SiteFile, "publisher" | "licence">,
): Record<string, unknown> {
  return {
    "@context": CONTEXT,
    "@type": "TableGroup",
    "dc:modified": { "@value": modified, "@type": "xsd:date" },
    ...terms(site),
    dialect: DIALECT,
    tableSchema: schemaOf(unitsOf(datasets)),
    tables: tables.map(({ url, title }) => ({ url, "dc:title": title })),
  };
}

/** Path of the description of all CSVs of a folder of `data/`, under the name that the model for tabular data gives it. */
export function groupPath(folder: string): string {
  return `data/${folder}/csv-metadata.json`;
}

const CONTEXT = ["http://www.w3.org/ns/csvw", { "@language": "en" }];

const DIALECT = {
  encoding: "utf-8",
  delimiter: ",",
  quoteChar: '"',
  doubleQuote: true,
  lineTerminators: ["\n"],
  header: true,
};

function terms({ publisher, licence }: Pick<SiteFile, "publisher" | "licence">): Record<string, unknown> {
  return {
    "dc:publisher": publisher.name,
    "dc:license": { "@id": licence.url },
    "dc:rights": licence.attribution,
  };
}

function unitsOf(datasets: readonly Dataset[]): string[] {
  return [...new Set(datasets.flatMap(({ figures }) => figures.map(({ unit }) => unit.title)))].sort();
}

function schemaOf(units: string[]): Record<string, unknown> {
  return { columns: COLUMNS.map((column) => columnOf(column, units)), primaryKey: [...KEY_COLUMNS] };
}

function columnOf(column: Column, units: string[]): Record<string, unknown> {
  const { name, title, description, required = false, inUnit } = column;
  return {
    name,
    // One of the titles is the head of the column, which is how a reader knows that file and metadata agree.
    titles: [name, title],
    "dc:description": description,
    datatype: datatypeOf(column),
    required,
    ...(inUnit ? { "schema:unitText": units } : {}),
  };
}

function datatypeOf({ type, values }: Column): unknown {
  if (values) return { base: "string", format: values.join("|") };
  if (type === "date") return { base: "date", format: "yyyy-MM-dd" };
  // What is printed is exact; CSVW's number is a binary one.
  return type === "number" ? "decimal" : type;
}
