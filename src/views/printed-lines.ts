import type { Figure } from "../model/figure.ts";
import { pagesInWords, pagesOf } from "../model/pack.ts";
import type { PackPrint } from "../model/print.ts";
import { meetingOf } from "../model/provenance.ts";

/** So many lines stand in the page of a dataset; more are left to the pages of their sources, which list each line. */
const MOST = 100;

/** What the papers of one meeting print of some figures, on lines between the same pages. */
export interface PrintedPart {
  /** "Cabinet, 26 March 2015, between pages 20 and 50" */
  where: string;
  lines: { line: number; printed: string }[];
}

/** What the papers print on the lines that some figures cite, in order; lines that show nothing are left out. */
export function printedParts(figures: readonly Figure[]): PrintedPart[] {
  const prints = figures
    .flatMap(({ source, also }) => [source, ...also])
    .filter((print) => print.kind === "pack")
    .toSorted((a, b) => a.pack.id.localeCompare(b.pack.id) || a.line - b.line);
  const parts = [...Map.groupBy(prints, placeOf)].map(([where, group]) => ({
    where,
    lines: [...new Map(group.map((print) => [print.line, print])).values()].flatMap(({ pack, line }) => {
      const printed = pack.cited.get(line)?.printed ?? "";
      return printed === "" ? [] : [{ line, printed }];
    }),
  }));
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Whether some parts are too long for the page of a dataset. */
export function areTooLong(parts: readonly PrintedPart[]): boolean {
  return parts.reduce((sum, { lines }) => sum + lines.length, 0) > MOST;
}

function placeOf({ pack, line }: PackPrint): string {
  return [meetingOf(pack), pagesInWords(pagesOf(pack, [line]))].filter((part) => part !== "").join(", ");
}
