import type { Dataset } from "../../model/dataset.ts";
import {
  amountOf,
  DOUBT,
  type Figure,
  formatFigure,
  isKnown,
  type Known,
  subjectOf,
} from "../../model/figure.ts";
import type { Finding, Over, Pair } from "../../model/finding.ts";
import { findCertain, findMissing, findSides, overOf } from "../../words/find.ts";
import { NAMED, namedOr, READ_OUT } from "../../words/many.ts";
import {
  inPeriod,
  labelWithin,
  listNames,
  listValues,
  spokenValue,
  statedValue,
} from "../../words/phrases.ts";
import {
  byMeasure,
  type Measured,
  shortfall,
  type TargetOptions,
  type TargetRow,
  targetWords,
} from "../../words/targets.ts";
import { capital, countWords, sentences } from "../../words/words.ts";

/** A value in its row. */
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
  const judged = items.filter(({ value }) => value.verdict !== undefined);
  const open = rows.filter(
    ({ values }) =>
      values.every(({ verdict }) => verdict === undefined) && values.some(({ figure }) => isKnown(figure)),
  );
  const missing = items.filter(({ value }) => !isKnown(value.figure));
  const when = whenOf(items);
  const bySubject = Map.groupBy(judged, ({ value }) => value.name || subjectOf(value.figure));
  return [
    { kind: "own", words: sentences(...verdicts(bySubject, options.targetLabel.toLowerCase(), when)) },
    ...(rows.length === 1 ? comparison(bySubject, overOfItems(judged, options), options) : []),
    ...open.flatMap((row) => openFindings(row, options, when)),
    ...(options.unjudged && open.some(({ values }) => values.some(({ target }) => target))
      ? [{ kind: "own", words: options.unjudged.why } as const]
      : []),
    ...missingOf(missing),
    ...findCertain(
      dataset,
      rows.flatMap(({ values, peers }) => [...values, ...peers].map(({ figure }) => figure)),
    ),
  ];
}

function overOfItems(items: readonly Item[], { rows }: TargetOptions): Over {
  return overOf(
    items.map(({ value }) => value.figure),
    [rows].flat(),
  );
}

/** Subjects with several targets one by one, those with one target together. */
function verdicts(bySubject: Map<string, Item[]>, word: string, when: string): string[] {
  const several = [...bySubject].filter(([, items]) => items.length > 1);
  const single = [...bySubject].flatMap(([subject, items]) =>
    items.length === 1 ? [{ subject, item: items[0] as Item }] : [],
  );
  return [
    ...several.flatMap(([subject, items]) => count(subject, items, word, when)),
    ...[...Map.groupBy(single, ({ item }) => titleOf(item))].flatMap(([title, alike]) => {
      const targets = [...new Set(alike.map(({ item }) => spokenTarget(item)))];
      const [target] = targets.length === 1 ? targets : [];
      if (alike.length > READ_OUT.provider) return summary(`${title}${when}`, alike, word, target);
      if (target !== undefined) return [`${title}${when}: ${sidesOf(alike, `the ${word} of ${target}`)}`];
      const values = alike.map(({ subject, item }) => {
        const { figure, verdict } = item.value;
        const doubt = isKnown(figure) && figure.measurement.status;
        const aside = [doubt ? DOUBT[doubt] : "", `${verdict}; ${word} ${spokenTarget(item)}`];
        return `${subject} ${formatFigure(figure)} (${aside.filter(Boolean).join(" and ")})`;
      });
      return [`${title}${when}: ${listNames(values)}`];
    }),
  ];
}

/** Who met a target that is the same for all and who missed it: "North (94%) met the target of 76% or more, South (71%) missed it". */
function sidesOf(alike: readonly { subject: string; item: Item }[], which: string): string {
  const sides = [...Map.groupBy(alike, ({ item }) => item.value.verdict)];
  return sides
    .map(([verdict, some], index) => {
      const who = listValues(
        some.map(({ subject, item }) => ({ name: subject, value: spokenValue(item.value.figure) })),
      );
      return `${who} ${verdict} ${index === 0 ? which : "it"}`;
    })
    .join("; ");
}

/** Of many, how many met the target, and who is furthest from it. */
function summary(
  head: string,
  alike: readonly { subject: string; item: Item }[],
  word: string,
  target: string | undefined,
): string[] {
  const missed = alike.filter(({ item }) => item.value.verdict === "missed");
  const which = target === undefined ? `their ${word}` : `the ${word} of ${target}`;
  const share =
    missed.length === alike.length
      ? `all ${countWords(alike.length)} missed`
      : missed.length === 0
        ? `all ${countWords(alike.length)} met`
        : `${countWords(alike.length - missed.length)} of ${countWords(alike.length)} met`;
  const worst = Math.max(...alike.map(({ item }) => missedBy(item)));
  const furthest = alike.filter(({ item }) => missedBy(item) === worst);
  const names = namedOr(
    countWords(furthest.length),
    furthest.map(({ subject }) => subject),
  );
  const value = statedValue((furthest[0] as (typeof furthest)[number]).item.value.figure);
  return [
    `${head}: ${share} ${which}`,
    `${capital(names)} ${furthest.length === 1 ? "is" : "are"} ${missed.length === 0 ? "closest to missing" : "furthest from"} it, with ${value}`,
  ];
}

function count(subject: string, items: readonly Item[], word: string, when: string): string[] {
  const missed = items.filter(({ value }) => value.verdict === "missed").length;
  const all = items.length === 2 ? `both ${word}s` : `all ${countWords(items.length)} ${word}s`;
  const worst = items.reduce((most, item) => (missedBy(item) > missedBy(most) ? item : most));
  const example = `${titleOf(worst)}: ${statedValue(worst.value.figure)}, where the ${word} is ${spokenTarget(worst)}`;
  if (missed === 0) return [`${subject} met ${all}${when}`, `Closest to missing it was ${example}`];
  const met = `met ${countWords(items.length - missed)} of ${countWords(items.length)} ${word}s`;
  return [
    `${subject} ${missed === items.length ? `missed ${all}` : met}${when}`,
    `${missed === 1 ? "It missed" : `Furthest from its ${word} was`} ${example}`,
  ];
}

/** On which side of the last peer the figures of the one measure lie. */
function comparison(bySubject: Map<string, Item[]>, over: Over, { peers }: TargetOptions): Finding[] {
  const label = peers.at(-1)?.label ?? "";
  const beside = (row: TargetRow) => row.peers.find((each) => each.label === label)?.figure;
  const pairs = [...bySubject].flatMap(([name, items]) =>
    items.flatMap(({ row, value: { figure } }) => {
      const other = beside(row);
      return other && isKnown(other) ? [{ name, figure, other }] : [];
    }),
  );
  const [first] = pairs;
  if (!first) return [];
  const against = [`${labelWithin(label, first.other.area)} (${spokenValue(first.other)})`];
  return findSides({ who: "", against, over }, pairs, (_, index) => amountOf(pairs[index]?.other as Known));
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
  const pairs = row.values.flatMap(({ label, figure, target }): Pair[] =>
    target && isKnown(target) && isKnown(figure)
      ? [{ name: label || subjectOf(figure), own: figure, other: target }]
      : [],
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

function missedBy({ value: { figure, target } }: Item): number {
  return shortfall(figure, target as Figure);
}

function spokenTarget({ value: { figure, target } }: Item): string {
  const { status } = (target as Known).measurement;
  return targetWords(figure, target as Figure) + (status ? ` (${DOUBT[status]})` : "");
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
