import * as Plot from "@observablehq/plot";
import { amountOf, type Known } from "../model/figure.ts";
import { COLOUR } from "./colours.ts";
import { LEVEL } from "./in-row.ts";
import { carry } from "./scene.ts";

/**
 * The intervals of figures, those that have one, along x: a line in ink edged with paper, so that it is seen on a bar and
 * beyond it, also in print.
 *
 * @param y the channel of their rows
 */
export function intervalX<T extends { figure: Known }>(data: readonly T[], { y = "row" } = {}): Plot.Markish {
  const own = data.filter(({ figure }) => figure.interval !== undefined);
  const at = {
    x1: ({ figure }: T) => figure.interval?.lower,
    x2: ({ figure }: T) => figure.interval?.upper,
    y1: y,
    y2: y,
  };
  return own.length === 0
    ? null
    : [
        Plot.link(own, { ...at, stroke: COLOUR.paper, strokeWidth: 5 }),
        Plot.link(own, carry({ ...at, stroke: COLOUR.ink, strokeWidth: 2 } as Plot.LinkOptions, "part")),
      ];
}

/** The intervals of figures along y: upright lines with level ends. */
export function intervalY<T extends { figure: Known }>(
  data: readonly T[],
  at: { x: Plot.ChannelValueSpec } & Pick<Plot.MarkOptions, "fx" | "fy">,
): Plot.Markish {
  const own = data.filter(({ figure }) => figure.interval !== undefined);
  const style = { ...at, stroke: COLOUR.ink, strokeWidth: 1.75 };
  const lower = ({ figure }: T) => figure.interval?.lower;
  const upper = ({ figure }: T) => figure.interval?.upper;
  return own.length === 0
    ? null
    : [
        Plot.ruleX(own, carry({ ...style, y1: lower, y2: upper } as Plot.RuleXOptions, "part")),
        ...[lower, upper].map((y) => Plot.dot(own, { ...style, y, symbol: LEVEL, r: 4 } as Plot.DotOptions)),
      ];
}

/** The intervals of both figures of a dot, as thin lines through it. */
export function intervalCross(dots: readonly { figure: Known; also: Known }[]): Plot.Markish[] {
  type Dot = (typeof dots)[number];
  const style = { stroke: COLOUR.grey3, strokeWidth: 1 };
  const x = ({ also }: Dot) => amountOf(also);
  const y = ({ figure }: Dot) => amountOf(figure);
  const [upright, level] = [
    {
      x,
      y1: ({ figure }: Dot) => figure.interval?.lower,
      y2: ({ figure }: Dot) => figure.interval?.upper,
      ...style,
    },
    { y, x1: ({ also }: Dot) => also.interval?.lower, x2: ({ also }: Dot) => also.interval?.upper, ...style },
  ];
  return [
    Plot.ruleX(
      dots.filter(({ figure }) => figure.interval),
      carry(upright as Plot.RuleXOptions, "obstacle"),
    ),
    Plot.ruleY(
      dots.filter(({ also }) => also.interval),
      carry(level as Plot.RuleYOptions, "obstacle"),
    ),
  ];
}
