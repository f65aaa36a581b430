import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { inPixels, type PlacedText, texts } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/** A text that belongs to a point of a drawing. */
export interface Callout {
  x: number;
  y: number;
  text: string;
  bold?: boolean;
  colour?: string;
}

/** A part of a drawing in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Placed extends Box {
  callout: Callout;
  lines: string[];
  /** From the point to the text, where the text does not stand beside it. */
  leader?: { x1: number; y1: number; x2: number; y2: number };
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
/** The share of the room that a line may take: whole where that fits, else broken. */
const WIDEST = [0.9, 0.5];
/** How far texts may stand from the rim of their point, in pixels; the nearest first. */
const DISTANCES = [4, 9, 14, 26, 40, 58, 80, 110, 140];

/**
 * Texts beside their points, each as near as it can be without touching a point, another text or what else is in the
 * way; one further off has a thin line to its point. One for which there is no room is left out: the sentence and the
 * table name it. Those that matter most come first.
 *
 * @param obstacles what no text may cover, the points among them; bounds: where all texts must stay
 * @param radius of a point, in pixels
 */
export function calloutMarks(
  callouts: readonly Callout[],
  { obstacles, bounds, radius }: { obstacles: readonly Box[]; bounds: Box; radius: number },
  canvas: Canvas,
): Plot.Markish[] {
  const placed: Placed[] = [];
  for (const callout of callouts) {
    const blocked = [...obstacles, ...placed, ...placed.flatMap(alongLeader)];
    // A thin line may come closer to a point than a text may.
    const others = [...obstacles.filter((box) => !holds(box, callout)).map(within), ...placed];
    const place = candidates(callout, radius, bounds, canvas).find(
      (each) =>
        inside(each, bounds) &&
        !blocked.some((other) => overlap(each, other)) &&
        !alongLeader(each).some((dot) => others.some((other) => overlap(dot, other))),
    );
    if (place) placed.push(place);
  }
  const leaders = placed.flatMap(({ leader }) => leader ?? []);
  const words = placed.flatMap(({ callout: { bold = false, colour }, lines, left, top }) =>
    lines.map(
      (text, index): PlacedText => ({
        text,
        x: left,
        y: top + (index + 0.5) * canvas.fontSize * LINE,
        bold,
        ...(colour ? { colour } : {}),
      }),
    ),
  );
  return [
    ...(leaders.length === 0
      ? []
      : [
          Plot.link(leaders, {
            x1: inPixels("x1"),
            x2: inPixels("x2"),
            y1: "y1",
            y2: "y2",
            stroke: COLOUR.quiet,
            strokeWidth: 1,
          }),
        ]),
    ...texts(words, canvas),
  ];
}

function candidates(callout: Callout, radius: number, bounds: Box, canvas: Canvas): Placed[] {
  const { x, y, text, bold } = callout;
  const blocks = WIDEST.map((share) => {
    const lines = wrap(text, (bounds.right - bounds.left) * share, canvas, canvas.fontSize, bold);
    return {
      lines,
      width: widest(lines, canvas, canvas.fontSize, bold),
      height: lines.length * canvas.fontSize * LINE,
    };
  });
  return DISTANCES.flatMap((distance, ring) =>
    blocks.flatMap(({ lines, width, height }) =>
      SIDES.map(([across, down]): Placed => {
        const slant = 1 / Math.hypot(across, down);
        const reach = (radius + distance) * slant;
        const [x2, y2] = [x + across * reach, y + down * reach];
        // A text above or below its point moves along to stay inside.
        const middle = Math.max(bounds.left, Math.min(x2 - width / 2, bounds.right - width));
        const left = across > 0 ? x2 : across < 0 ? x2 - width : middle;
        const top = down > 0 ? y2 : down < 0 ? y2 - height : y2 - height / 2;
        const rim = radius * slant;
        return {
          callout,
          lines,
          left,
          right: left + width,
          top,
          bottom: top + height,
          ...(ring === 0
            ? {}
            : {
                leader: {
                  x1: x + across * rim,
                  y1: y + down * rim,
                  x2: x2 - across * slant,
                  y2: y2 - down * slant,
                },
              }),
        };
      }),
    ),
  );
}

/** A leader as a row of small boxes, which tells what it meets. */
function alongLeader({ leader }: Placed): Box[] {
  if (!leader) return [];
  const { x1, y1, x2, y2 } = leader;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const [x, y] = [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps];
    return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
  });
}

/** A browser may set a text a little wider than it was measured, in pixels. */
const SLACK = 3;

function inside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right + SLACK <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

function holds(box: Box, { x, y }: Callout): boolean {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

function within({ left, right, top, bottom }: Box): Box {
  return { left: left + 3, right: right - 3, top: top + 3, bottom: bottom - 3 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Where several points are at one place and look like one: how many. */
export function crowds(points: readonly { x: number; y: number }[]): Callout[] {
  return [...Map.groupBy(points, ({ x, y }) => `${x} ${y}`).values()].flatMap((here) =>
    here.length > 1 && here[0] ? [{ x: here[0].x, y: here[0].y, text: `${here.length} here` }] : [],
  );
}

/** The square round a point. */
export function boxRound({ x, y }: { x: number; y: number }, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
