import { COLUMNS, type Column, KEY_COLUMNS } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { citationLine, citationsOf } from "../model/provenance.ts";
import type { SiteFile } from "../model/site.ts";
import { FILE_TYPES } from "./file-types.ts";

/**
 * The columns of every CSV as a Table Schema (Data Package 2.0). It leaves `fieldsMatch` to its default, which is that
 * columns match exactly: the standard asks for a text there and its official profile for a list.
 */
export function tableSchema(): Record<string, unknown> {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: COLUMNS.map(fieldOf),
    missingValues: [""],
    uniqueKeys: [[...KEY_COLUMNS]],
  };
}

/**
 * All CSV files as one Data Package 2.0 (Frictionless), each with its sources.
 *
 * @param page makes the full address of a dataset's page
 */
export function dataPackage(
  datasets: readonly Dataset[],
  { name, strapline, publisher, licence }: SiteFile,
  { version, page }: { version: string; page: (dataset: Dataset) => string },
): Record<string, unknown> {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "figures",
    title: name,
    description: `${strapline}. ${publisher.statement}`,
    version,
    contributors: [{ title: publisher.name, roles: ["publisher"] }],
    licenses: [{ title: licence.name, path: licence.url }],
    resources: datasets.map((dataset) => ({
      name: dataset.id,
      type: "table",
      path: `${dataset.id}.csv`,
      title: dataset.title,
      description: dataset.summary,
      homepage: page(dataset),
      format: "csv",
      mediatype: FILE_TYPES.csv,
      encoding: "utf-8",
      dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
      schema: "table-schema.json",
      sources: sourcesOf(dataset),
    })),
  };
}

function sourcesOf({ figures }: Dataset): { title: string; path?: string }[] {
  return citationsOf(figures.map(({ source }) => source)).map((citation) => ({
    title: citationLine(citation),
    ...(citation.first.kind === "publication" ? { path: citation.first.publication.address } : {}),
  }));
}

function fieldOf({ name, title, description, type, required, values }: Column): Record<string, unknown> {
  const constraints = { ...(required ? { required } : {}), ...(values ? { enum: [...values] } : {}) };
  return {
    name,
    title,
    description,
    type,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
