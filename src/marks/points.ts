import type { Figure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";

/** A place in a drawing, in pixels from its left and top, that stands for a figure. */
export interface Point {
  x: number;
  y: number;
  figure: Figure;
  /** A second figure that the same place stands for. */
  also?: Figure;
}

/**
 * Writes the points of a drawing on it, in the order in which they are to be read: one a line, its place, what is
 * said of it, and where it leads, parted by tabs. A script lets readers walk them; nothing is lost without it.
 */
export function setPoints(svg: SVGSVGElement, points: readonly Point[], canvas: Canvas): SVGSVGElement {
  const lines = points.map(({ x, y, figure, also }) =>
    [
      `${Math.round(x)} ${Math.round(y)}`,
      [figure, ...(also ? [also] : [])].map((each) => canvas.detail(each)).join("; "),
      canvas.link?.(figure) ?? "",
    ]
      .join("\t")
      .trimEnd(),
  );
  if (lines.length > 0) svg.setAttribute("data-points", lines.join("\n"));
  return svg;
}
