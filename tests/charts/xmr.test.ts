import { describe, expect, it } from "vitest";
import xmr from "../../src/charts/xmr/chart.ts";
import { councilDataset } from "../fixtures/council.ts";
import { reaches } from "./boxes.ts";
import { type Case, testCases } from "./cases.ts";
import {
  constant,
  count,
  long,
  pattern,
  plain,
  short,
  signals,
  sixty,
  smoking,
  step,
  stepped,
  withTarget,
  years,
} from "./control-series.ts";
import { drawing, tableText } from "./drawing.ts";
import { levelFaults, slopeFaults } from "./level-faults.ts";
import { madeUp, months } from "./months.ts";
import { textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ xmr });
const { draw, drawWhole } = drawn;

const broken = madeUp(
  smoking,
  months(pattern, [...years.slice(0, 14), "x", "x", undefined, ...years.slice(17, 31)]),
  [{ from: "2021-02", to: "2021-06", why: "Other patients are counted." }],
);
const one = madeUp(smoking, months(pattern, [5]));
const none = madeUp(smoking, months(pattern, ["x", "x"]));
const negative = madeUp(
  smoking,
  months(pattern, [-3.5, -1, 2, -4, -8, -2, 1.5, 0, -3, -2.5, -1, -6, -20, -3], {
    unit: { ...UNITS.number, minimum: undefined, maximum: undefined },
  }),
);
const millions = madeUp(
  smoking,
  months(
    pattern,
    Array.from({ length: 20 }, (_, index) => 1_234_567 + index * 31_000 * (index % 3)),
    { unit: count, polarity: "none", target: "1500000" },
  ),
);

const hundreds = madeUp(
  smoking,
  months(pattern, [412, 387, 455, 401, 399, 476, 428, 390, 417, 445, 402, 463, 431, 988, 420], {
    unit: count,
    target: "400",
  }),
);
const gaps = madeUp(smoking, months(pattern, [...years.slice(0, 6), "c", ...years.slice(7, 15), "x"]));

const CASES: readonly Case[] = [
  ["control", councilDataset("hospital-waits"), "control"],
  ["sixty", sixty, withTarget],
  ["signals", signals, plain],
  ["steps", stepped, step],
  ["break", broken, plain],
  ["short", short, plain],
  ["constant", constant, withTarget],
  ["one", one, plain],
  ["none", none, plain],
  ["long-name", long, plain],
  ["negative", negative, plain],
  ["millions", millions, withTarget],
  ["three-digits", hundreds, withTarget],
  ["some-missing", gaps, plain],
  ["empty", { ...smoking, figures: [] }, plain],
];

