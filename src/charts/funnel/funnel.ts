import { sum } from "d3";
import { COLOUR } from "../../marks/colours.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../../model/figure.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import { formatValue } from "../../model/unit.ts";
import { proportionFunnel } from "../../stats/funnel.ts";
import { namedOr, READ_OUT } from "../../words/many.ts";
import { dotWords, doubtSentence } from "../../words/pairs.ts";
import { headOf, listNames, statedValue } from "../../words/phrases.ts";
import { sourceWords } from "../../words/sources.ts";
import { countWords } from "../../words/words.ts";

/** The pairs of lines, the outer first: how they are named and drawn, and the dots outside of them. */
export const LINES = [
  { level: 0.998, is: "the outer lines", only: "", symbol: "square", colour: COLOUR.ink },
  { level: 0.95, is: "the inner lines", only: " only", symbol: "diamond", colour: COLOUR.sea },
] as const;

/** A share with the counts that it comes from, and outside which lines it lies, if any. */
export interface FunnelPoint {
  figure: Known;
  events: number;
  total: number;
  /** Per cent, from the counts: the printed share is rounded. */
  percent: number;
  lines?: (typeof LINES)[number];
  side?: "above" | "below";
}

/** With fewer points each is so large a part of the average that lines round it say nothing. */
const FEWEST = 3;

/**
 * The shares with printed counts, those without (`missing`), and the average of all in per cent where there are enough
 * for lines round it.
 *
 * @throws Error when a figure is no share in per cent, or its counts cannot be
 */
export function funnelOf(figures: readonly Figure[]) {
  const wrong = figures.find(({ unit }) => unit.id !== "percent");
  if (wrong) throw new Error(`a funnel is drawn of shares in per cent, not of ${wrong.unit.title}`);
  const counted = figures.flatMap((figure) => {
    const { numerator: events, denominator: total } = figure;
    return isKnown(figure) && events !== undefined && total ? [{ figure, events, total }] : [];
  });
  const [events, total] = [sum(counted, (each) => each.events), sum(counted, (each) => each.total)];
  const average = counted.length < FEWEST ? undefined : (100 * events) / total;
  const points = counted.map((each): FunnelPoint => {
    if (each.events > each.total || each.events < 0)
      throw new Error(`${each.events} of ${each.total} is no share: correct the counts`);
    const percent = (100 * each.events) / each.total;
    return { ...each, percent, ...(average === undefined ? {} : placeOf(percent, each.total, average)) };
  });
  const missing = figures.filter((figure) => !counted.some((each) => each.figure === figure));
  return { points, average, events, total, missing };
}

/** The limits in per cent for a number of people. */
export function limitsAt(average: number, total: number, level: (typeof LINES)[number]["level"]) {
  const { lower, upper } = proportionFunnel(average / 100, total, level);
  return { lower: 100 * lower, upper: 100 * upper };
}

function placeOf(percent: number, total: number, average: number): Pick<FunnelPoint, "lines" | "side"> {
  for (const lines of LINES) {
    const { lower, upper } = limitsAt(average, total, lines.level);
    if (percent > upper + 1e-10) return { lines, side: "above" };
    if (percent < lower - 1e-10) return { lines, side: "below" };
  }
  return {};
}

/** The place in words: "inside the lines", "above the inner lines, inside the outer". */
export function placeWords({ lines, side }: FunnelPoint): string {
  if (!lines) return "inside the lines";
  return `${side} ${lines.is}${lines.only && ", inside the outer"}`;
}

/** What a funnel shows: the average, who lies outside which lines, and how many would by chance alone. */
export function funnelSentences(
  dataset: Dataset,
  figures: readonly Figure[],
  { dots, highlight }: { dots: string; highlight?: string | undefined },
): (string | false | undefined)[] {
  const { points, average, events, total, missing } = funnelOf(figures);
  const what = dotWords(figures, dots, points.length);
  const head = `${headOf(dataset, figures, [dots])}, ${points.length} ${what}`;
  const name = ({ figure }: FunnelPoint) => `${titleOf(dataset, figure, dots)}, ${statedValue(figure)}`;
  const others = [uncountedSentence(dataset, missing, dots), doubtSentence(dataset, figures, dots)];
  const [first] = points;
  if (!first || average === undefined) {
    const why = `With fewer than ${countWords(FEWEST)} there is no average to set them against, so there are no lines`;
    return [head, first && `${listNames(points.map(name))}. ${why}`, ...others];
  }
  const outside = LINES.flatMap((lines) => {
    const sides = (["above", "below"] as const).flatMap((side) => {
      const some = points.filter((point) => point.lines === lines && point.side === side);
      const counted = `${countWords(some.length)} ${what}`;
      return some.length > 0 ? [`${side} ${namedOr(counted, some.map(name), READ_OUT.provider)}`] : [];
    });
    return sides.length > 0 ? [`Outside ${lines.is}${lines.only}: ${sides.join("; ")}`] : [];
  });
  const decimals = Math.max(1, first.figure.measurement.decimals);
  const chosen = points.filter(({ figure }) => keyOf(figure, dots) === highlight);
  return [
    head,
    `All together, worked out from the ${sourceWords(figures).printed} counts: ${formatValue(average, first.figure.unit, decimals)} (${events.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")})`,
    listNames(chosen.map((point) => `${name(point)}: ${placeWords(point)}`)),
    ...outside,
    outside.length === 0 && "All lie inside the lines: these differences are no more than chance would bring",
    "By chance alone about one in 20 would lie outside the inner lines, and one in 500 outside the outer lines",
    ...others,
  ];
}

/** Who is left out because there is no share, or no counts of it. */
export function uncountedSentence(
  dataset: Dataset,
  missing: readonly Figure[],
  dots: string,
): string | undefined {
  if (missing.length === 0) return undefined;
  const names = missing.map((figure) => titleOf(dataset, figure, dots));
  return `There is no dot for ${namedOr(countWords(missing.length), names)}: the share or its counts are not ${sourceWords(missing).printed}`;
}
