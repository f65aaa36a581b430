import { describe, expect, test } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import line from "../../src/charts/line/chart.ts";
import { COLUMN_NAMES } from "../../src/model/columns.ts";
import { chartJson } from "../../src/takeaway/json.ts";
import { address, publisher, recordAt } from "./records.ts";

const record = recordAt("ward-life-expectancy/ranked", { dumbbell });
const text = chartJson(record, publisher, address);
const parsed = JSON.parse(text);

describe("the JSON of a chart", () => {
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

  test("holds figures as numbers with the line that prints each, and nothing as null", () => {
    expect(parsed.figures).toHaveLength(12);
    const reach = parsed.figures.find(
      (figure: Record<string, unknown>) =>
        figure.area_name === "Fuller's Reach" && String(figure.breakdown).includes("sex=female"),
    );
    expect(reach).toMatchObject({
      value: 85.9,
      lower: null,
      source_meeting: "Cabinet, 8 March 2016",
      source_page: address(`sources/${reach.source_document}/#line-${reach.source_line}`),
    });
    expect(typeof reach.source_line).toBe("number");
    expect(Object.keys(reach)).toEqual(expect.arrayContaining([...COLUMN_NAMES]));
  });

  test("holds publication and edition of a figure that no line of papers prints", () => {
    const official = recordAt("emergency-waits-official/months", { line });
    const { figures, sources } = JSON.parse(chartJson(official, publisher, address));
    expect(sources).toEqual(official.sources);
    expect(figures[0]).toMatchObject({
      source_line: null,
      source_meeting: null,
      source_report: null,
      source_publication: "Office of Invented Statistics, Waits at emergency departments",
      source_edition_title: "November 2022, published 13 December 2022",
      source_page: address("sources/emergency-waits/#edition-2022-11"),
    });
  });

  test("is the same text every time", () => {
    expect(chartJson(record, publisher, address)).toBe(text);
  });
});
