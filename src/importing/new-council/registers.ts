/** Units that figures of any council are in. */
export const UNITS = {
  percent: {
    title: "per cent",
    pattern: "{}%",
    minimum: 0,
    maximum: 100,
    per: 100,
    difference: "percentage points",
  },
  years: { title: "years", pattern: "{} years", minimum: 0, maximum: 120 },
  count: { title: "number", pattern: "{}", minimum: 0, whole: true, additive: true, kind: "count" },
  "per-1000": { title: "per 1,000", pattern: "{} per 1,000", minimum: 0, per: 1000 },
  "per-10000": { title: "per 10,000", pattern: "{} per 10,000", minimum: 0, per: 10000 },
  "per-100000": { title: "per 100,000", pattern: "{} per 100,000", minimum: 0, per: 100000 },
  ratio: { title: "ratio", pattern: "{}", minimum: 0 },
  score: { title: "score", pattern: "{}", minimum: 0 },
  seconds: { title: "hours, minutes and seconds", pattern: "{}", minimum: 0, whole: true, duration: true },
  minutes: { title: "minutes", pattern: "{} minutes", minimum: 0 },
  days: { title: "days", pattern: "{} days", minimum: 0 },
  weeks: { title: "weeks", pattern: "{} weeks", minimum: 0 },
  pounds: { title: "pounds", pattern: "£{}", minimum: 0, additive: true, kind: "money" },
} as const;

/** What figures of any council can be besides plain values. */
export const ROLES = {
  target: { title: "Target", unit: "same" },
  lowest: { title: "Lowest", unit: "same" },
  highest: { title: "Highest", unit: "same" },
} as const;
