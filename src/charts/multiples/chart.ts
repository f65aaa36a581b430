import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { labelSize } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { frame } from "../../marks/frame.ts";
import { legend } from "../../marks/legend.ts";
import { levelDomain, levelsOf } from "../../marks/levels.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { seriesBy } from "../../marks/series.ts";
import { type PlacedText, texts } from "../../marks/texts.ts";
import { timeScale } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { uprightWhiskers } from "../../marks/whiskers.ts";
import { wrap } from "../../marks/wrap.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, dimensionPairSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { gapsIn, inTime, periodsOf, runsOf, usualStep } from "../../model/joins.ts";
import { keyOf, select } from "../../model/select.ts";
import { defineChart } from "../../render/chart.ts";
import { dimensionTitle, inCommon, intervalText, nameOf } from "../../words/phrases.ts";
import { panelFindings } from "./findings.ts";
import { columnsOf, endsOf, isLowNear, referenceMarks, remarkOf, valuesOf } from "./panel.ts";
import { type Panel, referenceFor, requireOneUnit } from "./panels.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw."),
  panels: dimensionPairSchema.describe(
    "The dimension that makes a panel of each of its keys, or two that do so together.",
  ),
  draw: z
    .enum(["line", "dots"])
    .default("line")
    .describe("Whether points that can be compared are joined; never across a break or a gap."),
  scale: z
    .enum(["common", "free"])
    .default("common")
    .describe("One scale for all panels, or one for each, which the drawing and the sentence then say."),
  reference: referenceSchema
    .optional()
    .describe("A target or a place to compare with, as a thin line in each panel that has figures of it."),
  highlight: z.string().optional().describe("The key of a panel in its first dimension, to be set in rust."),
  breakNotes: z
    .record(z.string(), z.string())
    .optional()
    .describe("What the drawing says of a break, in a few words, by the period after the break."),
});

type Options = z.infer<typeof schema>;

interface DrawnPanel extends Panel {
  label: string;
  colour: string;
  chosen: boolean;
}

const GAP = 18;

