import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import type { Across } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { VARIATION_STYLE } from "../../marks/variation.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { ControlPoint } from "../../words/control.ts";

/** From figures to pixels from the left and the top of a drawing. */
interface Places {
  across: Across;
  scale: (value: number) => number;
}

/**
 * The values of points above them, and at the foot of a plot the shorthand of what is missing; with an edge of paper, so
 * that a line behind them does not cross them out.
 */
export function valueTexts(
  {
    points,
    figures,
    bottom,
  }: { points: readonly ControlPoint[]; figures: readonly Figure[]; bottom: number },
  { across, scale }: Places,
  canvas: Canvas,
): Plot.Markish[] {
  const size = labelSize(canvas);
  const missing = missingTexts(figures, across, canvas).map((each) => ({
    ...each,
    y: bottom - size * 0.7,
    bold: false,
  }));
  const values = points.map(({ figure }) => ({
    text: printedValue(figure),
    x: across(figure.period),
    y: scale(amountOf(figure)) - size,
    bold: true,
  }));
  return [...missing, ...values].map((each) =>
    Plot.text([each], {
      x: "x",
      y: "y",
      text: "text",
      fontSize: size,
      fontWeight: each.bold ? 700 : 400,
      fill: COLOUR.ink,
      stroke: COLOUR.paper,
      strokeWidth: 4,
    }),
  );
}

/** The shorthand of what is missing, once for neighbours that have no room side by side. */
function missingTexts(
  figures: readonly Figure[],
  across: Across,
  canvas: Canvas,
): { text: string; x: number }[] {
  const placed: { text: string; xs: number[] }[] = [];
  for (const figure of figures) {
    if (isKnown(figure)) continue;
    const [text, x, last] = [printedValue(figure), across(figure.period), placed.at(-1)];
    if (last && x - (last.xs.at(-1) as number) < canvas.measure(text, canvas.fontSize) + 4) last.xs.push(x);
    else placed.push({ text, xs: [x] });
  }
  return placed.map(({ text, xs }) => ({ text, x: ((xs[0] as number) + (xs.at(-1) as number)) / 2 }));
}

/** Points by what they show: small enough not to hide one another, those that stand out a little larger. */
export function pointMarks(
  points: readonly ControlPoint[],
  { across, scale, room }: Places & { room: number },
): Plot.Markish[] {
  const radius = Math.max(2.4, Math.min(5, (room / points.length) * 0.45));
  return (Object.keys(VARIATION_STYLE) as (keyof typeof VARIATION_STYLE)[]).map((variation) =>
    Plot.dot(
      points.filter((point) => point.variation === variation),
      {
        x: ({ figure }: ControlPoint) => across(figure.period),
        y: ({ figure }: ControlPoint) => scale(amountOf(figure)),
        symbol: VARIATION_STYLE[variation].symbol,
        r: variation === "common cause" ? radius : radius + 1,
        fill: VARIATION_STYLE[variation].colour,
        stroke: COLOUR.paper,
        strokeWidth: 0.75,
      },
    ),
  );
}
