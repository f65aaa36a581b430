import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { site } from "./site.ts";

const text = figuresCsv(site.datasets);
const {
  data: rows,
  errors,
  meta,
} = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

const promised =
  "dataset,topic,indicator,indicator_title,area_code,area_name,area_type,organisation,period,period_start," +
  "period_end,breakdown,value,unit,status,lower,upper,derived,source_document,source_line,source_item,note,source_edition,source_table,source_row,period_basis,place_basis";

describe("figures.csv", () => {
  it("is sound CSV with every promised column once", () => {
    expect(errors).toEqual([]);
    expect(promised.split(",").filter((column) => !meta.fields?.includes(column))).toEqual([]);
    expect(new Set(meta.fields).size).toBe(meta.fields?.length);
  });

  it("has one row for each figure of the data, and no two rows for the same figure", () => {
    expect(rows).toHaveLength(site.datasets.reduce((sum, { figures }) => sum + figures.length, 0));
    const keys = ["dataset", "indicator", "area_code", "organisation", "period", "breakdown"];
    const groups = Map.groupBy(rows, (row) => keys.map((key) => row[key]).join(" | "));
    expect([...groups].filter(([, group]) => group.length > 1).map(([key]) => key)).toEqual([]);
  });

  it("gives a figure of a publication with edition, table and row, and the lines that print it too", () => {
    expect(rowsWith({ dataset: "emergency-waits-official", period: "2024-01" })).toEqual([
      expect.objectContaining({
        source_document: "emergency-waits",
        source_line: "",
        source_item: "",
        also_printed: "2025-11-11-health-scrutiny:79",
        source_edition: "2024-01",
        source_table: "Providers",
        source_row: "Pellmouth and Orle Hospitals NHS Trust",
      }),
    ]);
  });

  it("has new columns at the end only", () => {
    expect(meta.fields?.slice(-11)).toEqual([
      "source_edition",
      "source_table",
      "source_row",
      "interval_method",
      "verdict",
      "verdict_against",
      "verdict_by",
      "period_basis",
      "place_basis",
      "source_pages",
      "shown_from",
    ]);
  });

  it("is the files of the datasets, one after the other under one head", () => {
    const files = site.datasets.map((dataset) => figuresCsv([dataset]).split("\n"));
    expect(text.split("\n")).toEqual([
      ...(files[0] as string[]).slice(0, 1),
      ...files.flatMap((lines) => lines.slice(1, -1)),
      "",
    ]);
  });

  it("gives the life expectancy of men in St Aldern with the line that prints it", () => {
    const found = rowsWith({
      dataset: "ward-life-expectancy",
      area_name: "St Aldern",
      breakdown: /sex=male/,
    });
    expect(found).toEqual([
      expect.objectContaining({
        topic: "lives",
        area_code: "E05990005",
        area_type: "ward",
        organisation: "",
        period: "2010-14",
        period_start: "2010-01-01",
        period_end: "2014-12-31",
        value: "72.4",
        status: "",
        source_document: "2016-03-08-cabinet",
        source_line: "5",
      }),
    ]);
  });

  it("gives times in seconds with the printed form in the note", () => {
    const found = rowsWith({ dataset: "ambulance-response", area_name: "Pellmouth East", value: "2350" });
    expect(found).toEqual([
      expect.objectContaining({
        indicator: expect.stringMatching(/^category-2/),
        unit: "seconds",
        note: expect.stringMatching(/^00:39:10/),
      }),
    ]);
  });

  it("gives no value where one is suppressed, not available or not applicable, and says which", () => {
    expect(rowsWith({ status: "c" }).length).toBeGreaterThan(0);
    for (const row of rows) {
      const missing = ["c", "x", "z"].includes(row["status"] as string);
      expect(row["value"] === "", JSON.stringify(row)).toBe(missing);
    }
  });

  it("writes breakdowns as key=value;key=value", () => {
    const other = rows
      .map((row) => row["breakdown"] as string)
      .filter((words) => !/^([\w-]+=[^=;]+(;(?!$)|$))*$/.test(words));
    expect(other).toEqual([]);
    expect(rows.some((row) => row["breakdown"]?.includes(";"))).toBe(true);
  });

  it("cites a document, a line or a row of an edition, and a period for every row", () => {
    for (const row of rows) {
      const citation = [
        row["source_document"],
        row["source_line"] ||
          `${row["source_edition"]} ${row["source_table"]} ${row["source_row"] ? "row" : ""}`,
        row["period_start"],
        row["period_end"],
      ].join(" ");
      expect(citation).toMatch(
        /^(\d{4}-\d\d-\d\d-[a-z-]+ \d+|emergency-waits \d{4}-\d\d Providers row|planned-waits \d{4}-\d\d (Time series|Standards) row) \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/,
      );
    }
  });
});

function rowsWith(wanted: Record<string, string | RegExp>): Record<string, string>[] {
  return rows.filter((row) =>
    Object.entries(wanted).every(([column, value]) =>
      typeof value === "string" ? row[column] === value : value.test(row[column] ?? ""),
    ),
  );
}
