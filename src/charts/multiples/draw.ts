import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { legend, note } from "../../marks/legend.ts";
import { levelGrid } from "../../marks/levels.ts";
import { intervalY, LEVEL } from "../../marks/of-figures.ts";
import { facets, plot } from "../../marks/plot.ts";
import { carry } from "../../marks/scene.ts";
import { texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { gapsIn, periodsOf, runsOf, usualStep } from "../../model/joins.ts";
import type { Canvas } from "../../render/chart.ts";
import { EDGE, GAP, type Laid, layPanels } from "./layout.ts";
import type { MultiplesOptions, Panel } from "./panels.ts";
import { panelWords, remarkOf } from "./words.ts";

const FACET = { fx: "fx", fy: "fy" } as const;
const AT = { ...FACET, x: "x", y: "y" } as const;

/** Small multiples as facets of Plot: the same plot over time in each. */
export function drawPanels(
  dataset: Dataset,
  panels: readonly Panel[],
  options: MultiplesOptions,
  canvas: Canvas,
): SVGSVGElement {
  const { bare } = canvas;
  const layout = layPanels(panels, [options.panels].flat(), canvas);
  const { laid, columns, rows, tall, left, levels } = layout;
  const words = panelWords(laid, layout, canvas);
  const between = words.over + words.under + 8;
  const height = rows * tall + (rows - 1) * between;
  const step = usualStep(periodsOf(panels.flatMap(({ figures }) => figures)));
  const points = laid.flatMap((panel) => panel.figures.map((figure) => placed(panel, figure)));
  const known = laid.flatMap((panel) => panel.figures.filter(isKnown).map((figure) => placed(panel, figure)));
  const runs = (panel: Laid, figures: readonly Figure[], gap: number) =>
    runsOf(dataset, figures, gap).map((run) => run.map((figure) => ({ ...placed(panel, figure), run })));
  const lines = laid.flatMap((panel) => runs(panel, panel.figures, step));
  const references = laid.flatMap((panel) =>
    runs(panel, panel.reference, isLevel(panel) ? Number.POSITIVE_INFINITY : step),
  );
  const label = options.reference?.label ?? "";
  const key = references.length > 0 ? [{ label, colour: COLOUR.grey1, symbol: "level" }] : [];
  const inset = bare ? 4 : EDGE;

  return plot(canvas, {
    // Places from left to right are shares of each panel's own time: no values.
    x: { type: "pow", domain: [0, 1], marginLeft: left, inset } as Plot.ScaleOptions,
    y: { domain: levels.domain, height },
    fx: facets(columns, layout.width, GAP),
    fy: facets(rows, ((bare ? bare.height - 8 : height) + between) / rows - between, between),
    axis: "none",
    above: [legend(key, canvas), () => ({ height: words.over, marks: [] })],
    below: [
      () => ({ height: words.under, marks: [] }),
      note(remarkOf(dataset, panels, options, layout.hasOwnTime), canvas),
    ],
    order: points.map(({ figure }) => figure),
    marks: ({ top }) => [
      ...levelGrid(levels, canvas),
      Plot.ruleX(
        laid.flatMap((panel) =>
          gapsIn(dataset, [panel.figures]).map(({ from, to }) => ({
            ...panel,
            x: (panel.across(from) + panel.across(to)) / 2,
          })),
        ),
        { ...FACET, x: "x", stroke: COLOUR.quiet, strokeDasharray: "3 3" },
      ),
      ...referenceMarks(references),
      intervalY(known, { ...FACET, x: "x" }),
      options.draw === "line"
        ? Plot.line(lines.filter(({ length }) => length > 1).flat(), {
            ...AT,
            z: "run",
            stroke: "colour",
            strokeWidth: 2,
          })
        : null,
      Plot.dot(
        known,
        carry({ ...AT, r: { value: "radius", scale: null }, fill: "colour" } as Plot.DotOptions),
      ),
      bare
        ? null
        : // The shorthand of what has no value, which readers walk to as well.
          Plot.text(
            points.filter(({ figure }) => !isKnown(figure)),
            carry({
              ...AT,
              text: ({ figure }: Placed) => printedValue(figure),
              fontSize: labelSize(canvas),
              fill: COLOUR.ink,
              stroke: COLOUR.paper,
              strokeWidth: 4,
            } as Plot.TextOptions),
          ),
      ...texts(words.texts({ top, bottom: top + tall, down: tall + between }), canvas),
    ],
  });
}

/** A figure in its panel, where it stands from left to right (0 to 1) and at the height of which value. */
interface Placed<F extends Figure = Figure> {
  fx: number;
  fy: number;
  x: number;
  y: number;
  figure: F;
}

function placed<F extends Figure>({ fx, fy, across, foot, figures, colour }: Laid, figure: F) {
  return {
    fx,
    fy,
    x: across(figure.period),
    y: isKnown(figure) ? amountOf(figure) : foot,
    figure,
    colour,
    radius: figures.length > 14 ? 2 : 3.5,
  };
}

function isLevel({ reference }: Panel): boolean {
  return new Set(reference.map(amountOf)).size === 1 && reference[0]?.role !== "";
}

/** What panels are compared with, as thin lines: a target across the panel, else joined only where it may be. */
function referenceMarks(runs: readonly (readonly Placed<Known>[])[]): Plot.Markish[] {
  const style = { stroke: COLOUR.grey1, strokeWidth: 1.25 };
  const firsts = runs.flatMap(([first]) => first ?? []);
  const others = runs.filter(([first]) => first?.figure.role === "");
  return [
    Plot.link(
      firsts.filter(({ figure }) => figure.role !== ""),
      { ...FACET, ...style, x1: () => 0, x2: () => 1, y1: "y", y2: "y" } as Plot.LinkOptions,
    ),
    Plot.line(others.filter(({ length }) => length > 1).flat(), { ...AT, ...style, z: "run" }),
    Plot.dot(others.filter(({ length }) => length === 1).flat(), {
      ...AT,
      ...style,
      symbol: LEVEL,
      r: 8,
    } as Plot.DotOptions),
  ];
}
