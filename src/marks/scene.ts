import * as Plot from "@observablehq/plot";
import type { Figure } from "../model/figure.ts";
import type { Box } from "./place.ts";

/** What a mark has drawn of one datum, in pixels of the whole drawing. */
export interface Seen extends Box {
  /** Its middle; of a bar its end. */
  x: number;
  y: number;
  /** What it stands for; marks without a figure are only in the way of labels. */
  figure?: Figure;
  /** A second figure that the same place stands for. */
  also?: Figure;
  /** Whether readers walk to it; what only belongs to a figure, such as its interval, they do not. */
  isPoint: boolean;
}

const scenes = new WeakMap<Element, Seen[]>();

/** All that the marks of a plot have drawn so far, in the order in which they drew it. */
export function sceneOf(svg: Element): Seen[] {
  const known = scenes.get(svg);
  if (known) return known;
  const seen: Seen[] = [];
  scenes.set(svg, seen);
  return seen;
}

interface Carried {
  figure?: Figure | undefined;
  also?: Figure | undefined;
}

/** What is drawn, if anything, when all marks before it are, of which it is told. */
export function late(draw: (scene: Seen[]) => SVGElement | null): Plot.Markish {
  return Plot.frame({
    facet: "super",
    render: (_index, _scales, _values, _dimensions, context) => draw(sceneOf(context.ownerSVGElement)),
  });
}

/** Points of figures that have no mark, such as those that are missing: where readers walk to, in pixels. */
export function spots(data: readonly { figure: Figure; x: number; y: number }[]): Plot.Markish {
  return late((scene) => {
    for (const { figure, x, y } of data)
      scene.push({ left: x, right: x, top: y, bottom: y, x, y, figure, isPoint: true });
    return null;
  });
}

/** Room round a mark that no label may enter, in pixels. */
const CLEAR = 2;

/**
 * Options of any mark of Plot, so that what it draws is known: labels keep clear of it, and the figure of each datum
 * (`figure`, and `also` where two share a place) is a point that readers walk to. Nothing computes a place twice: it is
 * where Plot has put the mark.
 *
 * @param kind a "point" is walked to; a "part" belongs to its figure, as an interval to its bar; an "obstacle" to none
 * @param at where the point of a bar lies: at its end, or in its middle where it is one of several side by side
 */
export function carry<Options extends Plot.MarkOptions>(
  options: Options,
  kind: "point" | "part" | "obstacle" = "point",
  at: "end" | "middle" = "end",
): Options {
  const render: Plot.RenderFunction = function (
    this: unknown,
    index,
    scales,
    values,
    dimensions,
    context,
    next,
  ) {
    const mark = this as { r?: number; dx?: number; dy?: number; insetTop?: number; insetBottom?: number };
    const channels = values as Record<string, ArrayLike<unknown> | undefined>;
    const facet = index as { fx?: unknown; fy?: unknown };
    const scaled = scales as unknown as Record<string, ((value: unknown) => number) | undefined>;
    const left =
      (facet.fx === undefined ? 0 : (scaled["fx"]?.(facet.fx) ?? 0) - dimensions.marginLeft) + (mark.dx ?? 0);
    const top =
      (facet.fy === undefined ? 0 : (scaled["fy"]?.(facet.fy) ?? 0) - dimensions.marginTop) + (mark.dy ?? 0);
    const middle = (start: number, end: number, inset: number) => (start + end) / 2 + inset;
    const ends = (axis: "x" | "y", i: number): [number, number] => {
      const one = channels[axis]?.[i] as number | undefined;
      if (one !== undefined) return [one, one];
      const both = [channels[`${axis}1`]?.[i], channels[`${axis}2`]?.[i]] as [number?, number?];
      if (both[0] !== undefined && both[1] !== undefined) return both as [number, number];
      return axis === "x"
        ? [dimensions.marginLeft, dimensions.width - dimensions.marginRight]
        : [dimensions.marginTop, dimensions.height - dimensions.marginBottom];
    };
    for (const i of index) {
      const { figure, also } = (channels["carried"]?.[i] ?? {}) as Carried;
      const [x1, x2] = ends("x", i);
      const [y1, y2] = ends("y", i);
      const reach = ((channels["r"]?.[i] as number | undefined) ?? mark.r ?? 0) + CLEAR;
      const isBar = at === "end" && channels["x"] === undefined && channels["y1"] !== undefined;
      sceneOf(context.ownerSVGElement).push({
        left: Math.min(x1, x2) + left - reach,
        right: Math.max(x1, x2) + left + reach,
        top: Math.min(y1, y2) + top + (mark.insetTop ?? 0) - reach,
        bottom: Math.max(y1, y2) + top - (mark.insetBottom ?? 0) + reach,
        x: isBar ? x2 + left : middle(x1, x2, left),
        y: middle(y1, y2, top),
        isPoint: kind === "point",
        ...(figure && kind !== "obstacle" ? { figure } : {}),
        ...(also && kind === "point" ? { also } : {}),
      });
    }
    return next?.(index, scales, values, dimensions, context) ?? null;
  };
  return {
    ...options,
    channels: { ...options.channels, carried: { value: (datum: Carried) => datum ?? {}, filter: null } },
    render,
  } as Options;
}
