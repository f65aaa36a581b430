import { lineHeight, paragraph, quietStyle } from "../../marks/paragraph.ts";
import { printedValue, wasText } from "../../marks/value.ts";
import { type Figure, formatCell, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { ScorecardRow } from "./data.ts";
import type { ScorecardCells } from "./grid.ts";

/** A value of a row with what it is, for a line of its own. */
interface Listed {
  head: string;
  value: string;
  bold: boolean;
  figure?: Figure;
}

/** Places the values of a row in lines of their own, for numbers that are too long to stand side by side. */
export function layList(
  row: ScorecardRow,
  heads: readonly string[],
  { left, top }: { left: number; top: number },
  canvas: Canvas,
): ScorecardCells {
  const line = lineHeight(canvas);
  const cells: ScorecardCells = { words: [], points: [], bottom: top };
  for (const { head, value, bold, figure } of listOf(row, heads)) {
    const y = cells.bottom + line / 2;
    const room = canvas.width - left - canvas.measure(value, canvas.fontSize, bold) - 12;
    const name = paragraph(head, { x: left, top: cells.bottom, room, ...quietStyle(canvas) }, canvas);
    cells.words.push({ text: value, x: canvas.width, y, anchor: "end", bold }, ...name.words);
    if (figure) cells.points.push({ x: canvas.width - 20, y, figure });
    cells.bottom = name.bottom;
  }
  return cells;
}

/** The values of a row, one a line: "Before, 2021" and its value. */
function listOf({ first, before, latest, others }: ScorecardRow, heads: readonly string[]): Listed[] {
  const figures = [first, before, latest].flatMap((figure, column): Listed[] =>
    figure
      ? [
          {
            head: `${heads[column]}, ${figure.period.title}`,
            value: printedValue(figure),
            bold: figure === latest,
            figure,
          },
        ]
      : [],
  );
  const rest = others.flatMap((other, index): Listed[] => {
    if (!other.latest) return [];
    const was = other.before && isKnown(other.before) ? `, ${wasText(other.before)}` : "";
    return [{ head: `${heads[3 + index]}${was}`, value: formatCell(other.latest), bold: false }];
  });
  return [...figures, ...rest];
}
