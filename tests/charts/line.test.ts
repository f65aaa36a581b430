import { describe, expect, it } from "vitest";
import line from "../../src/charts/line/chart.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { reaches, textFaults } from "./boxes.ts";
import { type Case, testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { elsewhere, like, plainFigure } from "./figures.ts";
import { inTurn, inWards, measured, renamed } from "./hard-values.ts";
import { levelFaults, slopeFaults } from "./level-faults.ts";
import { LONGEST_NAME, LONGEST_TITLE, WARDS } from "./names.ts";
import { pointsOf, textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ line });
const { draw, drawWhole } = drawn;

/** Three years that may not be compared, the last with counts and a target beside it. */
const smoking = madeDataset(
  `indicator,area,period,role,value,numerator,denominator
   smokes,E08990001,2007,,21,,
   smokes,E08990001,2020,,5,,
   smokes,E08990001,2023,,8,61,767
   smokes,E92000001,2022,target,3,,`,
  {
    indicators: {
      smokes: {
        title: "Smoke cigarettes",
        unit: "percent",
        polarity: "lower-is-better",
        definition: "Pupils who smoke.",
      },
    },
    breaks: [
      { from: "2007", to: "2020", why: "The ages of those asked in 2007 are not printed." },
      { from: "2020", to: "2023", why: "Those asked in 2023 were much younger." },
    ],
  },
);
const overTime = specOf("line", {
  select: { area: "E08990001" },
  series: "area",
  target: { select: { role: "target" }, label: "National target for 2022" },
  breakNotes: {
    2020: "Not joined: ages in 2007 not known",
    2023: "Not joined: those asked in 2023 were younger",
  },
});
const smokes = plainFigure(smoking, "smokes");
const england = (figure: Figure): Figure => ({
  ...figure,
  area: smoking.figures.find(({ role }) => role === "target")?.area as NonNullable<Figure["area"]>,
});
const plain = specOf("line", { select: { indicator: "smokes" }, series: "area" });

