import { z } from "zod";
import { breakNotesSchema, breakSteps, type Step } from "../../marks/breaks.ts";
import { defineChart } from "../../marks/define.ts";
import { grid } from "../../marks/grid.ts";
import { note } from "../../marks/legend.ts";
import { overTime } from "../../marks/over-time.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { iconDots, signSettings, variationLegend } from "../../marks/variation.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { selectionSchema } from "../../model/dataset.ts";
import { type ControlPoint, processOf } from "../../words/control.ts";
import { findOwn } from "../../words/find.ts";
import { describeProcess, reachableLimits, settingsOf } from "../../words/process.ts";
import { signalRemarks } from "../../words/remarks.ts";
import { overPhases } from "./marks.ts";
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
  ...signSettings,
  breakNotes: breakNotesSchema,
});

type Options = z.infer<typeof schema>;

/** Up to so many values are all printed. */
const FEW = 6;

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
    breakNotes: { "2023-07": "Another trust from here on" },
  },

  answers: "certainty",

  figures: (dataset, { select, target }) => figuresFrom(dataset, select, [target?.select]),

  remarks: (dataset, options) => signalRemarks(processOf(dataset, options)),

  kind: "Points over time, with their average and limits",
  howToRead:
    "Points stand in order of time round their average, the line in the middle. Nearly all ordinary ups and downs lie between the two outer lines. A point with another shape is a sign that something has changed; a word says whether for better or worse. With fewer than 13 figures there are no outer lines.",
  sounds: "y",

  process: (options) => options,

  small: (dataset, options, canvas) => drawSmall(processOf(dataset, options), canvas),

  plot(dataset, options, canvas) {
    const process = processOf(dataset, options);
    const { phases, targets, figures } = process;
    const points = phases.flatMap((phase) => phase.points);
    const latest = process.latest as ControlPoint;
    const isNarrow = canvas.width < 500;
    const printAll = points.length <= FEW;
    const breaks = points.flatMap(({ figure: { period } }, at): Step[] => {
      const [earlier, step] = [points[at - 1], options.steps.find(({ from }) => from === period.id)];
      return earlier && step ? [{ between: [earlier.figure.period, period], text: step.note }] : [];
    });
    const icons = grid(
      iconTexts(process, options),
      {
        columns: [{ wraps: true }],
        cells: ({ icon, text }) => [
          { lines: [{ text, bold: true }], shape: icon && iconDots(icon, canvas.fontSize * 0.72) },
        ],
        names: 1,
        gap: 5,
      },
      canvas,
    );
    const shown = points.map(({ variation }) => variation);
    const isOrdinary = shown.every((variation) => variation === "common cause");
    return overTime(canvas, {
      ...overPhases(phases, targets),
      figures,
      height: isNarrow ? 200 : 240,
      isRead: !printAll,
      // Beside an icon the latest value is said over the plot.
      printed: printAll ? points.map(({ figure }) => figure) : process.variation ? [] : [latest.figure],
      ends: lineLabels(process, options, canvas),
      steps: [...breakSteps(process.gaps, options.breakNotes), ...breaks],
      limits: phases.slice(-1).flatMap((phase) => Object.values(reachableLimits(phase))),
      legend: isOrdinary ? [] : variationLegend(shown),
      above: [(top) => ({ height: icons.height + 8, marks: icons.names(top) })],
      below: [note(settingsOf(process, options), canvas)],
    });
  },

  table(dataset, options) {
    return processTable(processOf(dataset, options), options);
  },

  findings(dataset, options) {
    return findOwn(describeProcess(dataset, processOf(dataset, options), options));
  },
});
