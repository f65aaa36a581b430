import { describe, expect, it } from "vitest";
import { formatFigure } from "../../src/model/figure.ts";
import { verifySources } from "../../src/reading/verify.ts";
import {
  chartWith,
  type Files,
  figuresWith,
  meaning,
  meaningWith,
  problemsWith,
  problemWith,
  readWith,
} from "./small-site.ts";

const publication = {
  kind: "publication",
  title: "Smoking in wards",
  publisher: "Office of Invented Statistics",
  address: "https://statistics.example/smoking/",
  licence: "Open Government Licence v3.0",
  frequency: "yearly",
  editions: [
    { id: "2012", period: "2012", status: "final", file: "smoking-2012.xlsx" },
    { id: "2013", period: "2013", published: "2014-05-06", status: "provisional", file: "smoking-2013.xlsx" },
  ],
};

const PLACE = ["edition", "table", "row_label"] as const;

/** What a row says that takes its figure from the publication. */
const cited: Record<string, string> = {
  source: "smoking-official",
  line: "",
  edition: "2013",
  table: "Wards",
  row_label: "Bramwick",
};

/** The small site with the publication, and with other cells in the first row of figures. */
function withPublication(cells: Record<string, string> = {}, changes: object = {}): Files {
  const [head = "", , ...others] = figuresWith().split("\n");
  const first = figuresWith({ ...cited, ...cells }).split("\n")[1];
  const place = PLACE.map((name) => ({ ...cited, ...cells })[name]);
  const rows = [
    [head, ...PLACE],
    [first, ...place],
    ...others.filter((line) => line !== "").map((line) => [line, "", "", ""]),
  ];
  return {
    "sources/smoking-official.json": JSON.stringify({ ...publication, ...changes }, null, 2),
    "health/smoking.csv": rows.map((row) => row.join(",")).join("\n"),
    "health/smoking.json": chartWith({ restsOn: [] }),
  };
}

