import type { Canvas } from "../render/chart.ts";
import { frame } from "./frame.ts";
import { note } from "./note.ts";

/** A drawing that says why there is nothing to draw, instead of an empty frame. */
export function emptyDrawing(canvas: Canvas, why: string): SVGSVGElement {
  const { marks, height } = note(why, canvas, { top: 8, middle: 0 });
  return frame(canvas, { height: height + 16, marginLeft: 0, domain: [0, 1], marks, points: [] });
}
