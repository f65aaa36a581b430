import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { intervalY } from "../../marks/interval.ts";
import { legend } from "../../marks/legend.ts";
import { type LevelScale, levelScale } from "../../marks/levels.ts";
import { note } from "../../marks/note.ts";
import { plot } from "../../marks/plot.ts";
import { carry } from "../../marks/scene.ts";
import { inPixels } from "../../marks/texts.ts";
import { timeScale } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { reachOf } from "../../marks/value-scale.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { gapsIn, periodsOf, runsOf, usualStep } from "../../model/joins.ts";
import { middle, type Period } from "../../model/period.ts";
import type { Canvas } from "../../render/chart.ts";
import type { MultiplesOptions, Panel } from "./panels.ts";
import { type EndWords, endWords, remarkOf } from "./words.ts";

/** Room between panels, in pixels. */
const GAP = 18;
/** Room at both ends of time within a panel, in pixels. */
const EDGE = 8;
/** A panel whose figures cover less of the time of all would have them in a corner. */
const COVERED = 2 / 3;

/** Where something stands: in which panel, and there from left to right (0 to 1) and at which height. */
interface Placed<F extends Figure = Figure> {
  fx: number;
  fy: number;
  x: number;
  y: number;
  figure: F;
}

const AT = { fx: "fx", fy: "fy", x: "x", y: "y" } as const;

