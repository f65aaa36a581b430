import type { ChartSpec, Dataset } from "../../../src/model/dataset.ts";
import { amountOf, isKnown } from "../../../src/model/figure.ts";
import { councilDataset } from "../../fixtures/council.ts";
import { madeDataset } from "../../fixtures/made-dataset.ts";
import type { Case } from "../cases.ts";
import { specOf } from "../drawing.ts";
import { elsewhere, like } from "../figures.ts";
import { hardCases, holding } from "../hard-cases.ts";
import { ENGLAND } from "../names.ts";

export const spec = (options: Record<string, unknown>) => specOf("bars", options);

const percent = { unit: "percent", definition: "Made up." } as const;
export const deaths = councilDataset("early-deaths");
export const vaccines = councilDataset("childhood-vaccination");
export const missing = councilDataset("missing-from-care");

/** Two groups of three bars, some of them disputed. */
export const flu = madeDataset(
  `indicator,area,period,age,value,status
   flu,E92000001,2024/25,2,42.6,
   flu,pellmouth-east,2024/25,2,38.1,d
   flu,pellmouth-west,2024/25,2,54.1,d
   flu,E92000001,2024/25,3,39.5,
   flu,pellmouth-east,2024/25,3,34.8,d
   flu,pellmouth-west,2024/25,3,50.7,d`,
  {
    indicators: { flu: { ...percent, title: "Toddlers with the flu vaccine", polarity: "higher-is-better" } },
    breakdowns: { age: { title: "Age", values: { 2: "2 years", 3: "3 years" } } },
  },
);
export const byAge = spec({ select: {}, rows: "area", group: "age", sort: "low-first" });

/** Bars of several years, which one place may not compare. */
export const firsts = madeDataset(
  `indicator,area,period,first,value
   first,E08990001,2020,cigarette,24
   first,E08990001,2024,cigarette,15
   first,E12990001,2016,cigarette,50
   first,E12990001,2024,cigarette,18
   first,E08990001,2020,vape,42
   first,E08990001,2024,vape,52
   first,E12990001,2016,vape,25
   first,E12990001,2024,vape,50`,
  {
    indicators: { first: { ...percent, title: "What pupils tried first", polarity: "none" } },
    breakdowns: { first: { title: "First", values: { cigarette: "Cigarette", vape: "Vape" } } },
    breaks: [{ from: "2020", to: "2024", why: "Those asked in 2024 were younger." }],
  },
);
export const order = spec({
  select: {},
  rows: ["area", "period"],
  group: "first",
  sort: "as-given",
  breakNote: "Pellmouth: not comparable, those asked in 2024 were younger",
});

/** Groups with a figure that is missing, and some that are only known to be small. */
export const asked = madeDataset(
  `indicator,area,period,age,value,status
   share,E08990001,2020,14,29.0,
   share,E08990001,2020,15,71.0,
   share,E08990001,2020,16,,x
   share,E08990001,2024,14,57.0,
   share,E08990001,2024,15,42.0,
   share,E08990001,2024,16,1.0,u
   share,E12990001,2024,14,33.0,
   share,E12990001,2024,15,49.0,
   share,E12990001,2024,16,18.0,`,
  {
    indicators: { share: { ...percent, title: "Pupils asked", polarity: "none" } },
    breakdowns: { age: { title: "Age", values: { 14: "14 years", 15: "15 years", 16: "16 years" } } },
  },
);
export const ages = spec({ select: {}, rows: ["area", "period"], group: "age", sort: "as-given" });
export const beside = spec({
  ...vaccines.charts.find(({ id }) => id === "coverage"),
  sort: "low-first",
  highlight: "mmr",
  lines: [
    { select: { role: "target" }, label: "The report's line" },
    { select: { area: ENGLAND, indicator: "mmr", role: "" }, label: "MMR in England" },
  ],
});

export const HARD = hardCases(1).map(({ name, rows, figures }): [string, Dataset, ChartSpec] => [
  name,
  holding(figures.flat()),
  spec({ select: {}, rows, sort: "high-first" }),
]);

/** The same with an aim for each bar and a line for all: below, between and above the values. */
export const BESIDE = HARD.flatMap(([name, { figures }, chart]): Case[] => {
  const of: Record<string, [line: string, by: number]> = {
    "seven-digits": ["8402000", 1.02],
    negative: ["-110", 1.15],
    "below-zero": ["-40", 0.95],
  };
  const [line, by] = of[name] ?? [];
  const [first] = figures;
  if (!first || line === undefined || by === undefined) return [];
  const aims = figures.filter(isKnown).map((figure) => ({
    ...like(figure, { value: (amountOf(figure) * by).toFixed(figure.measurement.decimals) }),
    role: "target",
  }));
  return [
    [
      `${name}-beside`,
      holding([...figures, ...aims, elsewhere(first, "England", line)]),
      {
        ...chart,
        select: { area: figures.map((figure) => figure.area?.code as string) },
        marks: [{ select: { role: "target" }, label: "Aim" }],
        lines: [{ select: { area: "england" }, label: "England" }],
      },
    ],
  ];
});
