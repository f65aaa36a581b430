import { amountOf, type Figure, formatCell, isKnown } from "../model/figure.ts";
import type { Period } from "../model/period.ts";
import type { Cell } from "../render/chart.ts";
import { inCell } from "../words/in-cell.ts";

/** A figure as a cell of a chart's table, sorted by its number; empty where there is no figure. */
export function figureCell(figure: Figure | undefined): Cell {
  if (!figure) return { text: "" };
  const text = inCell(formatCell(figure));
  return { text, ...(isKnown(figure) ? { sort: amountOf(figure) } : {}) };
}

/** A period as a cell, sorted by time. */
export function periodCell({ title, start }: Period): Cell {
  return { text: title, sort: Date.parse(start) };
}
