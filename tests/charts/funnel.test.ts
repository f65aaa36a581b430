import { describe, expect, it } from "vitest";
import funnelChart from "../../src/charts/funnel/chart.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { elsewhere, plainFigure } from "./figures.ts";
import { LONGEST_PLACE } from "./names.ts";
import { textsOf } from "./svg.ts";

const drawn = drawing({ funnel: funnelChart });
const { draw, drawWhole } = drawn;

const smoking = councilDataset("smoking-by-ward");
const first = plainFigure(smoking, "smokes");
const chart = specOf("funnel", { select: { indicator: "smokes" } });

type Row = readonly [name: string, events: number | undefined, total: number | undefined, value?: string];
const made = (rows: readonly Row[]): Dataset => ({
  ...smoking,
  figures: rows.map(([name, numerator, denominator, value]): Figure => {
    const share = numerator !== undefined && denominator ? ((100 * numerator) / denominator).toFixed(1) : "x";
    const {
      numerator: _numerator,
      denominator: _denominator,
      ...rest
    } = elsewhere(first, name, value ?? share);
    return {
      ...rest,
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
    };
  }),
});

// Together 800 of 8,000: the limits round 10% are ±1.96 and ±3.0902 × √(0.1 × 0.9 / n).
const eight: readonly Row[] = [
  ["Ash", 100, 1000],
  ["Birch", 130, 1000],
  ["Cedar", 70, 1000],
  ["Elm", 120, 1000],
  ["Fir", 81, 1000],
  ["Hazel", 99, 1000],
  ["Larch", 5, 100],
  ["Rowan", 195, 1900],
];
const ofEight = made(eight);
const one = made([["Ash", 61, 767]]);
const none = made([["Ash", undefined, undefined]]);
const missing = made([...eight, ["Yew", undefined, 800, "x"]]);
const ties = made(["Ash", "Birch", "Cedar", "Elm"].map((name): Row => [name, 20, 200]));

testCases(
  "funnel",
  drawn,
  ["chance", "eight"],
  [
    ["chance", smoking, "chance"],
    ["eight", ofEight, { ...chart, highlight: "rowan" }],
    [
      "twenty-two",
      made(
        Array.from({ length: 22 }, (_, at): Row => [`Ward ${at + 1}`, 20 + ((at * 29) % 97), 300 + at * 40]),
      ),
      chart,
    ],
    ["longest", made(eight.map(([name, ...counts]) => [`${name}, ${LONGEST_PLACE}`, ...counts])), chart],
    ["one", one, chart],
    ["none", none, chart],
    [
      "all-missing",
      made([
        ["Ash", undefined, undefined],
        ["Birch", undefined, 100],
        ["Cedar", 12, undefined, "12"],
      ]),
      chart,
    ],
    ["missing", missing, chart],
    [
      "large",
      made([
        ["Ash", 123_456, 1_234_567],
        ["Birch", 800_000, 7_654_321],
        ["Cedar", 12, 104],
        ["Elm", 95, 950],
      ]),
      chart,
    ],
    [
      "ends",
      made([
        ["Ash", 0, 60],
        ["Birch", 60, 60],
        ["Cedar", 31, 60],
      ]),
      chart,
    ],
    ["ties", ties, chart],
    [
      "sixty",
      made(
        Array.from(
          { length: 60 },
          (_, at): Row => [`Place ${at + 1}`, 20 + ((at * at * 13) % 89), 260 + ((at * 53) % 700)],
        ),
      ),
      { ...chart, highlight: "place-30" },
    ],
  ],
);

describe("the sentence", () => {
  it("says the average, who lies outside which lines, and how many would by chance", () => {
    expect(drawWhole(ofEight, chart).sentence).toBe(
      "Adults who smoke, 2015, 8 wards. All together, worked out from the printed counts: 10.0% (800 of 8,000). Outside the outer lines: above Birch, 13.0%; below Cedar, 7.0%. Outside the inner lines only: above Elm, 12.0%; below Fir, 8.1%. By chance alone about one in 20 would lie outside the inner lines, and one in 500 outside the outer lines.",
    );
  });

  it("says where the chosen one lies", () => {
    expect(drawWhole(ofEight, { ...chart, highlight: "rowan" }).sentence).toContain(
      "Rowan, 10.3%: inside the lines.",
    );
  });

  it("says that all lie inside", () => {
    expect(drawWhole(ties, chart).sentence).toContain(
      "All lie inside the lines: these differences are no more than chance would bring.",
    );
  });

  it("judges nobody against fewer than three, and draws no lines", () => {
    expect(drawWhole(one, chart).sentence).toContain(
      "Ash, 8.0%. With fewer than three there is no average to set them against, so there are no lines.",
    );
    expect(textsOf(draw(one, chart, "wide"))).not.toContain("average");
  });

  it("names who has no counts", () => {
    const words = "There is no dot for Yew: the share or its counts are not printed.";
    expect(drawWhole(missing, chart).sentence).toContain(words);
    expect(textsOf(draw(missing, chart, "wide")).join(" ")).toContain(words);
  });
});

it("names those outside in the drawing, and nobody else but the chosen one", () => {
  const words = textsOf(draw(ofEight, { ...chart, highlight: "rowan" }, "wide"));
  expect(words.filter((text) => /^[A-Z][a-z]+ \d/.test(text)).sort()).toEqual([
    "Birch 13.0%",
    "Cedar 7.0%",
    "Elm 12.0%",
    "Fir 8.1%",
    "Rowan 10.3%",
  ]);
});

it("says in the drawing that there is nothing to draw", () => {
  const uncounted = made([["Ash", undefined, undefined, "12.5"]]);
  expect(textsOf(draw(uncounted, chart, "narrow")).join(" ")).toBe(
    "There is no dot to draw: no share has its counts printed.",
  );
});

it("has counts and place of each in the table", () => {
  expect(tableText(drawWhole(missing, chart))).toEqual([
    "Area | Per cent | Number | Out of | Where it lies",
    "Ash | 10.0 | 100 | 1,000 | inside the lines",
    "Birch | 13.0 | 130 | 1,000 | above the outer lines",
    "Cedar | 7.0 | 70 | 1,000 | below the outer lines",
    "Elm | 12.0 | 120 | 1,000 | above the inner lines, inside the outer",
    "Fir | 8.1 | 81 | 1,000 | below the inner lines, inside the outer",
    "Hazel | 9.9 | 99 | 1,000 | inside the lines",
    "Larch | 5.0 | 5 | 100 | inside the lines",
    "Rowan | 10.3 | 195 | 1,900 | inside the lines",
    "Yew | [x] |  |  | ",
  ]);
});

describe("what cannot be drawn", () => {
  it("is a figure that is no share", () => {
    const select = { indicator: "life-expectancy", sex: "male" };
    expect(() => drawWhole(councilDataset("ward-life-expectancy"), { ...chart, select })).toThrow(
      new Error("a funnel is drawn of shares in per cent, not of years"),
    );
  });

  it("is more events than people, or fewer than none", () => {
    expect(() => drawWhole(made([["Ash", 12, 10]]), chart)).toThrow(
      new Error("12 of 10 is no share: correct the counts"),
    );
    expect(() => drawWhole(made([["Ash", -1, 10]]), chart)).toThrow(
      new Error("-1 of 10 is no share: correct the counts"),
    );
  });
});
