import { type Area, type Comparator, isComparator } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { keyOf } from "../model/select.ts";
import { nameOf, spokenNameOf } from "../words/phrases.ts";
import { COLOUR, SERIES, shadeAt } from "./colours.ts";

export interface SeriesStyle {
  colour: string;
  symbol: "circle" | "square" | "diamond" | "triangle";
}

const STYLES: Record<Comparator, SeriesStyle> = {
  nation: { colour: COLOUR.grey1, symbol: "diamond" },
  region: { colour: COLOUR.grey2, symbol: "triangle" },
  wider: { colour: COLOUR.grey3, symbol: "square" },
  group: { colour: COLOUR.grey3, symbol: "square" },
  peer: { colour: COLOUR.grey3, symbol: "circle" },
};
const SHAPES = ["circle", "square", "diamond", "triangle"] as const;

/** How an area is drawn that is compared with, if it is one. */
export function comparatorStyle(area: Area | undefined): SeriesStyle | undefined {
  return isComparator(area) ? STYLES[area.comparator] : undefined;
}

function shapeAt(index: number): SeriesStyle["symbol"] {
  return SHAPES[index % SHAPES.length] as SeriesStyle["symbol"];
}

/**
 * How each series is drawn, given one figure of each: the place and its parts in sea, areas around it in greys; women
 * and men in rust and sea. Series of one colour differ in shape.
 */
export function stylesOf(series: readonly Figure[]): SeriesStyle[] {
  const sexes =
    series.every((figure) => figure.breakdown.sex !== undefined) &&
    new Set(series.map((figure) => figure.breakdown.sex)).size > 1;
  let own = 0;
  return series.map((figure, index) => {
    if (sexes) return SERIES[index % SERIES.length] as SeriesStyle;
    return comparatorStyle(figure.area) ?? { colour: COLOUR.sea, symbol: shapeAt(own++) };
  });
}

/**
 * How the keys of an ordered breakdown are drawn: by their place in the order of the dataset, from the strongest tone to
 * the palest, which an edge keeps visible.
 */
export function rampStyles(
  dataset: Dataset,
  breakdown: string,
  keys: readonly string[],
): (SeriesStyle & { edge: string })[] {
  const all = Object.keys(dataset.breakdowns.find(({ id }) => id === breakdown)?.values ?? {});
  return keys.map((key, index) => {
    const place = all.indexOf(key) / Math.max(1, all.length - 1);
    return {
      colour: shadeAt(1 - place).colour,
      symbol: shapeAt(index),
      edge: COLOUR.ink,
    };
  });
}

/** Figures that are alike in some dimensions, with what they are called and how they are drawn. */
export interface SeriesOf {
  /** As it stands in the drawing. */
  label: string;
  title: string;
  /** As it is called within a sentence. */
  spoken: string;
  figures: Figure[];
  style: SeriesStyle;
}

/** Figures parted into series by their keys in some dimensions, in the order of the data. */
export function seriesBy(
  dataset: Dataset,
  figures: readonly Figure[],
  dimensions: readonly string[],
): SeriesOf[] {
  const keys = (figure: Figure) => dimensions.map((dimension) => keyOf(figure, dimension)).join("|");
  const groups = [...Map.groupBy(figures, keys).values()];
  const styles = stylesOf(groups.map(([first]) => first as Figure));
  return groups.map((group, index) => ({
    label: nameOf(dataset, group[0] as Figure, dimensions, true),
    title: nameOf(dataset, group[0] as Figure, dimensions),
    spoken: spokenNameOf(dataset, group[0] as Figure, dimensions, false),
    figures: group,
    style: styles[index] as SeriesStyle,
  }));
}
