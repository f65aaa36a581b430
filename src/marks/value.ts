import { type Figure, formatCell, isKnown } from "../model/figure.ts";

/**
 * A figure beside its mark: the number with its sign for per cent, and the shorthand of what must be known of it; that of
 * what is not available where there is no figure.
 */
export function printedValue(figure: Figure | undefined): string {
  if (!figure) return "[x]";
  const cell = formatCell(figure);
  return isKnown(figure) && figure.unit.pattern === "{}%" ? cell.replace(/^[^\s]+/, "$&%") : cell;
}

/** The figure before, under or behind the latest: "was 12". */
export function wasText(before: Figure): string {
  return `was ${formatCell(before)}`;
}
