import type { ChartSpec } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import reference from "../stats/plot-the-dots.json" with { type: "json" };
import { specOf } from "./drawing.ts";
import { plainFigure } from "./figures.ts";
import { measured } from "./hard-values.ts";
import { madeUp, months } from "./months.ts";
import { LONGEST_TITLE } from "./names.ts";
import { UNITS } from "./units.ts";

// Series over months and charts of them, of which control charts are drawn and worded.

export const smoking = councilDataset("young-people-vaping");
export const [pattern] = measured([plainFigure(smoking, "smokes")], UNITS.percent, "") as [Figure];
export const plain = specOf("xmr", { select: { indicator: "smokes" } });
export const withTarget: ChartSpec = { ...plain, target: { select: { role: "target" }, label: "Target" } };
export const count = { ...UNITS.number, minimum: 0, maximum: undefined };

/** Five years of months, the last 15 lower than the others. */
export const years = Array.from({ length: 60 }, (_, index) =>
  (50 + 8 * Math.sin(index * 1.7) + (index % 7) - (index > 44 ? 9 : 0)).toFixed(1),
);
const { "KPI-309": rising, "KPI-543": wandering, made } = reference.series;
/** A series in which each signal was put. */
export const signalling = made.values;
export const sixty = madeUp(smoking, months(pattern, years, { target: "60" }));
export const signals = madeUp(smoking, months(pattern, signalling, { polarity: "lower-is-better" }));
export const stepped = madeUp(
  smoking,
  months(pattern, [...wandering.values.slice(0, 13), ...rising.values.slice(9)], {
    unit: count,
    target: "30",
  }),
);
export const step: ChartSpec = {
  ...withTarget,
  steps: [{ from: "2021-02", why: "The service was set up anew.", note: "Service set up anew" }],
};
export const short = madeUp(
  smoking,
  months(pattern, [2426, 2427, 2433, 2437, 2439], { unit: count, polarity: "none" }),
);
export const constant = madeUp(smoking, months(pattern, Array(14).fill("95.1"), { target: "95.1" }));
export const long = madeUp(
  smoking,
  months(pattern, [3, 1, 0, 2, 4, 1, 0, 2, 3, 1, 9, 1, 2, 0], {
    unit: count,
    polarity: "none",
    title: LONGEST_TITLE,
  }),
);
