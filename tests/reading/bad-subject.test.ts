import { describe, expect, it } from "vitest";
import { problemOf } from "./small-site.ts";

describe("who and when", () => {
  it("suggests the area of the README", () => {
    expect(problemOf({ area: "Bramwich" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:2  Unknown area "Bramwich"
          expected: a code of data/areas/areas.csv
          found: "Bramwich"
          remedy: Did you mean "Bramwick" (E05990940)? Write its code.
    `);
  });

  it("suggests the area of an alias", () => {
    expect(problemOf({ area: "fullers" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:2  Unknown area "fullers"
          expected: a code of data/areas/areas.csv
          found: "fullers"
          remedy: Did you mean "Fuller's" (E05990938)? Write its code.
    `);
  });

  it("suggests no area where none is near", () => {
    expect(problemOf({ area: "Birmingham" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:2  Unknown area "Birmingham"
          expected: a code of data/areas/areas.csv
          found: "Birmingham"
          remedy: Correct it, or add it to data/areas/areas.csv.
    `);
  });

  it("suggests a provider", () => {
    expect(problemOf({ organisation: "pbo", period: "2023-10", area: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:3  Unknown organisation "pbo"
          expected: an id of data/organisations.csv
          found: "pbo"
          remedy: Did you mean "pao"?
    `);
  });

  it("suggests no provider where none is near", () => {
    expect(problemOf({ organisation: "luhft" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:3  Unknown organisation "luhft"
          expected: an id of data/organisations.csv
          found: "luhft"
          remedy: Correct it, or add it to data/organisations.csv.
    `);
  });

  it("needs somebody", () => {
    expect(problemOf({ area: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:2  The figure is about nobody
          expected: an area, an organisation or both
          found: neither
          remedy: Fill the column area or organisation.
    `);
  });

  it("names an area that had ended", () => {
    expect(problemOf({ area: "E38990161", period: "2022/23-Q2" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:2  Pellmouth East (E38990161) no longer existed in this period
          expected: a period that starts by 2022-06-30
          found: a period that starts on 2022-07-01
          remedy: Use the one that followed it.
    `);
  });

  it("names an area that had not begun", () => {
    expect(problemOf({ area: "E38990161", period: "2012/13" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:2  Pellmouth East (E38990161) did not exist yet in this period
          expected: a period that ends in 2013-04-01 or later
          found: a period that ends on 2013-03-31
          remedy: Use the one that came before it.
    `);
  });

  it("names a provider that had ended", () => {
    expect(problemOf({ area: "", organisation: "orle-general", period: "2023-10" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:3  Orle General NHS Trust (orle-general) no longer existed in this period
          expected: a period that starts by 2023-06-30
          found: a period that starts on 2023-10-01
          remedy: Use the one that followed it.
    `);
  });

  it("suggests an indicator", () => {
    expect(problemOf({ indicator: "smoke" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:1  Unknown indicator "smoke"
          expected: a key of indicators in the JSON
          found: "smoke"
          remedy: Did you mean "smokes"?
    `);
  });

  it("needs an indicator", () => {
    expect(problemOf({ indicator: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:1  The indicator is missing
          expected: a key of indicators in the JSON
          found: an empty cell
          remedy: Fill the column indicator.
    `);
  });

  it("suggests a key of a breakdown", () => {
    expect(problemOf({ sex: "mal" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:7  Unknown sex "mal"
          expected: one of female, male
          found: "mal"
          remedy: Did you mean "male"?
    `);
  });

  it("knows no key that is a word of the programming language", () => {
    expect(problemOf({ sex: "toString" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:7  Unknown sex "toString"
          expected: one of female, male
          found: "toString"
          remedy: Correct it, or add it to the values of "sex" in the JSON.
    `);
  });

  it("names an unknown role", () => {
    expect(problemOf({ role: "targets" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:5  Unknown role "targets"
          expected: a key of data/roles.json
          found: "targets"
          remedy: Did you mean "target"?
    `);
  });

  it("names a bad period", () => {
    expect(problemOf({ period: "last year" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:4  This is not a period
          expected: 2013, 2013/14, 2009-13 or 2010-2012, 2010/11-2012/13, 2023-10, 2022/23-Q4, 2015-03-13 or 2014-01-01..2014-10-19
          found: "last year"
          remedy: Write it in one of these forms.
    `);
  });

  it("names a period that can be read in two ways", () => {
    expect(problemOf({ period: "2010-12" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:4  This is not a period
          expected: a period that can be read in one way only
          found: "2010-12"
          remedy: Write 2010-2012 for the years, or 2010-12-01..2010-12-31 for the month.
    `);
  });

  it("names a period that a spreadsheet turned into a day", () => {
    expect(problemOf({ period: "13/03/2015" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:4  A spreadsheet has turned a cell into days of its own, such as 26/03/2015
          expected: days as 2015-03-26
          found: "13/03/2015", which was likely "2015-03-13"
          remedy: Run "npm run mend -- data/health/smoking.csv": it shows what it would write, and writes it with --write. Or take the file back as it was.
    `);
  });

  it("names a period that a spreadsheet turned into a month", () => {
    expect(problemOf({ period: "Oct-23" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:4  A spreadsheet has turned a cell into dates of its own, such as Oct-23
          expected: months as 2023-10 and years as 2011/12
          found: "Oct-23", which was likely "2023-10"
          remedy: Run "npm run mend -- data/health/smoking.csv": it shows what it would write, and writes it with --write. Or take the file back as it was.
    `);
  });

  it("names a figure that stands twice", () => {
    expect(problemOf({ sex: "female" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:3:1  This figure stands twice
          expected: one row for each indicator, area, organisation, period, role, print and breakdown
          found: the same as on line 2
          remedy: Delete one; if two places print it, use the column also, or print where they differ.
    `);
  });
});
