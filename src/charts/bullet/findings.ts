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
import type { Finding } from "../../model/finding.ts";
import { extremesOf } from "../../words/extremes.ts";
import { findCertain } from "../../words/find.ts";
import { inPeriod, labelWithin, listNames, spokenValue, statedValue } from "../../words/phrases.ts";
import {
  byMeasure,
  type Measured,
  shortfall,
  type TargetOptions,
  type TargetRow,
  targetWords,
} from "../../words/targets.ts";
import { capital, countWords, listWords, sentences } from "../../words/words.ts";

/** A value in its row. */
interface Item {
  row: TargetRow;
  value: Measured;
}

/** So many are read out; of more, how many met the target and who is furthest from it. */
const READ_OUT = 7;
/** So many are named in a row. */
const NAMED = 4;

/** Which targets are met, which is missed by most, how the values of one measure stand to the last peer, what is missing. */
export function targetFindings(
  dataset: Dataset,
  given: readonly TargetRow[],
  options: TargetOptions,
): Finding[] {
  if (given.length === 0) return [{ kind: "nothing", of: "" }];
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
    {
      kind: "own",
      words: sentences(
        ...verdicts(bySubject, options.targetLabel.toLowerCase(), when),
        rows.length === 1 && comparison(bySubject, options),
        ...open.map((row) => allValues(row, options, when)),
        open.some(({ values }) => values.some(({ target }) => target)) && options.unjudged?.why,
        ...missingSentences(missing),
      ),
    },
    ...findCertain(
      dataset,
      rows.flatMap(({ values, peers }) => [...values, ...peers].map(({ figure }) => figure)),
    ),
  ];
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
      if (alike.length > READ_OUT) return summary(`${title}${when}`, alike, word, target);
      const values = alike.map(({ subject, item }) => {
        const own = target === undefined ? `; ${word} ${spokenTarget(item)}` : "";
        const { figure, verdict } = item.value;
        const doubt = isKnown(figure) && figure.measurement.status;
        const aside = [doubt ? DOUBT[doubt] : "", `${verdict}${own}`].filter(Boolean).join(" and ");
        return `${subject} ${formatFigure(figure)} (${aside})`;
      });
      return [
        `${title}${when}: ${listNames(values)}${target === undefined ? "" : `; the ${word} is ${target}`}`,
      ];
    }),
  ];
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
  const names =
    furthest.length > NAMED
      ? `${countWords(furthest.length)} are`
      : `${listNames(furthest.map(({ subject }) => subject))} ${furthest.length === 1 ? "is" : "are"}`;
  const value = statedValue((furthest[0] as (typeof furthest)[number]).item.value.figure);
  return [
    `${head}: ${share} ${which}`,
    `${capital(names)} ${missed.length === 0 ? "closest to missing" : "furthest from"} it, with ${value}`,
  ];
}

function count(subject: string, items: readonly Item[], word: string, when: string): string[] {
  const missed = items.filter(({ value }) => value.verdict === "missed").length;
  const all = items.length === 2 ? `both ${word}s` : `all ${countWords(items.length)} ${word}s`;
  const worst = items.reduce((most, item) => (missedBy(item) > missedBy(most) ? item : most));
  const example = `${titleOf(worst)}: ${statedValue(worst.value.figure)}, where the ${word} is ${spokenTarget(worst)}`;
  if (missed === 0) return [`${subject} met ${all}${when}`, `It came closest to missing ${example}`];
  const met = `met ${countWords(items.length - missed)} of ${countWords(items.length)} ${word}s`;
  return [
    `${subject} ${missed === items.length ? `missed ${all}` : met}${when}`,
    `It missed ${missed === 1 ? "" : "by most "}${example}`,
  ];
}

