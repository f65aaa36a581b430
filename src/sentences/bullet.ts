import {
  DOUBT,
  type Figure,
  formatFigure,
  isKnown,
  type Known,
  subjectOf,
  amountOf,
} from "../model/figure.ts";
import { inPeriod, spokenValue, statedValue } from "../model/phrases.ts";
import {
  type Measured,
  shortfall,
  type TargetOptions,
  type TargetRow,
  targetWords,
} from "../model/targets.ts";
import { countWords, listWords, sentences } from "../model/words.ts";
import { certaintySentence } from "./certainty.ts";

/** A value in its row. */
interface Item {
  row: TargetRow;
  value: Measured;
}

/** Which targets are met, which is missed by most, how the values stand to the last peer, and what is missing. */
export function describeTargets(rows: readonly TargetRow[], options: TargetOptions): string {
  const items = rows.flatMap((row) => row.values.map((value): Item => ({ row, value })));
  const judged = items.filter(({ value }) => value.verdict !== undefined);
  const open = rows.filter(({ values }) =>
    values.every(({ verdict, figure }) => verdict === undefined && isKnown(figure)),
  );
  const missing = items.filter(({ value }) => !isKnown(value.figure));
  const when = whenOf(items);
  const bySubject = Map.groupBy(judged, ({ value }) => value.name || subjectOf(value.figure));
  const compared = rows.some(({ peers }) => peers.some(({ figure }) => isKnown(figure)));
  return sentences(
    ...verdicts(bySubject, options.targetLabel.toLowerCase(), when),
    comparison(bySubject, options),
    ...open.map((row) => allValues(row, options, when)),
    open.some(({ values }) => values.some(({ target }) => target)) && options.unjudged?.why,
    ...missing.map(({ row, value }) => {
      const whose = value.name ? ` for ${value.name}` : "";
      const { measurement } = value.figure;
      const why =
        measurement.kind === "missing" && measurement.status !== "x" ? `: ${spokenValue(value.figure)}` : "";
      return `There is no figure${whose} on ${titleOf({ row, value })}${why}`;
    }),
    compared &&
      certaintySentence(
        items.map(({ value }) => value.figure),
        items.length,
      ),
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
    ...[...Map.groupBy(single, ({ item }) => titleOf(item))].map(([title, alike]) => {
      const values = alike.map(
        ({ subject, item: { value } }) => `${subject} ${statedValue(value.figure)} (${value.verdict})`,
      );
      return `${title}${when}: ${listWords(values)}; the ${word} is ${spokenTarget((alike[0] as (typeof alike)[number]).item)}`;
    }),
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

/** For how many measures each subject's figure is higher than that of the last peer. */
function comparison(bySubject: Map<string, Item[]>, { peers }: TargetOptions): string | undefined {
  const peer = peers.at(-1)?.label;
  const groups = [...bySubject].flatMap(([subject, items]) => {
    const pairs = items.flatMap(({ row, value }) => {
      const other = row.peers.find(({ label }) => label === peer)?.figure;
      return other && isKnown(other) && isKnown(value.figure)
        ? [amountOf(value.figure) - amountOf(other)]
        : [];
    });
    return pairs.length === 0
      ? []
      : [{ subject, higher: pairs.filter((each) => each > 0).length, of: pairs.length }];
  });
  if (groups.length === 0) return undefined;
  const [[first]] = [...bySubject.values()] as [[Item]];
  const word = first.value.figure.unit.duration ? "a longer time" : "a higher figure";
  // The second is said in short: "for five of six measures and South Sefton for three".
  const alike = groups.every(({ of }) => of === groups[0]?.of);
  const words = groups.map(({ subject, higher, of }, index) => {
    const among = `${countWords(higher)} of ${countWords(of)}`;
    if (index === 0) return `${subject} has ${word} for ${among} ${of === 1 ? "measure" : "measures"}`;
    return `${subject} for ${alike ? countWords(higher) : among}`;
  });
  return `Compared with ${peer}, ${listWords(words)}`;
}

/** The values of a row that nothing is judged in, one after the other. */
function allValues(row: TargetRow, { targetLabel }: TargetOptions, when: string): string {
  const values = row.values.map(({ label, figure, target }) => {
    const { measurement } = figure;
    const known = [
      measurement.kind === "value" && measurement.status && DOUBT[measurement.status],
      target && `${targetLabel.toLowerCase()} ${formatFigure(target)}`,
    ].filter(Boolean);
    const value = measurement.kind === "value" ? formatFigure(figure) : spokenValue(figure);
    return `${label || subjectOf(figure)} ${value}${known.length > 0 ? ` (${known.join("; ")})` : ""}`;
  });
  const peers = row.peers.map(({ label, figure }) => `${label} ${statedValue(figure)}`);
  return `${rowTitle(row)}${when}: ${listWords([...values, ...peers])}`;
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
