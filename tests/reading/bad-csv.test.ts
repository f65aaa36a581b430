import { describe, expect, it } from "vitest";
import { figuresWith, problemsWith, problemWith, readWith, sound } from "./small-site.ts";

const header = figuresWith().split("\n", 1)[0] as string;

/** The sound CSV without one of its columns. */
function without(column: string): string {
  const at = header.split(",").indexOf(column);
  return figuresWith({ note: "" })
    .replace('"00:10:25, as printed"', "")
    .split("\n")
    .map((line) => line.split(",").toSpliced(at, 1).join(","))
    .join("\n");
}

describe("columns", () => {
  it("names one that is missing", () => {
    expect(problemWith({ "health/smoking.csv": without("value") })).toMatchInlineSnapshot(`
      data/health/smoking.csv:1  The column "value" is missing
          expected: the columns indicator, period, value, source, line
          found: indicator, area, organisation, period, role, print, sex, lower, upper, numerator, denominator, status, source, line, also, note
          remedy: Add the column "value".
    `);
  });

  it.each([
    ["a breakdown", "sex", "gender"],
    ["whom a figure is about", "area", "place"],
    ["an end of an interval", "lower", "low"],
    ["a status", "status", "state"],
    ["a role", "role", "rols"],
  ])("names one that is called otherwise once, not again for each row: %s", (_, column, other) => {
    const csv = figuresWith().replace(header, header.replace(`,${column},`, `,${other},`));
    const withoutOrganisation = column === "area" ? csv.replace(",organisation,", ",who,") : csv;
    const found = problemsWith({ "health/smoking.csv": withoutOrganisation });
    expect(found.match(/^data.*$/gm)?.filter((line) => !/Unknown column/.test(line))).toEqual([]);
  });

  it("names one of a register once, not again for each row", () => {
    expect(
      problemsWith({ "areas/hexagons.csv": "code,columns,row\nE05990938,0,0\nE05990940,1,0\n" }).match(
        /^data.*$/gm,
      ),
    ).toEqual([
      'data/areas/hexagons.csv:1  The column "column" is missing',
      'data/areas/hexagons.csv:1:2  Unknown column "columns"',
    ]);
  });

  it("suggests the name of one that is unknown", () => {
    expect(
      problemWith({ "health/smoking.csv": figuresWith().replace(",note", ",notes") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:1:17  Unknown column "notes"
          expected: one of indicator, period, value, source, line, area, organisation, role, print, lower, upper, numerator, denominator, status, edition, table, row_label, also, note, derived, period_basis, place_basis, verdict, verdict_against, verdict_by, sex
          found: "notes"
          remedy: Did you mean "note"?
    `);
  });

  it("says where a breakdown is described", () => {
    expect(
      problemWith({ "health/smoking.csv": figuresWith().replace(",note", ",deprivation") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:1:17  Unknown column "deprivation"
          expected: one of indicator, period, value, source, line, area, organisation, role, print, lower, upper, numerator, denominator, status, edition, table, row_label, also, note, derived, period_basis, place_basis, verdict, verdict_against, verdict_by, sex
          found: "deprivation"
          remedy: Rename it, or describe it under "breakdowns" in the JSON beside the file.
    `);
  });

  it("names one that stands twice", () => {
    expect(
      problemWith({ "health/smoking.csv": figuresWith().replace(",also,note", ",note,note") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:1:17  The column "note" stands twice
          expected: each column once
          found: indicator, area, organisation, period, role, print, sex, value, lower, upper, numerator, denominator, status, source, line, note, note
          remedy: Delete or rename one of the two.
    `);
  });

  it("names one without a name", () => {
    expect(problemWith({ "health/smoking.csv": figuresWith().replace(",note", ",") })).toMatchInlineSnapshot(`
      data/health/smoking.csv:1:17  A column has no name
          expected: one of indicator, period, value, source, line, area, organisation, role, print, lower, upper, numerator, denominator, status, edition, table, row_label, also, note, derived, period_basis, place_basis, verdict, verdict_against, verdict_by, sex
          found: an empty cell
          remedy: Name the column, or delete it.
    `);
  });
});

describe("what is accepted in a CSV", () => {
  const rows = (content: string | Uint8Array) =>
    readWith({ "health/smoking.csv": content }).datasets[0]?.figures.map(({ row }) => row);

  it("is a byte order mark", () => {
    expect(rows(`\ufeff${figuresWith()}`)).toEqual([2, 3, 4, 5, 6]);
  });

  it("is Windows line ends", () => {
    const csv = figuresWith({ note: "one\r\ntwo" }).replaceAll(/\r?\n/g, "\r\n");
    expect(rows(csv)).toEqual([2, 4, 5, 6, 7]);
    expect(readWith({ "health/smoking.csv": csv }).datasets[0]?.figures[0]?.note).toBe("one\ntwo");
  });

  it("is line ends of two kinds in one file", () => {
    expect(rows(figuresWith().replace("\n", "\r\n"))).toEqual([2, 3, 4, 5, 6]);
    expect(rows(figuresWith().replace(/\n(?=smokes,E08)/, "\r\n"))).toEqual([2, 3, 4, 5, 6]);
  });

  it("is the line ends of old Macs", () => {
    expect(rows(figuresWith().replaceAll("\n", "\r"))).toEqual([2, 3, 4, 5, 6]);
  });

  it("is a file without a last line end", () => {
    expect(rows(figuresWith().trimEnd())).toEqual([2, 3, 4, 5, 6]);
  });

  it("is empty rows, in between and at the end", () => {
    expect(rows(figuresWith().replace("\n", "\n\n , ,\n").concat(",,,,\n\n , \n"))).toEqual([4, 5, 6, 7, 8]);
  });

  it("is columns in another order, and without those that are optional", () => {
    const csv =
      "line,source,value,period,area,indicator,sex\n12,2015-cabinet,12.3,2013,E05990940,smokes,male\n";
    const json = sound["health/smoking.json"]?.replace(/,\s*"wait": \{[^}]*\}/, "");
    const { datasets } = readWith({ "health/smoking.csv": csv, "health/smoking.json": json });
    expect(datasets[0]?.figures).toMatchObject([
      { row: 2, role: "", note: "", measurement: { value: 12.3 } },
    ]);
  });
});

describe("lines of problems", () => {
  const places = (csv: string) => problemsWith({ "health/smoking.csv": csv }).match(/^\S+(?= {2}\S)/gm);

  it("count line feeds within cells", () => {
    const csv = figuresWith({ note: "one\n\nthree, with a comma" }).replace("9.8", "9;8");
    expect(places(csv)).toEqual(["data/health/smoking.csv:5:8"]);
  });

  it("count line feeds within cells in a file with Windows line ends", () => {
    const csv = figuresWith({ note: "one\r\n\r\nthree" }).replace("9.8", "9;8").replaceAll(/\r?\n/g, "\r\n");
    expect(places(csv)).toEqual(["data/health/smoking.csv:5:8"]);
  });

  it("count empty rows", () => {
    expect(places(figuresWith().replace("9.8", "9;8").replace("\n", "\n\n\n"))).toEqual([
      "data/health/smoking.csv:5:8",
    ]);
  });

  it("go on after a quotation mark that is closed further down", () => {
    const csv = figuresWith({ note: "…" })
      .replace("…", '"open')
      .replace('as printed"', "as printed")
      .replace("12,13,\n", '12,13,"shut"\n');
    expect(places(csv)?.[0]).toBe("data/health/smoking.csv:2");
  });

  it("are given for a header-only file even when another file has problems", () => {
    const found = problemsWith({
      "health/smoking.csv": figuresWith().split("\n", 1)[0] as string,
      "roles.json": "{",
    });
    expect(found.match(/^\S+ {2}.*$/gm)).toEqual([
      "data/health/smoking.csv  The file has a header and no rows",
      "data/roles.json:1:1  The JSON does not parse",
    ]);
  });
});

it("names a control character, which no office program reads", () => {
  const csv = figuresWith().replace("as printed", "as\u0007 printed");
  expect(csv).toContain("\u0007");
  expect(problemsWith({ "health/smoking.csv": csv })).toMatch(
    /smoking\.csv:\d+ {2}A text holds a control character, U\+0007/,
  );
});
