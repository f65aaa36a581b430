import * as Plot from "@observablehq/plot";
import { amountOf, type Known } from "../model/figure.ts";
import { COLOUR } from "./colours.ts";
import { LEVEL } from "./in-row.ts";
import { carry } from "./scene.ts";

/** Channels from the lower to the upper end of intervals. */
function endsOf<T>(axis: "x" | "y", of: (datum: T) => Known) {
  return {
    [`${axis}1`]: (datum: T) => of(datum).interval?.lower,
    [`${axis}2`]: (datum: T) => of(datum).interval?.upper,
  };
}

/**
 * The intervals of figures, those that have one, along x: a line in ink edged with paper, so that it is seen on a bar and
 * beyond it, also in print.
 *
 * @param y the channel of their rows
 */
export function intervalX<T extends { figure: Known }>(data: readonly T[], { y = "row" } = {}): Plot.Markish {
  const own = data.filter(({ figure }) => figure.interval);
  if (own.length === 0) return null;
  const at = { ...endsOf("x", ({ figure }: T) => figure), y1: y, y2: y };
  return [
    Plot.link(own, { ...at, stroke: COLOUR.paper, strokeWidth: 5 }),
    Plot.link(own, carry({ ...at, stroke: COLOUR.ink, strokeWidth: 2 } as Plot.LinkOptions, "part")),
  ];
}

/** The intervals of figures along y: upright lines with level ends. */
export function intervalY<T extends { figure: Known }>(
  data: readonly T[],
  at: { x: Plot.ChannelValueSpec } & Pick<Plot.MarkOptions, "fx" | "fy">,
): Plot.Markish {
  const own = data.filter(({ figure }) => figure.interval);
  if (own.length === 0) return null;
  const style = { ...at, stroke: COLOUR.ink, strokeWidth: 1.75 };
  const ends = endsOf("y", ({ figure }: T) => figure);
  return [
    Plot.ruleX(own, carry({ ...style, ...ends } as Plot.RuleXOptions, "part")),
    ...Object.values(ends).map((y) => Plot.dot(own, { ...style, y, symbol: LEVEL, r: 4 } as Plot.DotOptions)),
  ];
}

/** The intervals of both figures of a dot, as thin lines through it. */
export function intervalCross<T extends { figure: Known; also: Known }>(dots: readonly T[]): Plot.Markish[] {
  const style = { stroke: COLOUR.grey3, strokeWidth: 1 };
  const upright = { x: ({ also }: T) => amountOf(also), ...endsOf("y", ({ figure }: T) => figure) };
  const level = { y: ({ figure }: T) => amountOf(figure), ...endsOf("x", ({ also }: T) => also) };
  return [
    Plot.ruleX(
      dots.filter(({ figure }) => figure.interval),
      carry({ ...upright, ...style } as Plot.RuleXOptions, "obstacle"),
    ),
    Plot.ruleY(
      dots.filter(({ also }) => also.interval),
      carry({ ...level, ...style } as Plot.RuleYOptions, "obstacle"),
    ),
  ];
}