/** Small multiples as facets of Plot: the same plot over time in each. */
export function drawPanels(
  dataset: Dataset,
  panels: readonly Panel[],
  options: MultiplesOptions,
  canvas: Canvas,
): SVGSVGElement {
  const { bare } = canvas;
  const size = labelSize(canvas);
  const line = size * 1.2;
  const isFree = options.scale === "free";
  const tall = canvas.width < 500 ? 72 : 92;
  const scales = panels.map((panel) => {
    const reach = reachOf(
      (isFree ? [panel] : panels).flatMap(({ figures, reference }) =>
        [...figures.filter(isKnown), ...reference].map((figure) => ({ figure })),
      ),
    );
    const { unit } = panel.figures[0] as Figure;
    return levelScale(Number.isFinite(reach[0]) ? reach : [0, 1], unit, canvas, { room: tall });
  });
  const labels = bare ? 0 : Math.max(...scales.map(({ width }) => width)) - 4;
  // One scale has its levels at the left of all panels, several each at its own.
  const [marginLeft, insetLeft] = isFree ? [0, labels + EDGE] : [labels, EDGE];
  const widthOf = (count: number) => (canvas.width - marginLeft - GAP * (count - 1)) / count;
  // Two values stand under each panel.
  const least = bare ? 0 : 2 * widestValue(panels, canvas) + 12;
  let columns = columnsOf(panels.length, canvas);
  while (columns > 1 && widthOf(columns) < least) columns--;
  const width = widthOf(columns);
  const rows = Math.ceil(panels.length / columns);
  const { spans, isOwn } = spansOf(panels, [options.panels].flat(), canvas);
  const step = usualStep(periodsOf(panels.flatMap(({ figures }) => figures)));
  const across = (at: number, period: Period) => {
    const [start, end] = spans[at] as [number, number];
    return (middle(period).getTime() - start) / (end - start);
  };
  const domain: [number, number] = isFree ? [0, 1] : (scales[0] as LevelScale).domain;
  const up = (at: number, value: number) => {
    const [low, high] = (scales[at] as LevelScale).domain;
    return isFree ? (value - low) / (high - low) : value;
  };
  const facet = (at: number) => ({ fx: at % columns, fy: Math.floor(at / columns) });
  const place = <F extends Figure>(at: number, figure: F): Placed<F> => ({
    ...facet(at),
    x: across(at, figure.period),
    y: isKnown(figure) ? up(at, amountOf(figure)) : Number.NaN,
    figure,
  });
  /** What all panels have, each with its place among them. */
  const each = <T>(of: (panel: Panel, at: number) => readonly T[]): T[] => panels.flatMap(of);

  const titles = panels.map(({ label }) => wrap(label, width, canvas, canvas.fontSize, true));
  const titleLine = canvas.fontSize * 1.2;
  const titleHeight = Math.max(...titles.map(({ length }) => length)) * titleLine + 4;
  const pixels = (x: number) => insetLeft + x * (width - insetLeft - EDGE);
  const words = panels.map((panel, at) =>
    endWords(panel, (period) => pixels(across(at, period)), width, canvas),
  );
  const most = Math.max(1, ...words.flatMap((ends) => ends.map(({ lines }) => lines.length)));
  const between = bare ? 8 : titleHeight + most * line + 22;
  const remark = remarkOf(dataset, panels, options, isOwn);
  const hasReference = options.reference && panels.some(({ reference }) => reference.length > 0);

  return plot(canvas, {
    x: {
      domain: [0, 1],
      marginLeft,
      marginRight: 0,
      insetLeft: bare ? 4 : insetLeft,
      insetRight: bare ? 4 : EDGE,
    } as Plot.ScaleOptions,
    y: { domain, height: rows * tall + (rows - 1) * between },
    fx: facetScale(columns, width, GAP),
    fy: facetScale(rows, bare ? (bare.height - 8 + between) / rows - between : tall, between),
    axis: "none",
    above: [
      () =>
        legend(
          hasReference
            ? [{ label: options.reference?.label ?? "", colour: COLOUR.grey1, symbol: "level" }]
            : [],
          canvas,
          marginLeft,
        ),
      () => ({ height: titleHeight, marks: [] }),
    ],
    below: [
      () => ({ height: most * line + 12, marks: [] }),
      (top) => note(remark, canvas, { top, middle: 0 }),
    ],
    order: each(({ figures }) => figures),
    marks: () => [
      ...levelMarks(
        panels.map((_, at) => ({
          ...facet(at),
          up: (value: number) => up(at, value),
          levels: scales[at] as LevelScale,
        })),
        { isFree, left: marginLeft + (isFree ? labels : 0) },
        canvas,
      ),
      Plot.ruleX(
        each(({ figures }, at) =>
          gapsIn(dataset, [figures]).map(({ from, to }) => ({
            ...facet(at),
            x: (across(at, from) + across(at, to)) / 2,
          })),
        ),
        { fx: "fx", fy: "fy", x: "x", stroke: COLOUR.quiet, strokeDasharray: "3 3" },
      ),
      ...referenceMarks(
        each(({ reference }, at) =>
          runsOf(dataset, reference, isLevel(reference) ? Number.POSITIVE_INFINITY : step).map((run) =>
            run.map((figure) => place(at, figure)),
          ),
        ),
      ),
      intervalY(
        each(({ figures }, at) => figures.filter(isKnown).map((figure) => place(at, figure))),
        { fx: "fx", fy: "fy", x: "x" } as never,
      ),
      options.draw === "line"
        ? Plot.line(
            each(({ figures, colour }, at) =>
              runsOf(dataset, figures, step)
                .filter((run) => run.length > 1)
                .flatMap((run) => run.map((figure) => ({ ...place(at, figure), run, colour }))),
            ),
            { ...AT, z: "run", stroke: "colour", strokeWidth: 2 },
          )
        : null,
      Plot.dot(
        each(({ figures, colour }, at) =>
          figures
            .filter(isKnown)
            .map((figure) => ({ ...place(at, figure), colour, many: figures.length > 14 })),
        ),
        carry({
          ...AT,
          r: ({ many }: { many: boolean }) => (many ? 2 : 3.5),
          fill: "colour",
        } as Plot.DotOptions),
      ),
      missingMarks(
        each((panel, at) =>
          panel.figures
            .filter((figure) => !isKnown(figure))
            .map((figure) => {
              const x = across(at, figure.period);
              const isLow = panel.figures.some(
                (other) =>
                  isKnown(other) &&
                  Math.abs(across(at, other.period) - x) * width < 24 &&
                  up(at, amountOf(other)) < (domain[0] + domain[1]) / 2,
              );
              return {
                ...facet(at),
                x,
                y: domain[0] + (isLow ? 0.9 : 0.15) * (domain[1] - domain[0]),
                figure,
              };
            }),
        ),
        canvas,
      ),
      ...(bare ? [] : wordMarks({ titles, words, panels, facet, marginLeft, titleLine, line }, canvas)),
    ],
  });
}

