import { type Figure, formatFigure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { spokenValue } from "../words/phrases.ts";
import { frame } from "./frame.ts";
import { note } from "./note.ts";

/** A drawing that holds words only, for a chart that has no figure to draw: never an empty frame. */
export function messageFrame(text: string, canvas: Canvas): SVGSVGElement {
  const { marks, height } = note(text, canvas, { top: 4, middle: 0 });
  return frame(canvas, {
    height: height + 8,
    marginLeft: 0,
    marginRight: 0,
    domain: [0, canvas.width],
    points: [],
    marks,
  });
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
