import { COLOUR } from "../../marks/colours.ts";
import type { GridCell, Line } from "../../marks/grid.ts";
import { stylesOf } from "../../marks/series.ts";
import { printedValue } from "../../marks/value.ts";
import { verdictShape } from "../../marks/verdict.ts";
import { isComparator } from "../../model/area.ts";
import { type Figure, isKnown, subjectOf } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import { spokenValue } from "../../words/phrases.ts";
import { type TargetRow, targetWords, type Verdict } from "../../words/targets.ts";

/** A value as a bar, or a peer as a shape, in a row of its own. */
export interface BulletRow {
  measure: TargetRow;
  /** Over the rows of a measure; nothing where its one row has its name. */
  heading: Line[];
  name: Line[];
  figure: Figure;
  colour: string;
  target?: Figure | undefined;
  verdict?: Verdict | undefined;
  /** The shape of a peer. */
  symbol?: string;
  /** Whose value it is, where its name does not say it. */
  subject?: string;
}

interface RowOptions {
  targetLabel: string;
  highlight?: string | undefined;
}

/** The rows of a measure: its values, then its peers. */
export function bulletRows(measure: TargetRow, options: RowOptions): BulletRow[] {
  const { title, values, peers } = measure;
  const isNamed = values.some(({ label }) => label !== "") || peers.length > 0;
  const common = commonTarget(measure, options.targetLabel);
  const quiet = (text: string): Line[] => (text ? [{ text, quiet: true }] : []);
  const heading = isNamed ? [{ text: title, bold: true }, ...quiet(common)] : [];
  return [
    ...values.map(({ key, label, figure, target, verdict }): BulletRow => {
      const own = !common && target ? `${options.targetLabel.toLowerCase()} ${printedValue(target)}` : "";
      const colour = key === options.highlight ? COLOUR.rust : undefined;
      const text = label || (isNamed ? subjectOf(figure) : title);
      return {
        measure,
        heading,
        name: [{ text, ...(colour ? { colour, bold: true } : {}) }, ...quiet(isNamed ? own : common || own)],
        figure,
        colour: colour ?? COLOUR.sea,
        target,
        verdict,
        ...(isNamed ? {} : { subject: subjectOf(figure) }),
      };
    }),
    ...peers.map(({ label, figure }): BulletRow => {
      return { measure, heading, name: quiet(label), figure, ...peerStyle(figure) };
    }),
  ];
}

/** A row in its columns: name, what is said where there is no mark, value, verdict. */
export function cellsOf(
  { name, figure, verdict, symbol }: BulletRow,
  canvas: Canvas,
): (GridCell | undefined)[] {
  return [
    { lines: name },
    isKnown(figure) ? undefined : { lines: [{ text: spokenValue(figure), quiet: true }], figure },
    {
      lines: [
        symbol ? { text: printedValue(figure), quiet: true } : { text: printedValue(figure), bold: true },
      ],
    },
    verdict && verdictShape(verdict, canvas),
  ];
}

/** The target in words, where all values of a measure have the same. */
function commonTarget({ values }: TargetRow, targetLabel: string): string {
  const [first, ...rest] = new Set(
    values.map(({ figure, target }) => (target ? targetWords(figure, target, printedValue(target)) : "")),
  );
  return first && rest.length === 0 ? `${targetLabel}: ${first}` : "";
}

/** Comparators are grey, England the darkest, and each kind of place has its shape. */
function peerStyle({ area }: Figure): { symbol: string; colour: string } {
  const [style] = isComparator(area) ? stylesOf([{ area, breakdown: {} } as Figure]) : [];
  return {
    symbol: style?.symbol ?? "triangle",
    colour: area?.comparator === "nation" ? COLOUR.grey1 : COLOUR.grey2,
  };
}
