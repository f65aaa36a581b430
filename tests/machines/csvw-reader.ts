import { Readable } from "node:stream";
import Parser, { type Quad } from "rdf-parser-csvw";
import { csvwGraph } from "./csvw-graph.ts";

/** A cell as a reader of CSVW gives it, such as `["value", "double", "81.4"]`. */
export type Cell = [column: string, datatype: string, value: string];

/** A table as a reader of CSVW gives it. */
export interface ReadTable {
  /** What the description says of the table, by the address of the property. */
  about: ReadonlyMap<string, string>;
  /** The cells of every row, without the empty ones, in the order of the description. */
  rows: readonly (readonly Cell[])[];
}

const CSVW = "http://www.w3.org/ns/csvw#";
const XSD = "http://www.w3.org/2001/XMLSchema#";

/**
 * Reads a CSV by its CSVW description with an implementation that is not ours: rdf-parser-csvw, which makes the
 * triples of W3C's "Generating RDF from Tabular Data on the Web" of it.
 *
 * @param base the full address of the CSV
 * @throws where the implementation cannot read the file or the description is not one of CSVW
 */
export async function readByCsvw(csv: string, metadata: object, base: string): Promise<ReadTable> {
  const parser = new Parser({ metadata: csvwGraph(metadata), baseIRI: base, timezone: "UTC" });
  const about = new Map<string, string>();
  const tables = new Set<string>();
  const rows = new Map<string, Cell[]>();
  for await (const quad of parser.import(Readable.from([csv]))) {
    const { subject, predicate, object } = quad;
    const rowOfCell = rows.get(subject.value);
    if (rowOfCell) rowOfCell.push(cellOf(quad, base));
    else if (predicate.value === `${CSVW}describes`) rows.set(object.value, []);
    else if (predicate.value === `${CSVW}table`) tables.add(object.value);
    else if (tables.has(subject.value)) about.set(predicate.value, object.value);
  }
  return { about, rows: [...rows.values()] };
}

function cellOf({ predicate, object }: Quad, base: string): Cell {
  const datatype = object.datatype?.value ?? "";
  const address = typeof datatype === "string" ? datatype : datatype.value;
  return [predicate.value.replace(`${base}#`, ""), address.replace(XSD, ""), object.value];
}
