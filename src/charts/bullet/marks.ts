import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import type { Point } from "../../marks/points.ts";
import { inPixels, texts } from "../../marks/texts.ts";
import { verdictMarks } from "../../marks/verdict.ts";
import type { Canvas } from "../../render/chart.ts";
import { peerMarks } from "./peers.ts";
import type { PlacedRow } from "./rows.ts";

/** Bars with their targets, peers, words and verdicts, at their places in pixels. */
export function bulletMarks(rows: readonly PlacedRow[], canvas: Canvas): Plot.Markish[] {
  const bars = rows.flatMap((row) => row.bars);
  const zeros = bars.map(({ zero, y, half }) => ({ x: zero, y1: y - half.zero, y2: y + half.zero }));
  const spans = bars.flatMap(({ zero, end, y, half, colour }) =>
    end === undefined ? [] : [{ x1: zero, x2: end, y1: y - half.bar, y2: y + half.bar, colour }],
  );
  const targets = bars.flatMap(({ target, y, half }) =>
    target === undefined ? [] : [{ x: target, y1: y - half.target, y2: y + half.target }],
  );
  const peers = rows
    .flatMap((row) => row.peers)
    .flatMap(({ x, y, figure }) => (x === undefined ? [] : [{ x, y, figure }]));
  const upright = { x1: inPixels("x"), x2: inPixels("x"), y1: "y1", y2: "y2" };
  return [
    Plot.link(zeros, { ...upright, stroke: COLOUR.grey2 }),
    Plot.rect(spans, { x1: inPixels("x1"), x2: inPixels("x2"), y1: "y1", y2: "y2", fill: "colour" }),
    // The edge of paper sets a target off from its bar.
    Plot.link(targets, { ...upright, stroke: COLOUR.paper, strokeWidth: 6 }),
    Plot.link(targets, { ...upright, stroke: COLOUR.ink, strokeWidth: 3 }),
    ...peerMarks(peers),
    ...texts(
      rows.flatMap(({ words }) => words),
      canvas,
    ),
    ...verdictMarks(
      bars.flatMap(({ verdict }) => verdict ?? []),
      canvas,
    ),
  ];
}

/** Bars and peers to be read row by row; what has no value stands near `left`, where bars begin. */
export function bulletPoints(rows: readonly PlacedRow[], left: number): Point[] {
  return rows.flatMap(({ bars, peers }) => [
    ...bars.map(({ figure, end, y }) => ({ x: end ?? left + 12, y, figure })),
    ...peers.map(({ figure, x, y }) => ({ x: x ?? left + 12, y, figure })),
  ]);
}
