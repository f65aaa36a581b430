import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { grid } from "../../marks/grid.ts";
import { type LegendEntry, legend } from "../../marks/legend.ts";
import { UPRIGHT } from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { carry } from "../../marks/scene.ts";
import { figureCell, periodCell, tableOf } from "../../marks/table.ts";
import { printedValue } from "../../marks/value.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { type Figure, isKnown } from "../../model/figure.ts";
import type { Cell } from "../../render/chart.ts";
import { dimensionTitle, spokenValue } from "../../words/phrases.ts";
import { centreOf, type ProfileRow, placeOf, profileOf } from "../../words/profile.ts";
import { profileFindings } from "../../words/profile-findings.ts";
import { comparatorRemarks } from "../../words/remarks.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures of the place that the profile is about, one a row."),
  england: selectionSchema.describe(
    "The figures of the centre line, matched by indicator, period and breakdowns.",
  ),
  lowest: selectionSchema.describe("The lowest figures among comparable places, matched in the same way."),
  highest: selectionSchema.describe("The highest figures among comparable places, matched in the same way."),
  group: dimensionSchema.optional().describe("The dimension under whose titles the rows stand."),
});

type Options = z.infer<typeof schema>;

/** So many rows of a small drawing are told apart. */
const FEW = 10;

/** Spine: where a place stands, measure by measure, between the worst and the best, with England as the backbone. */
export default defineChart<Options>({
  schema,
  example: {
    select: { area: "E08000001" },
    england: { area: "E92000001" },
    lowest: { role: "lowest" },
    highest: { role: "highest" },
    group: "domain",
  },

  answers: "compare",
  most: 18,

  figures: (dataset, { select, england, lowest, highest }) =>
    figuresFrom(dataset, select, [england, lowest, highest]),

  remarks: (dataset, options) =>
    comparatorRemarks(profileOf(dataset, options).map(({ figure, england: other }) => ({ figure, other }))),

  kind: "Rows from worst to best, with England in the middle",
  howToRead:
    "The upright line in the middle is England. A dot to its right is better than England, one to its left worse; the bar runs from the worst to the best local authority. Hollow shapes are not judged: more is neither good nor bad.",

  plot(dataset, options, canvas) {
    const all = profileOf(dataset, options);
    const rows = canvas.bare ? all.filter(isPlaced).slice(0, FEW) : all;
    const [place, centre] = [placeOf(all), centreOf(all)];
    const table = grid(
      rows,
      {
        columns: [
          { wraps: true },
          { title: place, align: "end" },
          { title: centre, align: "end" },
          {
            scale: true,
            wraps: true,
            align: "middle",
            ends: [`worse than ${centre}`, `better than ${centre}`],
          },
        ],
        cells: (row) => [
          { lines: [{ text: row.short }, { text: unitAndPeriod(row.figure), quiet: true }] },
          { lines: [{ text: printedValue(row.figure), bold: true }] },
          { lines: [{ text: printedValue(row.england) }] },
          isPlaced(row)
            ? undefined
            : { lines: [{ text: missingWords(row, place, centre), quiet: true }], figure: row.figure },
        ],
        group: ({ group }) => [{ text: group, bold: true }],
        mark: canvas.fontSize,
        gap: canvas.width < 500 ? 6 : 10,
      },
      canvas,
    );
    const placed = rows.filter(isPlaced).map((row) => ({ row, figure: row.figure }));
    const at = { x: ({ row }: { row: ProfileRow }) => row.position, y: "row" };
    const sized = (share: number) => Math.min(canvas.fontSize, table.thick * 1.3) * share;
    return plot(canvas, {
      x: { domain: [-1, 1], range: table.range },
      rows: table,
      axis: "none",
      above: [legend(keyOf(all), canvas)],
      marks: () => [
        Plot.link(placed, {
          x1: -1,
          x2: 1,
          y1: "row",
          y2: "row",
          stroke: COLOUR.grey3,
          strokeWidth: sized(0.38),
        }),
        Plot.dot(placed, {
          x: () => 0,
          y: "row",
          symbol: UPRIGHT,
          r: canvas.fontSize * 0.7,
          stroke: COLOUR.ink,
          strokeWidth: 1.5,
        } as Plot.DotOptions),
        Plot.dot(
          placed.filter(({ row }) => row.judged),
          carry({ ...at, r: sized(0.46), fill: COLOUR.sea, stroke: COLOUR.paper, strokeWidth: 1 }),
        ),
        Plot.dot(
          placed.filter(({ row }) => !row.judged),
          carry({
            ...at,
            symbol: "diamond",
            r: sized(0.42),
            fill: COLOUR.paper,
            stroke: COLOUR.grey1,
            strokeWidth: 2,
          }),
        ),
      ],
      order: rows.map(({ figure }) => figure),
    });
  },

  table(dataset, options) {
    const rows = profileOf(dataset, options);
    const orMissing = (figure: Figure | undefined): Cell => (figure ? figureCell(figure) : { text: "[x]" });
    return tableOf("Each row in the unit that it names", rows, [
      { title: dimensionTitle(dataset, "indicator"), cell: ({ title }) => title },
      options.group && { title: groupTitle(dataset, options.group), cell: ({ group }) => group },
      { title: "Unit", cell: ({ figure }) => figure.unit.title },
      { title: "Period", cell: ({ figure }) => periodCell(figure.period) },
      { title: placeOf(rows) || "Value", figure: ({ figure }) => figure },
      { title: centreOf(rows), cell: ({ england }) => orMissing(england), numeric: true },
      { title: "Lowest in England", cell: ({ lowest }) => orMissing(lowest), numeric: true },
      { title: "Highest in England", cell: ({ highest }) => orMissing(highest), numeric: true },
      { title: "Which way is better", cell: ({ figure }) => DIRECTION[figure.indicator.polarity] },
    ]);
  },

  findings(dataset, options) {
    return profileFindings(dataset, profileOf(dataset, options));
  },
});

function isPlaced({ position }: ProfileRow): boolean {
  return position !== undefined;
}

const DIRECTION = { "higher-is-better": "higher", "lower-is-better": "lower", none: "neither" } as const;

function keyOf(rows: readonly ProfileRow[]): LegendEntry[] {
  const place = placeOf(rows);
  const unjudged = rows.some((row) => row.position !== undefined && !row.judged);
  return [
    { label: place, colour: COLOUR.sea, symbol: "circle" },
    { label: centreOf(rows), colour: COLOUR.ink, symbol: "line" },
    ...(unjudged
      ? [
          {
            label: `${place}, not judged: higher is right`,
            colour: COLOUR.grey1,
            symbol: "diamond",
            hollow: true,
          },
        ]
      : []),
    { label: "Lowest to highest in England", colour: COLOUR.grey3, symbol: "bar" },
  ];
}

function groupTitle(dataset: Dataset, group: string): string {
  return group === "domain" ? "Subject" : dimensionTitle(dataset, group);
}

/** Why a row has no marker: "[x] not available for Pellmouth". */
function missingWords({ figure, england }: ProfileRow, place: string, centre: string): string {
  if (!isKnown(figure)) return `${printedValue(figure)} ${spokenValue(figure)} for ${place}`;
  return england && isKnown(england) ? "[x] no lowest and highest" : `[x] not available for ${centre}`;
}

/** "per 100,000 people, 2012"; of a percentage, whose value carries its sign, the period alone. */
function unitAndPeriod({ unit, period }: Figure): string {
  return unit.pattern === "{}%" ? period.title : `${unit.title}, ${period.title}`;
}
