import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, inject, it } from "vitest";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { charts } from "../../src/charts/registry.ts";

const site = readSite(diskFolder("data"), charts);
const bytes = readFileSync(join(inject("built").root.folder, "data/figures.csv"));
const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const {
  data: rows,
  errors,
  meta,
} = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

const promised =
  "dataset,topic,indicator,indicator_title,area_code,area_name,area_type,organisation,period,period_start," +
  "period_end,breakdown,value,unit,status,lower,upper,derived,source_document,source_line,source_item,note";

describe("data/figures.csv", () => {
  it("is sound CSV in UTF-8 with every promised column once", () => {
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

  it("is what the data says", () => {
    expect(otherLines(text, figuresCsv(site.datasets))).toEqual([]);
  });

  it("has beside it a file for each dataset with its rows alone", () => {
    for (const dataset of site.datasets) {
      const own = readFileSync(join(inject("built").root.folder, `data/${dataset.id}.csv`), "utf8");
      expect(otherLines(own, figuresCsv([dataset])), dataset.id).toEqual([]);
    }
  });

  it("gives the life expectancy of men in Linacre with the line that prints it", () => {
    const found = rowsWith({ dataset: "ward-life-expectancy", area_name: "Linacre", breakdown: /sex=male/ });
    expect(found).toEqual([
      expect.objectContaining({
        topic: "life-expectancy",
        area_code: "E05000942",
        area_type: "ward",
        organisation: "",
        period: "2009-13",
        period_start: "2009-01-01",
        period_end: "2013-12-31",
        value: "70.5",
        status: "",
        source_document: "2015-03-26-cabinet",
        source_line: "482",
      }),
    ]);
  });

  it("gives times in seconds with the printed form in the note", () => {
    const found = rowsWith({ dataset: "ambulance-response", area_name: /North Sefton/i, value: "48070" });
    expect(found).toEqual([
      expect.objectContaining({
        indicator: expect.stringMatching(/^category-4/),
        unit: "seconds",
        note: expect.stringMatching(/^13:21:10/),
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

  it("cites a document, a line and a period for every row", () => {
    for (const row of rows) {
      const citation = [
        row["source_document"],
        row["source_line"],
        row["period_start"],
        row["period_end"],
      ].join(" ");
      expect(citation).toMatch(/^\d{4}-\d\d-\d\d-[a-z-]+ \d+ \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
    }
  });
});

/** The lines of a text that differ from those of another, with their numbers. */
function otherLines(text: string, other: string): string[] {
  const [lines, others] = [text.split("\n"), other.split("\n")];
  const count = Math.max(lines.length, others.length);
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => lines[index] !== others[index])
    .map((index) => `${index + 1}: ${lines[index]} instead of ${others[index]}`);
}

function rowsWith(wanted: Record<string, string | RegExp>): Record<string, string>[] {
  return rows.filter((row) =>
    Object.entries(wanted).every(([column, value]) =>
      typeof value === "string" ? row[column] === value : value.test(row[column] ?? ""),
    ),
  );
}
