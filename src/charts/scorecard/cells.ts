import { COLOUR } from "../../marks/colours.ts";
import type { GridCell, Ground, Shape } from "../../marks/grid.ts";
import type { LegendEntry } from "../../marks/legend.ts";
import { together } from "../../marks/texts.ts";
import { printedValue, wasText } from "../../marks/value.ts";
import { formatCell, isKnown } from "../../model/figure.ts";
import { shortened } from "../../words/phrases.ts";
import type { ScorecardRow } from "./data.ts";

/** The side is a matter of two numbers, not of certainty: it has a shape and a word and no colour of its own. */
const SIDES = {
  better: { symbol: "circle", hollow: false, label: "better than the one before" },
  worse: { symbol: "circle", hollow: true, label: "worse than the one before" },
  level: { symbol: "square", hollow: true, label: "level with the one before" },
} as const;

/** The shapes of sides that rows have, with what they stand for. */
export function sideKey(rows: readonly ScorecardRow[]): LegendEntry[] {
  return Object.entries(SIDES)
    .filter(([side]) => rows.some((row) => row.side === side))
    .map(([, style]) => ({ ...style, colour: COLOUR.ink }));
}

/** The name of a row over the times of its values, which follow in the same order. */
export function cellsOf({ short, side, others, ...row }: ScorecardRow): (GridCell | undefined)[] {
  const figures = [row.first, row.before, row.latest];
  const periods = figures.flatMap((figure) => (figure ? [together(shortened(figure.period.title))] : []));
  return [
    { lines: [{ text: short }, { text: periods.join("; "), quiet: true }], shape: shapeOf(side) },
    ...figures.map((figure) =>
      figure ? { lines: [{ text: printedValue(figure), bold: figure === row.latest }], figure } : undefined,
    ),
    ...others.map(({ latest, before }) => {
      const was = before && isKnown(before) ? [{ text: together(wasText(before)), quiet: true }] : [];
      return latest ? { lines: [{ text: formatCell(latest) }, ...was] } : undefined;
    }),
  ];
}

/** The values of a small drawing: what was in grey, the latest as full as its side. */
export function tilesOf({ first, before, side }: ScorecardRow): (GridCell | undefined)[] {
  const tile = (fill: string, edge = fill): GridCell => ({
    lines: [],
    ground: { fill, edge, ink: COLOUR.ink } satisfies Ground,
  });
  const latest = {
    better: tile(COLOUR.sea),
    worse: tile(COLOUR.paper, COLOUR.sea),
    level: tile(COLOUR.grey1),
  };
  return [
    undefined,
    first && tile(COLOUR.grid),
    before && tile(COLOUR.grid),
    side ? latest[side] : tile(COLOUR.grey3),
  ];
}

function shapeOf(side: ScorecardRow["side"]): Shape {
  if (!side) return { width: 12, dots: [] };
  const { symbol, hollow } = SIDES[side];
  const fill = hollow ? COLOUR.paper : COLOUR.ink;
  return { width: 12, dots: [{ symbol, r: 5, stroke: COLOUR.ink, strokeWidth: 2, fill }] };
}
