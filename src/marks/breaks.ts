import type * as Plot from "@observablehq/plot";
import { z } from "zod";
import type { Break } from "../model/breaks.ts";
import { middle, type Period } from "../model/period.ts";
import type { Canvas } from "../render/chart.ts";
import { notComparable } from "../words/phrases.ts";
import { COLOUR } from "./colours.ts";
import { layFlags } from "./flags.ts";
import { uprights } from "./of-figures.ts";
import type { Block, PlotArea } from "./plot.ts";
import type { TimeScale } from "./time.ts";

export const breakNotesSchema = z
  .record(z.string(), z.string())
  .optional()
  .describe("What the drawing says at a break, in a few words, by the period after the break.");

/** Something that happened between two neighbouring periods, in a few words. */
export interface Step {
  between: readonly [Period, Period];
  text: string;
}

/** Why points on both sides of breaks are not joined; `notes` say it of the periods after some. */
export function breakSteps(breaks: readonly Break[], notes: Record<string, string> = {}): Step[] {
  return breaks.map(({ from, to, ...gap }) => ({
    between: [from, to],
    text: notes[to.id] ?? `Not joined: ${notComparable({ from, to, ...gap })}`,
  }));
}

function halfway([from, to]: readonly [Period, Period]): Date {
  return new Date((middle(from).getTime() + middle(to).getTime()) / 2);
}

/** Breaks and other steps in time: a fine upright line at the place of each, under its words above the plot. */
export function breakMarks(
  steps: readonly Step[],
  time: TimeScale,
  canvas: Canvas,
): { flags: Block; lines(plot: PlotArea): Plot.Markish } {
  // Breaks of several at one time share a line.
  const days = [...Map.groupBy(steps, ({ between }) => halfway(between).getTime())].map(([day, own]) => ({
    day: new Date(day),
    text: [...new Set(own.map(({ text }) => text))].join("; "),
  }));
  const flags = layFlags(
    days.map(({ day, text }) => ({ x: time.apply(day), text })),
    canvas,
  );
  return {
    flags: flags.block,
    lines: ({ top, bottom }) =>
      uprights(
        days.map(({ day }) => ({ day, y1: flags.foot(time.apply(day), top) ?? top, y2: bottom })),
        { x: "day", stroke: COLOUR.quiet, strokeDasharray: "3 3" },
      ),
  };
}