/** Facets of a size side by side, in pixels. */
function facetScale(count: number, size: number, gap: number): Plot.ScaleOptions {
  const paddingInner = count > 1 ? gap / (size + gap) : 0;
  return { axis: null, domain: [...Array(count).keys()], round: false, paddingOuter: 0, paddingInner };
}

function widestValue(panels: readonly Panel[], canvas: Canvas): number {
  const values = panels.flatMap(({ figures }) => figures.filter(isKnown).map(printedValue));
  return widest(values, canvas, labelSize(canvas), true);
}

/** Two columns where there is little room; else rows as full as can be. */
function columnsOf(count: number, { width, bare }: Canvas): number {
  if (bare) return Math.round(Math.sqrt(count * 1.2));
  if (width < 500) return Math.min(2, count);
  return count <= 4 ? count : count === 5 || count === 6 ? 3 : 4;
}

/**
 * From when to when each panel runs: all alike, or where panels are of several measures and one would have its figures in
 * a corner, each over its own time.
 */
function spansOf(
  panels: readonly Panel[],
  dimensions: readonly string[],
  canvas: Canvas,
): { spans: [number, number][]; isOwn: boolean } {
  const spanOf = (own: readonly Panel[]): [number, number] => {
    const periods = periodsOf(own.flatMap(({ figures, reference }) => [...figures, ...reference]));
    const [start, end] = timeScale(periods, [0, 1], canvas).domain;
    return [start.getTime(), end.getTime()];
  };
  const common = spanOf(panels);
  const own = panels.map((panel) => spanOf([panel]));
  const isOwn =
    dimensions.includes("indicator") &&
    own.some(([start, end]) => end - start < COVERED * (common[1] - common[0]));
  return { spans: isOwn ? own : panels.map(() => common), isOwn };
}

/** The pale grid of each panel; its levels at the left, once a row where all panels share them. */
function levelMarks(
  panels: readonly { fx: number; fy: number; up(value: number): number; levels: LevelScale }[],
  { isFree, left }: { isFree: boolean; left: number },
  canvas: Canvas,
): Plot.Markish[] {
  if (canvas.bare) return [];
  const levels = panels.flatMap(({ fx, fy, up, levels: { values, texts } }) =>
    values.map((value, at) => ({ fx, fy, y: up(value), text: texts[at] as string })),
  );
  return [
    Plot.ruleY(levels, {
      fx: "fx",
      fy: "fy",
      y: "y",
      insetLeft: isFree ? left : 0,
      stroke: COLOUR.grid,
      strokeOpacity: 1,
    }),
    Plot.text(
      levels.filter(({ fx }) => isFree || fx === 0),
      {
        fx: "fx",
        fy: "fy",
        y: "y",
        x: inPixels(() => left - 6),
        text: "text",
        textAnchor: "end",
        fontSize: labelSize(canvas),
        fontVariant: "tabular-nums",
        fill: COLOUR.quiet,
      } as Plot.TextOptions,
    ),
  ];
}

/** Whether a target is the same all the time. */
function isLevel(reference: readonly Known[]): boolean {
  return new Set(reference.map(amountOf)).size === 1 && reference[0]?.role !== "";
}

