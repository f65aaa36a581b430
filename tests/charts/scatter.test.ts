import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { textFaults } from "./boxes.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { elsewhere, like } from "./figures.ts";

const wards = readDataset("ward-life-expectancy");
const [woman, man] = ["female", "male"].map((sex) =>
  wards.figures.find((figure) => figure.breakdown.sex === sex),
) as [Figure, Figure];
const chart: ChartSpec = {
  id: "women-and-men",
  type: "scatter",
  headline: "",
  subtitle: "",
  select: { indicator: "life-expectancy", sex: "female" },
  against: { indicator: "life-expectancy", sex: "male" },
};
const LONGEST =
  "Mersey and West Lancashire Teaching Hospitals NHS Trust, Southport and Formby District General Hospital";

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
const longest: Dataset = {
  ...wards,
  figures: wards.figures.map((figure) => ({
    ...figure,
    ...(figure.area ? { area: { ...figure.area, name: `${figure.area.name}, ${LONGEST}` } } : {}),
    indicator: { ...figure.indicator, short: LONGEST },
  })),
};
const known = made([
  ["Ash", "80.1", "78"],
  ["Birch", "x", "77"],
  ["Cedar", "82.4", "79.5"],
]);
const CASES = [
  ["wards", wards, { equal: true, highlight: "E05000947" }],
  ["correlation", wards, { correlation: true }],
  ["longest", longest, { highlight: "E05000932" }],
  ["one", made([["Ash", "80.1", "78"]]), {}],
  ["none", made([["Ash", "x", "78"]]), {}],
  [
    "all-missing",
    made([
      ["Ash", "x", "c"],
      ["Birch", "c", "x"],
    ]),
    {},
  ],
  ["missing", known, {}],
  [
    "large",
    made([
      ["Ash", "1234567", "820"],
      ["Birch", "7654321", "104"],
      ["Cedar", "4", "950"],
    ]),
    {},
  ],
  [
    "negative",
    made([
      ["Ash", "-4.5", "-120"],
      ["Birch", "3", "0"],
      ["Cedar", "0", "45"],
    ]),
    { equal: true },
  ],
  [
    "ties",
    made([
      ["Ash", "80", "75"],
      ["Birch", "80", "75"],
      ["Cedar", "80", "75"],
      ["Elm", "80", "75"],
    ]),
    { equal: true },
  ],
  ["sixty", sixty, { highlight: "place-30" }],
] as const;

describe.each(CASES)("scatter of %s", (name, dataset, options) => {
  it.each([
    ["narrow", 12.6],
    ["wide", 14.6],
  ] as const)(
    "is drawn as before, with no text small, clipped or over another, %s",
    async (width, smallest) => {
      const svg = draw(dataset, { ...chart, ...options }, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`scatter-${name}-${width}.svg`);
    },
  );
});

describe("the sentence", () => {
  it("says what, where, when, both extremes and who is nearest to the line", () => {
    expect(drawWhole(wards, { ...chart, equal: true }).sentence).toBe(
      "Life expectancy at birth, 2009 to 2013, 22 wards. Women: highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a gap of 13.1 years. Men: highest in Ainsdale (82.7 years), lowest in Linacre (70.5 years), a gap of 12.2 years. Women against men: higher in all 22 wards. The difference, worked out from the printed figures, is widest in Norwood (7.3 years) and narrowest in Victoria (1.3 years). No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("says a direction only when asked, with Spearman's correlation, its interval and no cause", () => {
    expect(drawWhole(wards, chart).sentence).not.toMatch(/tend|Spearman/);
    expect(drawWhole(wards, { ...chart, correlation: true }).sentence).toContain(
      "Spearman’s rank correlation is 0.81 (22 wards, 95% confidence interval 0.55 to 0.93). Where the one figure is higher, the other tends to be higher. It compares two orders: 1 is the same order, −1 the opposite, 0 no link. It does not say that one causes the other.",
    );
  });

  it("says no direction where the interval leaves none", () => {
    expect(drawWhole(sixty, { ...chart, correlation: true }).sentence).toContain(
      "That is not enough to say whether the two go together.",
    );
    expect(drawWhole(known, { ...chart, correlation: true }).sentence).not.toContain("Spearman");
  });

  it("names who has no dot", () => {
    expect(drawWhole(known, chart).sentence).toContain("There is no dot for Birch: a figure is missing.");
    expect(textsOf(draw(known, chart, "wide"))).toContain("There is no dot for Birch: a figure is missing.");
  });

  it("makes no comparison where there is nothing to draw", () => {
    const { sentence } = drawWhole(made([["Ash", "x", "78"]]), chart);
    expect(sentence).toContain("0 wards. There is no dot for Ash: a figure is missing.");
    expect(sentence).not.toContain("highest");
  });
});

it("says in the drawing that there is nothing to draw", () => {
  const svg = draw(made([["Ash", "x", "78"]]), chart, "wide");
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
  expect(textsOf(draw(CASES[9][1], chart, "narrow"))).toContain("4 here");
});

it("names the chosen dot in the sentence, and in the drawing where there is room", () => {
  const options = { ...chart, highlight: "E05000947" };
  expect(drawWhole(longest, options).sentence).toContain(
    `Netherton and Orrell, ${LONGEST}: women 82.2 years, men 76.5 years.`,
  );
  for (const width of ["narrow", "wide"] as const)
    expect(textsOf(draw(wards, options, width)).join(" ")).toContain("Netherton and Orrell 82.2, 76.5");
});

it("says both figures of a dot to those who walk the points", () => {
  const [first] = /data-points="([^"]*)"/.exec(draw(known, chart, "wide"))?.[1]?.split("\n") ?? [];
  expect(first).toMatch(/\tAsh, Women: 80.1 years; Ash, Men: 78 years$/);
});

it("draws a dot for every pair, the chosen one in rust, and the line only when asked", () => {
  const svg = draw(wards, { ...chart, highlight: "E05000947" }, "wide");
  expect(svg.match(/<circle /g)).toHaveLength(22);
  expect(svg.match(/<g[^>]*fill="var\(--rust\)"[^>]*>\s*<circle/g)).toHaveLength(1);
  expect(svg).not.toContain("stroke-dasharray");
  expect(draw(wards, { ...chart, equal: true }, "wide")).toContain("stroke-dasharray");
});

describe("what cannot be drawn", () => {
  it("is a place with two figures on one side", () => {
    const twice = { ...wards, figures: [...wards.figures, like(woman, { value: "1" })] };
    expect(() => drawWhole(twice, chart)).toThrow(
      new Error("Linacre has 2 figures on one side, where one is drawn: narrow the selection"),
    );
  });

  it("is a line of equal figures between two units", () => {
    const figures = known.figures.map((figure) =>
      figure.breakdown.sex === "male"
        ? { ...figure, unit: { id: "percent", title: "per cent", pattern: "{}%" } }
        : figure,
    );
    expect(() => drawWhole({ ...known, figures }, { ...chart, equal: true })).toThrow(
      new Error('figures in years and in per cent are never the same: leave "equal" out'),
    );
  });
});
