import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { describeProblems } from "../../src/reading/problem.ts";
import { verifySources } from "../../src/reading/verify.ts";
import { council, councilDataset } from "../fixtures/council.ts";
import { chartWith, figuresWith, meaningWith, readWith } from "./small-site.ts";

/** The 40 lines of the made-up pack. */
const LINES: Record<number, string> = {
  12: "Bramwick\tMen\t12.3%\t(10.1 to 14.5)\t61 of 496\tWomen 9.8",
  13: "In Bramwick 9.8% of women smoke, and 12.3% of men.",
  15: "Fuller's\tMen\tc",
  16: "The target is 5% or lower.",
  20: "Mean wait 00:10:25",
};

function text(lines: Record<number, string> = {}, count = 40): string {
  const all: Record<number, string> = { ...LINES, ...lines };
  return Array.from({ length: count }, (_, index) => `${all[index + 1] ?? "Prose."}\n`).join("");
}

/** What check-data prints about the small site, with other cells in its first row and other lines in its pack. */
function verify(cells: Record<string, string> = {}, pack: string | undefined = text()): string {
  const site = readWith({
    "health/smoking.csv": figuresWith(cells),
    "health/smoking.json": chartWith({ restsOn: [] }),
  });
  const { problems } = verifySources(site, () => pack);
  return problems.length === 0 ? "" : describeProblems(problems);
}

const plain = { lower: "", upper: "", numerator: "", denominator: "" };

