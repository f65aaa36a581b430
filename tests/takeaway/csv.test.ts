import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import { COLUMN_NAMES } from "../../src/model/columns.ts";
import { safeCell } from "../../src/model/safe-cell.ts";
import { chartCsv } from "../../src/takeaway/csv.ts";
import { recordAt, withText } from "./records.ts";

const record = recordAt("ward-life-expectancy/ranked", { dumbbell });
const link = '=HYPERLINK("https://elsewhere.example","look")';

describe("a cell", () => {
  test.each([
    "=1+1",
    "+1-1",
    "-a",
    "@SUM(A1)",
    " =2",
    "\u00a0=2",
    "\t=2",
    "\r=2",
    "\n@x",
    "＝1",
    "-1+cmd|' /C calc'!A0",
  ])("%j is no formula", (text) => {
    expect(safeCell(text)).toMatch(/^'/);
  });

  test.each(["-3.2", "+4", "0", "89.7", "Fuller's", "2009-13", "role=target", "a - b", ""])(
    "%j stays as it is",
    (text) => {
      expect(safeCell(text)).toBe(text);
    },
  );

  test("has no line break after which a formula could start", () => {
    expect(safeCell("one\n=2\r\n@three\tfour")).toBe("one =2 @three four");
  });
});

describe("the CSV of a chart", () => {
  const text = chartCsv(record);
  const parsed = Papa.parse<string[]>(text.trimEnd()).data;

  test("begins with the mark by which Excel knows UTF-8", () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.lastIndexOf("\uFEFF")).toBe(0);
  });

  test("holds the figures of the chart with the columns of the data", () => {
    expect(parsed[0]?.join().replace("\uFEFF", "")).toBe(COLUMN_NAMES.join());
    expect(parsed).toHaveLength(record.drawn.figures.length + 1);
    const reach = parsed.find((row) => row[5] === "Fuller's Reach" && row[11]?.includes("sex=female"));
    expect(reach?.[12]).toBe("85.9");
  });

  test("has no cell that a spreadsheet runs", () => {
    const cells = Papa.parse<string[]>(chartCsv(withText(record, link)).trimEnd()).data.flat();
    expect(cells).toContain(`'${link}`);
    expect(cells).not.toContain(link);
  });
});
