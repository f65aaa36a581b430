import { overlap, unequal } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { gapsIn, periodsOf } from "../../model/joins.ts";
import { findCertain } from "../../words/find.ts";
import {
  headOf,
  inPeriod,
  listValues,
  missingCounts,
  noFigureFor,
  spokenValue,
  statedValue,
} from "../../words/phrases.ts";
import { countWords, listWords, sentences } from "../../words/words.ts";
import type { Panel } from "./panels.ts";

/** What is said where each panel has a scale of its own. */
export const FREE_SCALE = "Each panel has a scale of its own: compare shapes, not heights.";

/** So many panels are each read out; of more, the extremes of the latest figures. */
const READ_OUT = 6;
/** Of so many figures of a panel each is said; of more the first and the last. */
const FEW = 3;

/**
 * The course of each panel or the extremes among the latest figures, what is missing, and what must not be joined.
 *
 * @param dimensions those that make the panels
 * @param referenceLabel what the reference is called
 * @param free whether each panel has a scale of its own
 */
export function panelFindings(
  dataset: Dataset,
  panels: readonly Panel[],
  dimensions: readonly string[],
  { referenceLabel, free }: { referenceLabel: string | undefined; free: boolean },
): Finding[] {
  const figures = panels.flatMap((panel) => panel.figures);
  if (figures.length === 0) return [{ kind: "nothing", of: "" }];
  const head = headOf(dataset, figures, [...dimensions, "period"]);
  const series = panels.map((panel) => panel.figures);
  return [
    { kind: "head", of: head },
    {
      kind: "own",
      words: sentences(
        ...panelSentences(panels, referenceLabel),
        missingSentence(panels),
        free && panels.length > 1 && FREE_SCALE,
      ),
    },
    ...gapsIn(dataset, series).map((gap): Finding => ({ kind: "break", gap })),
    ...(unequal(periodsOf(figures)) ? [{ kind: "periods", how: "unequal" } as const] : []),
    ...(overlap(figures) ? [{ kind: "periods", how: "overlap" } as const] : []),
    ...findCertain(
      dataset,
      panels.flatMap((panel) => [...panel.figures.slice(-1), ...panel.reference.slice(-1)]),
    ),
  ];
}

/** Values of panels in words: each panel where they are few, else the extremes among the latest figures. */
function panelSentences(panels: readonly Panel[], referenceLabel: string | undefined): string[] {
  const empty = panels.filter(({ figures }) => !figures.some(isKnown));
  if (panels.length <= READ_OUT)
    return panels.map((panel) => `${panel.title}: ${courseOf(panel)}${besideOf(panel, referenceLabel)}`);
  return [
    ...latestSentences(panels),
    ...(empty.length > 0
      ? [
          noFigureFor(
            empty.map(({ title }) => title),
            "panels",
          ),
        ]
      : []),
  ];
}

/** First and last, or each of a few: "22% in 2011, 26% in 2020 and 23% in 2021". */
function courseOf({ figures }: Panel): string {
  const say = (figure: Figure) => `${statedValue(figure)} ${inPeriod(figure.period)}`;
  const known = figures.filter(isKnown);
  if (figures.length <= FEW || known.length < 2) return listWords(figures.map(say));
  const ends = `${say(known[0] as Known)}, then ${say(known.at(-1) as Known)}`;
  return [ends, missingCounts(figures)].filter(Boolean).join("; ");
}

function besideOf({ reference }: Panel, label: string | undefined): string {
  const last = reference.at(-1);
  if (!last || label === undefined) return "";
  return `; ${label}: ${statedValue(last)}${last.role === "" ? ` ${inPeriod(last.period)}` : ""}`;
}

/** The highest and lowest of the latest figures, for each period and unit in which panels end. */
function latestSentences(panels: readonly Panel[]): string[] {
  const latest = panels.flatMap(({ title, figures }) => {
    const figure = figures.filter(isKnown).at(-1);
    return figure ? [{ title, figure }] : [];
  });
  const alike = Map.groupBy(latest, ({ figure }) => `${figure.period.id}|${figure.unit.id}`);
  return [...alike.values()].map((members) => {
    const sorted = [...members].sort((a, b) => amountOf(b.figure) - amountOf(a.figure));
    const [first, last] = [sorted[0], sorted.at(-1)] as [(typeof members)[number], (typeof members)[number]];
    const when = inPeriod(first.figure.period);
    if (amountOf(first.figure) === amountOf(last.figure))
      return `${sorted.length === 1 ? first.title : `All ${countWords(sorted.length)}`} ${when}: ${statedValue(first.figure)}`;
    const at = (value: number) =>
      listValues(
        members
          .filter(({ figure }) => amountOf(figure) === value)
          .map(({ title, figure }) => ({ name: title, value: spokenValue(figure) })),
      );
    return `Of ${countWords(sorted.length)} ${when}, the highest is ${at(amountOf(first.figure))}; the lowest is ${at(amountOf(last.figure))}`;
  });
}

/** Missing figures of panels by name, where the panels are read out only in part. */
function missingSentence(panels: readonly Panel[]): string | undefined {
  const gaps = panels
    .filter(({ figures }) => figures.some(isKnown))
    .flatMap(({ title, figures }) =>
      figures
        .filter((figure) => !isKnown(figure))
        .map((figure) => ({ name: title, value: `${inPeriod(figure.period)}, ${spokenValue(figure)}` })),
    );
  if (gaps.length === 0 || panels.length <= READ_OUT) return undefined;
  return `Without a figure: ${gaps.length > 5 ? `${countWords(gaps.length)} places of the drawing` : listValues(gaps)}`;
}
