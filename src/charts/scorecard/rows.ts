import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import type { LegendEntry } from "../../marks/legend.ts";
import { lineHeight, paragraph } from "../../marks/paragraph.ts";
import type { Point } from "../../marks/points.ts";
import { inPixels, type PlacedText } from "../../marks/texts.ts";
import type { Canvas } from "../../render/chart.ts";
import type { ScorecardRow } from "./data.ts";
import { gridOf, layCells, layHeads } from "./grid.ts";
import { layList } from "./list.ts";

/** The side is a matter of two numbers, not of certainty: it has a shape and a word and no colour of its own. */
const SIDES = {
  better: { symbol: "circle", hollow: false, label: "better side of the one before" },
  worse: { symbol: "circle", hollow: true, label: "worse side of the one before" },
  level: { symbol: "square", hollow: true, label: "level with the one before" },
} as const;

/** Room for the shape before the label of a row, in pixels. */
const INDENT = 18;

/** The rows of a scorecard with their words and marks at their places, in pixels. */
export interface ScorecardRows {
  words: PlacedText[];
  points: Point[];
  /** Lines over rows. */
  rules: { x1: number; x2: number; y: number }[];
  sides: { x: number; y: number; side: keyof typeof SIDES }[];
  /** Where the last row ends. */
  bottom: number;
}

/** The shapes of sides that rows have, with what they stand for. */
export function sideKey(rows: readonly ScorecardRow[]): LegendEntry[] {
  return Object.entries(SIDES)
    .filter(([side]) => rows.some((row) => row.side === side))
    .map(([, style]) => ({ ...style, colour: COLOUR.ink }));
}

/**
 * Places rows under one another, each under the title of its group where this is a new one: values in columns under
 * their heads, or one a line where they are too wide for that.
 *
 * @param heads the titles of the first, the one before and the latest, and of further columns
 * @param top where the heads begin
 */
export function layScorecardRows(
  rows: readonly ScorecardRow[],
  heads: readonly string[],
  top: number,
  canvas: Canvas,
): ScorecardRows {
  const { width } = canvas;
  const line = lineHeight(canvas);
  const wide = width > 500;
  const labelWidth = wide ? Math.round(width * 0.3) : width;
  const grid = gridOf(rows, heads.length, wide ? labelWidth : 0, canvas);
  const head = grid ? layHeads(heads, grid, top, canvas) : undefined;
  const layout: ScorecardRows = {
    words: [...(head?.words ?? [])],
    points: [],
    rules: [],
    sides: [],
    bottom: 0,
  };
  const { words, points, rules, sides } = layout;
  let y = head ? head.bottom + 6 : top;
  let group = "";
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group;
      const title = paragraph(group, { x: 0, top: y + 6, room: width, bold: true }, canvas);
      words.push(...title.words);
      y = title.bottom;
    }
    y += 5;
    rules.push({ x1: 0, x2: width, y });
    y += 5;
    if (row.side) sides.push({ x: 6, y: y + line / 2, side: row.side });
    const label = paragraph(row.short, { x: INDENT, top: y, room: labelWidth - INDENT - 12 }, canvas);
    const start = wide ? y : label.bottom;
    const cells = grid
      ? layCells(row, grid, start, canvas)
      : layList(row, heads, { left: wide ? labelWidth : INDENT, top: start }, canvas);
    words.push(...label.words, ...cells.words);
    points.push(...cells.points);
    y = Math.max(label.bottom, cells.bottom);
  }
  return { ...layout, bottom: y };
}

/** Lines over rows, and the shapes before their labels. */
export function scorecardMarks({ rules, sides }: ScorecardRows): Plot.Markish[] {
  return [
    Plot.link(rules, { x1: inPixels("x1"), x2: inPixels("x2"), y1: "y", y2: "y", stroke: COLOUR.grid }),
    ...Object.entries(SIDES).map(([side, { symbol, hollow }]) =>
      Plot.dot(
        sides.filter((each) => each.side === side),
        {
          x: inPixels("x"),
          y: "y",
          symbol,
          r: 5,
          stroke: COLOUR.ink,
          strokeWidth: 2,
          fill: hollow ? COLOUR.paper : COLOUR.ink,
        },
      ),
    ),
  ];
}
