import * as Plot from "@observablehq/plot";
import { scaleLinear, sum } from "d3";
import { z } from "zod";
import { labelSize, paddedDomain } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { breakFlags, flagLines, flagMarks, layFlags } from "../../marks/flags.ts";
import { frame } from "../../marks/frame.ts";
import { legend } from "../../marks/legend.ts";
import { levelAxis, levelsOf } from "../../marks/levels.ts";
import { messageFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { spread } from "../../marks/spread.ts";
import { targetMarks, targetSteps } from "../../marks/target-line.ts";
import { texts } from "../../marks/texts.ts";
import { timeScale, timeTicks } from "../../marks/time.ts";
import { variationLegend } from "../../marks/variation.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { selectionSchema } from "../../model/dataset.ts";
import { amountOf } from "../../model/figure.ts";
import { periodsOf } from "../../model/joins.ts";
import { defineChart } from "../../render/chart.ts";
import { RUN_LENGTH } from "../../stats/signals.ts";
import { type ControlPoint, processOf } from "../../words/control.ts";
import { describeProcess, reachableLimits, settingsOf } from "../../words/process.ts";
import { sourceWords } from "../../words/sources.ts";
import { iconRows } from "./icon-rows.ts";
import { phaseMarks } from "./phases.ts";
import { pointMarks, valueTexts } from "./points.ts";
import { drawSmall } from "./small.ts";
import { processTable } from "./table.ts";
import { iconTexts, lineLabels } from "./words.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures of one series."),
  target: referenceSchema.optional().describe("The target of the series, or one for each period."),
  steps: z
    .array(
      z.strictObject({
        from: z.string().describe("The first period after the step."),
        why: z.string().describe("What changed, in a sentence."),
        note: z.string().describe("The same in a few words, for the drawing."),
      }),
    )
    .default([])
    .describe("Where mean and limits start anew; 12 figures are needed on each side."),
  length: z
    .union([z.literal(6), z.literal(7)])
    .default(RUN_LENGTH)
    .describe("How many figures in a row make a shift or a trend."),
  screen: z.boolean().default(false).describe("True leaves outlying moving ranges out of the limits."),
  warnings: z.boolean().default(false).describe("True draws the lines at 2 sigma."),
  breakNotes: z
    .record(z.string(), z.string())
    .optional()
    .describe("What the drawing says at a break, in a few words, by the period after the break."),
});

type Options = z.infer<typeof schema>;

/** Up to so many values are all printed. */
const FEW = 6;
/** Room between the edge of the plot and the first and last point. */
const END_ROOM = 16;

