import { describe, expect, it } from "vitest";
import stacked from "../../src/charts/stacked/chart.ts";
import { stackOf } from "../../src/charts/stacked/data.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { councilDataset } from "../fixtures/council.ts";
import { type Box, boxesOf } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, tableText } from "./drawing.ts";
import {
  ages,
  appointments,
  background,
  backgrounds,
  byProvider,
  childcare,
  contacts,
  firstStep,
  grades,
  howHeld,
  inspections,
  inWards,
  longest,
  money,
  noRows,
  one,
  places,
  sample,
  shares,
  whoProvides,
} from "./made/stacked.ts";
import { PELLMOUTH } from "./names.ts";
import { parse, textsOf } from "./svg.ts";

const drawn = drawing({ stacked });
const { draw, drawWhole } = drawn;

describe("stacked", () => {
  testCases(
    "stacked",
    drawn,
    ["grades", "tiny"],
    [
      ["grades", inspections, grades],
      ["pupils", councilDataset("school-grades"), "pupils"],
      ["care-money", councilDataset("care-money"), "kinds"],
      ["children-in-care", councilDataset("children-in-care"), "ages"],
      ["missing", childcare, byProvider],
      ["ages", sample, ages],
      ["tiny", background, backgrounds],
      ["single", contacts, firstStep],
      ["amounts", places, whoProvides],
      ["seven-digits", money, whoProvides],
      ["rest", appointments, howHeld],
      ["wards", inWards(), { ...ages, rows: "area", highlight: "kingsmere" }],
      ["longest", longest, grades],
      ["all-missing", shares("x", "c", "x", "x"), one],
      ["one-known", shares("x", "100", "x", "x"), one],
      ["over", shares("60", "52.5", "1", "0"), noRows],
      ["zero", shares("0", "0", "0", "0"), one],
      ["empty", { ...sample, figures: [] }, one],
    ],
  );

  it("names parts over the first bar, in the order of the dataset", () => {
    const boxes = boxesOf(draw(contacts, firstStep, "wide"));
    const names = ["Early help", "Referral", "Advice, information", "Other, or no action"];
    const placed = names.map((name) => boxes.find(({ text }) => text === name));
    expect(
      placed.every((box, index) => index === 0 || (box?.left ?? 0) > (placed[index - 1]?.left ?? 0)),
    ).toBe(true);
  });

  it("puts areas in the order in which they are selected", () => {
    expect(drawWhole(inspections, grades).table.rows.map(([area]) => area?.text)).toEqual([
      "Pellmouth",
      "North Wolds",
      "England",
    ]);
  });

  it("has a legend where the first bar lacks a part", () => {
    const svg = draw(childcare, byProvider, "wide");
    expect(svg.match(/fill="var\(--part-4\)"/g)?.length).toBe(2);
    expect(textsOf(svg)).toContain("Inadequate [x]");
  });

  it("says under a bar what is too narrow, zero or missing", () => {
    const texts = textsOf(draw(background, backgrounds, "wide")).join(" ");
    expect(texts).toContain("Mixed [c]; Asian or Asian British 0%; Black or Black British [c]");
    expect(texts).toContain("adds up to 94% without what is missing");
  });

  it("draws no piece for a value that is missing or zero", () => {
    const pieces = (dataset: Dataset) =>
      draw(dataset, one, "wide").match(/<rect [^>]*--part-\d/g)?.length ?? 0;
    expect(pieces(shares("40", "30", "20", "10"))).toBe(4);
    expect(pieces(shares("40", "c", "60", "0"))).toBe(2);
    expect(pieces(shares("x", "x", "x", "x"))).toBe(0);
  });

  it("states a sum that is not 100, and whether rounding can explain it", () => {
    expect(drawWhole(shares("50", "30", "10", "8"), one).sentence).toContain(
      "What is printed adds up to 98%, which rounding can explain.",
    );
    const { sentence } = drawWhole(shares("50", "30", "10", "2"), one);
    expect(sentence).toContain("What is printed adds up to 92%.");
    expect(textsOf(draw(shares("50", "30", "10", "2"), one, "narrow")).join(" ")).toContain("adds up to 92%");
    expect(drawWhole(shares("50", "30", "10", "10"), one).sentence).not.toContain("adds up");
  });

  it("draws the rest only where it is named, and never where a part is missing", () => {
    const rest = { ...one, rest: "Not stated" };
    expect(textsOf(draw(shares("50", "30", "10", "2"), one, "wide"))).not.toContain("Not stated");
    expect(textsOf(draw(shares("50", "30", "10", "2"), rest, "wide"))).toContain("Not stated");
    expect(drawWhole(shares("50", "30", "10", "2"), rest).sentence).toContain("not stated (8%)");
    expect(drawWhole(shares("50", "30", "10", "x"), rest).sentence).not.toMatch(/not stated/i);
  });

  it("says the parts of each of a few bars, what is disputed, and makes no judgement", () => {
    expect(drawWhole(inspections, grades).sentence).toBe(
      "In August 2024, Pellmouth: outstanding (17%), good (64%), must improve (19%) and inadequate (0%, disputed). The North Wolds: outstanding (10%), good (63%), must improve (25%) and inadequate (2%). England: outstanding (12%), good (65%), must improve (21%) and inadequate (1%). Rounding can explain why not all bars add up to 100%: England (99%).",
    );
  });

  it("says the extremes by name where there are many bars", () => {
    const { sentence } = drawWhole(inWards(), { ...ages, rows: "area" });
    expect(sentence).toContain(
      "14 years: highest in Willowgate (62%), lowest in Ashcombe (20%), 42 percentage points between them.",
    );
    expect(sentence).toContain("There is no figure for “17 years” of “Drake's”.");
    expect(sentence.length).toBeLessThan(900);
  });

  it("has every part in the table, and the sum where it is not the whole", () => {
    expect(tableText(drawWhole(appointments, howHeld))).toEqual([
      "How held | per cent",
      "Face to face | 70",
      "By phone | 24",
      "Not printed | 6",
      "All of these | 94",
    ]);
    expect(tableText(drawWhole(places, whoProvides))).toContain("Foster carers | 262 | 126 | 26 | 414");
  });

  it("says the total of amounts and what it lacks", () => {
    const svg = draw(places, { ...whoProvides, select: { placement: "adoption" } }, "wide");
    expect(textsOf(svg)).toContain("0 + [c]");
    expect(textsOf(draw(places, whoProvides, "wide"))).toContain("414");
  });

  it("has words, not an empty frame, where nothing is selected", () => {
    const empty = { ...sample, figures: [] };
    expect(textsOf(draw(empty, one, "narrow"))).toEqual(["There is no figure to draw."]);
    expect(drawWhole(empty, one).sentence).toBe("There is no figure to show.");
  });
});

