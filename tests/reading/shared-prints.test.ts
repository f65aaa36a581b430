import { describe, expect, it } from "vitest";
import { type Files, figuresWith, meaning, meaningWith, problemWith, readWith } from "./small-site.ts";

const own = { charts: [], contradictions: [] };
/** A second dataset with the figures of the first, and with other cells in its first row. */
const second = (cells: Record<string, string> = {}, changes: Record<string, unknown> = {}): Files => ({
  "health/again.csv": figuresWith(cells),
  "health/again.json": meaningWith({ ...own, order: 2, ...changes }),
});

const publication = {
  kind: "publication",
  title: "Smoking in wards",
  publisher: "Office of Invented Statistics",
  address: "https://statistics.example/smoking/",
  licence: "Open Government Licence v3.0",
  frequency: "yearly",
  editions: [
    { id: "2013", period: "2013", published: "2014-05-06", status: "final", file: "smoking-2013.xlsx" },
  ],
};

describe("one line of papers that two datasets cite", () => {
  it("may stand in both with the same value, print and status", () => {
    expect(readWith(second()).datasets).toHaveLength(2);
  });

  it("has one value under one name", () => {
    expect(problemWith(second({ value: "12.4" }))).toMatchInlineSnapshot(`
      data/health/again.csv:2  Two datasets say different things of one printed figure
          expected: 12.3, not disputed, as the print that the site uses, as in data/health/smoking.csv:2
          found: 12.4, not disputed, as the print that the site uses
          remedy: Decide it once: delete one row and let its dataset show the other by shows, correct the line of one, or name two measures apart.
    `);
  });

  it("may give two values to two measures", () => {
    const indicators = { ...meaning.indicators, smokes: { ...meaning.indicators.smokes, title: "Vapes" } };
    expect(readWith(second({ value: "12.4" }, { indicators })).datasets).toHaveLength(2);
  });

  it("is disputed in both or in neither, whatever the measure is called", () => {
    const indicators = { ...meaning.indicators, smokes: { ...meaning.indicators.smokes, title: "Vapes" } };
    expect(problemWith(second({ status: "d" }, { indicators }))).toMatchInlineSnapshot(`
      data/health/again.csv:2  Two datasets say different things of one printed figure
          expected: 12.3, not disputed, as the print that the site uses, as in data/health/smoking.csv:2
          found: 12.3, disputed, as the print that the site uses
          remedy: Decide it once: delete one row and let its dataset show the other by shows, correct the line of one, or name two measures apart.
    `);
  });

  it("may be set beside an official publication in one of them", () => {
    const [head = "", first = "", ...others] = figuresWith({ print: "papers", status: "d" }).split("\n");
    const cells = { lower: "", upper: "", numerator: "", denominator: "", line: "" };
    const official = figuresWith({ ...cells, value: "12.2", status: "d", source: "smoking-official" });
    const again = [
      `${head},edition,table,row_label`,
      `${official.split("\n")[1]},2013,Wards,Bramwick`,
      ...[first, ...others].filter(Boolean).map((row) => `${row},,,`),
      "",
    ].join("\n");
    const files = {
      ...second(),
      "health/again.csv": again,
      "sources/smoking-official.json": JSON.stringify(publication),
    };
    expect(readWith(files).datasets).toHaveLength(2);
  });

  it("is the print that the site uses in both or in neither", () => {
    expect(problemWith(second({ print: "text" }))).toMatchInlineSnapshot(`
      data/health/again.csv:2  Two datasets say different things of one printed figure
          expected: 12.3, not disputed, as the print that the site uses, as in data/health/smoking.csv:2
          found: 12.3, not disputed, as the print "text"
          remedy: Decide it once: delete one row and let its dataset show the other by shows, correct the line of one, or name two measures apart.
    `);
  });
});
