import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLUMNS } from "../../src/model/columns.ts";
import { ownFigures } from "../../src/model/dataset.ts";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { type Period, parsePeriod } from "../../src/model/period.ts";
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

  it("has the rows of figures.csv with the same values, by topic and by the year in which they end", async () => {
    const rows = await rowsOf(`SELECT * FROM '${path}'`);
    const { data } = Papa.parse<Record<string, string>>(figuresCsv(site.datasets), {
      header: true,
      skipEmptyLines: true,
    });
    const topics = [...new Set(data.map(({ topic }) => topic))];
    data.sort(
      (a, b) =>
        topics.indexOf(a["topic"]) - topics.indexOf(b["topic"]) ||
        Number(a["period_end"]?.slice(0, 4)) - Number(b["period_end"]?.slice(0, 4)),
    );
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

  it("is parted by topic, and says of each part between which days its figures end", async () => {
    const parts = await rowsOf(`
      SELECT row_group_id, max(row_group_num_rows) AS rows,
        max(stats_min_value) FILTER (path_in_schema = 'topic') AS first,
        max(stats_max_value) FILTER (path_in_schema = 'topic') AS last,
        max(stats_min_value) FILTER (path_in_schema = 'period_end') AS first_day
      FROM parquet_metadata('${path}') GROUP BY row_group_id ORDER BY row_group_id`);
    expect(parts.map(({ first }) => first)).toEqual([...new Set(site.datasets.map(({ topic }) => topic.id))]);
    expect(parts.filter(({ first, last }) => first !== last)).toEqual([]);
    expect(parts.filter(({ first_day }) => !/^\d{4}-\d\d-\d\d/.test(String(first_day)))).toEqual([]);
  });

  it("has a large topic in parts of whole years", async () => {
    const [dataset] = site.datasets;
    const [figure] = dataset?.figures ?? [];
    if (!dataset || !figure) throw new Error("the council has no figure");
    const inYear = (year: number) => ({ ...figure, period: parsePeriod(String(year)) as Period });
    const figures = [2021, 2019, 2020].flatMap((year) => Array.from({ length: 600 }, () => inYear(year)));
    const large = join(folder, "large.parquet");
    writeFileSync(large, figuresParquet([{ ...dataset, figures }]));
    const parts = await rowsOf(
      `SELECT row_group_num_rows AS rows, stats_min_value AS first, stats_max_value AS last FROM parquet_metadata('${large}') WHERE path_in_schema = 'period_end' ORDER BY row_group_id`,
    );
    expect(parts).toEqual([
      { rows: "1200", first: "2019-12-31", last: "2020-12-31" },
      { rows: "600", first: "2021-12-31", last: "2021-12-31" },
    ]);
  });

  it("is queried as the guide for hosting shows", async () => {
    const guide = readFileSync("src/hosting/README.md", "utf8");
    const sql = /```sql\n([^`]*)```/.exec(guide)?.[1]?.replace(/'https:[^']*'/, `'${path}'`) ?? "";
    expect(sql).toContain(path);
    const asked = site.datasets
      .filter(({ topic }) => topic.id === "hospitals")
      .flatMap((dataset) => ownFigures(dataset).filter(({ period }) => period.end >= "2025-01-01"));
    expect(asked.length).toBeGreaterThan(0);
    expect(await rowsOf(sql)).toHaveLength(asked.length);
  });

  it("has its columns where there is no figure yet", async () => {
    const empty = join(folder, "empty.parquet");
    writeFileSync(empty, figuresParquet([]));
    expect(await rowsOf(`SELECT count(value) AS figures FROM '${empty}'`)).toEqual([{ figures: "0" }]);
  });

  it("is the same file each time", () => {
    expect(
      Buffer.from(figuresParquet(site.datasets)).equals(Buffer.from(figuresParquet(site.datasets))),
    ).toBe(true);
  });
});