/** Small multiples: the same small chart over time for each area, provider or indicator. */
export default defineChart<Options>({
  schema,
  example: {
    select: { area: "E08000001" },
    panels: ["indicator", "sex"],
    draw: "dots",
    scale: "free",
    reference: { select: { area: "E92000001" }, label: "England" },
    highlight: "smokes",
    breakNotes: { "2020": "Asked by telephone" },
  },

  answers: "trend",

  highlights: ({ panels }) => [panels].flat()[0] as string,

  figures: (dataset, { select, reference }) => figuresFrom(dataset, select, [reference?.select]),

  howToRead:
    "The same small chart for each place or measure, side by side. All have one scale unless the chart says otherwise, so that heights can be compared. The first and the last value are written under each.",

  plot(dataset, options, canvas) {
    const panels = panelsOf(dataset, options);
    const all = panels.flatMap(({ figures }) => figures);
    if (!all.some(isKnown)) return noFigureFrame(all, canvas);
    const columns = columnsOf(panels.length, canvas);
    const width = (canvas.width - GAP * (columns - 1)) / columns;
    const tall = canvas.width < 500 ? 64 : 84;
    const size = labelSize(canvas);
    const line = size * 1.2;
    const periods = periodsOf(all);
    const step = usualStep(periods);
    const key = legend(
      options.reference && panels.some(({ reference }) => reference.length > 0)
        ? [{ label: options.reference.label, colour: COLOUR.grey1, symbol: "level" }]
        : [],
      canvas,
      0,
    );
    const scales = panels.map((panel) => {
      const values = valuesOf(options.scale === "common" ? panels : [panel]);
      const unit = (panel.figures[0] as Figure).unit;
      const domain = levelDomain(values.length > 0 ? values : [0, 1], unit);
      return { domain, levels: levelsOf(domain, unit, canvas, 2) };
    });
    const margin = Math.max(...scales.map(({ levels }) => levels.width)) - 6;
    const across = timeScale(periods, [margin + 8, width - 8]);

    const blocks = panels.map((panel) => ({
      titleLines: wrap(panel.label, width, canvas, canvas.fontSize, true),
      ends: endsOf(panel, across, width, canvas),
    }));
    let bottom = key.height;
    const tops = panels.map(() => 0);
    for (let start = 0; start < panels.length; start += columns) {
      const row = blocks.slice(start, start + columns);
      const title = Math.max(...row.map(({ titleLines }) => titleLines.length)) * canvas.fontSize * 1.2;
      const words = Math.max(...row.flatMap(({ ends }) => ends.map(({ lines }) => lines.length)), 1);
      tops.fill(bottom + title + 6, start, start + columns);
      bottom += title + 6 + tall + 11 + words * line + 16;
    }

    const marks = panels.flatMap((panel, index): Plot.Markish[] => {
      const { titleLines, ends } = blocks[index] as (typeof blocks)[number];
      const { domain, levels } = scales[index] as (typeof scales)[number];
      const left = (index % columns) * (width + GAP);
      const top = tops[index] as number;
      const scale = scaleLinear(domain, [top + tall, top]);
      const at = (figure: Figure) => left + across(figure.period);
      const runs = runsOf(dataset, panel.figures, step);
      const points = panel.figures
        .filter(isKnown)
        .map((figure) => ({ figure, x: at(figure), y: scale(amountOf(figure)) }));
      const from = left + margin;
      return [
        Plot.ruleY(levels.values, { y: scale, x1: from, x2: left + width, stroke: COLOUR.grid }),
        ...texts(
          [
            ...titleLines.map(
              (text, row): PlacedText => ({
                text,
                x: left,
                y: top - 6 - (titleLines.length - row - 0.5) * canvas.fontSize * 1.2,
                bold: true,
                colour: panel.chosen ? COLOUR.rust : COLOUR.ink,
              }),
            ),
            ...levels.values.map(
              (value, row): PlacedText => ({
                text: levels.texts[row] as string,
                x: from - 6,
                y: scale(value),
                anchor: "end",
                colour: COLOUR.quiet,
                size,
              }),
            ),
            ...ends.flatMap(({ lines, x }) =>
              lines.map(
                ({ text, bold }, row): PlacedText => ({
                  text,
                  x: left + x,
                  y: top + tall + 11 + (row + 0.5) * line,
                  anchor: "middle",
                  bold,
                  size,
                  colour: bold ? COLOUR.ink : COLOUR.quiet,
                }),
              ),
            ),
          ],
          canvas,
        ),
        ...gapsIn(dataset, [panel.figures]).map(({ from: before, to }) =>
          Plot.ruleX([left + (across(before) + across(to)) / 2], {
            y1: top,
            y2: top + tall,
            stroke: COLOUR.quiet,
            strokeDasharray: "3 3",
          }),
        ),
        ...referenceMarks(dataset, panel, { at, scale, from, to: left + width }, step),
        ...uprightWhiskers(points, scale),
        ...(options.draw === "line" ? runs : [])
          .filter((run) => run.length > 1)
          .map((run) =>
            Plot.line(run, {
              x: at,
              y: (figure: Known) => scale(amountOf(figure)),
              stroke: panel.colour,
              strokeWidth: 2,
            }),
          ),
        Plot.dot(points, { x: "x", y: "y", r: points.length > 14 ? 2 : 3.5, fill: panel.colour }),
        Plot.text(
          panel.figures.filter((figure) => !isKnown(figure)),
          {
            x: at,
            y: (figure: Figure) => top + (isLowNear(points, at(figure), top + tall / 2) ? 0.1 : 0.85) * tall,
            text: printedValue,
            fontSize: size,
            fill: COLOUR.ink,
            stroke: COLOUR.paper,
            strokeWidth: 4,
          },
        ),
      ];
    });
    const remark = note(remarkOf(dataset, panels, options), canvas, { top: bottom - 6, middle: 0 });
    return frame(canvas, {
      height: bottom - 6 + remark.height + 2,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points: panels.flatMap((panel, index) => {
        const { domain } = scales[index] as (typeof scales)[number];
        const top = tops[index] as number;
        const scale = scaleLinear(domain, [top + tall, top]);
        return panel.figures.map((figure) => ({
          figure,
          x: (index % columns) * (width + GAP) + across(figure.period),
          y: isKnown(figure) ? scale(amountOf(figure)) : top + tall / 2,
        }));
      }),
      marks: [...key.marks, ...marks, ...remark.marks],
    });
  },

  table(dataset, options) {
    const panels = panelsOf(dataset, options);
    const figures = panels.flatMap((panel) => panel.figures);
    const named = [options.panels].flat();
    const intervals = figures.some(({ interval }) => interval);
    const units = new Set(figures.map(({ unit }) => unit.title));
    const label = options.reference?.label;
    return {
      caption: [
        inCommon(dataset, figures, [...named, "period"]),
        units.size === 1 ? `in ${[...units][0]}` : "units differ",
      ]
        .filter(Boolean)
        .join(", "),
      columns: [
        ...named.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        { title: "Period" },
        ...(units.size > 1 ? [{ title: "Unit" }] : []),
        { title: "Value", numeric: true },
        ...(intervals ? [{ title: "95% interval", numeric: true }] : []),
        ...(label === undefined ? [] : [{ title: label, numeric: true }]),
      ],
      periods: panels.map(({ figures }) => figures.length),
      rows: panels.flatMap((panel) =>
        panel.figures.map((figure) => [
          ...named.map((dimension) => ({ text: nameOf(dataset, figure, [dimension]) })),
          { text: figure.period.title, sort: Date.parse(figure.period.start) },
          ...(units.size > 1 ? [{ text: figure.unit.title }] : []),
          figureCell(figure),
          ...(intervals ? [{ text: intervalText(figure) }] : []),
          ...(label === undefined
            ? []
            : [
                figureCell(
                  panel.reference.find(({ period, role }) => role !== "" || period.id === figure.period.id),
                ),
              ]),
        ]),
      ),
    };
  },

  findings(dataset, options) {
    return panelFindings(dataset, panelsOf(dataset, options), [options.panels].flat(), {
      referenceLabel: options.reference?.label,
      free: options.scale === "free",
    });
  },
});

/** @throws Error when panels of several units are to share a scale */
function panelsOf(dataset: Dataset, options: Options): DrawnPanel[] {
  const dimensions = [options.panels].flat();
  const figures = select(dataset.figures, options.select);
  const compared = options.reference ? select(dataset.figures, options.reference.select) : [];
  if (options.scale === "common") requireOneUnit([...figures, ...compared]);
  return seriesBy(dataset, figures, dimensions).map(({ label, title, figures: own, style }) => {
    const [like] = own as [Figure];
    const chosen = keyOf(like, dimensions[0] as string) === options.highlight;
    return {
      label,
      title,
      chosen,
      figures: inTime(own),
      reference: referenceFor(like, compared, dimensions),
      colour: chosen ? COLOUR.rust : style.colour,
    };
  });
}
