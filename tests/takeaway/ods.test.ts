import { read, utils, type WorkBook } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { openSheets } from "../../src/takeaway/ods.ts";
import { openingOf, type Sheet } from "../../src/takeaway/sheet.ts";
import { chartSheets } from "../../src/takeaway/sheets.ts";
import { workbook } from "../../src/takeaway/workbook.ts";
import { parseXml, publisher, recordAt, textsIn, withText } from "./records.ts";

const types = Object.fromEntries(charts);
const record = recordAt("ward-life-expectancy/ranked", types);
const link = '=HYPERLINK("https://elsewhere.example","look")';

async function bothOf(path: string): Promise<[Uint8Array, Uint8Array]> {
  const { sheets, properties } = chartSheets(withText(recordAt(path, types), link), publisher);
  return [await workbook(sheets, properties), openSheets(sheets, properties)];
}

/** Cells by sheet and address: type and value as a program reads them that is not ours. */
function cellsOf(book: WorkBook): Record<string, unknown> {
  return Object.fromEntries(
    book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name] ?? {};
      return Object.entries(sheet)
        .filter(([address]) => !address.startsWith("!"))
        .map(([address, { t, v }]) => [
          `${name}!${address}`,
          [t, v instanceof Date ? v.toISOString().slice(0, 10) : v],
        ]);
    }),
  );
}

test.each([
  "ward-life-expectancy/ranked",
  "missing-from-care/often",
  "hospital-waits/targets",
  "emergency-waits-official/months",
])(
  "the OpenDocument spreadsheet of %s has the same cells of the same types as the Excel workbook",
  async (path) => {
    const [xlsx, ods] = (await bothOf(path)).map((bytes) => read(bytes, { cellDates: true, UTC: true }));
    const expected = cellsOf(xlsx as WorkBook);
    expect(Object.keys(expected).length).toBeGreaterThan(50);
    expect(cellsOf(ods as WorkBook)).toEqual(expected);
  },
);

describe("an OpenDocument spreadsheet", () => {
  const { sheets, properties } = chartSheets(record, publisher);
  const bytes = openSheets(sheets, properties);
  const files = textsIn(bytes);

  test("says its type first, uncompressed, and lists its parts", () => {
    expect(strFromU8(bytes.slice(30, 38))).toBe("mimetype");
    expect(strFromU8(bytes.slice(38, 38 + 46))).toBe("application/vnd.oasis.opendocument.spreadsheet");
    const listed = [
      ...parseXml(files["META-INF/manifest.xml"] as string).getElementsByTagName("manifest:file-entry"),
    ];
    expect(listed.map((entry) => entry.getAttribute("manifest:full-path"))).toEqual([
      "/",
      "content.xml",
      "styles.xml",
      "meta.xml",
    ]);
    for (const [path, text] of Object.entries(files)) if (path.endsWith(".xml")) parseXml(text);
  });

  test("prints on A4 on its side, as wide as one page, with the header on each", () => {
    const content = parseXml(files["content.xml"] as string);
    expect(content.getElementsByTagName("table:table-header-rows")).toHaveLength(sheets.length);
    const [page] = parseXml(files["styles.xml"] as string).getElementsByTagName(
      "style:page-layout-properties",
    );
    expect(page?.getAttribute("style:print-orientation")).toBe("landscape");
    expect(page?.getAttribute("style:scale-to-X")).toBe("1");
  });

  test("prints a sheet that would be too small to read on several pages side by side, each with its first column", () => {
    const tables = [...parseXml(files["content.xml"] as string).getElementsByTagName("table:table")];
    const wide = tables.filter((table) => table.getAttribute("table:style-name") !== "sheet");
    expect(wide.map((table) => table.getAttribute("table:name"))).toEqual(["Figures"]);
    expect(wide[0]?.firstElementChild?.tagName).toBe("table:table-header-columns");
    expect(wide[0]?.firstElementChild?.children).toHaveLength(1);
    const styles = parseXml(files["styles.xml"] as string);
    const [, layout] = styles.getElementsByTagName("style:page-layout-properties");
    expect(layout?.getAttribute("style:scale-to")).toBe("70%");
    // Its title stands above each page, not in the columns of the first.
    expect(wide[0]?.getAttribute("table:print-ranges")).toMatch(
      /^\$'Figures'\.\$A\$3:\$'Figures'\.\$AJ\$\d+$/,
    );
    const style = [...parseXml(files["content.xml"] as string).getElementsByTagName("style:style")].find(
      (each) => each.getAttribute("style:name") === wide[0]?.getAttribute("table:style-name"),
    );
    const headed = [...styles.getElementsByTagName("style:master-page")].filter(
      (page) => page.getElementsByTagName("style:header").length > 0,
    );
    expect(headed.map((page) => [page.getAttribute("style:name"), page.textContent])).toEqual([
      [style?.getAttribute("style:master-page-name"), sheets[1]?.title],
    ]);
  });

  test("has title and introduction across a page, on as many lines as they need, as the workbook has", () => {
    const content = parseXml(files["content.xml"] as string);
    const tables = [...content.getElementsByTagName("table:table")];
    expect(tables).toHaveLength(sheets.length);
    for (const [index, table] of tables.entries()) {
      const { span, heights } = openingOf(sheets[index] as Sheet);
      const rows = [...table.getElementsByTagName("table:table-row")].slice(0, 2);
      expect(rows.map((row) => row.firstElementChild?.getAttribute("table:number-columns-spanned"))).toEqual([
        String(span),
        String(span),
      ]);
      expect(rows.map((row) => row.getAttribute("table:style-name"))).toEqual([
        `height-${heights.title}`,
        `height-${heights.introduction}`,
      ]);
    }
  });

  test("has no formula, whatever the data hold, and keeps periods as text", () => {
    const own = chartSheets(withText(record, link), publisher);
    const content = strFromU8(unzipSync(openSheets(own.sheets, own.properties))["content.xml"] as Uint8Array);
    expect(content).not.toContain("table:formula");
    const cells = [...parseXml(content).getElementsByTagName("table:table-cell")];
    const said = cells.filter((cell) => cell.firstElementChild !== null);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((cell) => !cell.hasAttribute("office:value-type"))).toEqual([]);
    const period: Sheet = {
      name: "Table",
      title: "t",
      introduction: "i",
      columns: [{ title: "Period", width: 10 }],
      rows: [[{ value: "2011/12", type: String }]],
    };
    const book = read(openSheets([period], properties));
    expect(utils.sheet_to_json(book.Sheets["Table"] ?? {}, { header: 1 }).at(-1)).toEqual(["2011/12"]);
  });

  test("is the same bytes every time", () => {
    expect(Buffer.compare(openSheets(sheets, properties), bytes)).toBe(0);
  });
});
