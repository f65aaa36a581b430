import type { Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { findChanges } from "../../words/find.ts";
import { capital, countWords, listWords, sentences } from "../../words/words.ts";
import type { Obstacle, ScorecardRow } from "./data.ts";

/** Of how many measures the latest figure can be set against the one before, and which have changed by more than chance. */
export function scorecardFindings(rows: readonly ScorecardRow[]): Finding[] {
  const [only] = rows;
  if (only && rows.length === 1 && !only.before)
    return [{ kind: "course", of: only.title, figures: [only.latest] }];
  const obstacles = rows.flatMap(({ obstacle }) => obstacle ?? []);
  const compared = rows.filter(({ obstacle }) => obstacle === undefined);
  const [sole, ...others] = compared;
  return [
    ...(sole && others.length === 0 ? [changeOf(sole)] : []),
    {
      kind: "own",
      words: sentences(
        compared.length > 1 &&
          `${capital(countWords(compared.length))} measures can be set against an earlier figure`,
        openWords(obstacles, compared.length > 1),
      ),
    },
    ...findChanges(
      compared.map(({ short, before, latest }) => ({
        title: short,
        first: before as Known,
        last: latest as Known,
      })),
    ),
  ];
}

const OBSTACLES: Record<Obstacle, string> = {
  "no figure before": "there is no earlier figure",
  missing: "a figure is missing",
  break: "the way of counting changed",
  overlap: "the two times overlap",
};

/** How many cannot be set against an earlier figure, and which of the reasons is whose. */
function openWords(obstacles: readonly Obstacle[], areOthers: boolean): string | undefined {
  if (obstacles.length === 0) return undefined;
  const cannot = areOthers ? "more cannot" : "cannot be set against an earlier figure";
  const reasons = [...Map.groupBy(obstacles, (why) => why)].map(
    ([why, { length }], _, { length: kinds }) =>
      `${kinds === 1 ? "" : `${countWords(length)} `}because ${OBSTACLES[why]}`,
  );
  return `${capital(countWords(obstacles.length))} ${cannot}${reasons.length === 1 ? "," : ":"} ${listWords(reasons)}`;
}

function changeOf({ title, before, latest }: ScorecardRow): Finding {
  return { kind: "change", of: title, ends: [before as Known, latest], isComparable: true };
}
