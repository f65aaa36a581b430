import type { Figure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { endsOf, seriesOf } from "./walk.ts";

/** A place in a drawing, in pixels from its left and top, that stands for a figure. */
export interface Point {
  x: number;
  y: number;
  figure: Figure;
  /** A second figure that the same place stands for. */
  also?: Figure;
}

/**
 * Writes the points of a drawing on it, in the order in which they are to be read. A series is a paragraph, a point a
 * line of it: its place, what is said of it, where it leads, and the letters of the keys that go to it (highest, lowest,
 * next change, next target missed), parted by tabs. A script lets readers walk them; nothing is lost without it.
 */
export function setPoints(svg: SVGSVGElement, points: readonly Point[], canvas: Canvas): SVGSVGElement {
  const isOnce = ({ x, y, figure }: Point, at: number) =>
    points.findIndex((each) => each.figure === figure && each.x === x && each.y === y) === at;
  const paragraphs = seriesOf(points.filter(isOnce)).map((series) => {
    const { highest, lowest } = endsOf(series);
    const lines = series.map((point) => {
      const { x, y, figure, also } = point;
      const signs = (canvas.signs?.(figure) ?? []).map((sign) => (sign === "missed" ? "t" : "n"));
      return [
        `${Math.round(x)} ${Math.round(y)}`,
        [figure, ...(also ? [also] : [])].map((each) => canvas.detail(each)).join("; "),
        canvas.link?.(figure) ?? "",
        [point === highest ? "h" : "", point === lowest ? "l" : "", ...signs].join(""),
      ]
        .join("\t")
        .trimEnd();
    });
    return lines.join("\n");
  });
  if (points.length > 0) svg.setAttribute("data-points", paragraphs.join("\n\n"));
  return svg;
}
