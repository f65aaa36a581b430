import { COLOUR } from "../../marks/colours.ts";
import { knownIn } from "../../marks/in-row.ts";
import { type SeriesStyle, stylesOf } from "../../marks/series.ts";
import { isComparator } from "../../model/area.ts";
import type { Bar } from "./data.ts";

/**
 * The colour of the bar that is highlighted: rust among others of its kind; where all others are comparators, which are
 * grey, it is the place that the chart is about, and sea as everywhere.
 */
export function accentOf(bars: readonly Bar[], highlight: string | undefined): string {
  return bars.some(({ key, figure }) => key !== highlight && !isComparator(figure.area))
    ? COLOUR.rust
    : COLOUR.sea;
}

/** The colour of a bar: `accent` for the one whose key is highlighted, grey for a comparator. */
export function barColour({ key, figure }: Bar, highlight: string | undefined, accent: string): string {
  if (key === highlight) return accent;
  return isComparator(figure.area) ? (stylesOf([figure])[0] as SeriesStyle).colour : COLOUR.sea;
}

const SHAPES = ["diamond", "triangle", "square", "circle"] as const;

/** The comparators beside bars, kind by kind: areas as everywhere, others in grey, each kind with its shape and its words. */
export function shapesOf(bars: readonly Bar[], comparators: readonly { label: string }[]) {
  return comparators.map(({ label }, index) => {
    const figure = bars.map(({ marks }) => marks[index]).find((mark) => mark !== undefined);
    const style =
      figure && isComparator(figure.area)
        ? (stylesOf([figure])[0] as SeriesStyle)
        : { colour: COLOUR.grey1, symbol: SHAPES[index % SHAPES.length] as SeriesStyle["symbol"] };
    return { label, ...style, data: knownIn(bars, ({ marks }) => marks[index]) };
  });
}