describe("verifySources", () => {
  it("finds every figure on every line that it cites", () => {
    const site = readWith();
    expect(verifySources(site, () => text())).toEqual({ figures: 5, published: 0, places: 6, problems: [] });
  });

  it("reads a text with Windows line ends, and one without a last line end", () => {
    expect(verify({}, text().replaceAll("\n", "\r\n"))).toBe("");
    expect(verify({}, text().trimEnd())).toBe("");
  });

  it("says what is not printed on a line, and what is", () => {
    expect(verify({ value: "12.4" })).toBe(
      `data/health/smoking.csv:2  12.4 not printed on line 12 of 2015-cabinet
    expected: a line that prints 12.4
    found: Bramwick\tMen\t12.3%\t(10.1 to 14.5)\t61 of 496\tWomen 9.8
    remedy: Look the figure up in the pack: correct the value or the line.

1 problem found. Nothing was changed.`,
    );
  });

  it("wants the printed decimals", () => {
    expect(verify({ value: "12.30" })).toMatch(/^\S+ {2}12\.30 not printed on line 12 of 2015-cabinet\n/);
    expect(verify({ value: "12", lower: "", upper: "" })).toMatch(/^\S+ {2}12 not printed on line 12 /);
  });

  it("takes words as exactly as the figure is given", () => {
    expect(verify({ ...plain, value: "67" }, text({ 12: "Two thirds; women 9.8" }))).toBe("");
    expect(verify({ ...plain, value: "66.7" }, text({ 12: "Two thirds; women 9.8" }))).toBe("");
    expect(verify({ ...plain, value: "66" }, text({ 12: "Two thirds; women 9.8" }))).toContain(
      "66 not printed",
    );
  });

  it("finds a figure on the wrong line", () => {
    expect(verify({ line: "14" })).toContain(
      "data/health/smoking.csv:2  12.3 and 10.1 and 14.5 and 61 and 496 not printed on line 14 of 2015-cabinet\n",
    );
    expect(verify({ line: "14" })).toContain("    found: Prose.\n");
  });

  it("looks up the interval and the counts", () => {
    expect(verify({ upper: "14.6" })).toContain("14.6 not printed on line 12");
    expect(verify({ numerator: "62", denominator: "497" })).toContain("62 and 497 not printed on line 12");
  });

  it("takes an end of an interval that is printed with more zeros than a number keeps", () => {
    const printed = text({ 12: "12.3% (10.0 to 14.0), women 9.8" });
    expect(verify({ ...plain, lower: "10.0", upper: "14.0" }, printed)).toBe("");
  });

  it("does not look for an interval that is computed", () => {
    expect(verify({ lower: "", upper: "" })).toBe("");
  });

  it("looks up the value on further lines, but not the counts that its own line prints", () => {
    expect(verify({ also: "13" })).toBe("");
    expect(verify({ also: "13 14" })).toContain(
      "data/health/smoking.csv:2  12.3 not printed on line 14 of 2015-cabinet",
    );
  });

  it("finds on further lines the counts that its own line does not print, without the value", () => {
    const counted = { 12: "Bramwick 12.3% (10.1 to 14.5), women 9.8%", 14: "61 of 496 men answered." };
    expect(verify({ also: "14" }, text(counted))).toBe("");
    expect(verify({ also: "" }, text(counted))).toContain("61 and 496 not printed on line 12");
    expect(verify({ also: "14" }, text({ 14: "61 of 496 men answered." }))).toContain(
      "12.3 not printed on line 14",
    );
  });

  const missing = { ...plain, value: "", status: "x" };

  it.each([
    ["a dash in a cell", "Bramwick\t-\t9.8"],
    ["a long dash in a cell", "Bramwick\t–\t9.8"],
    ["an empty cell", "Bramwick\t\t9.8"],
    ["an empty last cell", "9.8 women\t"],
    ["a letter in a cell", "Bramwick\tc\t9.8"],
    ["a star in a cell", "Bramwick | * | 9.8"],
    ["n/a in a cell", "Bramwick\tN/A\t9.8"],
  ])("takes %s for a figure that is not there", (_, line) => {
    expect(verify(missing, text({ 12: line }))).toBe("");
  });

  it("takes names without a number for a figure that is not there", () => {
    expect(verify(missing, text({ 12: "Bramwick\tFormby *" }))).not.toContain("smoking.csv:2");
    expect(verify(missing, text({ 12: "Bramwick\t7, Formby *" }))).toContain("smoking.csv:2");
  });

  it.each([
    [
      "prose",
      "Of men nothing is said - not a word; women 9.8",
      "a dash, a symbol or an empty cell not printed",
    ],
    ["cells that are all filled", "Bramwick\t12.3\t9.8", "a dash, a symbol or an empty cell not printed"],
  ])("does not take %s for a figure that is not there", (_, line, says) => {
    expect(verify(missing, text({ 12: line }))).toContain(says);
  });

  const withheld = { ...plain, value: "", status: "c" };

  it.each([
    ["the number that is left out", "Bramwick\tMen 3, women 9.8"],
    ["a symbol", "Bramwick\t*\t9.8"],
  ])("takes %s for what is left out", (_, line) => {
    expect(verify(withheld, text({ 12: line }))).toBe("");
  });

  it("does not take an empty line, or one without a number, for what is left out", () => {
    expect(verify(withheld, text({ 12: "" }))).toContain(
      "data/health/smoking.csv:2  a number to leave out, a dash, a symbol or an empty cell not printed on line 12 of 2015-cabinet",
    );
    expect(verify(withheld, text({ 12: "Prose without any" }))).toContain("a number to leave out");
  });

  it("looks for the word of a level", () => {
    const units = JSON.stringify({
      percent: { title: "grade", pattern: "{}", levels: ["Planned", "Established"] },
      seconds: { title: "seconds", pattern: "{}", duration: true },
    });
    const graded = readWith({
      "units.json": units,
      "health/smoking.csv":
        "indicator,area,period,value,source,line\nsmokes,E08990014,2013,2,2015-cabinet,12\nwait,E08990014,2013,625,2015-cabinet,20\n",
      "health/smoking.json": chartWith({ restsOn: [] }),
    });
    const found = (line: string) =>
      verifySources(graded, () => text({ 12: line })).problems.map(({ message }) => message);
    expect(found("Rating: established")).toEqual([]);
    expect(found("Rating: planned, 2")).toEqual(["Established not printed on line 12 of 2015-cabinet"]);
  });

  it("names a pack whose text is not at hand, and checks none of its figures", () => {
    const site = readWith();
    const { figures, places, problems } = verifySources(site, () => undefined);
    expect([figures, places]).toEqual([5, 0]);
    expect(describeProblems(problems)).toBe(
      `data/sources/2015-cabinet.json  The text of the pack is not in the folder of sources
    expected: 2015-cabinet.txt
    found: no such file
    remedy: Add the text, or give the right folder.

1 problem found. Nothing was changed.`,
    );
  });

  it("names a pack whose text has another number of lines", () => {
    expect(verify({}, text({}, 41))).toBe(
      `data/sources/2015-cabinet.json  The pack has another number of lines
    expected: 41 lines, as in 2015-cabinet.txt
    found: 40
    remedy: Correct lines; if the text has changed, look every figure of the pack up again.

1 problem found. Nothing was changed.`,
    );
  });

  it("takes on a line of a pack what a publication has with other decimals, and nothing else", () => {
    const dataset = councilDataset("emergency-waits-official");
    const figure = dataset.figures.find(({ also }) => also.length > 0) as Figure;
    const [print] = figure.also;
    const pack = print?.pack as NonNullable<typeof print>["pack"];
    const problemsOf = (line: string, official: Partial<Figure>) =>
      verifySources(
        {
          ...council(),
          packs: new Map([[pack.id, pack]]),
          datasets: [{ ...dataset, figures: [{ ...figure, ...official }] }],
        },
        () =>
          Array.from(
            { length: pack.lines },
            (_, index) => `${index + 1 === print?.line ? line : "Prose."}\n`,
          ).join(""),
      ).problems;
    const counted = {
      measurement: { kind: "value", value: 60.4, decimals: 1, printed: "60.4" },
      numerator: 6041,
      denominator: 10_000,
    } as const;
    expect(problemsOf("Waits 60.41%", counted)).toEqual([]);
    expect(problemsOf("Waits 60%", counted)).toEqual([]);
    expect(problemsOf("Waits 60.43%", counted)).toHaveLength(1);
    const whole = { measurement: { kind: "value", value: 75, decimals: 1, printed: "75.0" } } as const;
    expect(problemsOf("Target 75%", whole)).toEqual([]);
    expect(problemsOf("Target 76%", whole)).toHaveLength(1);
  });
});

