import { describe, expect, test } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import line from "../../src/charts/line/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { COLUMN_NAMES } from "../../src/model/columns.ts";
import { chartJson } from "../../src/takeaway/json.ts";
import { address, publisher, recordAt } from "./records.ts";

const record = recordAt("ward-life-expectancy/ranked", { dumbbell });
const text = chartJson(record, publisher, address);
const parsed = JSON.parse(text);

describe("the JSON of a chart", () => {
  test("says once what holds for the whole chart", () => {
    expect(parsed.dataset).toMatchObject({ id: "ward-life-expectancy" });
    for (const key of ["dataset", "topic"]) expect(parsed.figures[0]).not.toHaveProperty(key);
  });

  test("holds its words, addresses, version and licence", () => {
    expect(parsed).toMatchObject({
      title: record.title,
      subtitle: record.subtitle,
      description: record.description,
      version: "2026-02-01",
      page: record.page,
      embed: record.embed,
      files: record.files,
      citation: record.citation,
      licence: publisher.licence,
      sources: record.sources,
    });
  });

  test("holds the table as shown", () => {
    expect(parsed.table.columns.map((column: { title: string }) => column.title)).toEqual([
      "Area",
      "Women",
      "Men",
    ]);
    expect(parsed.table.rows[0]).toEqual(["Fuller's Reach", "85.9", "81.4"]);
  });

  test("holds figures as numbers with the line that prints each, and leaves out what a figure has not", () => {
    expect(parsed.figures).toHaveLength(12);
    const reach = parsed.figures.find(
      (figure: Record<string, unknown>) =>
        figure.area_name === "Fuller's Reach" && String(figure.breakdown).includes("sex=female"),
    );
    expect(reach).toMatchObject({
      value: 85.9,
      source_page: address(`sources/${reach.source_document}/#line-${reach.source_line}`),
    });
    expect(typeof reach.source_line).toBe("number");
    expect(parsed.documents[reach.source_document]).toMatchObject({ title: "Cabinet, 8 March 2016" });
    expect(Object.keys(parsed.documents[reach.source_document].parts)).toContain(reach.source_item);
    const cells = parsed.figures.flatMap(Object.entries) as [string, unknown][];
    expect(cells.filter(([, cell]) => cell === null || cell === "")).toEqual([]);
    const names = [...COLUMN_NAMES, "source_page"] as string[];
    expect(cells.filter(([name]) => !names.includes(name))).toEqual([]);
  });

  test("holds publication and edition of a figure that no line of papers prints", () => {
    const official = recordAt("emergency-waits-official/months", { line });
    const { figures, sources, documents } = JSON.parse(chartJson(official, publisher, address));
    expect(sources).toEqual(official.sources);
    expect(figures[0]).not.toHaveProperty("source_line");
    expect(figures[0]).toMatchObject({
      source_document: "emergency-waits",
      source_edition: "2022-11",
      source_page: address("sources/emergency-waits/#edition-2022-11"),
    });
    expect(documents["emergency-waits"]).toMatchObject({
      title: "Office of Invented Statistics, Waits at emergency departments",
      parts: { "2022-11": "November 2022, published 13 December 2022" },
    });
  });

  test("says of a figure without a value that it has none, and why", () => {
    const withGaps = recordAt("missing-from-care/often", Object.fromEntries(charts));
    const { figures } = JSON.parse(chartJson(withGaps, publisher, address));
    expect(figures.filter(({ value }: { value: unknown }) => value === null)).not.toEqual([]);
    for (const { value, status } of figures) if (value === null) expect(status).toMatch(/^[xcz]$/);
  });

  test("is the same text every time", () => {
    expect(chartJson(record, publisher, address)).toBe(text);
  });
});
