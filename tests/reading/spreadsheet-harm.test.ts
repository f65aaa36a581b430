import { describe, expect, it } from "vitest";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { packCsv } from "../../src/model/release.ts";
import { mended } from "../../src/reading/mend.ts";
import { chartWith, figuresWith, problemsWith, readWith, siteWith } from "./small-site.ts";

const csv = "health/smoking.csv";
const bytes = (text: string) => new TextEncoder().encode(text);
/** UTF-8 that was read as Windows-1252 and saved as UTF-8. */
const twice = (text: string) => new TextDecoder("windows-1252").decode(bytes(text));

/** The figures of the small site as a spreadsheet program saves them: its own dates, letters of another encoding. */
const harmed = twice(figuresWith({ note: "Fuller’s, £5" }))
  .replace("2023-10", "Oct-23")
  .replaceAll(",2013,", ",01/01/2013,");

describe("a table that a spreadsheet has saved", () => {
  it("has one problem for each kind of harm, and none that follows from it", () => {
    expect(
      problemsWith({ [csv]: figuresWith({ note: twice("Fuller’s, £5") }).replace("2023-10", "Oct-23") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:17  A spreadsheet has read letters of a cell in another encoding, such as â€™ for ’
          expected: letters as they were written
          found: "Fullerâ€™s, Â£5", which was likely "Fuller’s, £5"
          remedy: Run "npm run mend -- data/health/smoking.csv": it shows what it would write, and writes it with --write. Or take the file back as it was.

      data/health/smoking.csv:6:4  A spreadsheet has turned a cell into dates of its own, such as Oct-23
          expected: months as 2023-10 and years as 2011/12
          found: "Oct-23", which was likely "2023-10"
          remedy: Run "npm run mend -- data/health/smoking.csv": it shows what it would write, and writes it with --write. Or take the file back as it was.

      2 problems found. Nothing was changed.
    `);
  });

  it("knows a financial year from a month by its numbers", () => {
    const periods = (text: string) => mended(bytes(`period\n${text}\n`)).text.split("\n")[1];
    expect(periods("Dec-11")).toBe("2011/12");
    expect(periods("Oct-23")).toBe("2023-10");
    expect(periods("Dec-09")).toBe("Dec-09");
    expect(periods("26/03/2015")).toBe("2015-03-26");
    expect(periods("31/02/2015")).toBe("31/02/2015");
  });

  it("takes a hyphen for the slash of a financial year only where others of its column have one", () => {
    expect(mended(bytes("period\n2020/21\n2021-22\n")).text).toBe("period\n2020/21\n2021/22\n");
    expect(mended(bytes("period\n2020-21\n2021-22\n")).mendings).toEqual([]);
  });

  it("names letters that are lost, which nothing brings back", () => {
    expect(problemsWith({ [csv]: figuresWith({ note: "Fuller\ufffds" }) })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:17  Letters of a cell are lost
          expected: the letters that the source prints
          found: "Fuller�s"
          remedy: Look up in the source what stood there and write it, or take the file back as it was.

      1 problem found. Nothing was changed.
    `);
    expect(mended(bytes("note\nFuller\ufffds\n")).mendings).toEqual([]);
  });

  it("names last zeros that a published figure has lost, once", () => {
    const long = figuresWith({ value: "12.0" });
    const published = figuresCsv(readWith({ [csv]: long, ...rest("12.0") }).datasets);
    const short = figuresWith({ value: "12" });
    const kept = { "releases/smoking/2026-11-22.csv.br": packCsv(published) };
    expect(problemsWith({ [csv]: short, ...rest("12"), ...kept })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2  Last zeros of published figures are gone, as spreadsheets drop them
          expected: value 12.0, unit percent, lower 10.1, upper 14.5, numerator 61, denominator 496, as published in the version of 22 November 2026
          found: value 12, unit percent, lower 10.1, upper 14.5, numerator 61, denominator 496
          remedy: Run "npm run mend -- data/health/smoking.csv": it shows what it would write, and writes it with --write. Or take the file back as it was.

      1 problem found. Nothing was changed.
    `);
    expect(mended(bytes(short), published).text).toBe(long);
  });

  it("comes back whole, also from Windows-1252 between semicolons", () => {
    expect(mended(bytes(harmed)).text).toBe(
      figuresWith({ note: "Fuller’s, £5" }).replaceAll(",2013,", ",2013-01-01,"),
    );
    const wide = Buffer.from("\ufeffname;period\r\nFuller’s;Oct-23\r\n", "utf16le");
    expect(mended(wide).text).toBe("name,period\nFuller’s,2023-10\n");
    expect(mended(Buffer.from(wide).swap16()).text).toBe("name,period\nFuller’s,2023-10\n");
    const foreign = Buffer.from("sep=;\r\nname;period\r\nFuller\x92s;Oct-23\r\n", "latin1");
    const { text, mendings } = mended(foreign);
    expect(text).toBe("name,period\nFuller’s,2023-10\n");
    expect(mendings.map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        The file is in the encoding Windows-1252; it becomes UTF-8.,
        Its cells stand between ";"; they will stand between commas.,
        A spreadsheet has turned a cell into dates of its own, such as Oct-23.,
      ]
    `);
  });
});

describe("a text of a JSON file", () => {
  it("is named where its letters were read in another encoding, or are lost", () => {
    expect(
      problemsWith({ "site.json": siteWith({ strapline: twice("Fuller’s figures") }) }),
    ).toMatchInlineSnapshot(`
      data/site.json:3:3  A text was read in another encoding
          expected: Fuller’s figures
          found: Fullerâ€™s figures
          remedy: Write what is expected here, and save the file with the encoding UTF-8.

      1 problem found. Nothing was changed.
    `);
    expect(problemsWith({ "site.json": siteWith({ strapline: "Fuller\ufffds figures" }) })).toContain(
      "Letters of a text are lost",
    );
  });
});

/** The meaning of figures on which the headline rests. */
function rest(value: string): Record<string, string> {
  return {
    "health/smoking.json": chartWith({ restsOn: [{ select: { area: "E05990940", sex: "male" }, value }] }),
  };
}
