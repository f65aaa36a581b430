import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import type { PlacedText } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { verdictWidth } from "../../marks/verdict.ts";
import { wrap } from "../../marks/wrap.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import { spokenValue } from "../../words/phrases.ts";
import { type Measured, type TargetRow, targetWords, type Verdict } from "../../words/targets.ts";
import { type Peer, type PeerPlace, placePeer } from "./peers.ts";
import type { BulletScale } from "./scale.ts";

/** A value with its target, in pixels from the left and top of the drawing. */
interface PlacedBar {
  figure: Figure;
  /** Vertical middle. */
  y: number;
  /** Half of the height of the bar, of its target, and of the line where it starts. */
  half: { bar: number; target: number; zero: number };
  zero: number;
  /** Where the bar ends; undefined where there is no value. */
  end: number | undefined;
  /** Where its target stands, if it has one with a value. */
  target: number | undefined;
  colour: string;
  verdict: { verdict: Verdict; x: number; y: number } | undefined;
  words: PlacedText[];
  bottom: number;
}

interface PlacedPeer {
  figure: Figure;
  /** Where its shape stands; undefined where there is no value. */
  x: number | undefined;
  y: number;
  word: PlacedText;
  bottom: number;
}

/** A title with its bars and what they are compared with; `bottom` is where the next row begins. */
export interface PlacedRow {
  words: PlacedText[];
  bars: PlacedBar[];
  peers: PlacedPeer[];
  bottom: number;
}

interface RowOptions {
  targetLabel: string;
  highlight?: string | undefined;
  /** Whether the names of peers stand beside their shapes. */
  named: boolean;
}

/** Where the pieces of one row lie. */
interface Lane {
  left: number;
  scale: (value: number) => number;
}

/** Whether the names of all peers fit beside their shapes. */
export function peersFit(rows: readonly TargetRow[], { left, scales }: BulletScale, canvas: Canvas): boolean {
  return rows.every((row, index) =>
    row.peers.every(
      (peer) => placePeer(peer, true, scales[index] as Lane["scale"], left, canvas) !== undefined,
    ),
  );
}

/** Places rows from `top` downwards. */
export function layBullets(
  rows: readonly TargetRow[],
  { beside, left, scales }: BulletScale,
  top: number,
  options: RowOptions,
  canvas: Canvas,
): PlacedRow[] {
  let y = top;
  return rows.map((row, index) => {
    const lane = { left, scale: scales[index] as Lane["scale"] };
    const placed = layRow(row, lane, { top: y, beside }, options, canvas);
    y = placed.bottom;
    return placed;
  });
}

function layRow(
  row: TargetRow,
  lane: Lane,
  { top, beside }: { top: number; beside: boolean },
  { targetLabel, highlight, named }: RowOptions,
  canvas: Canvas,
): PlacedRow {
  const labelled = row.values.some(({ label }) => label !== "");
  const target = commonTarget(row, targetLabel);
  const head = layHead(
    row.title,
    labelled ? target : "",
    { top, width: beside ? lane.left - 18 : canvas.width },
    canvas,
  );
  let y = beside ? top : head.bottom;
  const bars = row.values.map((value) => {
    const own = !target && value.target ? `${targetLabel.toLowerCase()} ${printedValue(value.target)}` : "";
    const colour = value.key === highlight ? COLOUR.rust : undefined;
    const label = labelled
      ? {
          text: [value.label, own].filter(Boolean).join(", "),
          colour: colour ?? COLOUR.ink,
          bold: colour !== undefined,
        }
      : { text: target || own, colour: COLOUR.quiet, bold: false };
    const bar = layBar(value, label, colour ?? COLOUR.sea, lane, y, canvas);
    y = bar.bottom;
    return bar;
  });
  const peers = row.peers.map((peer) => {
    const placed = layPeer(peer, named, lane, y, canvas);
    y = placed.bottom;
    return placed;
  });
  return {
    words: [...head.words, ...bars.flatMap(({ words }) => words), ...peers.map(({ word }) => word)],
    bars,
    peers,
    bottom: Math.max(y, head.bottom) + (beside ? 20 : 16),
  };
}

/** The target in words, where all values of a row have the same. */
function commonTarget({ values }: TargetRow, targetLabel: string): string {
  const [first, ...rest] = [
    ...new Set(
      values.map(({ figure, target }) => (target ? targetWords(figure, target, printedValue(target)) : "")),
    ),
  ];
  return first && rest.length === 0 ? `${targetLabel}: ${first}` : "";
}

/** The title of a row, and under it the target that its values share, if any. */
function layHead(
  title: string,
  target: string,
  { top, width }: { top: number; width: number },
  canvas: Canvas,
): { words: PlacedText[]; bottom: number } {
  const line = lineOf(canvas);
  const size = labelSize(canvas);
  const words: PlacedText[] = [];
  let y = top;
  for (const text of wrap(title, width, canvas, canvas.fontSize, true)) {
    words.push({ text, x: 0, y: y + line / 2, bold: true });
    y += line;
  }
  for (const text of target ? wrap(target, width, canvas, size) : []) {
    words.push({ text, x: 0, y: y + line / 2, colour: COLOUR.quiet, size });
    y += line;
  }
  return { words, bottom: y };
}

/** A bar under its label and verdict, with its value at the right edge of the drawing. */
function layBar(
  { figure, target, verdict }: Measured,
  label: { text: string; colour: string; bold: boolean },
  colour: string,
  { left, scale }: Lane,
  top: number,
  canvas: Canvas,
): PlacedBar {
  const line = lineOf(canvas);
  const { width, fontSize } = canvas;
  const labelWidth = width - left - (verdict ? verdictWidth(verdict, canvas) + 8 : 0);
  const lines = label.text ? wrap(label.text, labelWidth, canvas, fontSize) : [];
  const barTop = top + Math.max(lines.length, verdict ? 1 : 0) * line;
  const y = barTop + line / 2;
  const words: PlacedText[] = [
    ...lines.map((text, at) => ({ ...label, text, x: left, y: top + (at + 0.5) * line })),
    { text: printedValue(figure), x: width, y, anchor: "end", bold: true },
  ];
  if (!isKnown(figure))
    words.push({
      text: spokenValue(figure),
      x: left + 6,
      y,
      colour: COLOUR.quiet,
      size: labelSize(canvas),
    });
  return {
    figure,
    y,
    half: { bar: line * 0.32, target: line * 0.52, zero: line / 2 },
    zero: scale(0),
    end: isKnown(figure) ? scale(amountOf(figure)) : undefined,
    target: target && isKnown(target) ? scale(amountOf(target)) : undefined,
    colour,
    verdict: verdict && { verdict, x: width, y: top + line / 2 },
    words,
    bottom: barTop + (line + 4),
  };
}

function layPeer(peer: Peer, named: boolean, { left, scale }: Lane, top: number, canvas: Canvas): PlacedPeer {
  const line = lineOf(canvas);
  const { at, text } = placePeer(peer, named, scale, left, canvas) as PeerPlace;
  const y = top + line / 2 - 1;
  return {
    figure: peer.figure,
    x: at,
    y,
    word: { ...text, y, colour: COLOUR.quiet, size: labelSize(canvas) },
    bottom: top + (line - 1),
  };
}

/** Height of a line of words, in pixels. */
function lineOf(canvas: Canvas): number {
  return canvas.fontSize * 1.3;
}