/** Five years of months, made up: two months left out, one without a figure, intervals for Pellmouth only. */
const months = Array.from({ length: 60 }, (_, index) => {
  const month = `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  const value = (20 + 5 * Math.sin(index / 6) + (index % 7)).toFixed(1);
  const figure = like(smokes, { period: month, value: index === 33 ? "x" : value });
  const interval = { lower: Number(value) - 3, upper: Number(value) + 3, derived: false };
  return [
    index === 33 ? figure : { ...figure, interval },
    england(like(smokes, { period: month, value: (30 - index / 10).toFixed(1) })),
  ];
}).filter((_, index) => index !== 20 && index !== 21);
const only = (figures: Figure[]): Dataset => ({ ...smoking, breaks: [], figures });
const sixty = only(months.flat());
const one: Dataset = { ...smoking, figures: smoking.figures.filter(({ period }) => period.id === "2023") };

const years = (from: number, values: readonly string[]): Figure[] =>
  values.map((value, index) => like(smokes, { period: String(from + index), value }));
/** Three years of as many wards as a borough has. */
const wards = ["2011", "2012", "2013"].flatMap((period, step) =>
  inWards(like(smokes, { period }), WARDS, (at) => String(76 + ((at * 7 + step * 3) % 15))),
);
/** Two lines of four years. */
const pair = (...values: string[]): Figure[] => {
  const own = years(2018, values.slice(0, 4));
  return [...own, ...inTurn(own, values.slice(4)).map(england)];
};
const whole = { ...plain, select: {} };

const CASES: readonly Case[] = [
  ["prevalence", councilDataset("young-people-vaping"), "prevalence"],
  ["smoking", smoking, overTime],
  ["sixty", sixty, plain],
  ["one", one, plain],
  ["wards", only(wards), whole],
  [
    "longest",
    only(
      measured(
        renamed(
          pair("1.5", "1.6", "1.7", "1.9", "1.4", "1.5", "1.6", "1.8"),
          ({ name }) => `${name}, ${LONGEST_NAME}`,
        ),
        UNITS.times,
        LONGEST_TITLE,
      ),
    ),
    whole,
  ],
  [
    "three-digits",
    only(measured(years(2017, ["104", "560.5", "987", "312", "450"]), UNITS.per100000, "Admissions")),
    whole,
  ],
  [
    "seven-digits",
    only(
      measured(
        pair("1234567", "7654321", "104", "5000000", "1234000", "1200000", "990000", "1000000"),
        UNITS.count,
        "Letters sent",
      ),
    ),
    whole,
  ],
  [
    "seven-digits-single",
    only(
      measured(
        years(2017, ["1234567", "7654321", "104", "5000000", "5100000", "5200000"]),
        UNITS.pounds,
        "Money spent",
      ),
    ),
    whole,
  ],
  [
    "negative",
    only(
      measured(pair("-850.25", "-3", "0", "45.5", "-20", "-10", "10", "-5"), UNITS.percentChange, "Change"),
    ),
    whole,
  ],
  [
    "all-negative",
    only(measured(years(2018, ["-8.5", "-3", "-1.25"]), UNITS.percentChange, "Change")),
    whole,
  ],
  ["some-missing", only(pair("12", "x", "c", "9", "14", "c", "12", "c")), whole],
  ["all-missing", only(pair("x", "c", "x", "x", "c", "x", "x", "x")), whole],
  ["one-missing", only(years(2018, ["c"])), whole],
  ["one-known", only(years(2018, ["12", "x", "c"])), whole],
  ["none", only([]), whole],
  ["level-values", only(years(2018, ["12", "12", "12", "12"])), whole],
  ["zero", only(years(2018, ["0", "0", "0", "0"])), whole],
];

testCases("line", drawn, ["prevalence", "sixty"], CASES);

describe("line", () => {
  it.each(CASES)(
    "has levels beyond all points, and no line that slopes but between points: %s",
    (_, dataset, chart) => {
      for (const width of ["narrow", "wide"] as const) {
        const svg = draw(dataset, chart, width);
        expect(levelFaults(svg)).toEqual([]);
        expect(slopeFaults(svg)).toEqual([]);
      }
    },
  );

  it("has no time that only a comparator of an earlier one needs, whose level runs through all", () => {
    const rates = measured(
      ["2022-05-01..2023-04-30", "2022-06-01..2023-05-31", "2022-07-01..2023-06-30"].map((period, at) =>
        like(smokes, { period, value: ["769.2", "746.2", "728.9"][at] as string }),
      ),
      UNITS.number,
      "Referrals",
    );
    const [similar] = measured(
      [like(smokes, { period: "2021/22", value: "579.3" })],
      UNITS.number,
      "Referrals",
    );
    const before = { ...(similar as Figure), role: "target" } as Figure;
    const svg = draw(only([...rates, before]), aimed, "narrow");
    const [dash] = reaches(svg, "var(--ink)").filter((reach) => reach > 10);
    expect(dash).toBeGreaterThan(120);
    expect(textsOf(svg).join(" ")).toContain("2021/22: 579.3");
    expect(Math.min(...pointsOf(svg).map(({ x }) => x))).toBeLessThan(50);
  });

  it("does not join points across breaks, and says why at the place", () => {
    const svg = draw(smoking, overTime, "wide");
    expect(reaches(svg, "var(--sea)")).toEqual([]);
    expect(textsOf(svg).join(" ")).toContain(
      "Not joined: ages in 2007 not known Not joined: those asked in 2023 were younger",
    );
  });

  it("joins points without a break, but not across a long gap in time", () => {
    const svg = draw({ ...smoking, breaks: [] }, overTime, "wide");
    expect(reaches(svg, "var(--sea)")).toHaveLength(1);
    expect(reaches(svg, "var(--sea)")[0]).toBeLessThan(100);
  });

  it("leaves a gap where months are missing or have no figure", () => {
    expect(reaches(draw(sixty, plain, "wide"), "var(--sea)")).toHaveLength(3);
    expect(textsOf(draw(sixty, plain, "wide"))).toContain("[x]");
  });

  it("has no band where the line hides all of it", () => {
    const bands = (reach: number) => {
      const figures = sixty.figures.map((figure) => {
        if (!figure.interval) return figure;
        const value = (figure.interval.lower + figure.interval.upper) / 2;
        return { ...figure, interval: { ...figure.interval, lower: value - reach, upper: value + reach } };
      });
      return draw(only(figures), plain, "wide").match(/fill-opacity="0.2"/g) ?? [];
    };
    expect(bands(3)).toHaveLength(1);
    expect(bands(0.02)).toHaveLength(0);
  });

  it("dates the label of a provider that is no more, and starts long lines near their lowest", () => {
    const of = (id: string, validTo: string, length: number, value: number): Figure[] =>
      Array.from({ length }, (_nothing, month): Figure => {
        const period = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
        const { area: _area, ...figure } = like(smokes, { period, value: String(value + (month % 5)) });
        return { ...figure, organisation: { id, short: id, validTo } as Organisation } as Figure;
      });
    const trusts = only([...of("Old Trust", "2021-06-30", 18, 62), ...of("New Trust", "", 30, 71)]);
    const svg = draw(trusts, { ...plain, series: "organisation" }, "wide");
    const words = textsOf(svg).join(" ");
    expect(words).toContain("Old Trust, June 2021");
    expect(words).not.toContain("New Trust,");
    expect(words).not.toMatch(/\b0%/);
    expect(svg).toContain('stroke-width="2.75"');
    expect(svg).toContain('stroke-width="1.25"');
  });

  it("does not join a year to several years pooled", () => {
    const uneven = only(
      ["2009-13", "2014", "2015"].map((period, index) => like(smokes, { period, value: String(20 - index) })),
    );
    expect(reaches(draw(uneven, plain, "wide"), "var(--sea)")).toHaveLength(1);
    expect(drawWhole(uneven, plain).sentence).toBe(
      "Smoke cigarettes, Pellmouth: 20% in the years 2009 to 2013, 19% in 2014 and 18% in 2015. Periods of different " +
        "lengths are not joined.",
    );
  });

  const aim = (period: string, value: string): Figure => ({
    ...like(smokes, { period, value }),
    role: "target",
  });
  const aimed = { ...plain, target: { select: { role: "target" }, label: "Target" } };
  /** The dashed lines of targets, in pixels. */
  // The short ones stand before the name of the target.
  const dashes = (figures: Figure[]): number[] =>
    reaches(draw(only(figures), aimed, "wide"), "var(--ink)").filter((reach) => reach > 10);
  const twelves = years(2019, ["12", "12", "12", "12", "12"]);

  it("draws a target over its own period only, and over several that agree in one line", () => {
    const [single] = dashes([...twelves, aim("2021", "10")]) as [number];
    const [three] = dashes([...twelves, ...["2020", "2021", "2022"].map((year) => aim(year, "10"))]) as [
      number,
    ];
    expect(three / single).toBeCloseTo(3, 1);
    expect(dashes([...twelves, aim("2020", "10"), aim("2021", "10"), aim("2022", "8")])).toHaveLength(2);
  });

  it("draws a target of several years on to the newest figure, as it holds until another is known", () => {
    const [whole] = dashes([...twelves, aim("2019-2023", "10")]) as [number];
    const [early] = dashes([...twelves, aim("2019-2021", "10")]) as [number];
    expect(early).toBeCloseTo(whole, 1);
    expect(dashes([...twelves, aim("2019-2020", "10"), aim("2021", "8")])[1]).toBeLessThan(whole / 3);
  });

  it("draws the steps of targets by quarter beside one point", () => {
    const quarters = ["Q1", "Q2", "Q3", "Q4"].map((quarter, index) =>
      aim(`2022/23-${quarter}`, String(10 + index)),
    );
    for (const period of ["2022/23-Q1", "2022/23"]) {
      const steps = dashes([like(smokes, { period, value: "9" }), ...quarters]);
      expect(steps).toHaveLength(4);
      for (const step of steps) expect(step).toBeGreaterThan(60);
    }
  });

  it.each([
    ["33.5", "13.8", "15.7"],
    ["10.0", "10.0", "10.0"],
  ])("keeps apart the values of points close in time after a long gap: %s, %s, %s", (...values) => {
    const figures = ["1998", "2020", "2021"].map((period, index) =>
      like(smokes, { period, value: values[index] as string }),
    );
    const svg = draw(only(figures), plain, "narrow");
    expect(textFaults(svg)).toEqual([]);
    for (const value of values) expect(textsOf(svg)).toContain(`${value}%`);
  });

  it("says few values one by one, with interval, target and breaks", () => {
    expect(drawWhole(smoking, overTime).sentence).toBe(
      "Smoke cigarettes, Pellmouth: 21% in 2007, 5% in 2020 and 8% in 2023 (6% to 10%). The ranges are 95% " +
        "confidence intervals, worked out from the printed counts. The national target for 2022 is 3%. In 2023 the figure is 5 " +
        "percentage points above it, more than chance explains. The figures of 2007 and 2020 should not be " +
        "compared. The ages of those asked in 2007 are not printed. The figures of 2020 and 2023 should not be compared. " +
        "Those asked in 2023 were much younger.",
    );
  });

  it("says the ends and extremes of a long line, and what is certain", () => {
    expect(drawWhole(sixty, plain).sentence).toBe(
      "Smoke cigarettes, Pellmouth: 20.0% in January 2019, then 21.0% in December 2023 (18.0% to 24.0%). The lowest of 57 shown is 15.0% in May 2021, the highest is 30.9% in January 2023. One more is not available. England: 30.0% in January 2019, then 24.1% in December 2023. The ranges are 95% confidence intervals. By the 95% interval, Pellmouth is lower than England.",
    );
  });

  it("says nothing of change where there is one point", () => {
    expect(drawWhole(one, plain).sentence).toBe(
      "Smoke cigarettes, Pellmouth: 8% in 2023 (6% to 10%). The ranges are 95% confidence intervals, worked out from the printed counts.",
    );
  });

  it("has every period, interval and target in the table", () => {
    const { table, ...rest } = drawWhole(smoking, overTime);
    expect(table.caption).toBe(
      "In per cent; 2007 and 2020 are not comparable; 2020 and 2023 are not comparable",
    );
    expect(tableText({ ...rest, table })).toEqual([
      "Period | Pellmouth | Pellmouth, 95% interval | National target for 2022",
      "2007 | 21 |  | ",
      "2020 | 5 |  | ",
      "2022 |  |  | 3",
      "2023 | 8 | 6 to 10, derived | ",
    ]);
  });

  it.each(["narrow", "wide"] as const)("keeps the longest name whole, %s", (width) => {
    const figures = ["2020", "2021", "2022"].flatMap((period) => {
      const figure = like(smokes, { period });
      return [
        elsewhere(figure, "East and West Fenshire clinical commissioning group", "12"),
        england(like(figure, { value: "12" })),
      ];
    });
    const svg = draw(only(figures), plain, width);
    expect(textFaults(svg)).toEqual([]);
    expect(textsOf(svg).join(" ")).toContain("East and West Fenshire clinical commissioning group");
  });
});
