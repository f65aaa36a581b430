import { describe, expect, it } from "vitest";
import scatter from "../../src/charts/scatter.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { elsewhere, like } from "./figures.ts";
import { LONGEST_PLACE, WARDS } from "./names.ts";
import { textsOf } from "./svg.ts";

const drawn = drawing({ scatter });
const { draw, drawWhole } = drawn;

const wards = councilDataset("ward-life-expectancy");
const [woman, man] = ["female", "male"].map((sex) =>
  wards.figures.find((figure) => figure.breakdown["sex"] === sex),
) as [Figure, Figure];
const chart = specOf("scatter", {
  select: { indicator: "life-expectancy", sex: "female" },
  against: { indicator: "life-expectancy", sex: "male" },
});
const BRAMWICK = "E05990001";

/** Women and men of places that are made up: name, value up the side, value along the bottom. */
const made = (rows: readonly (readonly [string, string, string])[]): Dataset => ({
  ...wards,
  figures: rows.flatMap(([name, up, along]) => [elsewhere(woman, name, up), elsewhere(man, name, along)]),
});
const sixty = made(
  Array.from({ length: 60 }, (_, at) => [
    `Place ${at + 1}`,
    String(60 + ((at * 37) % 61) / 2),
    String(55 + ((at * at * 7) % 53) / 2),
  ]),
);
/** As many wards as a borough has: men live shorter than women, by more in some wards than in others. */
const twentyTwo = made(
  WARDS.map((name, at) => {
    const women = 79 + ((at * 29) % 71) / 6;
    return [name, women.toFixed(1), (women - 2 - ((at * 7) % 9)).toFixed(1)];
  }),
);
const longest: Dataset = {
  ...twentyTwo,
  figures: twentyTwo.figures.map((figure) => ({
    ...figure,
    ...(figure.area ? { area: { ...figure.area, name: `${figure.area.name}, ${LONGEST_PLACE}` } } : {}),
    indicator: { ...figure.indicator, short: LONGEST_PLACE },
  })),
};
const known = made([
  ["Ash", "80.1", "78"],
  ["Birch", "x", "77"],
  ["Cedar", "82.4", "79.5"],
]);
const none = made([["Ash", "x", "78"]]);
const ties = made(["Ash", "Birch", "Cedar", "Elm"].map((name) => [name, "80", "75"]));

testCases(
  "scatter",
  drawn,
  ["smoking-and-health", "twenty-two"],
  [
    ["smoking-and-health", councilDataset("smoking-by-ward"), "smoking-and-health"],
    ["wards", wards, "women-and-men"],
    ["twenty-two", twentyTwo, { ...chart, equal: true, highlight: "nethercote-and-orle" }],
    ["longest", longest, { ...chart, highlight: "ashcombe" }],
    ["one", made([["Ash", "80.1", "78"]]), chart],
    ["none", none, chart],
    [
      "all-missing",
      made([
        ["Ash", "x", "c"],
        ["Birch", "c", "x"],
      ]),
      chart,
    ],
    ["missing", known, chart],
    [
      "large",
      made([
        ["Ash", "1234567", "820"],
        ["Birch", "7654321", "104"],
        ["Cedar", "4", "950"],
      ]),
      chart,
    ],
    [
      "negative",
      made([
        ["Ash", "-4.5", "-120"],
        ["Birch", "3", "0"],
        ["Cedar", "0", "45"],
      ]),
      { ...chart, equal: true },
    ],
    ["ties", ties, { ...chart, equal: true }],
    ["sixty", sixty, { ...chart, highlight: "place-30" }],
  ],
  "values",
);

