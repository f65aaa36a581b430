import { type Figure, formatFigure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { spokenValue } from "../words/phrases.ts";
import { note } from "./note.ts";
import { type Block, plot } from "./plot.ts";

/** A drawing that holds words only, for a chart that has no figure to draw: never an empty frame. */
export function messageFrame(text: string, canvas: Canvas): SVGSVGElement {
  const words: Block = (top) => note(text, canvas)(top + 2);
  return plot(canvas, { y: { height: 0 }, axis: "none", above: [words], marks: () => [] });
}

/** A drawing that says why no figure has a value: "No figure is known: [x] not available." */
export function noFigureFrame(figures: readonly (Figure | undefined)[], canvas: Canvas): SVGSVGElement {
  const reasons = new Set(
    figures.flatMap((figure) => (figure ? [`${formatFigure(figure)} ${spokenValue(figure)}`] : [])),
  );
  return messageFrame(
    reasons.size === 0 ? "There is no figure to draw." : `No figure is known: ${[...reasons].join(", ")}.`,
    canvas,
  );
}
