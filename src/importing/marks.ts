import type { MissingStatus } from "../model/figure.ts";
import { textOf } from "./cells.ts";
import type { Cell } from "./feed-file.ts";

/**
 * What stands in the place of a number, in small letters: the shorthand of the Government Statistical Service
 * (https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/) in brackets and
 * without, and what was usual before.
 */
const MARKS: Record<string, MissingStatus> = {
  "": "x",
  "[x]": "x",
  x: "x",
  "..": "x",
  ".": "x",
  ":": "x",
  "-": "x",
  na: "x",
  "n/a": "x",
  "n.a.": "x",
  "[c]": "c",
  c: "c",
  "*": "c",
  "[z]": "z",
  z: "z",
};

/**
 * Why there is no number, where a cell holds a mark that is known; nothing where it holds something else.
 *
 * @param own marks of the file, in small letters, that go before the usual ones
 */
export function missingOf(
  cell: Cell | undefined,
  own: Record<string, MissingStatus> = {},
): { status: MissingStatus; mark: string } | undefined {
  const mark = textOf(cell);
  const status = own[mark.toLowerCase()] ?? MARKS[mark.toLowerCase()];
  return status && { status, mark };
}

/** Why a publisher leaves out a number, by the words of its note: few people are behind it, or another reason. */
export function statusOfNote(note: string): MissingStatus {
  if (/suppress|disclos|too small|small (number|count)/i.test(note)) return "c";
  return /not applicable/i.test(note) ? "z" : "x";
}