/** For whom the figure of the one measure is higher than that of the last peer. */
function comparison(bySubject: Map<string, Item[]>, { peers }: TargetOptions): string | undefined {
  const label = peers.at(-1)?.label ?? "";
  const beside = (row: TargetRow) => row.peers.find((each) => each.label === label)?.figure;
  const pairs = [...bySubject].flatMap(([subject, items]) =>
    items.flatMap(({ row, value }) => {
      const other = beside(row);
      return other && isKnown(other) && isKnown(value.figure)
        ? [{ subject, difference: amountOf(value.figure) - amountOf(other) }]
        : [];
    }),
  );
  if (pairs.length === 0) return undefined;
  const [place] = [...bySubject.values()].flat().flatMap(({ row }) => beside(row)?.area ?? []);
  return `Compared with ${labelWithin(label, place)}, ${sidesOf(pairs)}`;
}

/** For whom the one figure is higher, the same or lower: by name where they are few. */
function sidesOf(given: readonly { subject: string; difference: number }[]): string {
  const parts = [
    ["higher", given.filter(({ difference }) => difference > 0)],
    ["the same", given.filter(({ difference }) => difference === 0)],
    ["lower", given.filter(({ difference }) => difference < 0)],
  ] as const;
  const said = parts.filter(([, some]) => some.length > 0);
  const words = said.map(([side, some], index) => {
    if (given.length <= READ_OUT) return `${side} for ${listNames(some.map(({ subject }) => subject))}`;
    if (said.length === 1) return `${side} for all ${countWords(given.length)}`;
    return `${side} for ${countWords(some.length)}${index === 0 ? ` of ${countWords(given.length)}` : ""}`;
  });
  return `the figure is ${words.join("; ")}`;
}

/** What has no figure, and why unless it is only not available; those of one measure together. */
function missingSentences(missing: readonly Item[]): string[] {
  const reason = ({ value: { figure } }: Item) =>
    figure.measurement.kind === "missing" && figure.measurement.status !== "x"
      ? `: ${spokenValue(figure)}`
      : "";
  return [...Map.groupBy(missing, (item) => `${titleOf(item)}${reason(item)}`)].map(([what, alike]) => {
    const names = alike.map(({ value }) => value.name).filter(Boolean);
    const whose = names.length > NAMED ? countWords(names.length) : listNames(names);
    return `There is no figure${whose === "" ? "" : ` for ${whose}`} on ${what}`;
  });
}

/** The values of a row that nothing is judged in, one after the other; of many the two ends. */
function allValues(row: TargetRow, { targetLabel }: TargetOptions, when: string): string {
  const known = row.values.filter((value): value is Measured & { figure: Known } => isKnown(value.figure));
  const word = targetLabel.toLowerCase();
  const targets = new Set(known.map(({ target }) => (target ? formatFigure(target) : "")));
  const [common] = targets.size === 1 && known.length > 2 ? targets : [];
  const nameOf = ({ label, figure }: Measured) => label || subjectOf(figure);
  const peers = row.peers.map(({ label, figure }) => `${label} ${statedValue(figure)}`);
  const aim = common ? `; the ${word} is ${common}` : "";
  if (known.length > READ_OUT) {
    const { highest, lowest } = extremesOf(known.map(({ figure }) => figure));
    const end = (figures: readonly Known[]) =>
      `${figures.length > NAMED ? countWords(figures.length) : listNames(known.filter(({ figure }) => figures.includes(figure)).map(nameOf))} (${statedValue(figures[0] as Known)})`;
    const ends = `of ${countWords(known.length)}, highest ${end(highest)}, lowest ${end(lowest)}`;
    return [`${rowTitle(row)}${when}: ${ends}${aim}`, listWords(peers)].filter(Boolean).join(". ");
  }
  const values = known.map((value) => {
    const { status } = value.figure.measurement;
    const aside = [
      status && DOUBT[status],
      common === undefined && value.target && `${word} ${formatFigure(value.target)}`,
    ].filter(Boolean);
    return `${nameOf(value)} ${formatFigure(value.figure)}${aside.length > 0 ? ` (${aside.join("; ")})` : ""}`;
  });
  return `${rowTitle(row)}${when}: ${listWords([...values, ...peers])}${aim}`;
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