describe("a figure from a publication", () => {
  it("cites edition, table and row, and lines of packs that print the same", () => {
    const { datasets, publications } = readWith(withPublication({ also: "2015-cabinet:12" }));
    const [figure] = datasets[0]?.figures ?? [];
    const read = publications.get("smoking-official");
    expect(figure?.source).toEqual({
      kind: "publication",
      publication: read,
      edition: read?.editions[1],
      table: "Wards",
      row: "Bramwick",
    });
    expect(read?.editions[1]?.period.title).toBe("2013");
    expect(figure?.also.map(({ pack, line }) => [pack.id, line])).toEqual([["2015-cabinet", 12]]);
  });

  it("is not looked up in packs, but the further lines are", () => {
    const site = readWith(withPublication({ also: "2015-cabinet:12" }));
    const lines = Array.from({ length: 40 }, () => "no number");
    lines[11] = "Men in Bramwick: 12.4; women in Bramwick: 9.8";
    lines[12] = "Women: 9.8";
    lines[14] = "Fuller's\t*\t";
    lines[15] = "Target 5";
    lines[19] = "00:10:25";
    const { figures, published, places, problems } = verifySources(site, () => lines.join("\n"));
    expect({ figures, published, places }).toEqual({ figures: 4, published: 1, places: 6 });
    expect(problems.map(({ message }) => message)).toEqual(["12.3 not printed on line 12 of 2015-cabinet"]);
  });

  it("names an edition that there is", () => {
    expect(problemWith(withPublication({ edition: "2031" }))).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:18  "smoking-official" has no edition "2031"
          expected: the id of an edition in data/sources/smoking-official.json
          found: "2031"
          remedy: Did you mean "2012"?
    `);
  });

  it("needs edition, table and row", () => {
    const problems = problemsWith(withPublication({ edition: "", table: "", row_label: "" }));
    expect(problems.match(/needs its \w+/g)).toEqual([
      "needs its edition",
      "needs its table",
      "needs its row_label",
    ]);
    expect(problems).toContain("3 problems found.");
  });

  it("has no line", () => {
    expect(problemWith(withPublication({ line: "12" }))).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  A publication has no numbered lines
          expected: an empty cell
          found: "12"
          remedy: Empty it, and say with edition, table and row_label where the figure stands.
    `);
  });

  it("names the pack of a further line", () => {
    expect(problemWith(withPublication({ also: "12" }))).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:16  A further line can only be one of a pack
          expected: <pack>:<line> for each further line
          found: "12"
          remedy: "smoking-official" is a publication: cite it in the column source, and name the pack here.
    `);
  });
});

describe("a figure from a pack", () => {
  it("has no edition, table or row", () => {
    expect(
      problemWith(withPublication({ source: "2015-cabinet", line: "12", table: "", row_label: "" })),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:18  A figure from a pack has no edition
          expected: an empty cell
          found: "2013"
          remedy: Empty it: 2015-cabinet is a pack, of which a figure cites the line.
    `);
  });

  it("is offered publications too where its source is not known", () => {
    expect(
      problemWith(withPublication({ source: "smoking-oficial", edition: "", table: "", row_label: "" })),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:14  Unknown source "smoking-oficial"
          expected: the id of a pack or a publication: a file name in data/sources without .json
          found: "smoking-oficial"
          remedy: Did you mean "smoking-official"?
    `);
  });
});

describe("the file of a publication", () => {
  it("has editions with ids of their own, periods, and days in order", () => {
    const editions = [
      { ...publication.editions[1], revised: "2014-05-05" },
      { ...publication.editions[1], period: "Easter" },
    ];
    expect(problemsWith(withPublication({}, { editions }))).toMatchInlineSnapshot(`
      data/sources/smoking-official.json:15:7  The edition was revised before it was published
          expected: 2014-05-06 or a later day
          found: 2014-05-05
          remedy: Correct published or revised.

      data/sources/smoking-official.json:18:7  The edition "2013" stands twice
          expected: each id once
          found: the same as edition 1 of the list
          remedy: Rename the newer one: figures name their edition by its id.

      data/sources/smoking-official.json:19:7  This is not a period
          expected: 2013, 2013/14, 2009-13 or 2010-2012, 2010/11-2012/13, 2023-10, 2022/23-Q4, 2015-03-13 or 2014-01-01..2014-10-19
          found: "Easter"
          remedy: Write it in one of these forms.

      3 problems found. Nothing was changed.
    `);
  });

  it("says so by its kind, which is missed where only editions tell it", () => {
    const problems = problemsWith(withPublication({}, { kind: undefined }));
    expect(problems).toMatchInlineSnapshot(`
      data/sources/smoking-official.json:1:1  "kind" is missing
          expected: one of publication
          found: nothing
          remedy: Add it.

      1 problem found. Nothing was changed.
    `);
  });

  it("is refused with another kind", () => {
    expect(problemsWith(withPublication({}, { kind: "publicaton" }))).toMatchInlineSnapshot(`
      data/sources/smoking-official.json:2:3  "kind" has the wrong form
          expected: one of publication
          found: "publicaton"
          remedy: Write it in the expected form.

      1 problem found. Nothing was changed.
    `);
  });
});

describe("decimals of an indicator", () => {
  const published = (decimals: number, cells: Record<string, string>): Files => ({
    ...withPublication(cells),
    "health/smoking.json": meaningWith({
      indicators: { ...meaning.indicators, smokes: { ...meaning.indicators.smokes, decimals } },
      charts: [{ ...meaning.charts[0], headline: "Smoking", restsOn: [] }],
    }),
  });

  it("say what is published of a publication with more", () => {
    expect(problemWith(published(1, { value: "12.2500000001" }))).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  The value has more decimals than are published of "smokes"
          expected: 12.3
          found: "12.2500000001"
          remedy: Round it half away from zero, or change "decimals" of the indicator, which is 1.
    `);
    expect(problemWith(published(0, { value: "12", upper: "14.5", lower: "10" }))).toMatch(
      /The upper end of the interval has more decimals[\s\S]*expected: 15\n/,
    );
  });

  it("leave a value as it is that has as many or fewer, and its nought", () => {
    const { datasets } = readWith(published(1, { value: "12.0" }));
    expect(datasets[0]?.figures.slice(0, 1).map(formatFigure)).toEqual(["12.0%"]);
  });

  it("say nothing of papers, which are kept as printed", () => {
    const json = published(0, {})["health/smoking.json"];
    expect(
      readWith({ "health/smoking.json": json }).datasets[0]?.figures.slice(0, 1).map(formatFigure),
    ).toEqual(["12.3%"]);
  });
});
