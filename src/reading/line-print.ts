import { type Figure, formatFigure } from "../model/figure.ts";
import { numberTexts, withoutTexts } from "./number-texts.ts";
import { hasCount, isBrief, labelOf, nameOfRow } from "./printed-labels.ts";
import { wantedOn } from "./wanted-numbers.ts";

/** What stands for cells of a row that are passed over. */
const GAP = "…";
/** So many words may stand beside a number in its own cell, and on a line that is no row of a table. */
const BESIDE = { cell: 6, line: 3 };

/**
 * What a line of a pack prints of the figures that cite it: of a row of a table, the labels and the cells with their
 * numbers; of prose, the numbers with their unit, and no other word. A number that no figure publishes is left out, so
 * that nothing can be read here that the data withholds.
 */
export function printedOn(line: string, figures: readonly Figure[]): string {
  const isWanted = wantedOn(line, figures);
  const levels = new Set(
    figures.filter(({ unit }) => unit.levels).map((figure) => formatFigure(figure).toLowerCase()),
  );
  const cells = line
    .split(/[\t|]/)
    .map((cell) => cell.replaceAll("**", "").replaceAll(/\s+/g, " ").trim())
    .filter((cell) => cell !== "");
  const isRow = cells.length > 1;
  const isWithheld = figures.some(({ measurement }) => measurement.status === "c");
  const first = cells.findIndex((cell) => /\p{L}{2}/u.test(cell));
  const told = cells.map((cell, index) => {
    if (levels.has(cell.toLowerCase())) return cell;
    const name = isRow && index === first && !(isWithheld && hasCount(cell)) ? nameOfRow(cell) : undefined;
    if (name) return name;
    const numbers = numberTexts(cell, isWanted);
    if (numbers.length === 0) return (isRow ? labelOf(cell) : undefined) ?? GAP;
    const rest = withoutTexts(cell, numbers);
    return isBrief(rest, isRow ? BESIDE.cell : BESIDE.line) ? cell : numbers.join("; ");
  });
  if (told.every((cell) => cell === GAP)) return "";
  return told.filter((cell, index) => cell !== GAP || (index > 0 && told[index - 1] !== GAP)).join(" | ");
}
