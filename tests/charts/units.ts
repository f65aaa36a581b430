import type { Unit } from "../../src/model/unit.ts";

const percent: Unit = {
  id: "percent",
  title: "per cent",
  pattern: "{}%",
  minimum: 0,
  maximum: 100,
  per: 100,
  difference: "percentage points",
};

/** Units of figures that tests make up. */
export const UNITS = {
  percent,
  percentChange: {
    id: "percent-change",
    title: "per cent change",
    pattern: "{}%",
    difference: percent.difference,
  },
  years: { id: "years", title: "years", pattern: "{} years", minimum: 0, maximum: 120 },
  count: {
    id: "count",
    title: "number",
    pattern: "{}",
    minimum: 0,
    whole: true,
    additive: true,
    kind: "count",
  },
  /** Numbers without a lower end, for what is below zero. */
  number: { id: "number", title: "number", pattern: "{}" },
  pounds: { id: "pounds", title: "pounds", pattern: "£{}", minimum: 0, additive: true, kind: "money" },
  per1000: { id: "per-1000", title: "per 1,000", pattern: "{} per 1,000", minimum: 0, per: 1000 },
  per100000: { id: "per-100000", title: "per 100,000", pattern: "{} per 100,000", minimum: 0, per: 100_000 },
  times: { id: "times", title: "times", pattern: "{} times", minimum: 0 },
  readiness: {
    id: "readiness",
    title: "readiness",
    pattern: "{}",
    levels: ["Not yet", "Plans", "Established", "Mature", "Exemplary"],
  },
  onTrack: { id: "on-track", title: "progress", pattern: "{}", levels: ["Not on track", "On track"] },
} as const satisfies Record<string, Unit>;
