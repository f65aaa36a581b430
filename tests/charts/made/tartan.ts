import type { ChartSpec, Dataset } from "../../../src/model/dataset.ts";
import type { Figure } from "../../../src/model/figure.ts";
import { councilDataset } from "../../fixtures/council.ts";
import { madeDataset } from "../../fixtures/made-dataset.ts";
import { specOf } from "../drawing.ts";
import { elsewhere } from "../figures.ts";
import { inTurn, measured, renamed, SIXTY } from "../hard-values.ts";
import { ENGLAND, LONGEST_NAME, LONGEST_TITLE, LONGEST_TITLES, PELLMOUTH, WARDS } from "../names.ts";
import { UNITS } from "../units.ts";

export const rug = (options: Record<string, unknown>): ChartSpec => specOf("tartan", options);

export const wards = councilDataset("ward-life-expectancy");

/** Nine changes by level over five quarters, the last planned; the way of grading changed in the second. */
export const leaving = madeDataset(
  `indicator,area,period,role,change,value,status
   ${["22233", "33344", "11123", "22233", "33333", "11113", "22223", "33333", "44443"]
     .flatMap((levels, change) =>
       [...levels].map((level, at) => {
         const period = ["2017/18-Q4", "2018/19-Q1", "2018/19-Q2", "2018/19-Q3", "2018/19-Q4"][at];
         return `readiness,E08990001,${period},${at > 2 ? "planned" : ""},c${change + 1},${level},${change === 0 && at === 4 ? "d" : ""}`;
       }),
     )
     .join("\n")}`,
  {
    indicators: {
      readiness: {
        title: "Readiness",
        unit: "readiness",
        polarity: "higher-is-better",
        definition: "The grade that the services give themselves.",
      },
    },
    breakdowns: {
      change: {
        title: "Change",
        values: {
          c1: "Plan the way home early",
          c2: "Know how many beds are needed",
          c3: "One team for leaving hospital",
          c4: "Home first",
          c5: "Seven days a week",
          c6: "Trusted assessors",
          c7: "Choice",
          c8: "Health in care homes",
          c9: "Help at home overnight",
        },
      },
    },
    breaks: [{ from: "2018/19-Q1", to: "2018/19-Q2", why: "Other people graded from July 2018 on." }],
  },
);
export const readiness = rug({
  select: { role: ["", "planned"] },
  rows: "change",
  columns: "period",
  answers: "trend",
});

/** Measures in several units, some without a way that is better, of three areas and of two years. */
export const care = madeDataset(
  `indicator,area,period,value,status
   referrals,E08990001,2020/21,702,
   referrals,E08990001,2021/22,768,
   referrals,like-pellmouth,2021/22,579,
   referrals,E92000001,2021/22,538,
   again,E08990001,2020/21,21.5,
   again,E08990001,2021/22,24.0,
   again,like-pellmouth,2021/22,22.3,
   again,E92000001,2021/22,21.5,
   assessed,E08990001,2021/22,66.5,
   assessed,like-pellmouth,2021/22,89.2,
   assessed,E92000001,2021/22,84.5,
   conference,E08990001,2021/22,92,
   conference,like-pellmouth,2021/22,83,
   conference,E92000001,2021/22,79,
   plans,E08990001,2021/22,61,
   plans,like-pellmouth,2021/22,58,
   plans,E92000001,2021/22,42,
   adopted,E08990001,2021/22,,c
   adopted,like-pellmouth,2021/22,11,
   adopted,E92000001,2021/22,10,`,
  {
    title: "Children’s social care",
    indicators: {
      referrals: {
        title: "Referrals to children’s social care, yearly rate",
        unit: "per-1000",
        polarity: "none",
        definition: "Made up.",
      },
      again: {
        title: "Referred again",
        unit: "percent",
        polarity: "lower-is-better",
        definition: "Made up.",
      },
      assessed: {
        title: "Assessed within 45 working days",
        unit: "percent",
        polarity: "higher-is-better",
        definition: "Made up.",
      },
      conference: {
        title: "First conferences held within 15 working days",
        unit: "percent",
        polarity: "higher-is-better",
        definition: "Made up.",
      },
      plans: { title: "Protection plans", unit: "per-1000", polarity: "none", definition: "Made up." },
      adopted: { title: "Left care adopted", unit: "percent", polarity: "none", definition: "Made up." },
    },
    breaks: [{ from: "2020/21", to: "2021/22", why: "Other cases count.", indicators: ["again"] }],
  },
);
export const sameYear = rug({
  id: "same-year",
  select: { period: "2021/22" },
  rows: "indicator",
  columns: "area",
  order: [PELLMOUTH, "like-pellmouth", ENGLAND],
});
export const referrals = { ...sameYear, select: { period: "2021/22", indicator: "referrals" } };
export const one = rug({
  select: { indicator: "referrals", area: PELLMOUTH, period: "2021/22" },
  rows: "indicator",
  columns: "area",
});
/** Long titles of rows and long numbers, of three and of seven digits, some below zero, one missing. */
export const long: Dataset = {
  ...care,
  figures: inTurn(
    care.figures.map((figure) => ({
      ...figure,
      indicator: {
        ...figure.indicator,
        title: LONGEST_TITLES[figure.indicator.position % LONGEST_TITLES.length] as string,
      },
    })),
    ["1234567", "-850.25", "x", "312"],
  ),
};

const [woman] = wards.figures as [Figure];
export const lives = WARDS.flatMap((name, at) =>
  ["female", "male"].map((sex) => ({
    ...elsewhere(woman, name, (76 + ((at * 29 + sex.length) % 71) / 6).toFixed(1)),
    breakdown: { sex },
  })),
);
export const only = (figures: Figure[]): Dataset => ({ ...wards, figures });
export const byArea = rug({ select: {}, rows: "area", columns: ["sex"] });
export const sixty = ["female", "male"].flatMap((sex, column) =>
  SIXTY.map((_, at) => ({
    ...elsewhere(woman, `Ward ${at + 1}`, SIXTY[(at + column) % 60] as string),
    breakdown: { sex },
  })),
);
export const longNames = only(
  measured(
    renamed(lives, ({ name }) => `${name}, ${LONGEST_NAME}`),
    UNITS.times,
    LONGEST_TITLE,
  ),
);
