import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import type { PlacedText } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { wrap } from "../../marks/wrap.ts";
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
  const [size, small] = [canvas.fontSize * LINE, labelSize(canvas) * LINE];
  const titles = laid.map(({ label }) => wrap(label, room.width, canvas, canvas.fontSize, true));
  const ends = laid.map((panel) => endsOf(panel, room, canvas));
  const most = (blocks: readonly (readonly unknown[])[]) =>
    Math.max(0, ...blocks.map(({ length }) => length));
  return {
    over: canvas.bare ? 0 : Math.ceil(most(titles) * size) + 6,
    under: canvas.bare
      ? 0
      : Math.ceil(most(ends.flatMap((each) => each.map(({ lines }) => lines))) * small) + 8,
    /** @param top and bottom: the edges of the plots of the first row; `down`: from one row to the next, in pixels */
    texts: ({ top, bottom, down }: { top: number; bottom: number; down: number }): PlacedText[] =>
      laid.flatMap(({ fx, fy, isChosen }, panel) => {
        const [from, over] = [fx * (room.width + GAP), fy * down];
        const title = titles[panel] as string[];
        return [
          ...title.map((text, at): PlacedText => {
            const y = over + top - 6 - (title.length - at - 0.5) * size;
            const colour = isChosen ? COLOUR.rust : COLOUR.ink;
            return { text, x: from + room.left, y, bold: true, colour };
          }),
          ...(ends[panel] ?? []).flatMap(({ x, lines }) =>
            lines.map(({ text, bold }, at): PlacedText => {
              const y = over + bottom + 8 + (at + 0.5) * small;
              const colour = bold ? COLOUR.ink : COLOUR.quiet;
              return { text, x: from + x, y, bold, colour, anchor: "middle", size: labelSize(canvas) };
            }),
          ),
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
    const lines = [
      ...wrap(printedValue(figure), half, canvas, size, true).map((text) => ({ text, bold: true })),
      ...wrap(figure.period.title, half, canvas, size).map((text) => ({ text, bold: false })),
    ];
    const reach = Math.max(...lines.map(({ text, bold }) => canvas.measure(text, size, bold))) / 2;
    // A browser may set a text a little wider than it was measured.
    const within = (x: number, free = 0) => Math.max(reach + 2 - free, Math.min(x, width - reach - 2));
    return { lines, reach, within, x: within(EDGE + across(figure.period) * (width - 2 * EDGE)) };
  });
  const [first, last] = ends;
  const meet = first && last && last.x - last.reach - (first.x + first.reach) < 8;
  return ends.map(({ lines, within, x }, at) => ({
    lines,
    x: left + (meet ? within(at * width, beyond) : x),
  }));
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
