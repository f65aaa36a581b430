import { describe, expect, test } from "vitest";
import { COLUMN_NAMES } from "../../src/model/columns.ts";
import { chartJson } from "../../src/takeaway/json.ts";
import { address, publisher, recordAt } from "./records.ts";

const record = recordAt("ward-life-expectancy/ranked");
const text = chartJson(record, publisher, address);
const parsed = JSON.parse(text);

describe("the JSON of a chart", () => {
  test("holds its words, addresses, version and licence", () => {
    expect(parsed).toMatchObject({
      title: record.title,
      subtitle: record.subtitle,
      description: record.description,
      version: "2026-11-22",
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
    expect(parsed.table.rows[0]).toEqual(["Ainsdale", "89.7", "82.7"]);
  });

  test("holds figures as numbers with the line that prints each, and nothing as null", () => {
    expect(parsed.figures).toHaveLength(44);
    const ainsdale = parsed.figures.find(
      (figure: Record<string, unknown>) =>
        figure.area_name === "Ainsdale" && String(figure.breakdown).includes("sex=female"),
    );
    expect(ainsdale).toMatchObject({
      value: 89.7,
      lower: null,
      source_meeting: "Cabinet, 26 March 2015",
      source_page: address(`sources/${ainsdale.source_document}/#line-${ainsdale.source_line}`),
    });
    expect(typeof ainsdale.source_line).toBe("number");
    expect(Object.keys(ainsdale)).toEqual(expect.arrayContaining([...COLUMN_NAMES]));
  });

  test("is the same text every time", () => {
    expect(chartJson(record, publisher, address)).toBe(text);
  });
});
