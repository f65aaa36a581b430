import { describe, expect, it } from "vitest";
import { type Figure, formatFigure } from "../../src/model/figure.ts";
import { chartWith, figuresWith, problemOf, problemsWith, readWith, siteWith, sound } from "./small-site.ts";

describe("what is accepted", () => {
  const first = (cells: Record<string, string>) => {
    const files = {
      "health/smoking.csv": figuresWith(cells),
      "health/smoking.json": chartWith({ restsOn: [] }),
    };
    return readWith(files).datasets[0]?.figures[0];
  };

  it("is the sound site", () => {
    const [dataset] = readWith().datasets;
    expect(
      dataset?.figures.map((figure) => [
        figure.row,
        formatFigure(figure),
        figure.source.kind === "pack" && figure.source.item.title,
      ]),
    ).toEqual([
      [2, "12.3%", "Annual report"],
      [3, "9.8%", "Annual report"],
      [4, "[c]", "Annual report"],
      [5, "5%", "Annual report"],
      [6, "10 min 25 s", "Annual report"],
    ]);
  });

  it("is a value with its printed decimals", () => {
    expect(first({ value: "12.30" })?.measurement).toEqual({
      kind: "value",
      value: 12.3,
      decimals: 2,
      printed: "12.30",
    });
  });

  it("is a minus sign where the unit allows it", () => {
    const units = {
      "units.json": sound["units.json"]?.replace('"minimum":0,"maximum":100', '"maximum":100'),
    };
    const csv = figuresWith({ value: "-0.5", lower: "-1", upper: "0" });
    const json = chartWith({ restsOn: [] });
    const [dataset] = readWith({ ...units, "health/smoking.csv": csv, "health/smoking.json": json }).datasets;
    expect(formatFigure(dataset?.figures[0] as Figure)).toBe("−0.5%");
  });

  it("is a cell with spaces around it, also those that do not break", () => {
    expect(first({ area: " E05990940 ", value: "\u00a012.3 ", status: " " })).toMatchObject({
      area: { name: "Bramwick" },
      measurement: { value: 12.3, printed: "12.3" },
    });
  });

  it("is HTML in a note, as text", () => {
    const note = '<script>alert("1")</script> & "more", <b>x</b>';
    expect(first({ note })?.note).toBe(note);
  });

  it("is an interval that is printed, before one that could be computed", () => {
    expect(first({})?.interval).toEqual({ lower: 10.1, upper: 14.5, derived: false });
    expect(first({ lower: "", upper: "" })?.interval).toEqual({
      lower: expect.closeTo(9.7, 1),
      upper: expect.closeTo(15.5, 1),
      derived: true,
    });
  });

  it("is an area in its last and in its first period", () => {
    expect(first({ area: "E38990161", period: "2022/23-Q1", sex: "" })?.area?.name).toBe("Pellmouth East");
    expect(first({ area: "E38990161", period: "2013", sex: "" })?.area?.name).toBe("Pellmouth East");
  });

  it("is an area on its last day", () => {
    expect(first({ area: "E38990161", period: "2022-06-30", sex: "" })?.area?.name).toBe("Pellmouth East");
  });

  it("is the last line of a pack", () => {
    expect(first({ line: "40" })?.source).toMatchObject({ line: 40, item: { title: "Budget" } });
  });

  it("is everybody, and nobody", () => {
    expect(first({ numerator: "496" })).toMatchObject({ numerator: 496, denominator: 496 });
    expect(first({ numerator: "0" })).toMatchObject({ numerator: 0, denominator: 496 });
  });

  it("is an interval with decimals of a value that must be whole", () => {
    const wait = { indicator: "wait", value: "625", lower: "600.5", upper: "650.5", sex: "" };
    expect(first(wait)?.interval).toEqual({ lower: 600.5, upper: 650.5, derived: false });
  });

  it("is a figure of another pack in the column also", () => {
    const pack = sound["sources/2015-cabinet.json"];
    const [dataset] = readWith({
      "sources/2018-board.json": pack,
      "health/smoking.csv": figuresWith({ also: "13  2018-board:14" }),
    }).datasets;
    expect(dataset?.figures[0]?.also.map(({ pack: { id }, line }) => [id, line])).toEqual([
      ["2015-cabinet", 13],
      ["2018-board", 14],
    ]);
  });
});