describe("xmr", () => {
  testCases("xmr", drawn, ["control", "sixty"], CASES);

  it.each(CASES)(
    "has levels beyond all points, and no line that slopes but between points: %s",
    (_, dataset, chart) => {
      for (const width of ["narrow", "wide"] as const) {
        expect(levelFaults(draw(dataset, chart, width))).toEqual([]);
        expect(slopeFaults(draw(dataset, chart, width))).toEqual([]);
      }
    },
  );

  it("joins no point across a gap, a break or a step", () => {
    expect(reaches(draw(sixty, plain, "wide"), "var(--grey-2)")).toHaveLength(1);
    expect(reaches(draw(broken, plain, "wide"), "var(--grey-2)")).toHaveLength(2);
    expect(reaches(draw(stepped, step, "wide"), "var(--grey-2)")).toHaveLength(2);
    const gap = madeUp(
      smoking,
      months(pattern, [...years.slice(0, 9), undefined, undefined, ...years.slice(11, 20)]),
    );
    expect(reaches(draw(gap, plain, "wide"), "var(--grey-2)")).toHaveLength(2);
  });

  it("states its settings, and the rest in words beside shapes", () => {
    const texts = textsOf(draw(sixty, withTarget, "wide"));
    expect(texts.join(" ")).toContain(
      "Limits: mean ± 2.66 × mean moving range. Shift and trend: 6 or more in a row.",
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        "ordinary variation",
        "concern",
        "December 2024: 42.2%, concern",
        "Target 60% or more: hit and miss",
      ]),
    );
  });

  it("says its latest value once, beside its icon and not over its line", () => {
    const [, dataset, chart] = CASES[0] as (typeof CASES)[number];
    for (const width of ["narrow", "wide"] as const)
      expect(textsOf(draw(dataset, chart, width)).filter((text) => text.includes("64.8%"))).toEqual([
        "February 2025: 64.8%, concern",
      ]);
  });

  it("names the years of many months, the first month and the last", () => {
    const ticks = textsOf(draw(sixty, plain, "wide"));
    expect(ticks).toEqual(
      expect.arrayContaining(["January 2020", "2021", "2022", "2023", "2024", "December 2024"]),
    );
    expect(ticks.join(" ")).not.toMatch(/(March|June|October) 20/);
  });

  it("keeps the parts of a duration in one line where labels are narrow", () => {
    const unit = { ...UNITS.number, id: "seconds", duration: true };
    const waits = Array.from({ length: 20 }, (_, index) => 4500 + (index % 4) * 700);
    const texts = textsOf(draw(madeUp(smoking, months(pattern, waits, { unit })), plain, "narrow"));
    const at = texts.indexOf("Mean");
    expect(at).toBeGreaterThan(-1);
    expect(texts[at + 1]).toMatch(/^\d+ h \d+ min$/);
  });

  it("follows its settings: the last six are no shift where seven are asked for", () => {
    const texts = textsOf(draw(sixty, { ...plain, length: 7, screen: true }, "wide"));
    expect(texts).toContain("December 2024: 42.2%, ordinary variation");
    expect(texts.join(" ")).toContain(
      "Limits: mean ± 2.66 × mean moving range, outlying ranges left out. Shift and trend: 7 or more in a row.",
    );
  });

  it("is a run chart without limits under 13 figures, and says so", () => {
    const twelve = madeUp(smoking, months(pattern, years.slice(0, 12)));
    const texts = textsOf(draw(twelve, plain, "wide")).join(" ");
    expect(texts).toContain("12 figures: too few for limits");
    expect(texts).toContain("Run chart: under 13 figures, so no limits.");
    expect(texts).not.toContain("Upper limit");
    expect(
      textsOf(draw(madeUp(smoking, months(pattern, years.slice(0, 13))), plain, "wide")).join(" "),
    ).toContain("Upper limit");
  });

  it("works out limits anew after a break, and none for a side that is too short", () => {
    const figures = months(pattern, years.slice(0, 20));
    const dataset = madeUp(smoking, figures, [
      { from: "2021-03", to: "2021-04", why: "Other patients are counted." },
    ]);
    const lines = tableText(drawWhole(dataset, plain));
    expect(lines[0]).toBe(
      "Period | Seen within four hours | Lower limit | Mean | Upper limit | Median | What it shows",
    );
    expect(lines[15]).toMatch(
      /^March 2021 \| [\d.]+ \| [\d.]+ \| [\d.]+ \| [\d.]+ \| {2}\| ordinary variation$/,
    );
    expect(lines[16]).toMatch(/^April 2021 \| [\d.]+ \| {2}\| {2}\| {2}\| [\d.]+ \| no signal$/);
    expect(textsOf(draw(dataset, plain, "wide"))).toContain(
      "Five figures since the break: too few for limits",
    );
  });

  it("shows a message where no figure has a number", () => {
    expect(textsOf(draw(none, plain, "wide"))).toEqual(["No figure is known: [x] not available."]);
    expect(drawWhole(none, plain).sentence).toBe(
      "Seen within four hours, Pellmouth: there is no figure to show (not available).",
    );
  });
});

describe("what cannot be drawn", () => {
  it("is more than one series", () => {
    const two = madeUp(smoking, [...months(pattern, [1, 2]), ...months(pattern, [3, 4])]);
    expect(() => drawWhole(two, plain)).toThrow(
      "A control chart shows one series, and the selection has more than one figure of January 2020. Select one indicator, one area or provider, and one key of each breakdown.",
    );
  });

  it("is a step with fewer than 12 figures on a side, or at no figure", () => {
    const at = (from: string) => ({ ...plain, steps: [{ from, why: "New.", note: "New" }] });
    expect(() => drawWhole(sixty, at("2020-06"))).toThrow(
      "a step needs 12 values on each side, and the parts have 5, 55",
    );
    expect(() => drawWhole(sixty, at("2031"))).toThrow(
      "A step starts at 2031, and the series has no figure of that period.",
    );
  });
});
