import type { Canvas } from "../render/chart.ts";
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
    marks,
  });
}
