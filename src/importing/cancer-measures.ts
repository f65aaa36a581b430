import type { Measures } from "./layout.ts";

/** The three standards of cancer waits, as they are since October 2023, whichever layout says them. */
export const CANCER_MEASURES = {
  "told-within-28-days": { title: "Told within 28 days whether it is cancer", unit: "percent" },
  "treated-within-31-days": { title: "Treated within 31 days of the decision to treat", unit: "percent" },
  "treated-within-62-days": { title: "First treated within 62 days of referral", unit: "percent" },
} as const satisfies Measures;
