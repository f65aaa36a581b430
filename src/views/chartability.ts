import { countWords } from "../words/words.ts";
import audit from "./chartability.json" with { type: "json" };

/** One test of Chartability, as it stands with this site. */
export interface AuditedTest {
  id: number;
  test: string;
  critical?: boolean;
  result: "passed" | "failed" | "not applicable";
  why: string;
  /** Whether only people who use assistive technology could prove it, and none has. */
  unproven?: boolean;
  /** Tests of the project that fail when this no longer holds: files, and titles in them or parts of these. */
  checks: { file: string; title: string }[];
}

/** How many tests, and how many of them failed: of all, and of those that Chartability calls critical. */
export interface Tally {
  all: number;
  passed: number;
  failed: number;
  notApplicable: number;
}

/** What stands beside a test in the table: a test that no person has proven says so. */
export function resultWords({ result, unproven }: AuditedTest): string {
  return unproven ? `${result}, as far as machines can tell` : result;
}

/** The day of the last audit, `YYYY-MM-DD`. */
export const auditDay: string = audit.day;

/** All tests of Chartability (Elavsky, Bennett and Moritz, 2022), in their order, worded here. */
export const audited = audit.tests as readonly AuditedTest[];

export function tallyOf(tests: readonly AuditedTest[]): Tally {
  const count = (wanted: AuditedTest["result"]) => tests.filter(({ result }) => result === wanted).length;
  return {
    all: tests.length,
    passed: count("passed"),
    failed: count("failed"),
    notApplicable: count("not applicable"),
  };
}

/** How many failed, in words, before "of the tests". */
export function failedWords({ failed }: Tally): string {
  return failed === 0 ? "none" : countWords(failed);
}

/** Success criteria of WCAG 2.2, level A and AA, that do not hold everywhere yet, and where they do not. */
export const wcagGaps: readonly { criterion: string; gap: string }[] = audit.wcag;

/** What is said above the list of criteria that are not met. */
export const wcagSentence =
  wcagGaps.length > 0
    ? "These criteria of WCAG 2.2 at level AA are not met everywhere, and what follows them could be better:"
    : "We know of no criterion of WCAG 2.2 at level AA that is not met. This could be better:";
