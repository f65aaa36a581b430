import { type Figure, formatFigure, isKnown } from "../model/figure.ts";
import type { Canvas, Chart } from "../render/chart.ts";
import { headOf, spokenValue } from "../words/phrases.ts";
import { note } from "./legend.ts";
import { type Block, plot } from "./plot.ts";

/** A chart type. Where no figure that it draws is known, its drawing and its sentence say so, whatever its type. */
export function defineChart<Options>(chart: Chart<Options>): Chart<Options> {
  return {
    ...chart,
    plot(dataset, options, canvas) {
      const { drawn } = chart.figures(dataset, options);
      return drawn.some(isKnown)
        ? chart.plot(dataset, options, canvas)
        : messageFrame(noneKnown(drawn), canvas);
    },
    findings(dataset, options) {
      const { drawn } = chart.figures(dataset, options);
      return drawn.some(isKnown)
        ? chart.findings(dataset, options)
        : [{ kind: "nothing", of: headOf(dataset, drawn), figures: drawn }];
    },
  };
}

/** A drawing that holds words only, for a chart that has no figure to draw: never an empty frame. */
export function messageFrame(text: string, canvas: Canvas): SVGSVGElement {
  const words: Block = (top) => note(text, canvas)(top + 2);
  return plot(canvas, { y: { height: 0 }, axis: "none", above: [words], marks: () => [] });
}

/** Why no figure has a value: "No figure is known: [x] not available." */
function noneKnown(figures: readonly Figure[]): string {
  const reasons = new Set(figures.map((figure) => `${formatFigure(figure)} ${spokenValue(figure)}`));
  return reasons.size === 0
    ? "There is no figure to draw."
    : `No figure is known: ${[...reasons].join(", ")}.`;
}
