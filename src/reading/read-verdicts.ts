import type { Judge, Verdict, VerdictWord } from "../model/verdict.ts";
import { VERDICTS } from "../model/verdict.ts";
import { type Problem, quote } from "./problem.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";
import type { Row } from "./table.ts";

/**
 * The verdicts that a source prints of a row, from `verdict` (one word for all, or one for each place), `verdict_against`
 * (codes of places, or nothing where the judge holds figures against a range) and `verdict_by` (a judge of the JSON).
 */
export function readVerdicts(
  row: Row,
  judges: readonly Judge[],
  { areas }: Registers,
  problems: Problem[],
): { verdicts?: readonly Verdict[] } {
  const [words, codes] = (["verdict", "verdict_against"] as const).map((column) =>
    row.get(column).split(/\s+/).filter(Boolean),
  ) as [string[], string[]];
  const by = row.get("verdict_by");
  if (words.length + codes.length === 0 && by === "") return {};
  const judge = judges.find(({ id }) => id === by);
  const report = (column: string, message: string, expected: string, remedy: string) =>
    problems.push(row.problem(column, { message, expected, found: quote(row.get(column)), remedy }));
  const unknown = words.find((word) => !VERDICTS.some((each) => each === word));
  if (words.length === 0 || unknown !== undefined)
    report(
      "verdict",
      "This is no verdict",
      `one of ${VERDICTS.join(", ")}`,
      "Write what the source says of the figure, or empty the three columns.",
    );
  if (!judge)
    report(
      "verdict_by",
      "Nobody of this name gives verdicts",
      judges.length > 0 ? `one of ${judges.map(({ id }) => id).join(", ")}` : 'a key of "judges" in the JSON',
      suggest(
        by,
        judges.map(({ id }) => id),
      ) ?? 'Correct it, or add it to "judges" in the JSON.',
    );
  for (const code of codes.filter((each) => !areas.has(each)))
    report(
      "verdict_against",
      `Unknown area ${quote(code)}`,
      "codes of data/areas/areas.csv with spaces between them",
      suggest(code, [...areas.keys()]) ?? "Correct it.",
    );
  if (judge && (codes.length === 0) !== (judge.range !== undefined))
    report(
      "verdict_against",
      "What a verdict is against must be known once",
      judge.range === undefined ? "the code of the place" : `nothing, for ${judge.title} has a range`,
      "Name the place here, or the range of the judge in the JSON.",
    );
  if (words.length > 1 && words.length !== codes.length)
    report(
      "verdict",
      "There are not as many verdicts as places",
      `one for all, or ${codes.length}`,
      "Write one for each place, in their order.",
    );
  const against = codes.flatMap((code) => areas.get(code) ?? []);
  if (!judge || unknown !== undefined || words.length === 0 || against.length < codes.length) return {};
  const says = (at: number) => (words[at] ?? words[0]) as VerdictWord;
  return {
    verdicts:
      against.length === 0
        ? [{ says: says(0), by: judge }]
        : against.map((area, at) => ({ says: says(at), against: area, by: judge })),
  };
}
