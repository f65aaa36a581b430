import type { Dataset } from "../../model/dataset.ts";
import { type Figure, isKnown, subjectOf } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { findMissing, findPairSides, overOf, pairOf } from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import { NAMED, namedOr, READ_OUT } from "../../words/many.ts";
import { inPeriod, labelWithin, spokenValue } from "../../words/phrases.ts";
import { byMeasure, type Measured, type TargetOptions, type TargetRow } from "../../words/targets.ts";
import { countWords } from "../../words/words.ts";

interface Item {
  row: TargetRow;
  value: Measured;
}

/** Which targets are met, which is missed by most, how the values of one measure stand to the last peer, what is missing. */
export function targetFindings(
  dataset: Dataset,
  given: readonly TargetRow[],
  options: TargetOptions,
): Finding[] {
  const rows = byMeasure(given);
  const items = rows.flatMap((row) => row.values.map((value): Item => ({ row, value })));
  const judged = items.flatMap(({ row, value }) => {
    const { name, figure, target, verdict } = value;
    const subject = name || subjectOf(figure);
    return target && verdict
      ? [{ row, subject, title: titleOf({ row, value }), figure, target, verdict }]
      : [];
  });
  const open = rows.filter(
    ({ values }) =>
      values.every(({ verdict }) => verdict === undefined) && values.some(({ figure }) => isKnown(figure)),
  );
  const when = whenOf(items);
  return [
    { kind: "targets", word: options.targetLabel.toLowerCase(), when, judged },
    ...(rows.length === 1 ? besideLastPeer(judged, options) : []),
    ...open.flatMap((row) => openFindings(row, options, when)),
    ...(options.unjudged && open.some(({ values }) => values.some(({ target }) => target))
      ? [{ kind: "own", words: options.unjudged.why } as const]
      : []),
    ...missingOf(items.filter(({ value }) => !isKnown(value.figure))),
    ...findCertain(
      dataset,
      rows.flatMap(({ values, peers }) => [...values, ...peers].map(({ figure }) => figure)),
    ),
  ];
}

/** On which side of the last peer the figures of the one measure lie. */
function besideLastPeer(
  judged: readonly { row: TargetRow; subject: string; figure: Figure }[],
  { peers, rows }: TargetOptions,
): Finding[] {
  const label = peers.at(-1)?.label ?? "";
  const pairs = judged.flatMap(({ row, subject, figure }) =>
    pairOf(subject, figure, row.peers.find((each) => each.label === label)?.figure),
  );
  const [first] = pairs;
  if (!first) return [];
  const over = overOf(
    judged.map(({ figure }) => figure),
    [rows].flat(),
  );
  const against = [`${labelWithin(label, first.other.area)} (${spokenValue(first.other)})`];
  return findPairSides({ who: "", against, over }, pairs);
}

/** What has no figure; those of one measure together. */
function missingOf(missing: readonly Item[]): Finding[] {
  return [...Map.groupBy(missing, titleOf)].flatMap(([what, alike]) => {
    const names = alike.map(({ value }) => value.name).filter(Boolean);
    const whose = namedOr(countWords(names.length), names);
    const name = [whose, what].filter(Boolean).join(" on ");
    return findMissing([{ name, figure: (alike[0] as Item).value.figure }], "values");
  });
}

/** The values of a row that nothing is judged in, with its peers, and on which side of their aims they lie. */
function openFindings(row: TargetRow, { rows, targetLabel }: TargetOptions, when: string): Finding[] {
  const values = row.values.map(({ label, figure }) => ({ name: label || subjectOf(figure), figure }));
  const peers = row.peers.map(({ label, figure }) => ({ name: labelWithin(label, figure.area), figure }));
  // Without a label of its own a value is called by the place or provider that it is about.
  const over = row.values.some(({ label }) => label === "")
    ? "place"
    : overOf(
        row.values.map(({ figure }) => figure),
        [rows].flat(),
      );
  const pairs = row.values.flatMap(({ label, figure, target }) =>
    pairOf(label || subjectOf(figure), figure, target),
  );
  const of = `${rowTitle(row)}${when}`;
  const shown: Finding =
    values.length > READ_OUT[over]
      ? { kind: "extremes", of, over, rows: values, totals: peers }
      : { kind: "values", of, over, rows: [...values, ...peers], totals: peers };
  if (pairs.length === 0) return [shown];
  // Beside its aim each value is said, so it is not read out before.
  const isSaid = pairs.length === row.values.length && pairs.length <= NAMED && peers.length === 0;
  return [
    isSaid ? { kind: "head", of } : shown,
    { kind: "beside", label: `its ${targetLabel.toLowerCase()}`, over, pairs },
  ];
}

/** A row's title, with the period where the value's label names it. */
function titleOf({ row, value }: Item): string {
  return value.label === value.name ? rowTitle(row) : `${rowTitle(row)} (${value.figure.period.title})`;
}

/** Titles of indicators stand in quotation marks: they are no part of the grammar of a sentence. */
function rowTitle({ title, values }: TargetRow): string {
  return values.every(({ figure }) => figure.indicator.title === title) ? `“${title}”` : title;
}

/** " in October 2023" where all values are of one period. */
function whenOf(items: readonly Item[]): string {
  const periods = new Map(items.map(({ value: { figure } }) => [figure.period.id, figure.period]));
  return periods.size === 1 ? ` ${inPeriod([...periods.values()][0] as Figure["period"])}` : "";
}
