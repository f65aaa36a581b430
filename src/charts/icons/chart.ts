import { z } from "zod";
import { defineChart } from "../../marks/define.ts";
import { type GridCell, grid, type Line } from "../../marks/grid.ts";
import { plot } from "../../marks/plot.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { periodCell, tableOf } from "../../marks/table.ts";
import { printedValue } from "../../marks/value.ts";
import { type Icon, iconDots, signSettings } from "../../marks/variation.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, selectionSchema } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import type { Canvas } from "../../render/chart.ts";
import { LEAST_FOR_LIMITS } from "../../stats/xmr.ts";
import { processesOf } from "../../words/control.ts";
import { findOwn } from "../../words/find.ts";
import { describeIcons, type IconRow } from "../../words/icons.ts";
import { assuranceCell, variationCell } from "../../words/process.ts";
import { targetWords } from "../../words/targets.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures of several series, each over time."),
  target: referenceSchema.optional().describe("Their targets, matched by indicator, area and provider."),
  ...signSettings,
});

type Options = z.infer<typeof schema>;

/** So many rows of a small drawing are told apart. */
const FEW = 5;

/** Icons of NHS England's Making Data Count: one row a series, with its latest figure, its target and what they say. */
export default defineChart<Options>({
  schema,
  example: {
    select: { organisation: "north-trust" },
    target: { select: { role: "target" }, label: "Target" },
    length: 6,
    screen: true,
  },

  answers: "certainty",

  figures: (dataset, { select, target }) => figuresFrom(dataset, select, [target?.select]),

  kind: "Rows of signs",
  howToRead:
    "Each row is one measure. The first sign says whether its latest figure is more than ordinary ups and downs, the second whether the target can be relied upon. Words beside the signs say the same.",

  plot(dataset, options, canvas) {
    const rows = rowsOf(dataset, options);
    const table = grid(
      canvas.bare ? rows.slice(0, FEW) : rows,
      {
        columns: [
          { title: "Measure", wraps: true },
          { title: "Latest" },
          { title: options.target?.label ?? "Target" },
          { title: "Variation", wraps: true },
          { title: "Target reached", wraps: true },
        ],
        cells: (row) => cellsOf(row, canvas),
        names: 0.3,
        rules: true,
      },
      canvas,
    );
    return plot(canvas, { rows: table, axis: "none", marks: () => [] });
  },

  table(dataset, options) {
    const caption = `Each row in the unit that it names. Icons need ${LEAST_FOR_LIMITS} figures; shift and trend: ${options.length} or more in a row`;
    return tableOf(caption, rowsOf(dataset, options), [
      { title: "Measure", cell: ({ title }) => title },
      { title: "Unit", cell: ({ latest }) => latest.unit.title },
      { title: "Latest", figure: ({ latest }) => latest },
      { title: "Period", cell: ({ latest }) => periodCell(latest.period) },
      { title: options.target?.label ?? "Target", figure: ({ process }) => process.target },
      { title: "Variation", cell: ({ process }) => variationCell(process) },
      { title: "Target reached", cell: ({ process }) => assuranceCell(process) },
    ]);
  },

  findings(dataset, options) {
    return findOwn(describeIcons(rowsOf(dataset, options)));
  },
});

function rowsOf(dataset: Dataset, options: Options): IconRow[] {
  const processes = processesOf(dataset, { ...options, steps: [] });
  const heads = processes.map(({ figures }) => figures[0] as Figure);
  const dimensions = ["organisation", "area", ...dataset.breakdowns.map(({ id }) => id)].filter(
    (dimension) => new Set(heads.map((head) => keyOf(head, dimension))).size > 1,
  );
  return processes.map((process, index): IconRow => {
    const head = heads[index] as Figure;
    const parts = dimensions.map((dimension) => titleOf(dataset, head, dimension)).filter(Boolean);
    return {
      title: [head.indicator.title, ...parts].join(", "),
      process,
      latest: process.latest?.figure ?? (process.figures.at(-1) as Figure),
    };
  });
}

function cellsOf({ title, process, latest }: IconRow, canvas: Canvas): GridCell[] {
  const { target, variation, assurance } = process;
  const words = (text: string): Line[] => [{ text, quiet: true }];
  const signed = (icon: Icon | undefined, text: string): GridCell =>
    icon
      ? { shape: iconDots(icon, canvas.fontSize * (canvas.bare ? 0.95 : 0.72)), lines: [{ text }] }
      : { lines: words(text) };
  return [
    { lines: [{ text: title }, ...words(latest.period.title)] },
    { lines: [{ text: printedValue(latest), bold: true }], figure: latest },
    { lines: target ? [{ text: targetWords(latest, target, printedValue(target)) }] : words("none") },
    signed(variation, variationCell(process)),
    signed(assurance, assuranceCell(process)),
  ];
}
