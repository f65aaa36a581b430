import { describe, expect, it } from "vitest";
import scorecard from "../../src/charts/scorecard/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { shortened } from "../../src/words/phrases.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { like } from "./figures.ts";
import { inTurn, inWards, measured, renamed } from "./hard-values.ts";
import { LONGEST_NAME, LONGEST_TITLE, LONGEST_TITLES, WARDS } from "./names.ts";
import { textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ scorecard });
const { draw, drawWhole } = drawn;

const indicators = councilDataset("indicators-2025");
const only = (select: Record<string, string>): ChartSpec => ({
  ...(indicators.charts[0] as ChartSpec),
  select,
});

const smoking = indicators.figures.filter(
  ({ indicator, area }) => indicator.id === "smokers" && area?.type === "borough",
);
const plain = smoking
  .filter(({ role }) => role === "")
  .map(({ interval: _interval, ...figure }): Figure => figure);
const [first] = plain as [Figure];
const made = (figures: Figure[]): Dataset => ({ ...indicators, breaks: [], figures });
const whole = only({});
/** Three years of several wards. */
const inYears = (names: readonly string[]): Figure[] =>
  ["2011", "2021", "2022"].flatMap((period, step) =>
    inWards(like(first, { period }), names, (at) => String(8 + ((at * 7 + step * 5) % 15))),
  );
const sixty = Array.from({ length: 60 }, (_, at) => LONGEST_TITLES[at] ?? `Ward ${at + 1}`);

/** One measure may not be compared with the year before, one is suppressed. */
const withBreak = madeDataset(
  `indicator,area,period,value,status
   weight,E08990001,2019/20,19.5,
   weight,E08990001,2022/23,21.0,
   worthwhile,E08990001,2021,,c
   worthwhile,E08990001,2022,4.8,`,
  {
    indicators: {
      weight: {
        title: "Children of too high a weight",
        unit: "percent",
        polarity: "lower-is-better",
        definition: "Made up.",
      },
      worthwhile: {
        title: "Life feels not worthwhile",
        unit: "percent",
        polarity: "lower-is-better",
        definition: "Made up.",
      },
    },
    breaks: [{ from: "2019/20", to: "2022/23", why: "Other schools took part.", indicators: ["weight"] }],
  },
);
const bare = specOf("scorecard", { select: {}, columns: [] });

testCases(
  "scorecard",
  drawn,
  ["scorecard", "wards"],
  [
    ["scorecard", indicators, "scorecard"],
    ["break", withBreak, bare],
    ["wards", made(inYears(WARDS)), whole],
    [
      "longest",
      made(
        measured(
          renamed(inYears(WARDS.slice(0, 2)), ({ name }) => `${name}, ${LONGEST_NAME}`),
          UNITS.times,
          LONGEST_TITLE,
        ),
      ),
      whole,
    ],
    [
      "three-digits",
      made(measured(inTurn(plain, ["104", "987.5", "560"]), UNITS.per100000, "Admissions")),
      whole,
    ],
    [
      "seven-digits",
      made([
        ...measured(inTurn(plain, ["1234567", "7654321", "5000000"]), UNITS.pounds, "Money spent"),
        ...inTurn(
          smoking.filter(({ role }) => role !== ""),
          ["1234567", "-1234567.25"],
        ),
      ]),
      whole,
    ],
    [
      "negative",
      made(measured(inTurn(plain, ["-850.25", "-3", "-45.5"]), UNITS.percentChange, "Change")),
      whole,
    ],
    ["some-missing", made(inTurn(inYears(WARDS.slice(0, 6)), ["12", "x", "c", "9"])), whole],
    ["all-missing", made(inTurn(inYears(WARDS.slice(0, 3)), ["x", "c"])), whole],
    ["one", made([like(first, { value: "18.6" })]), whole],
    ["none", made([]), whole],
    ["sixty", made(inYears(sixty)), whole],
    ["level-values", made(inTurn(inYears(WARDS.slice(0, 3)), ["12"])), whole],
  ],
);

describe("the scorecard of the council", () => {
  it("has a row for each of its indicators, with its first and latest figures and its rank", () => {
    expect(tableText(drawWhole(indicators, "scorecard"))).toEqual([
      "Indicator | Unit | First | Period: first | Before | Period: before | Latest | Period: latest | Rank, before | Rank, latest | Latest against the one before",
      "Adults who smoke | per cent | 22.1 | 2012 | 13.0 | 2023 | 11.2 | 2024 |  | 6 | better",
      "Active adults | per cent | 50.2 | 2015 | 58.8 | 2023 | 58.1 [p] | 2024 |  | 9 | worse",
      "Pregnancies under 18 | per 1,000 | 33.0 | 2012 | 15.8 | 2021 | 16.6 | 2022 |  | 7 | worse",
      "Babies breastfed at six weeks | per cent |  |  | 34.1 | 2022/23 | 36.0 | 2023/24 | [z] | 8 | better",
    ]);
  });

  it("counts what can be set against an earlier figure, and judges no number without an interval", () => {
    expect(drawWhole(indicators, "scorecard").sentence).toBe(
      "Four measures can be set against an earlier figure.",
    );
  });
});

it("does not compare across a break, nor what is suppressed", () => {
  expect(drawWhole(withBreak, { ...bare, select: { indicator: "weight" } }).sentence).toBe(
    "One cannot be set against an earlier figure, because the way of counting changed.",
  );
  const lines = tableText(drawWhole(withBreak, bare));
  expect(lines.find((line) => line.startsWith("Children of too high a weight"))).toMatch(/not compared$/);
});

it("does not blame missing figures where no way is better", () => {
  const asked = made(measured(plain, UNITS.per1000, "Assessments", { polarity: "none" }));
  expect(drawWhole(asked, whole).sentence).toBe(
    "Assessments: 13.0 per 1,000 in 2023 and 11.2 per 1,000 in 2024, 1.8 per 1,000 lower.",
  );
});

it("says which way a number moved, and not that it is more than chance", () => {
  expect(drawWhole(indicators, only({ indicator: "active", area: "E08990001" })).sentence).toBe(
    "Active adults: 58.8% in 2023 and 58.1% (provisional) in 2024, 0.7 percentage points lower.",
  );
});

it("breaks lines between times and not within one", () => {
  const times = ["2021/22", "2022-08-01..2023-01-31", "2023-02-01..2023-07-31"];
  const figures = times.map((period) => like(first, { period, value: "12" }));
  const lines = textsOf(draw(made(figures), { ...bare, select: {} }, "narrow"));
  const shown = lines.filter((text) => /20\d\d/.test(text));
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.flatMap((text) => text.split("; ")).map((text) => text.replace(/;$/, ""))).toEqual(
    figures.map(({ period }) => shortened(period.title)),
  );
});

it("has no column in which nothing stands", () => {
  const heads = (figures: Figure[]) =>
    textsOf(draw(made(figures), { ...bare, select: {} }, "wide")).filter((text) =>
      /^(First|Before|Latest)$/.test(text),
    );
  expect(heads(plain.slice(-2))).toEqual(["Before", "Latest"]);
  expect(heads(plain)).toEqual(["First", "Before", "Latest"]);
});

it("shows a suppressed figure by its sign and never as a number", () => {
  const texts = textsOf(draw(withBreak, { ...bare, select: { indicator: "worthwhile" } }, "wide"));
  expect(texts).toContain("[c]");
  expect(texts).not.toContain("0");
});
