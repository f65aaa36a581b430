import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLUMNS } from "../../src/model/columns.ts";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { figuresParquet } from "../../src/publish/parquet.ts";
import { site } from "./site.ts";

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parquet-"));
  path = join(folder, "figures.parquet");
  writeFileSync(path, figuresParquet(site.datasets));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe("figures.parquet", () => {
  it("has the types that the columns promise", async () => {
    const kinds = { string: "VARCHAR", number: "DOUBLE", integer: "INTEGER", date: "DATE" };
    const columns = await rowsOf(`DESCRIBE SELECT * FROM '${path}'`);
    expect(columns.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
      COLUMNS.map(({ name, type }) => [name, kinds[type]]),
    );
  });

  it("has the rows of figures.csv, in their order, with the same values", async () => {
    const rows = await rowsOf(`SELECT * FROM '${path}'`);
    const { data } = Papa.parse<Record<string, string>>(figuresCsv(site.datasets), {
      header: true,
      skipEmptyLines: true,
    });
    expect(rows).toHaveLength(data.length);
    const other = data.flatMap((row, index) =>
      COLUMNS.filter(({ name, type }) => {
        const cell = row[name] as string;
        const found = rows[index]?.[name];
        if (cell === "") return found !== null;
        return type === "number" || type === "integer" ? found !== Number(cell) : found !== cell;
      }).map(({ name }) => `row ${index}, ${name}: ${rows[index]?.[name]} for ${row[name]}`),
    );
    expect(other).toEqual([]);
  });

  it("is the same file each time", () => {
    expect(
      Buffer.from(figuresParquet(site.datasets)).equals(Buffer.from(figuresParquet(site.datasets))),
    ).toBe(true);
  });
});