describe("the sentence", () => {
  it("says what, where, when, the values of a few and who is furthest from the line", () => {
    expect(drawWhole(wards, { ...chart, equal: true }).sentence).toBe(
      "Life expectancy at birth, 2010 to 2014, 6 wards, women: St Aldern (78.1 years), Tern Quay (80.5), Dunnock (81.4) and Bramwick (83.0). The others: Nethermarsh and Orle (83.9) and Fuller's Reach (85.9). Men: St Aldern (72.4 years), Tern Quay (74.0), Dunnock (76.9), Bramwick (77.7), Nethermarsh and Orle (79.4) and Fuller's Reach (81.4). The figure for women is above that for men in all six. The two are furthest apart in Tern Quay (6.5 years).",
    );
  });

  it("says no direction", () => {
    expect(drawWhole(wards, chart).sentence).not.toMatch(/tend|Spearman/);
  });

  it("names who has no dot", () => {
    expect(drawWhole(known, chart).sentence).toContain("There is no figure for Birch.");
    expect(textsOf(draw(known, chart, "wide")).join(" ")).toContain(
      "There is no dot for Birch: a figure is missing.",
    );
  });

  it("says whether one rises with the other, where there are enough to tell", () => {
    const places = Array.from({ length: 12 }, (_, at) => at);
    const of = (other: (at: number) => number) =>
      drawWhole(made(places.map((at) => [`Ward ${at}`, String(at), String(other(at) + (at % 2))])), chart)
        .sentence;
    expect(of((at) => at)).toMatch(/is higher, that for .+ tends to be higher too\./);
    expect(of((at) => 20 - at)).toMatch(/is higher, that for .+ tends to be lower\. That is not to say/);
    expect(of((at) => (at * 7) % 5)).toMatch(/is not clearly higher or lower\./);
    expect(
      drawWhole(
        made([
          ["Ash", "1", "2"],
          ["Birch", "2", "3"],
          ["Cedar", "3", "4"],
        ]),
        chart,
      ).sentence,
    ).not.toContain("Where the");
  });

  it("says in the drawing that axes start above zero, where they do", () => {
    const words = "The scales do not start at zero.";
    expect(textsOf(draw(wards, chart, "narrow"))).toContain(words);
    const below = made([
      ["Ash", "-4.5", "-120"],
      ["Birch", "3", "45"],
    ]);
    expect(textsOf(draw(below, chart, "narrow"))).not.toContain(words);
  });

  it("makes no comparison where there is nothing to draw", () => {
    const { sentence } = drawWhole(none, chart);
    expect(sentence).toContain("there is no figure to show (not available).");
    expect(sentence).not.toContain("highest");
  });
});

it("says in the drawing that there is nothing to draw", () => {
  const svg = draw(made([["Ash", "82", "x"]]), chart, "wide");
  expect(textsOf(svg)).toEqual(["There is no dot to draw: nowhere are both figures known."]);
});

it("has both figures of every area in the table, and shorthand for what is missing", () => {
  expect(tableText(drawWhole(known, chart))).toEqual([
    "Area | Women, in years | Men, in years",
    "Ash | 80.1 | 78",
    "Birch | [x] | 77",
    "Cedar | 82.4 | 79.5",
  ]);
});

it("says how many dots are at one place, which look like one", () => {
  expect(textsOf(draw(ties, chart, "narrow"))).toContain("4 here");
});

it("names the chosen dot in the sentence, and in the drawing where there is room", () => {
  const options = { ...chart, highlight: BRAMWICK };
  expect(drawWhole(longest, { ...chart, highlight: "ashcombe" }).sentence).toContain(
    `Ashcombe, ${LONGEST_PLACE}: women 79.0 years, men 77.0 years.`,
  );
  for (const width of ["narrow", "wide"] as const)
    expect(textsOf(draw(wards, options, width)).join(" ")).toContain("Bramwick 83.0, 77.7");
});

it("says both figures of a dot to those who walk the points", () => {
  const [first] = /data-points="([^"]*)"/.exec(draw(known, chart, "wide"))?.[1]?.split("\n") ?? [];
  expect(first).toMatch(/\tAsh, Women: 80.1 years; Ash, Men: 78 years(\t|$)/);
});

it("draws a dot for every pair, the chosen one in rust, and the line only when asked", () => {
  const svg = draw(wards, { ...chart, highlight: BRAMWICK }, "wide");
  expect(svg.match(/<circle /g)).toHaveLength(6);
  expect(svg.match(/<g[^>]*fill="var\(--rust\)"[^>]*>\s*<circle/g)).toHaveLength(1);
  expect(svg).not.toContain("stroke-dasharray");
  expect(draw(wards, { ...chart, equal: true }, "wide")).toContain("stroke-dasharray");
});

describe("what cannot be drawn", () => {
  it("is a place with two figures on one side", () => {
    const twice = { ...wards, figures: [...wards.figures, like(woman, { value: "1" })] };
    expect(() => drawWhole(twice, chart)).toThrow(
      new Error("St Aldern has 2 figures on one side, where one is drawn: narrow the selection"),
    );
  });

  it("is a line of equal figures between two units", () => {
    const figures = known.figures.map((figure) =>
      figure.breakdown["sex"] === "male"
        ? { ...figure, unit: { id: "percent", title: "per cent", pattern: "{}%" } }
        : figure,
    );
    expect(() => drawWhole({ ...known, figures }, { ...chart, equal: true })).toThrow(
      new Error('figures in years and in per cent are never the same: leave "equal" out'),
    );
  });
});
