import type * as Plot from "@observablehq/plot";
import type { Figure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { type Box, boxRound, type Candidate, place } from "./place.ts";
import type { Seen } from "./scene.ts";
import { type Leader, lateTexts, widest, wrap } from "./texts.ts";

/** A text that belongs to the mark of a figure. */
export interface Name {
  of: Figure;
  text: string;
  bold?: boolean;
  colour?: string;
  /** Left out where it cannot stand beside its mark: a thin line to it would be too much. */
  isNear?: boolean;
}

interface Placed extends Candidate {
  lines: string[];
  /** From the point to the text, where the text does not stand beside it. */
  leader?: Leader;
}

/** Where a text may stand, seen from its point: across and down. The best first. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, -2],
  [1, 2],
  [-1, -2],
  [-1, 2],
  [2, -1],
  [2, 1],
  [-2, -1],
  [-2, 1],
] as const;
const LINE = 1.15;
/** The share of the room that a line may take: whole where that fits, else broken, so that it has a place near by. */
const WIDEST = [0.9, 0.5, 0.3];
/** How far texts may stand from the rim of their point, in pixels, the nearest first: a longer line would be a mark. */
const DISTANCES = [4, 9, 14, 26, 40];

/**
 * Names beside the marks of figures, each as near as it can be without touching a mark, another text or what else the
 * marks before this one have drawn; one further off has a thin line to its mark. One for which there is no room is left
 * out: the sentence and the table name it. Those that matter most come first.
 *
 * @param bounds where all names must stay
 */
export function names(labels: readonly Name[], canvas: Canvas, bounds: Box): Plot.Markish {
  return lateTexts(canvas, (scene) => {
    const anchors = labels.flatMap((label) => anchorOf(label, scene) ?? []);
    const places = place(
      anchors.map((anchor) => candidates(anchor, bounds, canvas)),
      {
        obstacles: scene,
        bounds,
        // A thin line may come closer to a point than a text may.
        thin: (index) => {
          const { x, y } = anchors[index] as Anchor;
          return scene
            .filter(({ left, right, top, bottom }) => x < left || x > right || y < top || y > bottom)
            .map(({ left, right, top, bottom }) => {
              return { left: left + 3, right: right - 3, top: top + 3, bottom: bottom - 3 };
            });
        },
      },
    );
    return {
      leaders: places.flatMap((each) => each?.leader ?? []),
      texts: places.flatMap((each, index) => {
        const { bold = false, colour = COLOUR.ink } = (anchors[index] as Anchor).label;
        return (each?.lines ?? []).map((text, line) => ({
          text,
          x: each?.left ?? 0,
          y: (each?.top ?? 0) + (line + 0.5) * canvas.fontSize * LINE,
          bold,
          colour,
          ground: COLOUR.paper,
        }));
      }),
    };
  });
}

/** Where the mark of a name lies: its middle and its radius, in pixels. */
interface Anchor {
  x: number;
  y: number;
  radius: number;
  label: Name;
}

function anchorOf(label: Name, scene: readonly Seen[]): Anchor | undefined {
  const seen = scene.find(
    ({ figure, also, isPoint }) => isPoint && (figure === label.of || also === label.of),
  );
  return seen && { x: seen.x, y: seen.y, radius: (seen.bottom - seen.top) / 2 - 2, label };
}

/** Where several figures are at one place and look like one: how many. */
export function crowds<T extends { figure: Figure }>(
  data: readonly T[],
  place: (datum: T) => string,
): Name[] {
  return [...Map.groupBy(data, place).values()].flatMap((here) =>
    here.length > 1 && here[0] ? [{ of: here[0].figure, text: `${here.length} here` }] : [],
  );
}

function candidates({ x, y, radius, label }: Anchor, bounds: Box, canvas: Canvas): Placed[] {
  const blocks = WIDEST.map((share) => {
    const lines = wrap(label.text, (bounds.right - bounds.left) * share, canvas, canvas.fontSize, label.bold);
    const width = widest(lines, canvas, canvas.fontSize, label.bold);
    return { lines, width, height: lines.length * canvas.fontSize * LINE };
  });
  return (label.isNear ? DISTANCES.slice(0, 1) : DISTANCES).flatMap((distance, ring) =>
    blocks.flatMap(({ lines, width, height }) =>
      SIDES.map(([across, down]): Placed => {
        const slant = 1 / Math.hypot(across, down);
        const reach = (radius + distance) * slant;
        const [x2, y2] = [x + across * reach, y + down * reach];
        // A text above or below its point moves along to stay inside.
        const middle = Math.max(bounds.left, Math.min(x2 - width / 2, bounds.right - width));
        const left = across > 0 ? x2 : across < 0 ? x2 - width : middle;
        const top = down > 0 ? y2 : down < 0 ? y2 - height : y2 - height / 2;
        const box = { lines, left, right: left + width, top, bottom: top + height };
        if (ring === 0) return box;
        const rim = radius * slant;
        const leader = {
          x1: x + across * rim,
          y1: y + down * rim,
          x2: x2 - across * slant,
          y2: y2 - down * slant,
        };
        return { ...box, leader, along: alongLine(leader) };
      }),
    ),
  );
}

/** A line as a row of small boxes, which tells what it meets. */
function alongLine({ x1, y1, x2, y2 }: Leader): Box[] {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  return Array.from({ length: steps + 1 }, (_, step) =>
    boxRound({ x: x1 + ((x2 - x1) * step) / steps, y: y1 + ((y2 - y1) * step) / steps }, 1),
  );
}
