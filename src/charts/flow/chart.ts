import * as Plot from "@observablehq/plot";
import { pairs } from "d3";
import { COLOUR, PART_EDGE, PART_UNSTATED, shadeAt } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { legend } from "../../marks/legend.ts";
import { bars } from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { tableOf } from "../../marks/table.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { formatCell } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { findOwn } from "../../words/find.ts";
import { doubtSentence } from "../../words/pairs.ts";
import { headOf, valueTitle } from "../../words/phrases.ts";
import { capital } from "../../words/words.ts";
import { type FlowOptions, flowSchema, pathwayOf, type WalkedStep, walk } from "./pathway.ts";
import { type FlowRow, flowRows } from "./rows.ts";
import { pathwaySentences, shareText } from "./sentence.ts";

/** The height of a bar, in pixels. */
const BAR = 16;

/** What leads from a bar to those under it. */
const LED = { fill: shadeAt(0).colour, stroke: COLOUR.grey3 };

const KEY = [
  { label: "goes on", colour: COLOUR.sea, symbol: "bar" },
  { label: "ends here", colour: COLOUR.grey3, symbol: "bar" },
];

/** Flow: a pathway from top to bottom, each step as wide as its figure and under its part of the step before. */
export default defineChart<FlowOptions>({
  schema: flowSchema,
  example: {
    start: { select: { indicator: "contacts" }, label: "All who asked for help" },
    name: "outcome",
    stages: [
      { select: { indicator: "referrals" } },
      { from: "accepted", select: { indicator: "plans" }, beside: { indicator: "plans-share" } },
    ],
    highlight: ["accepted"],
  },

  figures: (dataset, { start, stages }) => ({
    drawn: [start.select, ...stages.flatMap((stage) => [stage.select, stage.beside ?? []].flat())].flatMap(
      (selection) => select(dataset.figures, selection),
    ),
    beside: [],
  }),

  kind: "Bars from step to step",
  howToRead:
    "Read from the top. The first bar is all who start. Under it lie those who took each next step, each bar as wide as its figure. Each lies under its part of the bar that it comes from. A dark bar goes on to further steps, a grey one ends there.",

  plot(dataset, options, canvas) {
    const start = pathwayOf(dataset, options);
    const rows = flowRows(start);
    const isChosen = ({ step }: FlowRow) => step !== undefined && options.highlight.includes(step.key);
    const goesOn = ({ step, before }: FlowRow) => !before || (step?.branches.length ?? 0) > 0;
    const bands = rowScale(rows, canvas, {
      label: ({ text }) => text,
      emphasis: isChosen,
      group: ({ group }) => group,
      mark: BAR,
      figures: ({ step }) => [step?.figure],
    });
    const largest = Math.max(...rows.map(({ to }) => to)) || 1;
    const x = valueScale([0, largest], start.figure.unit, canvas, { left: bands.marginLeft });
    const drawn = rows
      .filter(({ from, to }) => to > from)
      .map((row) => ({ ...row, row, ...(row.step ? { figure: row.step.figure } : {}) }));
    const led = drawn.filter(({ before }) => before);
    type Drawn = (typeof drawn)[number];
    const colour = ({ row }: Drawn) =>
      !row.step
        ? PART_UNSTATED.colour
        : isChosen(row)
          ? COLOUR.rust
          : goesOn(row)
            ? COLOUR.sea
            : COLOUR.grey3;

    // The outline of what leads down to a row, from its left upper corner clockwise: none where words stand over its sides.
    const dashesOf = ({ from, to, before, row }: Drawn, top: number) => {
      const [y1, y2] = [top + bands.middle(before as FlowRow), top + bands.middle(row)];
      const [left, right] = [from, to].map((value) =>
        bands.clear({ x: x.apply(value), top, y1, bottom: y2 }).flatMap((each) => [each.y1, each.y2]),
      ) as [number[], number[]];
      if ([left, right].every((side) => side[0] === y1 && side[1] === y2)) return undefined;
      const across = x.apply(to) - x.apply(from);
      const corner = 2 * across + y2 - y1;
      const downwards = right.map((y) => across + y - y1);
      const upwards = left.reverse().map((y) => corner + y2 - y);
      const ends = [0, 0, ...downwards, ...upwards, corner + y2 - y1].map(Math.round);
      return pairs(ends, (start, end) => end - start).join(" ");
    };

    return plot(canvas, {
      x,
      rows: bands,
      axis: "none",
      above: [legend(rows.length > 1 ? KEY : [], canvas)],
      marks: ({ top }) => [
        ...[...Map.groupBy(led, (each) => dashesOf(each, top))].map(([strokeDasharray, own]) =>
          Plot.rect(own, {
            ...LED,
            x1: "from",
            x2: "to",
            y1: "before",
            y2: "row",
            strokeDasharray,
          } as object),
        ),
        bars(drawn, {
          x1: "from",
          x2: "to",
          thick: bands.thick,
          at: "middle",
          fill: colour,
          stroke: ({ row }: Drawn) => (row.step ? PART_EDGE : PART_UNSTATED.edge),
          strokeWidth: 1,
        }),
      ],
    });
  },

  table(dataset, options) {
    const rows = walk(pathwayOf(dataset, options));
    const figures = rows.map(({ step }) => step.figure);
    const beside = rows.find(({ step }) => step.beside)?.step.beside;
    const unit = figures.at(-1)?.unit;
    const measures = new Set(
      figures.filter((figure) => figure.unit === unit).map((figure) => valueTitle([figure])),
    );
    // A start that is counted in another unit than its branches has no cell among them.
    const isAmong = ({ step, before }: WalkedStep) => before !== undefined || step.figure.unit === unit;
    return tableOf(headOf(dataset, figures, [options.name]), rows, [
      {
        title: "Step",
        cell: (row) => (isAmong(row) ? row.step.title : `${row.step.title}: ${formatCell(row.step.figure)}`),
      },
      { title: "After", cell: ({ before }) => before?.title ?? "" },
      {
        // Steps that measure several things have only their unit in common.
        title: measures.size === 1 ? [...measures].join("") : capital(unit?.title ?? ""),
        figure: (row) => (isAmong(row) ? row.step.figure : undefined),
      },
      beside && { title: valueTitle([beside]), figure: ({ step }) => step.beside },
      rows.some(({ step }) => step.shareBefore !== undefined) && {
        title: "Per cent of the step before, worked out",
        numeric: true,
        cell: ({ step: { shareBefore } }) =>
          shareBefore === undefined ? "" : { text: shareText(shareBefore), sort: shareBefore },
      },
    ]);
  },

  findings(dataset, options) {
    const start = pathwayOf(dataset, options);
    const figures = walk(start).map(({ step }) => step.figure);
    return [
      { kind: "head", of: headOf(dataset, figures, [options.name]) },
      ...findOwn(...pathwaySentences(start), doubtSentence(dataset, figures, options.name)),
    ];
  },
});
