import { amountOf, type Figure, formatFigure, isKnown, type Known } from "./figure.ts";
import { inPeriod, listNames, listValues, spokenValue, statedValue } from "./phrases.ts";
import { inTime } from "./joins.ts";
import { keyOf } from "./select.ts";
import { listWords } from "./words.ts";

/** The figures of one of several small charts, in order of time, with those that it is compared with. */
export interface Panel {
  title: string;
  figures: Figure[];
  reference: Known[];
}

/** What is said where each panel has a scale of its own. */
export const FREE_SCALE = "Each panel has a scale of its own: compare shapes, not heights.";

/** So many panels are each read out; of more, the extremes of the latest figures. */
const READ_OUT = 6;
/** Of so many figures of a panel each is said; of more the first and the last. */
const FEW = 3;

/**
 * The figures of a reference that belong to a panel: alike in the dimensions that name panels, save whom they are about.
 *
 * @param like a figure of the panel; dimensions those that name panels
 */
export function referenceFor(
  like: Figure,
  figures: readonly Figure[],
  dimensions: readonly string[],
): Known[] {
  const shared = dimensions.filter((dimension) => dimension !== "area" && dimension !== "organisation");
  return inTime(figures.filter(isKnown)).filter((figure) =>
    shared.every((dimension) => keyOf(figure, dimension) === keyOf(like, dimension)),
  );
}

/** Values of panels in words: each panel where they are few, else the extremes among the latest figures. */
export function panelSentences(panels: readonly Panel[], referenceLabel: string | undefined): string[] {
  const empty = panels.filter(({ figures }) => !figures.some(isKnown));
  if (panels.length <= READ_OUT)
    return panels.map((panel) => `${panel.title}: ${courseOf(panel)}${besideOf(panel, referenceLabel)}`);
  return [
    ...latestSentences(panels),
    ...(empty.length > 0 ? [`There is no figure for ${listNames(empty.map(({ title }) => title))}`] : []),
  ];
}

/** First and last, or each of a few: "22% in 2011, 26% in 2020 and 23% in 2021". */
function courseOf({ figures }: Panel): string {
  const say = (figure: Figure) => `${statedValue(figure)} ${inPeriod(figure.period)}`;
  const known = figures.filter(isKnown);
  if (figures.length <= FEW || known.length < 2) return listWords(figures.map(say));
  const missing = figures.length - known.length;
  return `from ${say(known[0] as Known)} to ${say(known.at(-1) as Known)}${missing > 0 ? `, ${missing} more without a figure` : ""}`;
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
      return `${sorted.length === 1 ? first.title : `All ${sorted.length}`} ${when}: ${statedValue(first.figure)}`;
    const at = (value: number) =>
      listValues(
        members
          .filter(({ figure }) => amountOf(figure) === value)
          .map(({ title, figure }) => ({ name: title, value: spokenValue(figure) })),
      );
    return `Of ${sorted.length} ${when} the highest is ${at(amountOf(first.figure))}, the lowest ${at(amountOf(last.figure))}`;
  });
}

/**
 * Refuses panels that one scale cannot hold.
 *
 * @throws Error when their units differ
 */
export function requireOneUnit(figures: readonly Figure[]): void {
  const units = [...new Set(figures.map(({ unit }) => unit.title))];
  if (units.length > 1)
    throw new Error(
      `figures in ${listWords(units)} have no scale in common: select those of one unit, or set "scale" to "free"`,
    );
}

/** Missing figures of panels by name, where the panels are read out only in part. */
export function missingSentence(panels: readonly Panel[]): string | undefined {
  const gaps = panels
    .filter(({ figures }) => figures.some(isKnown))
    .flatMap(({ title, figures }) =>
      figures
        .filter((figure) => !isKnown(figure))
        .map((figure) => ({ name: title, value: `${inPeriod(figure.period)}, ${spokenValue(figure)}` })),
    );
  if (gaps.length === 0 || panels.length <= READ_OUT) return undefined;
  return `Without a figure: ${gaps.length > 5 ? `${gaps.length} places of the drawing` : listValues(gaps)}`;
}

/** The shorthands of figures without a value with their meaning: "[x] not available". */
export function missingWords(figures: readonly Figure[]): string {
  return [...new Set(figures.map((figure) => `${formatFigure(figure)} ${spokenValue(figure)}`))].join(", ");
}
