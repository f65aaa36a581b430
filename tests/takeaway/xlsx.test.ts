import { describe, expect, test } from "vitest";
import bars from "../../src/charts/bars/chart.ts";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import line from "../../src/charts/line/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { COLUMN_NAMES, COLUMNS } from "../../src/model/columns.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { numberCell } from "../../src/takeaway/cells.ts";
import type { ChartRecord } from "../../src/takeaway/record.ts";
import { openingOf, textCell } from "../../src/takeaway/sheet.ts";
import { chartSheets, datasetSheets } from "../../src/takeaway/sheets.ts";
import { workbook } from "../../src/takeaway/workbook.ts";
import { address, parseXml, publisher, recordAt, textsIn, withText } from "./records.ts";

const chartWorkbook = (of: ChartRecord) => {
  const { sheets, properties } = chartSheets(of, publisher);
  return workbook(sheets, properties);
};
const datasetWorkbook = (dataset: Dataset) => {
  const { sheets, properties } = datasetSheets(dataset, address("datasets/x/"), publisher);
  return workbook(sheets, properties);
};

const record = recordAt("ward-life-expectancy/ranked", { dumbbell });
const bytes = await chartWorkbook(record);
const files = textsIn(bytes);
const link = '=HYPERLINK("https://elsewhere.example","look")';

