import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { COLOUR } from "../../../src/marks/colours.ts";
import { defineChart } from "../../../src/marks/define.ts";
import { intervalX, knownIn, missing } from "../../../src/marks/of-figures.ts";
import { plot } from "../../../src/marks/plot.ts";
import { rowScale } from "../../../src/marks/row-scale.ts";
import { carry } from "../../../src/marks/scene.ts";
import { rowsTable } from "../../../src/marks/table.ts";
import { reachOf, valueScale } from "../../../src/marks/value-scale.ts";
import { values } from "../../../src/marks/values.ts";
import { dimensionSchema, selectionSchema } from "../../../src/model/dataset.ts";
import { amountOf, type Figure, type Known } from "../../../src/model/figure.ts";
import { keyOf, select, titleOf } from "../../../src/model/select.ts";
import { findRows, rowsOf } from "../../../src/words/find.ts";
import { headOf } from "../../../src/words/phrases.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, each as one dot on a line from zero."),
  rows: dimensionSchema.describe("The dimension that names a row."),
  highlight: z.string().optional().describe("The key of a row to be set in rust."),
});

/** Lollipop: a dot at the end of a thin line from zero. */
export default defineChart<z.infer<typeof schema>>({
  schema,
  example: { select: { indicator: "smokes" }, rows: "area", highlight: "E08000001" },
  answers: "compare",
  kind: "Dots at the ends of lines, one a row",
  howToRead: "Each line starts at zero: the further to the right its dot, the higher the value beside it.",
  highlights: ({ rows }) => rows,
  figures: (dataset, options) => ({ drawn: select(dataset.figures, options.select), beside: [] }),

  plot(dataset, options, canvas) {
    const figures = select(dataset.figures, options.select);
    const known = knownIn(figures, (figure) => figure);
    const all = figures.map((figure) => ({ row: figure, figure }));
    const { unit } = figures[0] as Figure;
    const isChosen = (figure: Figure) => keyOf(figure, options.rows) === options.highlight;
    const colour = ({ figure }: { figure: Known }) => (isChosen(figure) ? COLOUR.rust : COLOUR.sea);
    const value = ({ figure }: { figure: Known }) => amountOf(figure);
    const bands = rowScale(figures, canvas, {
      label: (figure) => titleOf(dataset, figure, options.rows),
      emphasis: isChosen,
      figures: (figure) => [figure],
      mark: 12,
    });
    const x = valueScale(reachOf(known, [0]), unit, canvas, {
      left: bands.marginLeft,
      values: known,
    });
    return plot(canvas, {
      x,
      rows: bands,
      axis: "none",
      marks: () => [
        Plot.link(known, { x1: 0, x2: value, y1: "row", y2: "row", stroke: colour, strokeWidth: 2 }),
        intervalX(known),
        Plot.dot(known, carry({ x: value, y: "row", r: bands.thick / 2.4, fill: colour })),
        missing(all, 0, canvas),
        values(known, canvas),
      ],
    });
  },

  table: (dataset, options) => rowsTable(dataset, select(dataset.figures, options.select), [options.rows]),

  findings(dataset, options) {
    const figures = select(dataset.figures, options.select);
    const rows = rowsOf(dataset, figures, [options.rows]);
    return findRows(dataset, headOf(dataset, figures, [options.rows]), rows, [options.rows]);
  },
});
