import { overlap, unequal } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { comparative, formatDifference, hasDifference } from "../../model/unit.ts";
import { extremesOf } from "../../words/extremes.ts";
import { findChanges } from "../../words/find.ts";
import { headOf, inPeriod, listNames, missingCounts, spokenValue, statedValue } from "../../words/phrases.ts";
import { capital, countWords, sentences } from "../../words/words.ts";
import type { Ends } from "./data.ts";

/** So many series are read out one by one. */
const READ_OUT = 7;
/** So many that are level are named. */
const NAMED = 3;

interface Series extends Ends {
  title: string;
}

/**
 * Both values of each series, their difference where they may be compared, and why where not.
 *
 * @param dimensions those that make the series
 */
export function slopeFindings(
  dataset: Dataset,
  series: readonly Series[],
  dimensions: readonly string[],
): Finding[] {
  const figures = series.flatMap(({ ends }) => ends).filter((figure) => figure !== undefined);
  if (figures.length === 0) return [{ kind: "nothing", of: "" }];
  const apart = series.length > 1 ? dimensions : [];
  const head = headOf(dataset, figures, [...apart, "period"]);
  if (!figures.some(isKnown)) return [{ kind: "nothing", of: head }];
  const said = series.map(({ title, ends: [first, last], joined }) => {
    const values = [first, last].flatMap((figure) =>
      figure ? [`${statedValue(figure)} ${inPeriod(figure.period)}`] : [],
    );
    const difference = joined ? differenceOf(first, last) : "";
    return (series.length > 1 ? `${title}: ` : `${head}: `) + values.join(" and ") + difference;
  });
  const gaps = series.flatMap(({ gap }) => gap ?? []);
  return [
    ...(series.length > 1 ? [{ kind: "head", of: head } as const] : []),
    { kind: "own", words: sentences(...(series.length > READ_OUT ? summaryOf(series) : said)) },
    ...gaps
      .filter((gap, index) => gaps.findIndex(({ why }) => why === gap.why) === index)
      .map((gap): Finding => ({ kind: "break", gap })),
    ...(unequal(figures.map(({ period }) => period)) ? [{ kind: "periods", how: "unequal" } as const] : []),
    ...(series.some(({ ends }) => overlap(ends.filter((figure) => figure !== undefined)))
      ? [{ kind: "periods", how: "overlap" } as const]
      : []),
    ...findChanges(
      series.flatMap(({ title, ends: [first, last], joined }) =>
        joined && first && last && isKnown(first) && isKnown(last) ? [{ title, first, last }] : [],
      ),
    ),
  ];
}

/**
 * Why points are not joined, in a few words for the drawing; it names the series where others are joined, and is empty
 * where all are.
 *
 * @param breakNotes what to say of a break, by the id of the period after it
 */
export function notJoined(
  series: readonly (Ends & { label: string })[],
  breakNotes: Record<string, string> = {},
): string {
  const pairs = series.filter(({ ends }) => ends.every((figure) => figure && isKnown(figure)));
  const parted = pairs.filter(({ joined }) => !joined);
  const [first] = parted;
  if (!first) return "";
  const remark = first.gap
    ? (breakNotes[first.gap.to.id] ?? "Not joined: the two are not comparable")
    : "Not joined: the periods differ in length";
  return parted.length === pairs.length
    ? remark
    : `${parted.map(({ label }) => label).join("; ")}: ${remark}`;
}

/** Of many series: the extremes of each period, and of those that may be compared how many rose, and which differ most. */
function summaryOf(series: readonly Series[]): (string | false)[] {
  const pairs = series.flatMap(({ title, ends: [first, last], joined }) =>
    joined && first && last && isKnown(first) && isKnown(last)
      ? [{ title, first, last, difference: amountOf(last) - amountOf(first) }]
      : [],
  );
  const [one] = pairs;
  const parts = one
    ? ([
        [comparative(one.last.unit, 1), pairs.filter(({ difference }) => difference > 0)],
        ["the same", pairs.filter(({ difference }) => difference === 0)],
        [comparative(one.last.unit, -1), pairs.filter(({ difference }) => difference < 0)],
      ] as const)
    : [];
  const said = parts
    .filter(([, some]) => some.length > 0)
    .map(([side, some], index) =>
      some.length === pairs.length
        ? `${side} for all ${countWords(pairs.length)}`
        : `${side} for ${countWords(some.length)}${index === 0 ? ` of ${countWords(pairs.length)}` : ""}`,
    );
  return [
    ...([0, 1] as const).map((side) => endsSentence(series, side)),
    said.length > 0 && `The later figure is ${said.join("; ")}`,
    furthest(pairs),
  ];
}

/** The highest and the lowest of one period, and what is missing of it. */
function endsSentence(series: readonly Series[], side: 0 | 1): string | false {
  const own = series.flatMap(({ title, ends }) => {
    const figure = ends[side];
    return figure ? [{ title, figure }] : [];
  });
  const [any] = own;
  const known = own.map(({ figure }) => figure).filter(isKnown);
  if (!any) return false;
  const when = capital(inPeriod(any.figure.period));
  const missing = missingCounts(own.map(({ figure }) => figure));
  if (known.length === 0) return `${when}, there is no figure`;
  const { highest, lowest } = extremesOf(known);
  const end = (figures: readonly Known[]) =>
    `${figures.length > NAMED ? countWords(figures.length) : listNames(own.filter(({ figure }) => figures.some((each) => each === figure)).map(({ title }) => title))} (${spokenValue(figures[0] as Known)})`;
  const level = amountOf(highest[0] as Known) === amountOf(lowest[0] as Known);
  const ends = level
    ? known.length > NAMED
      ? `the same for all ${countWords(known.length)} (${spokenValue(highest[0] as Known)})`
      : end(highest)
    : `highest for ${end(highest)}, lowest for ${end(lowest)}`;
  return `${when}: ${[ends, missing].filter(Boolean).join("; ")}`;
}

/** Which series differ most between their ends. */
function furthest(
  pairs: readonly { title: string; first: Known; last: Known; difference: number }[],
): string | false {
  const most = Math.max(...pairs.map(({ difference }) => Math.abs(difference)));
  if (pairs.length < 2 || most === 0) return false;
  // Binary fractions of like differences differ by a hair.
  const alike = pairs.filter(({ difference }) => most - Math.abs(difference) < 1e-9 * most);
  const [{ first, last }] = alike as [(typeof alike)[number]];
  if (!hasDifference(first.unit) || alike.length > NAMED) return false;
  const size = alike.length === 1 ? differenceOf(first, last).replace(/^, /, ": ") : "";
  return `It differs most for ${listNames(alike.map(({ title }) => title))}${size}`;
}

function differenceOf(first: Figure | undefined, last: Figure | undefined): string {
  if (!first || !last || !isKnown(first) || !isKnown(last)) return "";
  const difference = amountOf(last) - amountOf(first);
  if (difference === 0) return ", the same";
  const word = comparative(first.unit, difference);
  if (first.unit.levels) return `, a ${word} level`;
  if (!hasDifference(first.unit)) return "";
  // No more precise than the coarser of the two: 47% less 47.2% says nothing.
  const decimals = Math.min(first.measurement.decimals, last.measurement.decimals);
  const size = Math.abs(difference);
  return Number(size.toFixed(decimals)) === 0
    ? ", the same when both are rounded alike"
    : `, ${formatDifference(size, first.unit, decimals)} ${word}`;
}