/** What panels are compared with, as thin lines: a target across the panel, else joined only where it may be. */
function referenceMarks(runs: readonly (readonly Placed<Known>[])[]): Plot.Markish[] {
  const style = { stroke: COLOUR.grey1, strokeWidth: 1.25 };
  const firsts = runs.map((run) => run[0] as Placed<Known>);
  const levels = firsts.filter(({ figure }) => figure.role !== "");
  const others = runs.filter((run) => (run[0] as Placed<Known>).figure.role === "");
  return [
    Plot.link(levels, {
      fx: "fx",
      fy: "fy",
      x1: () => 0,
      x2: () => 1,
      y1: "y",
      y2: "y",
      ...style,
    } as Plot.LinkOptions),
    Plot.line(
      others.filter(({ length }) => length > 1).flatMap((run) => run.map((placed) => ({ ...placed, run }))),
      { ...AT, z: "run", ...style },
    ),
    Plot.dot(others.filter(({ length }) => length === 1).flat(), {
      ...AT,
      symbol: { draw: drawDash },
      ...style,
    } as Plot.DotOptions),
  ];
}

function drawDash(context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void }): void {
  context.moveTo(-8, 0);
  context.lineTo(8, 0);
}

/** The shorthand of what has no value, which readers walk to as well. */
function missingMarks(missing: readonly Placed[], canvas: Canvas): Plot.Markish {
  return canvas.bare
    ? null
    : Plot.text(
        missing,
        carry({
          ...AT,
          text: ({ figure }: Placed) => printedValue(figure),
          fontSize: labelSize(canvas),
          fill: COLOUR.ink,
          stroke: COLOUR.paper,
          strokeWidth: 4,
        } as Plot.TextOptions),
      );
}

/** The names of panels over them, and their first and last values under their points. */
function wordMarks(
  {
    titles,
    words,
    panels,
    facet,
    marginLeft,
    titleLine,
    line,
  }: {
    titles: readonly string[][];
    words: readonly EndWords[][];
    panels: readonly Panel[];
    facet(at: number): { fx: number; fy: number };
    marginLeft: number;
    titleLine: number;
    line: number;
  },
  canvas: Canvas,
): Plot.Markish[] {
  const style = { fx: "fx", fy: "fy", text: "text" } as const;
  const rows = <T>(of: readonly (readonly T[])[]) =>
    Array.from({ length: Math.max(0, ...of.map(({ length }) => length)) });
  const ends = words.flatMap((own, at) => own.map((end) => ({ ...facet(at), ...end })));
  return [
    ...rows(titles).map((_, row) =>
      Plot.text(
        titles.flatMap((lines, at) => {
          const text = lines.at(-1 - row);
          return text === undefined ? [] : [{ ...facet(at), text, isChosen: panels[at]?.isChosen }];
        }),
        {
          ...style,
          frameAnchor: "top-left",
          lineAnchor: "middle",
          dy: -6 - (row + 0.5) * titleLine,
          fontWeight: 700,
          fontSize: canvas.fontSize,
          fill: ({ isChosen }: { isChosen: boolean }) => (isChosen ? COLOUR.rust : COLOUR.ink),
        } as Plot.TextOptions,
      ),
    ),
    ...rows(ends.map(({ lines }) => lines)).flatMap((_, row) =>
      [true, false].map((isBold) =>
        Plot.text(
          ends.flatMap(({ lines, ...end }) => {
            const own = lines[row];
            return own?.bold === isBold ? [{ ...end, text: own.text }] : [];
          }),
          {
            ...style,
            x: inPixels(({ x }: { x: number }) => marginLeft + x),
            frameAnchor: "bottom",
            lineAnchor: "middle",
            dy: 8 + (row + 0.5) * line,
            fontWeight: isBold ? 700 : 400,
            fontSize: labelSize(canvas),
            fill: isBold ? COLOUR.ink : COLOUR.quiet,
          } as Plot.TextOptions,
        ),
      ),
    ),
  ];
}