/** A sheet as rows of cells: text for a text, a number for a number or a day. */
function cellsOf(parts: Record<string, string>, sheet: number): (string | number | undefined)[][] {
  const texts = [...parseXml(parts["xl/sharedStrings.xml"] as string).querySelectorAll("si")].map(
    (item) => item.textContent ?? "",
  );
  const xml = parseXml(parts[`xl/worksheets/sheet${sheet}.xml`] as string);
  return [...xml.querySelectorAll("row")].map((row) => {
    const cells: (string | number | undefined)[] = [];
    for (const cell of row.querySelectorAll("c")) {
      // A cell that another lies across is empty.
      if (!cell.querySelector("v")) continue;
      const column = [...(cell.getAttribute("r") ?? "").replace(/\d/g, "")].reduce(
        (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
        0,
      );
      const value = Number(cell.querySelector("v")?.textContent);
      cells[column - 1] = cell.getAttribute("t") === "s" ? texts[value] : value;
    }
    return cells;
  });
}

describe("the workbook of a chart", () => {
  test("has figures, table, notes and shorthand, each on a sheet of its own", () => {
    const sheets = [...parseXml(files["xl/workbook.xml"] as string).querySelectorAll("sheet")];
    expect(sheets.map((sheet) => sheet.getAttribute("name"))).toEqual([
      "Table",
      "Figures",
      "Notes",
      "Shorthand",
    ]);
    expect([1, 2, 3, 4].map((sheet) => cellsOf(files, sheet)[0])).toEqual([
      [`${record.title}: table`],
      [`${record.title}: every figure`],
      [`${record.title}: notes`],
      ["Shorthand: marks that stand in a cell instead of a number or beside it"],
    ]);
  });

  test("holds numbers as numbers and days as days, shown as they were printed", () => {
    const [, , header, ...rows] = cellsOf(files, 2);
    expect(header).toEqual(COLUMNS.map(({ title }) => title));
    expect(rows).toHaveLength(12);
    const at = (column: (typeof COLUMN_NAMES)[number]) => COLUMN_NAMES.indexOf(column);
    const reach = rows.find(
      (row) =>
        row[at("area_name")] === "Fuller's Reach" && String(row[at("breakdown")]).includes("sex=female"),
    );
    expect(reach?.[at("value")]).toBe(85.9);
    // Excel counts days from the last of 1899: 40179 is 1 January 2010.
    expect(reach?.[at("period_start")]).toBe(40179);
    expect(typeof reach?.[at("source_line")]).toBe("number");
    expect(files["xl/styles.xml"]).toContain('formatCode="0.0"');
    expect(files["xl/styles.xml"]).toContain('formatCode="d mmmm yyyy"');
    expect(cellsOf(files, 1).slice(2, 4)).toEqual([
      ["Area", "Women", "Men"],
      ["Fuller's Reach", 85.9, 81.4],
    ]);
  });

  test("says what is measured, where it is printed, how to cite it and what its marks mean", () => {
    const notes = new Map(cellsOf(files, 3).slice(3) as [string, string][]);
    expect(notes.get("What it shows")).toBe(record.description);
    expect(notes.get("Source")).toBe(record.sources[0]);
    expect(notes.get("How to cite")).toBe(record.citation);
    expect(notes.get("Version")).toBe("1 February 2026");
    expect(notes.get("Licence")).toContain(publisher.licence.url);
    expect(notes.get("Definition: Life expectancy at birth")).toBe(record.dataset.indicators[0]?.definition);
    expect(cellsOf(files, 4)).toContainEqual(["[c]", "suppressed"]);
  });

  test("freezes the header, marks each table with a filter and sets widths", () => {
    for (const sheet of [1, 2, 3, 4]) {
      const xml = parseXml(files[`xl/worksheets/sheet${sheet}.xml`] as string);
      const pane = xml.querySelector("pane");
      expect([pane?.getAttribute("state"), pane?.getAttribute("ySplit")]).toEqual(["frozen", "3"]);
      expect(xml.querySelectorAll('col[customWidth="1"]').length).toBeGreaterThan(1);
      const id = xml.querySelector("tablePart")?.getAttribute("r:id");
      expect(files[`xl/worksheets/_rels/sheet${sheet}.xml.rels`]).toContain(`Id="${id}"`);
      const table = parseXml(files[`xl/tables/table${sheet}.xml`] as string);
      const rows = cellsOf(files, sheet);
      expect([...table.querySelectorAll("tableColumn")].map((column) => column.getAttribute("name"))).toEqual(
        rows[2],
      );
      expect(table.querySelector("autoFilter")).not.toBeNull();
      expect(table.documentElement.getAttribute("ref")).toMatch(new RegExp(`^A3:[A-Z]+${rows.length}$`));
    }
  });

  test("has title and introduction across a page, on as many lines as they need", () => {
    const { sheets } = chartSheets(recordAt("hospital-waits/targets", Object.fromEntries(charts)), publisher);
    for (const sheet of sheets) {
      const { span, heights } = openingOf(sheet);
      const widths = Array.from({ length: span }, (_, index) => sheet.columns[index]?.width ?? 9);
      const letters = widths.reduce((sum, width) => sum + width, 0);
      expect(letters - (widths.at(-1) as number), "no wider than a page").toBeLessThan(110);
      expect((heights.introduction / 15) * letters).toBeGreaterThanOrEqual(sheet.introduction.length);
      expect((heights.title / 22) * letters * (11 / 14)).toBeGreaterThanOrEqual(sheet.title.length);
    }
    const xml = parseXml(files["xl/worksheets/sheet1.xml"] as string);
    const merged = [...xml.querySelectorAll("mergeCell")].map((cell) => cell.getAttribute("ref"));
    expect(merged).toEqual([expect.stringMatching(/^A1:[B-Z]1$/), expect.stringMatching(/^A2:[B-Z]2$/)]);
    expect(sheets.map(({ introduction }) => introduction).filter((text) => /\.\.|[^.]$/.test(text))).toEqual(
      [],
    );
  });

  test("prints on A4 on its side with the header on each page: as wide as one, or where that is too small to read on several", () => {
    const setupOf = (sheet: number) => {
      const xml = parseXml(files[`xl/worksheets/sheet${sheet}.xml`] as string);
      const setup = xml.querySelector("pageSetup");
      return {
        fits: xml.querySelector("worksheet > sheetPr:first-child pageSetUpPr")?.getAttribute("fitToPage"),
        ...Object.fromEntries([...(setup?.attributes ?? [])].map(({ name, value }) => [name, value])),
      };
    };
    const page = { paperSize: "9", orientation: "landscape" };
    for (const sheet of [1, 3, 4]) expect(setupOf(sheet)).toEqual({ ...page, fits: "1", fitToHeight: "0" });
    expect(setupOf(2)).toEqual({ ...page, fits: undefined, scale: "70" });
    const names = [...parseXml(files["xl/workbook.xml"] as string).querySelectorAll("definedName")];
    const rangesOf = (kind: string) =>
      names.filter((name) => name.getAttribute("name") === kind).map((name) => name.textContent);
    expect(rangesOf("_xlnm.Print_Titles")).toEqual([
      "'Table'!$3:$3",
      "'Figures'!$A:$A,'Figures'!$3:$3",
      "'Notes'!$3:$3",
      "'Shorthand'!$3:$3",
    ]);
    // What lies across columns of the first page would be cut off on pages beside it.
    expect(rangesOf("_xlnm.Print_Area")).toEqual(["'Figures'!$A$3:$AJ$15"]);
    expect(names).toHaveLength(5);
  });

  test("says above each page of a sheet that prints on several what it is, in at most 255 signs, and none of a title commands", async () => {
    const headerOf = async (title: string) => {
      const parts = textsIn(await chartWorkbook({ ...record, title }));
      const headers = [1, 2, 3, 4].map((sheet) =>
        parseXml(parts[`xl/worksheets/sheet${sheet}.xml`] as string).querySelector(
          "pageSetup + headerFooter",
        ),
      );
      expect([headers[0], headers[2], headers[3]]).toEqual([null, null, null]);
      return headers[1]?.textContent;
    };
    const letters = '&C&14&"Arial,Bold"';
    expect(await headerOf("62 days & more")).toBe(`${letters}62 days && more: every figure`);
    const long = await headerOf("Waits ".repeat(60));
    expect(long).toMatch(/^&C&14&"Arial,Bold"Waits Waits .*…$/);
    expect(long?.length).toBeLessThan(255);
  });

  test("carries title, language and the day of its version", () => {
    const core = parseXml(files["docProps/core.xml"] as string);
    const text = (name: string) => core.getElementsByTagName(name)[0]?.textContent;
    expect(text("dc:title")).toBe(record.title);
    expect(text("dc:language")).toBe("en-GB");
    expect(text("dcterms:modified")).toBe("2026-02-01T12:00:00Z");
  });

  test("has no formula, whatever the data hold", async () => {
    const parts = textsIn(await chartWorkbook(withText(record, link)));
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(4);
    for (const [, xml] of sheets) expect(parseXml(xml).querySelectorAll("f")).toHaveLength(0);
    expect(cellsOf(parts, 2).flat()).toContain(link);
    expect(cellsOf(parts, 1)[3]?.[0]).toBe(link);
  });

  test("is the same bytes every time", async () => {
    expect(Buffer.compare(await chartWorkbook(record), bytes)).toBe(0);
  });
});

test("a missing value is its shorthand, and a marked number keeps its mark", async () => {
  const record = recordAt("missing-from-care/often", { bars });
  const parts = textsIn(await chartWorkbook(record));
  const [, , header = [], ...rows] = cellsOf(parts, 2);
  const titled = (name: string) => COLUMNS.find((column) => column.name === name)?.title;
  const shown = rows.map((row) =>
    ["value", "status"].map(titled).map((column) => row[header.indexOf(column)]),
  );
  expect(shown).toEqual([
    [33, undefined],
    [12, undefined],
    ["[c]", "[c]"],
    ["[c]", "[c]"],
  ]);
  expect(numberCell("43 [d]")).toEqual(textCell("43 [d]"));
  expect(numberCell("−1,234.50")).toEqual({ value: -1234.5, type: Number, format: "#,##0.00" });
});

test("a text that is longer than its column goes on on further lines, and its row has room for them", () => {
  const text = "Deaths under 75 from diseases of heart and circulation that could have been prevented";
  const long = withText(record, text);
  const [table] = chartSheets(long, publisher).sheets;
  const rows = table?.rows.filter((row) => row.some((cell) => String(cell?.value).length > 50)) ?? [];
  expect(rows.length).toBeGreaterThan(0);
  for (const cell of rows.flat()) if (cell) expect(cell).toMatchObject({ wrap: true, height: 30 });
});

test("a period that a spreadsheet takes for a month stays a text", async () => {
  const { dataset } = recordAt("emergency-waits-official/months", { line });
  const [, , header = [], ...rows] = cellsOf(textsIn(await datasetWorkbook(dataset)), 1);
  const at = header.indexOf(COLUMNS.find(({ name }) => name === "period")?.title);
  expect(rows.map((row) => row[at])).toEqual(dataset.figures.map(({ period }) => period.id));
  expect(rows.map((row) => row[at])).toContain("2025-01");
  expect(numberCell("2011/12")).toEqual(textCell("2011/12"));
});

test("two columns of one name get different names, and a table without rows keeps one, and signs of XML are text, or Excel would repair them", async () => {
  const sheet = {
    name: "Table",
    title: "t",
    introduction: "i",
    columns: ["Value", "value"].map((title) => ({ title, width: 10 })),
    rows: [],
  };
  const properties = { title: "t", description: "d", creator: "c", day: "2026-11-22" };
  const parts = textsIn(await workbook([sheet], properties));
  expect(cellsOf(parts, 1)[2]).toEqual(["Value", "value (2)"]);
  expect(parts["xl/tables/table1.xml"]).toContain('ref="A3:B4"');
  const titles = ["Women & men", '"Under 5" <5'].map((title) => ({ title, width: 10 }));
  const marked = textsIn(await workbook([{ ...sheet, columns: titles }], properties));
  const table = parseXml(marked["xl/tables/table1.xml"] as string);
  expect([...table.querySelectorAll("tableColumn")].map((column) => column.getAttribute("name"))).toEqual(
    titles.map(({ title }) => title),
  );
});

test("the workbook of a dataset holds every figure and what papers say against each other", async () => {
  const { dataset } = recordAt("young-people-vaping/prevalence", { line });
  const parts = textsIn(await datasetWorkbook(dataset));
  expect(cellsOf(parts, 1)).toHaveLength(dataset.figures.length + 3);
  const subjects = cellsOf(parts, 2).map(([subject]) => subject);
  expect(subjects.filter((subject) => subject === "Papers disagree")).toHaveLength(1);
  expect(subjects).toContain("Source");
});

test("the notes of a workbook give publications with their licence", async () => {
  const { dataset } = recordAt("emergency-waits-official/months", { line });
  const parts = textsIn(await datasetWorkbook(dataset));
  const notes = cellsOf(parts, 2).map(([subject, text]) => `${subject}: ${text}`);
  expect(notes).toContain(
    "Licence of the source: Office of Invented Statistics, Waits at emergency departments: Open Government Licence v3.0. https://statistics.example/emergency-waits/",
  );
  expect(notes.filter((note) => note.startsWith("Source: "))).toHaveLength(2);
  expect(notes.filter((note) => note.startsWith("Sources disagree: "))).toHaveLength(1);
});
