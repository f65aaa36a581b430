import type { Measures } from "./layout.ts";

/** The three standards of cancer waits, as they are since October 2023, whichever layout says them. */
export const CANCER_MEASURES = {
  "told-within-28-days": { title: "Told within 28 days whether it is cancer", unit: "percent" },
  "treated-within-31-days": { title: "Treated within 31 days of the decision to treat", unit: "percent" },
  "treated-within-62-days": { title: "First treated within 62 days of referral", unit: "percent" },
} as const satisfies Measures;

/** The share that a standard asks for, by the id of its measure. */
export const CANCER_STANDARDS = {
  "told-within-28-days-standard": { title: "The standard of 28 days", unit: "percent" },
  "treated-within-31-days-standard": { title: "The standard of 31 days", unit: "percent" },
  "treated-within-62-days-standard": { title: "The standard of 62 days", unit: "percent" },
} as const satisfies Measures;
