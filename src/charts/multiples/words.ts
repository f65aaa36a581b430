import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { inPixels } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { wrap } from "../../marks/wrap.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isKnown, type Known } from "../../model/figure.ts";
import { gapsIn } from "../../model/joins.ts";
import type { Canvas } from "../../render/chart.ts";
import { notComparable } from "../../words/phrases.ts";
import { sentences } from "../../words/words.ts";
import { FREE_SCALE } from "./findings.ts";
import { GAP, type Laid } from "./layout.ts";
import type { MultiplesOptions, Panel } from "./panels.ts";

/** What is said where panels run over different times. */
const OWN_TIME = "Each panel has a stretch of time of its own.";

/** A text in a panel: at a height of the plot, or `dy` pixels from the upper or the lower edge. */
export interface Word {
  fx: number;
  fy: number;
  /** In pixels from the left of the first panel's drawing. */
  x: number;
  y?: number;
  edge?: "top" | "bottom";
  dy: number;
  text: string;
  anchor: "start" | "middle" | "end";
  bold?: boolean;
  colour?: string;
}

/** The name of a panel over it. */
export function titleWords(
  { fx, fy, label, isChosen }: Laid,
  { width, left }: { width: number; left: number },
  canvas: Canvas,
): Word[] {
  const lines = wrap(label, width, canvas, canvas.fontSize, true);
  const style = {
    edge: "top",
    anchor: "start",
    bold: true,
    colour: isChosen ? COLOUR.rust : COLOUR.ink,
  } as const;
  return lines.map((text, at) => {
    return { fx, fy, text, x: left, dy: -6 - (lines.length - at - 0.5) * canvas.fontSize * 1.2, ...style };
  });
}

/** The first and the last value of a panel with their periods, under their points and clear of one another. */
export function endWords(
  { fx, fy, figures, across }: Laid,
  { width, left, inset }: { width: number; left: number; inset: [number, number] },
  canvas: Canvas,
): Word[] {
  const size = labelSize(canvas);
  const half = width / 2 - 5;
  // At the left of a panel there is room: the levels, or the gap after the panel before.
  const beyond = Math.min(7, fx > 0 ? GAP : left);
  const known = figures.filter(isKnown);
  const shown = known.length > 1 ? [known[0] as Known, known.at(-1) as Known] : known;
  const ends = shown.map((figure) => {
    const lines = [
      ...wrap(printedValue(figure), half, canvas, size, true).map((text) => ({ text, bold: true })),
      ...wrap(figure.period.title, half, canvas, size).map((text) => ({ text, bold: false })),
    ];
    const reach = Math.max(...lines.map(({ text, bold }) => canvas.measure(text, size, bold))) / 2;
    // A browser may set a text a little wider than it was measured.
    const within = (x: number, free = 0) => Math.max(reach + 2 - free, Math.min(x, width - reach - 2));
    const x = inset[0] + across(figure.period) * (width - inset[0] - inset[1]);
    return { lines, reach, within, x: within(x) };
  });
  const [first, last] = ends;
  const meet = first && last && last.x - last.reach - (first.x + first.reach) < 8;
  return ends.flatMap(({ lines, within, x }, at) =>
    lines.map(({ text, bold }, line): Word => {
      const place = {
        fx,
        fy,
        x: left + (meet ? within(at * width, beyond) : x),
        dy: 8 + (line + 0.5) * size * 1.2,
      };
      return {
        ...place,
        text,
        bold,
        edge: "bottom",
        anchor: "middle",
        ...(bold ? { colour: COLOUR.ink } : {}),
      };
    }),
  );
}

/** Texts in their panels. */
export function wordMarks(words: readonly Word[], canvas: Canvas): Plot.Markish[] {
  const alike = Map.groupBy(words, ({ edge, dy, anchor, bold }) => JSON.stringify([edge, dy, anchor, bold]));
  return [...alike.values()].map((own) => {
    const { edge, dy, anchor, bold } = own[0] as Word;
    return Plot.text(own, {
      fx: "fx",
      fy: "fy",
      x: inPixels("x"),
      ...(edge ? { frameAnchor: edge, lineAnchor: "middle", dy } : { y: "y", fontVariant: "tabular-nums" }),
      text: "text",
      textAnchor: anchor,
      fontSize: edge === "top" ? canvas.fontSize : labelSize(canvas),
      fontWeight: bold ? 700 : 400,
      fill: ({ colour = COLOUR.quiet }: Word) => colour,
    } as Plot.TextOptions);
  });
}

/** Under the panels: what is not joined, and that each has a scale or a time of its own. */
export function remarkOf(
  dataset: Dataset,
  panels: readonly Panel[],
  { scale, breakNotes }: MultiplesOptions,
  hasOwnTime: boolean,
): string {
  const gaps = gapsIn(
    dataset,
    panels.map(({ figures }) => figures),
  ).map((gap) => sentences(breakNotes?.[gap.to.id] ?? `Not joined: ${notComparable(gap)}`));
  return [
    ...new Set(gaps),
    ...(scale === "free" && panels.length > 1 ? [FREE_SCALE] : []),
    ...(hasOwnTime ? [OWN_TIME] : []),
  ].join(" ");
}