/**
 * XmR control chart as in NHS England's Making Data Count; a run chart without limits where a series has fewer than 13
 * figures between its breaks.
 */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "four-hours", organisation: "north-trust" },
    target: { select: { indicator: "four-hours", role: "target" }, label: "Target" },
    steps: [{ from: "2022-04", why: "A second unit was opened in April 2022.", note: "Second unit" }],
    length: 6,
    screen: true,
    warnings: true,
    breakNotes: { "2023-07": "Another trust from here on" },
  },

  answers: "certainty",

  figures: (dataset, { select, target }) => figuresFrom(dataset, select, [target?.select]),

  howToRead:
    "Points stand in order of time round their average, the line in the middle. Nearly all ordinary ups and downs lie between the two outer lines. A point with another shape is a sign that something has changed; a word says whether for better or worse. With fewer than 13 figures there are no outer lines.",

  process: (options) => options,

  small: (dataset, options, canvas) => drawSmall(processOf(dataset, options), canvas),

  plot(dataset, options, canvas) {
    const process = processOf(dataset, options);
    const { phases, targets, figures, latest } = process;
    const points = phases.flatMap((phase) => phase.points);
    const last = phases.at(-1);
    if (!last || !latest) {
      const { noun, print } = sourceWords(dataset.figures);
      return messageFrame(`There is no figure to draw: ${noun} ${print} none for these periods.`, canvas);
    }
    const { unit } = latest.figure;
    const size = labelSize(canvas);
    const line = size * 1.25;
    const printAll = points.length <= FEW;

    const variations = points.map(({ variation }) => variation);
    const key = legend(
      variations.every((each) => each === "common cause") ? [] : variationLegend(variations),
      canvas,
      0,
    );
    const icons = iconRows(iconTexts(process, options), canvas, key.height);

    // Not from zero: how far points lie from one another is what a control chart shows.
    const domain = paddedDomain(
      [
        ...points.map(({ figure }) => amountOf(figure)),
        ...phases.flatMap((phase) => Object.values(reachableLimits(phase))),
        ...targets.map(amountOf),
      ],
      unit,
      0.1,
    );
    const plotHeight = canvas.width < 500 ? 190 : 240;
    const levels = levelsOf(domain, unit, canvas, Math.floor(plotHeight / 45));
    const labels = lineLabels(process, options, canvas.width < 500).map(({ value, text, bold }) => ({
      value,
      bold,
      lines: wrap(text, canvas.width * (canvas.width < 500 ? 0.16 : 0.26), canvas, size, bold),
    }));
    const right =
      canvas.width -
      widest(
        labels.flatMap(({ lines }) => lines),
        canvas,
        size,
        true,
      ) -
      14;
    const periods = periodsOf(figures);
    const across = timeScale(periods, [levels.width + END_ROOM, right - END_ROOM]);

    const steps = options.steps.map(({ from, note }) => ({ from, text: note }));
    const upright = [
      ...breakFlags(process.gaps, across, options.breakNotes),
      ...steps.flatMap(({ from, text }) => {
        const index = points.findIndex(({ figure }) => figure.period.id === from);
        const [before, after] = [points[index - 1], points[index]];
        return before && after
          ? [{ x: (across(before.figure.period) + across(after.figure.period)) / 2, text }]
          : [];
      }),
    ];
    const flags = layFlags(upright, canvas);
    const plotTop = key.height + icons.height;
    const top = plotTop + flags.height + (printAll ? line : 8);
    const bottom = top + plotHeight;
    const scale = scaleLinear(domain, [bottom, top]);
    const ticks = timeTicks(periods, across, canvas, bottom + size * 0.8);
    const wanted = labels.map(({ value, lines }) => ({
      middle: scale(value),
      height: lines.length * line + 2,
    }));
    // The last period is written under the plot, to the right: only labels that have no room stand beside it.
    const room = { top: plotTop + flags.height, bottom: bottom + 2 };
    const middles = spread(
      wanted,
      sum(wanted, ({ height }) => height) <= room.bottom - room.top
        ? room
        : { ...room, bottom: ticks.bottom },
    );
    const foot = note(
      settingsOf(process, options) +
        (options.warnings && last.limits ? " Dotted: 2 sigma, two thirds of the way to a limit." : ""),
      canvas,
      { top: ticks.bottom + size * 0.7, middle: 0 },
    );

    return frame(canvas, {
      height: ticks.bottom + size * 0.7 + foot.height + 4,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points: points.map(({ figure }) => ({
        figure,
        x: across(figure.period),
        y: scale(amountOf(figure)),
      })),
      marks: [
        ...key.marks,
        ...icons.marks,
        ...levelAxis(levels, canvas, scale, right),
        ...phases.flatMap((phase) => phaseMarks(phase, { across, scale, warnings: options.warnings })),
        ...texts(ticks.placed, canvas),
        ...flagMarks(flags, canvas, plotTop),
        ...flagLines(flags, { top: plotTop, bottom }),
        ...targetMarks(
          targetSteps(targets, {
            across,
            scale,
            left: levels.width,
            right,
            until: across(latest.figure.period, "end"),
          }),
        ),
        ...phases.flatMap(({ runs }) =>
          runs
            .filter((run) => run.length > 1)
            .map((run) =>
              Plot.line(run, {
                x: ({ figure }: ControlPoint) => across(figure.period),
                y: ({ figure }: ControlPoint) => scale(amountOf(figure)),
                stroke: COLOUR.grey2,
                strokeWidth: 1.5,
              }),
            ),
        ),
        ...pointMarks(points, { across, scale, room: right - levels.width }),
        ...labels.flatMap(({ value, lines, bold }, index) => {
          const at = middles[index] as number;
          const first = at - (lines.length * line) / 2 + line / 2;
          return [
            ...(Math.abs(scale(value) - at) > size
              ? [
                  Plot.link([0], {
                    x1: [right + 1],
                    y1: [scale(value)],
                    x2: [right + 9],
                    y2: [at],
                    stroke: COLOUR.grey2,
                  }),
                ]
              : []),
            ...texts(
              lines.map((text, row) => ({ text, x: right + 12, y: first + row * line, bold, size })),
              canvas,
            ),
          ];
        }),
        ...valueTexts({ points: printAll ? points : [], figures, bottom }, { across, scale }, canvas),
        ...foot.marks,
      ],
    });
  },

  table(dataset, options) {
    return processTable(processOf(dataset, options), options);
  },

  findings(dataset, options) {
    return [{ kind: "own", words: describeProcess(dataset, processOf(dataset, options), options) }];
  },
});
