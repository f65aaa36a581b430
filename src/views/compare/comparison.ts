import { differenceOfEstimates } from "../../stats/change.ts";
import type { Beside, End, PlaceFigure, PlaceFile, PlaceMeasure } from "./place-file.ts";

/** So many can be compared at once. */
export const LEAST = 2;
export const MOST = 4;

/**
 * Of so many places a measure must be known before a gap between two of them says something: of three, two of them the
 * chosen, nearly every gap is the whole line.
 */
export const LEAST_KNOWN = 5;

/** Places set side by side. */
export interface Comparison {
  places: Pick<PlaceFile, "id" | "name" | "page">[];
  /** Those that stand beside them where they have a figure: the borough, the country. */
  comparators: string[];
  /** Measures that are drawn: largest gap first, then those without. */
  rows: Row[];
  /** Measures whose values are only listed. */
  listed: Listed[];
  /** Measures that must not be set side by side, with the reason. */
  apart: { title: string; why: string }[];
  /** Whether any difference is weighed by intervals. */
  isWeighed: boolean;
}

interface Line {
  id: string;
  title: string;
  dataset: string;
  link: string;
  /** When all of the values are of; empty where they are of several times. */
  when: string;
  /** One for each place, in their order. */
  values: Value[];
  beside: Beside[];
}

/** What one place has of a measure. */
interface Value {
  text: string;
  value?: number;
  /** The period as the data write it; empty where there is no figure. */
  period: string;
}

/** One measure with its line, which runs from the lowest to the highest of all places known. */
export interface Row extends Line {
  low: End;
  high: End;
  /**
   * Which part of the line lies between the lowest and the highest of the chosen: 0 to 1. Nothing where the measure is
   * known of too few places.
   */
  gap: number | undefined;
  /** What the intervals say of these two; empty where they say nothing. */
  certain: string;
}

/** One measure whose values are listed, and why no more. */
export interface Listed extends Line {
  why: string;
}

/** What is written where a place has no figure. */
const NONE = "no figure";

/**
 * Compares two to four places on every measure that two of them share, in the latest period that most of them have. A
 * difference is called one only where the interval of the difference lies on one side of 0.
 *
 * @returns the comparison, or why there is none, in a sentence
 */
export function compare(files: readonly PlaceFile[]): Comparison | { refusal: string } {
  const refusal = refusalOf(files);
  if (refusal) return { refusal };
  const ids = [...new Set(files.flatMap(({ measures }) => measures.map(({ id }) => id)))];
  const found = ids.flatMap((id) => {
    const own = files.map(({ measures }) => measures.find((each) => each.id === id));
    return own.filter(Boolean).length < LEAST ? [] : [measured(files, own)];
  });
  const rows = found.flatMap((each) => ("gap" in each ? [each] : []));
  const listed = found.flatMap((each) => ("values" in each && !("gap" in each) ? [each] : []));
  const comparators = [...rows, ...listed].flatMap(({ beside }) => beside.map(({ name }) => name));
  return {
    places: files.map(({ id, name, page }) => ({ id, name, page })),
    comparators: [...new Set(comparators)],
    rows: rows.sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || a.title.localeCompare(b.title, "en")),
    listed,
    apart: found.flatMap((each) => ("values" in each ? [] : [each])),
    isWeighed: rows.some(({ certain }) => certain !== ""),
  };
}

/** Why some must not be compared at all, in a sentence; empty where they may. */
function refusalOf(files: readonly PlaceFile[]): string {
  if (files.length < LEAST) return "Choose a second place to compare with.";
  if (files.length > MOST) return "Choose four places at most.";
  const [first] = files as [PlaceFile];
  if (new Set(files.map(({ id }) => id)).size < files.length) return "Choose each place once.";
  if (files.some(({ kind }) => kind !== first.kind))
    return "Wards, larger areas and providers are not measured alike. Choose places of one kind.";
  const other = files.find(({ vintage }) => vintage !== first.vintage);
  if (other)
    return `${first.name} (a ward ${first.existed}) and ${other.name} (a ward ${other.existed}) belong to different maps of the wards. Figures of old and new wards are not set side by side, even where a name stayed the same.`;
  const [merger] = files.flatMap(({ merged }) =>
    merged.filter(({ id }) => files.some((each) => each.id === id)),
  );
  return merger ? `${merger.why}. Figures from before and after a merger are not set side by side.` : "";
}

