import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { type PlacedText, paragraph } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isKnown } from "../../model/figure.ts";
import { gapsIn } from "../../model/joins.ts";
import type { Canvas } from "../../render/chart.ts";
import { notComparable } from "../../words/phrases.ts";
import { sentences } from "../../words/words.ts";
import { EDGE, GAP, type Laid } from "./layout.ts";
import type { MultiplesOptions, Panel } from "./panels.ts";

/** What is said where panels run over different times. */
const OWN_TIME = "Each panel has a stretch of time of its own.";
const LINE = 1.2;

/** Where panels have their words, in pixels: the width of each, and the room for levels at its left. */
interface Room {
  width: number;
  left: number;
}

/** The words over panels and under them, and the heights that they need there, in pixels. */
export function panelWords(laid: readonly Laid[], room: Room, canvas: Canvas) {
  const words = laid.map((panel) => {
    const style = { pitch: canvas.fontSize * LINE, colour: panel.isChosen ? COLOUR.rust : COLOUR.ink };
    const title = paragraph(panel.label, room.width, canvas, { ...style, bold: true });
    return { ...panel, title, ends: endsOf(panel, room, canvas) };
  });
  const most = (heights: readonly number[]) => Math.ceil(Math.max(0, ...heights));
  return {
    over: canvas.bare ? 0 : most(words.map(({ title }) => title.height)) + 6,
    under: canvas.bare ? 0 : most(words.flatMap(({ ends }) => ends.map(({ height }) => height))) + 8,
    /** @param top and bottom: the edges of the plots of the first row; `down`: from one row to the next, in pixels */
    texts: ({ top, bottom, down }: { top: number; bottom: number; down: number }): PlacedText[] =>
      words.flatMap(({ fx, fy, title, ends }) => {
        const [from, over] = [fx * (room.width + GAP), fy * down];
        return [
          ...title.at(from + room.left, over + top - 6 - title.height),
          ...ends.flatMap(({ x, value, period }) => [
            ...value.at(from + x, over + bottom + 8),
            ...period.at(from + x, over + bottom + 8 + value.height),
          ]),
        ];
      }),
  };
}

/** The first and the last value of a panel with their periods, under their points and clear of one another. */
function endsOf({ fx, figures, across }: Laid, { width, left }: Room, canvas: Canvas) {
  const size = labelSize(canvas);
  const half = width / 2 - 5;
  // At the left of a panel there is room: the levels, or the gap after the panel before.
  const beyond = Math.min(7, fx > 0 ? GAP : left);
  const known = figures.filter(isKnown);
  const ends = [...new Set([...known.slice(0, 1), ...known.slice(-1)])].map((figure) => {
    const style = { size, pitch: size * LINE, anchor: "middle" } as const;
    const value = paragraph(printedValue(figure), half, canvas, { ...style, bold: true });
    const period = paragraph(figure.period.title, half, canvas, { ...style, colour: COLOUR.quiet });
    const reach = Math.max(value.width, period.width) / 2;
    // A browser may set a text a little wider than it was measured.
    const within = (x: number, free = 0) => Math.max(reach + 2 - free, Math.min(x, width - reach - 2));
    const height = value.height + period.height;
    return {
      value,
      period,
      height,
      reach,
      within,
      x: within(EDGE + across(figure.period) * (width - 2 * EDGE)),
    };
  });
  const [first, last] = ends;
  const meet = first && last && last.x - last.reach - (first.x + first.reach) < 8;
  return ends.map((end, at) => ({ ...end, x: left + (meet ? end.within(at * width, beyond) : end.x) }));
}

/** Under the panels: what is not joined, and that each has a time of its own. */
export function remarkOf(
  dataset: Dataset,
  panels: readonly Panel[],
  { breakNotes }: MultiplesOptions,
  hasOwnTime: boolean,
): string {
  const gaps = gapsIn(
    dataset,
    panels.map(({ figures }) => figures),
  ).map((gap) => sentences(breakNotes?.[gap.to.id] ?? `Not joined: ${notComparable(gap)}`));
  return [...new Set(gaps), ...(hasOwnTime ? [OWN_TIME] : [])].join(" ");
}