/** What check-data prints of a claim of the small site. */
function verifyClaim(claim: { printed: string; line: number }): string {
  const contradictions = [
    { title: "A", claims: [{ says: "B", source: "2015-cabinet", ...claim }], why: "C" },
  ];
  const { problems } = verifySources(
    readWith({ "health/smoking.json": meaningWith({ contradictions }) }),
    () => text({ 14: "The share is **much\tlower** now, at £1,250." }),
  );
  return problems.length === 0 ? "" : describeProblems(problems);
}

describe("claims of contradictions", () => {
  it("are found as numbers and as words", () => {
    for (const printed of ["12.3%", "12.3", "61"]) expect(verifyClaim({ printed, line: 12 })).toBe("");
    for (const printed of ["much lower", "Much lower now", "£1,250", "1,250"])
      expect(verifyClaim({ printed, line: 14 })).toBe("");
  });

  it("are reported where the line does not print them, by title and line", () => {
    expect(verifyClaim({ printed: "12.4%", line: 12 })).toBe(
      `data/health/smoking.json  “A”: 12.4% not printed on line 12 of 2015-cabinet
    expected: a line that prints 12.4%
    found: Bramwick\tMen\t12.3%\t(10.1 to 14.5)\t61 of 496\tWomen 9.8
    remedy: Look the claim up in the pack: correct what is printed, or the line.

1 problem found. Nothing was changed.`,
    );
    expect(verifyClaim({ printed: "12%", line: 12 })).toContain("12% not printed on line 12");
    expect(verifyClaim({ printed: "higher", line: 14 })).toContain("higher not printed on line 14");
  });
});