describe("a stack", () => {
  it("names each part over its piece of the first bar, where there is room for all, and else in a legend", () => {
    const svg = draw(shares("40", "30", "20", "10"), one, "wide");
    const pieces = [...parse(svg).querySelectorAll(PIECES)].map((piece) => {
      const [x, width] = ["x", "width"].map((name) => Number(piece.getAttribute(name)));
      return (x as number) + (width as number) / 2;
    });
    const names = boxesOf(svg).filter(({ text }) => /years$/.test(text));
    expect(names).toHaveLength(4);
    expect(pieces.every((x, index) => Math.abs(x - middleOf(names[index] as Box)) < 1)).toBe(true);
    expect(squares(svg)).toBe(0);
    expect(squares(draw(shares("2", "3", "60", "35"), one, "narrow"))).toBe(4);
    expect(squares(draw(shares("2", "3", "60", "35"), { ...one, rows: "area" }, "narrow"))).toBe(4);
  });

  it("draws lines across the third part and those after it, as over it in the key", () => {
    const hatched = (svg: string) => svg.match(/fill="url\(#[^)]*-part-\d\)"/g)?.length ?? 0;
    expect(hatched(draw(shares("40", "60", "0", "0"), one, "narrow"))).toBe(2);
    expect(hatched(draw(shares("40", "30", "20", "10"), one, "wide"))).toBe(2);
    expect(hatched(draw(shares("2", "3", "60", "35"), one, "narrow"))).toBe(4);
  });

  it("draws the part of which it is not known where it belongs outside of the tones of the others", () => {
    const svg = draw(shares("50", "30", "10", "10"), { ...one, unstated: "15" }, "wide");
    const fills = [...parse(svg).querySelectorAll(PIECES)].map((piece) => piece.getAttribute("fill"));
    expect(fills).toEqual(["var(--part-1)", "var(--part-unstated)", "var(--part-2)", "var(--part-3)"]);
  });

  it.each([
    [
      "two figures for one part",
      { select: { indicator: "share", age: ["14", "15"] }, parts: "age", rows: "area" },
      '2 figures for "14 years" of "Pellmouth": name the dimension in which they differ among the rows, or select one of them',
    ],
    [
      "several units",
      { select: { indicator: ["asked", "share"], area: PELLMOUTH, period: "2023" }, parts: "age" },
      "figures in number and per cent cannot be stacked together",
    ],
  ])("refuses %s", (_, options, message) => {
    expect(() => stackOf(sample, options)).toThrow(message);
  });

  it("refuses units that do not add up, values below zero and parts that cannot be told apart", () => {
    expect(() =>
      stackOf(councilDataset("ward-life-expectancy"), {
        select: { indicator: "life-expectancy", sex: "male" },
        parts: "area",
      }),
    ).toThrow(
      'figures in years cannot be stacked: only shares in per cent and units that are "additive" in units.json',
    );
    const below = shares("50", "-30", "10", "8");
    expect(() => stackOf(below, { select: {}, parts: "age" })).toThrow(
      "a value below zero is not a part of a whole",
    );
    expect(() => stackOf(background, { select: { step: "care" }, parts: "background" })).toThrow(
      "7 parts, more than the 6 that can be told apart: select fewer, or draw bars",
    );
  });

  it("knows how far rounding can go: half of the last decimal for each part", () => {
    const rounds = (...values: string[]) => {
      const [row] = stackOf(shares(...values), { select: {}, parts: "age" }).rows;
      return row?.isRounding;
    };
    expect(rounds("50", "30", "10", "8")).toBe(true);
    expect(rounds("50", "30", "10", "7")).toBe(false);
    expect(rounds("50.0", "30.0", "10.0", "9.8")).toBe(true);
    expect(rounds("50.0", "30.0", "10.0", "9.7")).toBe(false);
    expect(rounds("50", "30", "10", "x")).toBe(false);
  });

  it("adds without the noise of binary fractions", () => {
    const whole = shares("33.3", "33.3", "33.3", "0.1");
    const [row] = stackOf(whole, { select: {}, parts: "age", rest: "Others" }).rows;
    expect(row).toMatchObject({ sum: 100, rest: 0 });
  });
});

function middleOf({ left, right }: Box): number {
  return (left + right) / 2;
}

/** Pieces of bars, without the lines across them. */
const PIECES = 'rect[fill^="var(--part-"]';

/** Shapes of a legend. */
function squares(svg: string): number {
  return parse(svg).querySelectorAll('[fill^="var(--part-"] > path').length;
}