describe("a number that is not written as the data writes it", () => {
  it("names a decimal comma", () => {
    expect(problemOf({ value: "12,3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "12,3"
          remedy: Write 12.3 if the comma stands for the decimal point.
    `);
  });

  it("names a letter in place of a digit", () => {
    expect(problemOf({ value: "1O.5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number holds a letter that looks like a digit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1O.5"
          remedy: Write 10.5 if that is what is printed.
    `);
  });

  it("names an error of a spreadsheet", () => {
    expect(problemOf({ value: "#REF!" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  This is an error of a spreadsheet, not a number
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "#REF!"
          remedy: Mend the formula in the spreadsheet, or type the value as printed.
    `);
  });

  it("names commas between thousands", () => {
    expect(problemOf({ value: "1,106.9" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has commas between thousands
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1,106.9"
          remedy: Write 1106.9.
    `);
  });

  it("names a comma that can be read in two ways", () => {
    expect(problemOf({ value: "1,106" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1,106"
          remedy: Write 1106 if the comma stands between thousands, 1.106 if it is the decimal point.
    `);
  });

  it("names points between thousands", () => {
    expect(problemOf({ value: "1.106,9" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has points between thousands and a decimal comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1.106,9"
          remedy: Write 1106.9.
    `);
  });

  it("names a unit", () => {
    expect(problemOf({ value: "78%" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "78%"
          remedy: Write 78; the unit stands in the JSON.
    `);
  });

  it("names a unit after a decimal comma", () => {
    expect(problemOf({ value: "78,3 %" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "78,3 %"
          remedy: Write 78.3; the unit stands in the JSON.
    `);
  });

  it("names a currency", () => {
    expect(problemOf({ value: "£2.3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "£2.3"
          remedy: Write 2.3; the unit stands in the JSON.
    `);
  });

  it("names a clock time, and gives its seconds", () => {
    expect(
      problemOf({ indicator: "wait", value: "00:10:25", lower: "", upper: "", sex: "" }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A time is not in seconds
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "00:10:25"
          remedy: Write 625, and 00:10:25 in the column note.
    `);
  });

  it("names a clock time of two parts, which can be read in two ways", () => {
    expect(
      problemOf({ indicator: "wait", value: "10:25", lower: "", upper: "", sex: "" }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A time is not in seconds
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "10:25"
          remedy: Write the seconds, and 10:25 in the column note.
    `);
  });

  it("names a missing digit before the point", () => {
    expect(problemOf({ value: ".5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has its point at the edge
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: ".5"
          remedy: Write 0.5.
    `);
  });

  it("names a missing digit after the point", () => {
    expect(problemOf({ value: "-5." })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has its point at the edge
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "-5."
          remedy: Write -5.
    `);
  });

  it("names an exponent", () => {
    expect(problemOf({ value: "1e3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number is written with an exponent
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1e3"
          remedy: Write it out as printed; as it stands it is 1000, and a spreadsheet may have dropped digits.
    `);
  });

  it("names digits of another script", () => {
    expect(problemOf({ value: "１２.3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number is written with other digits than 0 to 9
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "１２.3"
          remedy: Write 12.3.
    `);
  });

  it("names spaces between thousands, and shows those that do not break", () => {
    expect(problemOf({ value: "1\u00a0106,9" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has spaces between thousands
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1\\u00a0106,9"
          remedy: Write 1106.9.
    `);
  });

  it("names a character that cannot be seen", () => {
    expect(problemOf({ value: "12\u200b.3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number holds a character that cannot be seen
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "12\\u200b.3"
          remedy: Type it anew: 12.3.
    `);
  });

  it("names a dash in place of a minus sign", () => {
    expect(problemOf({ value: "−0.5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A minus sign is written as a dash
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "−0.5"
          remedy: Write -0.5.
    `);
  });

  it("names a plus sign", () => {
    expect(problemOf({ value: "+12.3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has a plus sign
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "+12.3"
          remedy: Write 12.3.
    `);
  });

  it("names a limit that withholds a number, and never asks to write the limit", () => {
    expect(problemOf({ value: "<5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A value is printed as a limit, which withholds the number
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "<5"
          remedy: Write no number: leave the value empty, with the status c. Any number here would be false.
    `);
    for (const value of ["≤ 1.0", "<=4", ">95", "≥10"])
      expect(problemOf({ value })).toContain("leave the value empty, with the status c");
  });

  it("takes a withheld value as the remedy says to write it", () => {
    const { datasets } = readWith({
      "health/smoking.csv": figuresWith({
        value: "",
        lower: "",
        upper: "",
        numerator: "",
        denominator: "",
        status: "c",
      }),
      "health/smoking.json": chartWith({ restsOn: [] }),
    });
    expect(datasets[0]?.figures[0]?.measurement).toEqual({ kind: "missing", status: "c" });
  });

  it("says so of anything else", () => {
    expect(problemOf({ value: "n/a" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  This is not a number
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "n/a"
          remedy: Write the number as printed, or leave the cell empty and give a status.
    `);
  });
});

describe("a value that cannot be", () => {
  it("is below what its unit allows", () => {
    expect(problemOf({ value: "-0.5", lower: "", upper: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  The value cannot be, with the unit "per cent"
          expected: at least 0, at most 100
          found: -0.5
          remedy: Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.
    `);
  });

  it("is above what its unit allows", () => {
    expect(problemOf({ value: "123", lower: "", upper: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  The value cannot be, with the unit "per cent"
          expected: at least 0, at most 100
          found: 123
          remedy: Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.
    `);
  });

  it("is not whole where its unit is", () => {
    expect(
      problemOf({ indicator: "wait", value: "10.5", lower: "", upper: "", sex: "" }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  The value cannot be, with the unit "hours, minutes and seconds"
          expected: at least 0, a whole number
          found: 10.5
          remedy: Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.
    `);
  });

  it("lies below its interval", () => {
    expect(problemOf({ value: "9.9" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:9  The value lies outside its interval
          expected: lower ≤ value ≤ upper
          found: 10.1 ≤ 9.9 ≤ 14.5
          remedy: Look the three numbers up on their line; two may be swapped.
    `);
  });

  it("lies above its interval", () => {
    expect(problemOf({ value: "14.6" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:9  The value lies outside its interval
          expected: lower ≤ value ≤ upper
          found: 10.1 ≤ 14.6 ≤ 14.5
          remedy: Look the three numbers up on their line; two may be swapped.
    `);
  });

  it("has an interval that is upside down", () => {
    expect(problemOf({ lower: "14.5", upper: "10.1" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:9  The lower end of the interval is above the upper end
          expected: lower ≤ value ≤ upper
          found: 14.5 ≤ 12.3 ≤ 10.1
          remedy: Look the three numbers up on their line; two may be swapped.
    `);
  });

  it("has an interval with one end", () => {
    expect(problemOf({ upper: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:10  The interval has one end only
          expected: both ends, or neither
          found: an empty cell
          remedy: Write both ends as printed, or delete the other one.
    `);
  });

  it("has an interval that its unit does not allow", () => {
    expect(problemOf({ upper: "145" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:10  The upper end of the interval cannot be, with the unit "per cent"
          expected: at least 0, at most 100
          found: 145
          remedy: Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.
    `);
  });

  it("has an end that is no number", () => {
    expect(problemOf({ lower: "10,1" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:9  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "10,1"
          remedy: Write 10.1 if the comma stands for the decimal point.
    `);
  });

  it("has a count that is not whole", () => {
    expect(problemOf({ numerator: "61.5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:11  The numerator is not a count
          expected: a whole number, 0 or more
          found: "61.5"
          remedy: Write the count as printed.
    `);
  });

  it("has a count that is no number", () => {
    expect(problemOf({ denominator: "1 106" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:12  A number has spaces between thousands
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1 106"
          remedy: Write 1106.
    `);
  });

  it("has more people with an attribute than people", () => {
    expect(problemOf({ numerator: "496", denominator: "61" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:11  The numerator of a percentage is above its denominator
          expected: at most 61
          found: 496
          remedy: Look the two counts up on their line; they may be swapped.
    `);
  });
});

describe("value and status", () => {
  it("are both there", () => {
    expect(problemOf({ status: "c" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:13  There is both a value and a reason why there is none
          expected: one of the two
          found: "12.3" and c (suppressed)
          remedy: Delete the value, or the status.
    `);
  });

  it("are both missing", () => {
    expect(problemOf({ value: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  There is neither a value nor the reason why there is none
          expected: a number, or a status x, c or z
          found: two empty cells
          remedy: Write the value as printed, or x (not available), c (suppressed) or z (not applicable).
    `);
  });

  it("have a status that needs a value", () => {
    expect(problemOf({ value: "", status: "p" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  There is neither a value nor the reason why there is none
          expected: a number, or a status x, c or z
          found: the status p, which stands beside a value
          remedy: Write the value as printed, or x (not available), c (suppressed) or z (not applicable).
    `);
  });

  it("have an unknown status", () => {
    expect(problemOf({ status: "s" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:13  Unknown status "s"
          expected: x, c or z instead of a value; u, p, e or d beside one; or nothing
          found: "s"
          remedy: Look the letters up in data/README.md.
    `);
  });

  it("have a status that is a word of the programming language", () => {
    expect(problemOf({ status: "constructor" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:13  Unknown status "constructor"
          expected: x, c or z instead of a value; u, p, e or d beside one; or nothing
          found: "constructor"
          remedy: Look the letters up in data/README.md.
    `);
  });
});

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

describe("where it is printed", () => {
  it("suggests a source", () => {
    expect(problemOf({ source: "2015-cabinett" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:14  Unknown source "2015-cabinett"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2015-cabinett"
          remedy: Did you mean "2015-cabinet"?
    `);
  });

  it("needs a source", () => {
    expect(problemOf({ source: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:14  The source is missing
          expected: the id of a pack: a file name in data/sources without .json
          found: an empty cell
          remedy: Fill the column source.
    `);
  });

  it("names an unknown source once, however many lines cite it", () => {
    expect(problemOf({ source: "2019", also: "13 14" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:14  Unknown source "2019"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2019"
          remedy: Correct it, or add the pack to data/sources.
    `);
  });

  it("names a line past the end", () => {
    expect(problemOf({ line: "41" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  The line is past the end of the pack
          expected: a line of 2015-cabinet, 1 to 40
          found: "41"
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("names a line in no agenda item", () => {
    expect(problemOf({ line: "32" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  The line belongs to no agenda item
          expected: a line within an item of data/sources/2015-cabinet.json
          found: 32
          remedy: Correct the line, or the range of the item.
    `);
  });

  it("names a line that is no number", () => {
    expect(problemOf({ line: "12-13" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  This is not a line number
          expected: a line of 2015-cabinet, 1 to 40
          found: "12-13"
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("knows no line 0", () => {
    expect(problemOf({ line: "0" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  This is not a line number
          expected: a line of 2015-cabinet, 1 to 40
          found: "0"
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("needs a line", () => {
    expect(problemOf({ line: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  The line is missing
          expected: a line of 2015-cabinet, 1 to 40
          found: an empty cell
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("names a further line past the end", () => {
    expect(problemOf({ also: "13 99" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:16  The line is past the end of the pack
          expected: a line of 2015-cabinet, 1 to 40
          found: "99"
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("names a further line of an unknown pack", () => {
    expect(problemOf({ also: "2016-cabinet:13" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:16  Unknown source "2016-cabinet"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2016-cabinet"
          remedy: Did you mean "2015-cabinet"?
    `);
  });
});

describe("many problems at once", () => {
  it("lists all of them, in order of file, line and column, and repeats none", () => {
    const broken = {
      "areas/areas.csv": sound["areas/areas.csv"]?.replace(
        "2026-05-06,E08990014,,",
        "6 May 2026,E08990014,,",
      ),
      "health/smoking.csv": figuresWith({
        indicator: "smoke",
        period: "13/03/2015",
        value: "12,3",
        lower: "10,1",
        upper: "14,5",
        status: "q",
        source: "2015",
      }).replace("9.8", "9,8"),
      "sources/2018-board.json": '{ "committee": "Board" "council": "Pellmouth" }',
      "site.json": siteWith({ licence: undefined }),
    };
    expect(problemsWith(broken)).toMatchInlineSnapshot(`
      data/areas/areas.csv:4:5  This is neither a year nor a day
          expected: 2004 or 2022-06-30, or nothing
          found: "6 May 2026"
          remedy: Write it in one of these forms.

      data/health/smoking.csv:2:1  Unknown indicator "smoke"
          expected: a key of indicators in the JSON
          found: "smoke"
          remedy: Did you mean "smokes"?

      data/health/smoking.csv:2:4  A spreadsheet has turned a cell into days of its own, such as 26/03/2015
          expected: days as 2015-03-26
          found: "13/03/2015", which was likely "2015-03-13"
          remedy: Run "npm run mend -- data/health/smoking.csv": it shows what it would write, and writes it with --write. Or take the file back as it was.

      data/health/smoking.csv:2:8  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "12,3"
          remedy: Write 12.3 if the comma stands for the decimal point.

      data/health/smoking.csv:2:9  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "10,1"
          remedy: Write 10.1 if the comma stands for the decimal point.

      data/health/smoking.csv:2:10  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "14,5"
          remedy: Write 14.5 if the comma stands for the decimal point.

      data/health/smoking.csv:2:13  Unknown status "q"
          expected: x, c or z instead of a value; u, p, e or d beside one; or nothing
          found: "q"
          remedy: Look the letters up in data/README.md.

      data/health/smoking.csv:2:14  Unknown source "2015"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2015"
          remedy: Correct it, or add the pack to data/sources.

      data/health/smoking.csv:3  The row has 18 cells where the header has 17
          expected: 17 cells
          found: 18 cells
          remedy: Look for a missing comma, or a comma in a cell that is not in quotation marks.

      data/site.json:1:1  "licence" is missing
          expected: an object in curly brackets
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:1  "date" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:1  "title" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:1  "lines" is missing
          expected: a number without quotation marks
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:1  "items" is missing
          expected: a list in square brackets
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:24  The JSON does not parse
          expected: valid JSON
          found: a text where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.

      15 problems found. Nothing was changed.
    `);
  });

  it("gives one clear problem a cell where every number has a decimal comma", () => {
    const csv = figuresWith().replaceAll(/(?<=,)(\d+)\.(\d)(?=,)/g, '"$1,$2"');
    const found = problemsWith({ "health/smoking.csv": csv });
    expect(found.match(/^\S+ {2}.*$/gm)).toEqual([
      "data/health/smoking.csv:2:8  A number has a comma",
      "data/health/smoking.csv:2:9  A number has a comma",
      "data/health/smoking.csv:2:10  A number has a comma",
      "data/health/smoking.csv:3:8  A number has a comma",
    ]);
    expect(found).toContain("remedy: Write 9.8 if the comma stands for the decimal point.");
    expect(found).toMatch(/\n4 problems found\. Nothing was changed\.$/);
  });

  it("does not hold a register that cannot be read against every figure", () => {
    const broken = { "areas/areas.csv": "", "sources/2015-cabinet.json": "{", "units.json": "{" };
    expect(problemsWith(broken).match(/^\S+ {2}.*$/gm)).toEqual([
      "data/areas/areas.csv  The file is empty",
      "data/sources/2015-cabinet.json:1:1  The JSON does not parse",
      "data/units.json:1:1  The JSON does not parse",
    ]);
  });

  it("still checks figures beside a register that cannot be read", () => {
    const broken = { "areas/areas.csv": "", "health/smoking.csv": figuresWith({ value: "12,3" }) };
    expect(problemsWith(broken).match(/^\S+ {2}.*$/gm)).toEqual([
      "data/areas/areas.csv  The file is empty",
      "data/health/smoking.csv:2:8  A number has a comma",
    ]);
  });
});
