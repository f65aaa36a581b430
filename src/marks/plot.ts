import * as Plot from "@observablehq/plot";
import { type Figure, isKnown } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { ROWS } from "../render/rows.ts";
import { labelledTicks, labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import type { Rows } from "./grid.ts";
import { note } from "./legend.ts";
import { type Point, setPoints } from "./points.ts";
import { type Seen, sceneOf, spots } from "./scene.ts";
import { lateTexts, seenOf } from "./texts.ts";
import type { ValueScale } from "./value-scale.ts";

/** What stands above or below a plot: its height, and its marks when it begins at `top`, in pixels. */
export type Block = (top: number) => { height: number; marks: Plot.Markish[] };

/** Where the rows or the levels of a plot lie, in pixels from the top of the drawing. */
export interface PlotArea {
  top: number;
  bottom: number;
  /** From a value to its height, for what has to be known before plotting, such as where words have room. */
  up(value: number): number;
}

export interface PlotOptions {
  /** Values from left to right; any other scale of Plot comes with margins of its own; pixels if left out. */
  x?: ValueScale | (Plot.ScaleOptions & { marginLeft?: number; marginRight?: number });
  /** Rows from top to bottom, or a scale of Plot and the height that it spans, in pixels. */
  rows?: Rows<never> | Rows<unknown>;
  y?: Plot.ScaleOptions & { height: number };
  fx?: Plot.ScaleOptions;
  fy?: Plot.ScaleOptions;
  /** From top to bottom: legends, flags, notes. A small drawing has none. */
  above?: readonly Block[];
  below?: readonly Block[];
  /** Where values are read off; "none" where every value is printed. */
  axis?: "bottom" | "both" | "none";
  /** From back to front; what stands beside the names of rows as well. */
  marks(plot: PlotArea): Plot.Markish[];
  /** Whether nothing but a shape is read off it: then it is not said where its scale starts. */
  isShape?: boolean;
  /** Levels between which ordinary ups and downs lie: a script plays them before the values. */
  limits?: readonly number[] | undefined;
  /** Figures in the order in which they are to be read; that of the rows, or of the marks, if left out. */
  order?: readonly (Figure | undefined)[];
}

/** Room between rows or facets and what is above and below them, in pixels. */
export const PAD = 6;

/**
 * A drawing whose places are Plot's: it owns scales, axes, grids and facets. Adds what Plot has not: room above and
 * below for legends and notes, the names of rows, and the points that readers walk to, read from the marks once they are
 * drawn.
 */
export function plot(canvas: Canvas, options: PlotOptions): SVGSVGElement {
  const { x = { type: "identity" }, rows, y, fx, fy, above = [], below = [], axis = "bottom" } = options;
  const marks: Plot.Markish[] = [];
  const size = labelSize(canvas);
  const axes = canvas.bare ? "none" : axis;
  const isValues = "apply" in x;
  const cut = cutNote(
    options.isShape ? [] : ([isValues ? x.domain : [], y?.domain ?? []] as number[][]),
    canvas,
  );
  let top = canvas.bare ? 4 - PAD : 0;
  const stack = (blocks: readonly Block[], from: number, gap: number): number =>
    (canvas.bare ? [] : blocks).reduce((start, block) => {
      const { height, marks: own } = block(start);
      marks.push(...own);
      return height > 0 ? start + height + gap : start;
    }, from);
  // At the axis: over that of a long chart, whose other end is far below.
  top = stack(axes === "both" ? [...above, cut] : above, top, 0) + (axes === "both" ? size * 1.6 : 0) + PAD;
  const inner = canvas.bare ? canvas.bare.height - 8 : (rows?.height ?? y?.height ?? 0);
  const bottom = top + inner + (canvas.bare ? 0 : PAD);
  const height = canvas.bare
    ? canvas.bare.height
    : stack(
        axes === "both" ? below : y ? [...below, cut] : [cut, ...below],
        bottom + (axes === "none" ? 0 : size * 1.6),
        PAD,
      ) + (axes === "none" ? 2 : 4);
  const {
    marginLeft = 0,
    marginRight = 0,
    ...scale
  } = isValues
    ? { domain: x.domain, range: x.range, marginLeft: x.range[0], marginRight: canvas.width - x.range[1] }
    : x;
  const frame = {
    document: canvas.document,
    width: canvas.width,
    height: Math.ceil(height),
    marginTop: top,
    marginBottom: Math.ceil(height) - bottom,
    marginLeft,
    marginRight,
  };
  const inRows = ((rows?.rows ?? []) as never[]).flatMap(
    (row) => rows?.figures(row).map((figure) => ({ figure, x: marginLeft, y: top + rows.middle(row) })) ?? [],
  );
  const isFaceted = fx !== undefined || fy !== undefined;
  const up = heightsOf(y, top, bottom);
  const svg = Plot.plot({
    ...frame,
    x: { axis: null, ...scale } as Plot.ScaleOptions,
    y: rows ? rows.scale(top) : { axis: null, ...y },
    ...(fx ? { fx } : {}),
    ...(fy ? { fy } : {}),
    marks: [
      ...(isValues && axes !== "none" ? valueAxis(x, axes, canvas) : []),
      ...(isFaceted ? [] : marks),
      // Labels keep clear of the words of rows, which lie over marks.
      lateTexts(canvas, (scene) => {
        scene.push(...(rows?.words ?? []).map((word) => seenOf({ ...word, y: top + word.y }, canvas)));
        return { texts: [] };
      }),
      spots(inRows.filter(({ figure }) => !isKnown(figure))),
      ...options.marks({ top, bottom, up }),
      ...(rows?.names(top) ?? []),
    ],
  }) as SVGSVGElement;
  if (canvas.bare) return svg;
  // What stands above and below would be drawn in every facet.
  if (isFaceted) svg.prepend(...Plot.plot({ ...frame, marks }).children);
  if (rows && rows.cuts.length > 0)
    svg.setAttribute(ROWS, rowsOf(rows, top, axes === "both" ? size * 1.6 + PAD : 0));
  const { limits = [] } = options;
  if (limits.length > 0)
    svg.setAttribute("data-limits", limits.map((level) => Math.round(up(level))).join(" "));
  return setPoints(svg, pointsOf(sceneOf(svg), inRows, options.order), canvas);
}

/** Heads and cuts of a drawing of rows in words, as `rowsIn` reads them: "40 62 95g 120". */
function rowsOf({ head, cuts }: Rows<never> | Rows<unknown>, top: number, axis: number): string {
  const ends = [top - axis, top + head].map(Math.round);
  return [...ends, ...cuts.map(({ y, group }) => `${Math.round(top + y)}${group ? "g" : ""}`)].join(" ");
}

/** That values are counted from elsewhere than zero: twice as far along is then not twice as much. */
function cutNote(domains: readonly (readonly number[])[], canvas: Canvas): Block {
  const cut = domains.filter(([low = 0, high = low]) => low > 0 || high < 0).length;
  const words = ["", "The scale does not start at zero.", "The scales do not start at zero."][cut];
  return note(words as string, canvas);
}

/** Facets of a size side by side, in pixels. */
export function facets(count: number, size: number, gap: number): Plot.ScaleOptions {
  const paddingInner = count > 1 ? gap / (size + gap) : 0;
  return { axis: null, domain: [...Array(count).keys()], round: false, paddingOuter: 0, paddingInner };
}

function heightsOf(y: PlotOptions["y"], top: number, bottom: number): PlotArea["up"] {
  const { domain, inset = 0, insetTop = inset, insetBottom = inset } = y ?? {};
  if (!domain) return (value) => value;
  const range = [bottom - insetBottom, top + insetTop];
  return (Plot.scale({ y: { domain, range } as Plot.ScaleOptions }) as unknown as { apply: PlotArea["up"] })
    .apply;
}

/** A pale grid with few labels along the bottom, and along the top of a long chart. */
function valueAxis(x: ValueScale, axis: "bottom" | "both", canvas: Canvas): Plot.Markish[] {
  const size = labelSize(canvas);
  const [left, right] = x.range;
  const { values, label, close } = labelledTicks(x.domain, x.unit, canvas, right - left);
  // A label that would leave the drawing is left out; of two that would meet, the first ends at its line.
  const half = (value: number) => canvas.measure(label(value), size) / 2;
  const labelled = values.filter(
    (value) => close || (x.apply(value) >= half(value) && x.apply(value) + half(value) <= canvas.width),
  );
  const labels = (shown: readonly number[], anchor: "bottom" | "top", textAnchor: "middle" | "end") =>
    Plot.axisX(shown, {
      anchor,
      textAnchor,
      tickSize: 0,
      tickFormat: label,
      label: null,
      fontSize: size,
      color: COLOUR.quiet,
    });
  return [
    Plot.gridX(values, { stroke: COLOUR.grid, strokeOpacity: 1 }),
    ...(axis === "both" ? (["bottom", "top"] as const) : (["bottom"] as const)).flatMap((anchor) =>
      close
        ? [labels(labelled.slice(0, 1), anchor, "end"), labels(labelled.slice(1), anchor, "middle")]
        : [labels(labelled, anchor, "middle")],
    ),
  ];
}

/** The points that marks have drawn, and of the figures in rows those that no mark stands for. */
function pointsOf(
  scene: readonly Seen[],
  inRows: readonly Point[],
  order: readonly (Figure | undefined)[] = inRows.map(({ figure }) => figure),
): Point[] {
  const seen = scene.flatMap(({ isPoint, figure, also, x, y }) =>
    isPoint && figure ? [{ x, y, figure, ...(also ? { also } : {}) }] : [],
  );
  const drawn = new Set(seen.map(({ figure }) => figure));
  const points = [...seen, ...inRows.filter(({ figure }) => !drawn.has(figure))];
  const place = new Map(order.map((figure, at) => [figure, at]));
  return points.sort((a, b) => (place.get(a.figure) ?? 0) - (place.get(b.figure) ?? 0));
}
