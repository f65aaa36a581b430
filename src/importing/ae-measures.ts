import type { Measures } from "./layout.ts";

/** What NHS England's files of A&E say of a provider, whichever layout says it. */
export const AE_MEASURES = {
  "four-hour-share": { title: "Seen within four hours, all departments", unit: "percent" },
  "four-hour-share-type-1": { title: "Seen within four hours, major departments", unit: "percent" },
  attendances: { title: "Attendances, all departments", unit: "count" },
  "attendances-type-1": { title: "Attendances, major departments", unit: "count" },
  "attendances-type-2": { title: "Attendances, single specialty departments", unit: "count" },
  "attendances-type-3": { title: "Attendances, other departments", unit: "count" },
  "emergency-admissions": { title: "Emergency admissions", unit: "count" },
  "admitted-through-ae": { title: "Emergency admissions through A&E", unit: "count" },
  "waited-4-hours": { title: "Over 4 hours from the decision to admit to admission", unit: "count" },
  "waited-12-hours": { title: "Over 12 hours from the decision to admit to admission", unit: "count" },
} as const satisfies Measures;