function measured(
  files: readonly PlaceFile[],
  own: readonly (PlaceMeasure | undefined)[],
): Row | Listed | Comparison["apart"][number] {
  const measures = own.filter((each) => each !== undefined);
  const { id, title, dataset, link, aside } = measures[0] as PlaceMeasure;
  const period = sharedPeriod(measures);
  const figures = own.map((each) =>
    period === undefined
      ? each?.figures.at(-1)
      : each?.figures.find((figure) => figure.period === period.period),
  );
  const base = { id, title, dataset, link };
  if (period === undefined) {
    const gap = breakAmong(measures);
    if (gap) return { title, why: gap.why };
    return {
      ...base,
      when: "",
      values: figures.map((figure) => placeValue(figure, true)),
      beside: [],
      why: "The periods differ.",
    };
  }
  const known = figures.flatMap((figure, place) =>
    figure?.value === undefined ? [] : [{ ...figure, value: figure.value, place }],
  );
  const all = {
    ...base,
    when: period.when,
    values: figures.map((figure) => placeValue(figure)),
    // A place that is chosen stands among the chosen.
    beside: (figures.find((figure) => figure?.beside)?.beside ?? []).filter(
      (each) => !files.some(({ id }) => id === each.id),
    ),
  };
  if (aside) return { ...all, why: aside };
  if (known.length < LEAST) return { ...all, why: "Fewer than two of these places have a number." };
  const [lowest, highest] = ends(known);
  const { low, high, known: count } = lowest.line as NonNullable<PlaceFigure["line"]>;
  const span = high.value - low.value;
  return {
    ...all,
    low,
    high,
    gap: count < LEAST_KNOWN ? undefined : span === 0 ? 0 : (highest.value - lowest.value) / span,
    certain: certainty(files, lowest, highest),
  };
}

type Placed = PlaceFigure & { value: number; place: number };

function ends(known: readonly Placed[]): [Placed, Placed] {
  const sorted = [...known].sort((a, b) => a.value - b.value);
  return [sorted[0] as Placed, sorted.at(-1) as Placed];
}

/** The latest of the periods that most have a figure of, withheld or not; nothing where no two share one. */
function sharedPeriod(measures: readonly PlaceMeasure[]): PlaceFigure | undefined {
  const periods = Map.groupBy(
    measures.flatMap(({ figures }) => figures),
    ({ period }) => period,
  );
  const shared = [...periods.values()].filter(({ length }) => length >= LEAST);
  const [best] = shared.sort(
    (a, b) => b.length - a.length || ((b[0]?.end ?? "") < (a[0]?.end ?? "") ? -1 : 1),
  );
  return best?.[0];
}

/** A break of all of the measures that lies between the latest figures of two of them. */
function breakAmong(measures: readonly PlaceMeasure[]): { why: string } | undefined {
  const latest = measures.flatMap(({ figures }) => figures.at(-1) ?? []);
  const starts = latest.map(({ start }) => start).sort();
  const last = latest
    .map(({ end }) => end)
    .sort()
    .at(-1) as string;
  return measures[0]?.breaks?.find(
    ({ from, to, why }) =>
      (starts[0] as string) <= from &&
      to <= last &&
      measures.every(({ breaks }) => breaks?.some((each) => each.from === from && each.why === why)),
  );
}

function placeValue(figure: PlaceFigure | undefined, dated = false): Value {
  if (!figure) return { text: NONE, period: "" };
  const text = dated ? `${figure.text} (${figure.when})` : figure.text;
  return { text, period: figure.period, ...(figure.value === undefined ? {} : { value: figure.value }) };
}

/** What the interval of the difference says of the lowest and the highest; a part is not weighed against its whole. */
function certainty(files: readonly PlaceFile[], lowest: Placed, highest: Placed): string {
  const [low, high] = [files[lowest.place], files[highest.place]] as [PlaceFile, PlaceFile];
  if (!lowest.interval || !highest.interval || lowest.place === highest.place) return "";
  if (low.within.includes(high.id) || high.within.includes(low.id)) return "";
  const difference = differenceOfEstimates(
    { value: highest.value, ...highest.interval },
    { value: lowest.value, ...lowest.interval },
  );
  return difference.lower > 0
    ? `${high.name} is higher than ${low.name}.`
    : `${high.name} is not clearly different from ${low.name}.`;
}
