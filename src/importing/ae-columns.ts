import { textOf } from "./cells.ts";
import type { Sheet } from "./feed-file.ts";

/** Measures that are one column each, by the words of its group and its head. */
export const COLUMNS: Record<string, [group: RegExp, head: RegExp]> = {
  attendances: [/^a&e attendances$/, /^total attendances$/],
  "attendances-type-1": [/^a&e attendances$/, /^type 1/],
  "attendances-type-2": [/^a&e attendances$/, /^type 2/],
  "attendances-type-3": [/^a&e attendances$/, /^type 3/],
  "in-four-hours": [/less than 4 hours/, /^total attendances/],
  late: [/greater than 4 hours/, /^total attendances/],
  "in-four-hours-type-1": [/less than 4 hours/, /^type 1/],
  "late-type-1": [/greater than 4 hours/, /^type 1/],
  "four-hour-share": [/^percentage/, /\(all\)$/],
  "four-hour-share-type-1": [/^percentage/, /\(type 1\)$/],
  "emergency-admissions": [/^emergency admissions$/, /^total emergency admissions$/],
  "admitted-through-ae": [/^emergency admissions$/, /^total emergency admissions via/],
  "waited-4-hours": [/^emergency admissions$/, /> ?4 ?hours from decision/],
  "waited-12-hours": [/^emergency admissions$/, /> ?12 ?hours from decision/],
};

/** Shares, with the counts that they are worked out from; the parts of England's own denominator are its own. */
export const SHARES: Record<string, { within: string; late: string; attendances: string }> = {
  "four-hour-share": { within: "in-four-hours", late: "late", attendances: "attendances" },
  "four-hour-share-type-1": {
    within: "in-four-hours-type-1",
    late: "late-type-1",
    attendances: "attendances-type-1",
  },
};

/** The title block: what stands before a colon, in small letters, to what stands beside it. */
export function titleBlock(sheet: Sheet, header: number): Map<string, string> {
  return new Map(
    sheet.rows.slice(0, header).flatMap((row) => {
      const at = row.findIndex((cell) => /:$/.test(textOf(cell)));
      if (at < 0) return [];
      return [[textOf(row[at]).replace(/:$/, "").toLowerCase(), textOf(row[at + 1])] as const];
    }),
  );
}
