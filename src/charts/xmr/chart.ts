import { z } from "zod";
import { breakMarks, breakNotesSchema, breakSteps } from "../../marks/breaks.ts";
import { endMarks, endsHeight, endsWidth } from "../../marks/ends.ts";
import { legend } from "../../marks/legend.ts";
import { levelScale } from "../../marks/levels.ts";
import { messageFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { missingAtFoot, overTime, valuesOver } from "../../marks/over-time.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { targetSteps } from "../../marks/target-line.ts";
import { dayOf, timeScale } from "../../marks/time.ts";
import { variationLegend } from "../../marks/variation.ts";
import { wrap } from "../../marks/wrap.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { selectionSchema } from "../../model/dataset.ts";
import { amountOf } from "../../model/figure.ts";
import { periodsOf } from "../../model/joins.ts";
import { defineChart } from "../../render/chart.ts";
import { RUN_LENGTH } from "../../stats/signals.ts";
import { processOf } from "../../words/control.ts";
import { describeProcess, settingsOf } from "../../words/process.ts";
import { sourceWords } from "../../words/sources.ts";
import { iconRows } from "./icon-rows.ts";
import { phaseMarks, pointMarks, reachedBy } from "./marks.ts";
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
  breakNotes: breakNotesSchema,
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
    const isNarrow = canvas.width < 500;
    const printAll = points.length <= FEW;
    const ends = lineLabels(process, options, isNarrow).map(({ value, text, bold }) => ({
      value,
      lines: wrap(text, canvas.width * (isNarrow ? 0.18 : 0.26), canvas, canvas.fontSize, bold).map(
        (each) => ({
          text: each,
          bold,
        }),
      ),
    }));
    const right = canvas.width - endsWidth(ends, canvas);
    const height = Math.max(isNarrow ? 200 : 240, endsHeight(ends, canvas));
    // Not from zero: how far points lie from one another is what a control chart shows.
    const reached = [...reachedBy(phases), ...targets.map(amountOf)];
    const levels = levelScale(reached, latest.figure.unit, canvas, { room: height, isClose: true });
    const left = printAll ? END_ROOM : levels.width;
    const time = timeScale(periodsOf(figures), [left + END_ROOM, right - END_ROOM], canvas);
    const steps = breakMarks(
      [
        ...breakSteps(process.gaps, options.breakNotes),
        ...points.flatMap(({ figure: { period } }, at) => {
          const [earlier, step] = [points[at - 1], options.steps.find(({ from }) => from === period.id)];
          return earlier && step
            ? [{ between: [earlier.figure.period, period] as const, text: step.note }]
            : [];
        }),
      ],
      time,
      canvas,
    );
    const shown = points.map(({ variation }) => variation);
    const isOrdinary = shown.every((variation) => variation === "common cause");
    const dotted = " Dotted: 2 sigma, two thirds of the way to a limit.";
    const settings = settingsOf(process, options) + (options.warnings && last.limits ? dotted : "");

    return overTime(canvas, {
      time,
      levels,
      right,
      height,
      isRead: !printAll,
      above: [
        () => legend(isOrdinary ? [] : variationLegend(shown), canvas, printAll ? 0 : levels.width),
        (top) => iconRows(iconTexts(process, options), canvas, top),
        steps.flags,
        () => ({ height: printAll ? canvas.fontSize * 1.2 : 4, marks: [] }),
      ],
      below: [(top) => note(settings, canvas, { top, middle: 0 })],
      order: points.map(({ figure }) => figure),
      marks: (area, up) => [
        ...phaseMarks(phases, time, options.warnings),
        steps.lines(area),
        targetSteps(targets, time, {
          left,
          right,
          until: dayOf(latest.figure.period, "end"),
        }),
        ...pointMarks(phases, time.range[1] - time.range[0]),
        ...endMarks(ends, { x: right, up, room: { top: area.top - 8, bottom: area.bottom + 4 } }, canvas),
        missingAtFoot(figures, time, area, canvas),
        valuesOver(printAll ? points.map(({ figure }) => figure) : [latest.figure], canvas),
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
