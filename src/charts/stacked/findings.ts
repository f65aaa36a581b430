import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { formatValue } from "../../model/unit.ts";
import { findObstacles } from "../../words/find.ts";
import { headOf, listNames, listValues, spokenValue } from "../../words/phrases.ts";
import { countWords, sentences } from "../../words/words.ts";
import { isOff, isRounding, restOf, type Stack, type StackRow } from "./data.ts";

/** So many wholes are read out with all their parts; of more, the extremes of each part. */
const READ_OUT = 4;
/** Of so many parts the extremes are named. */
const MOST_EXTREMES = 3;

/**
 * What stacked bars show: the parts of each whole in order, what is missing, what does not add up.
 *
 * @param apart the dimensions of the rows and the parts
 * @param rest what the rest of each whole is called, if it is drawn
 */
export function stackFindings(
  dataset: Dataset,
  stack: Stack,
  apart: readonly string[],
  rest: string | undefined,
): Finding[] {
  const figures = stack.rows.flatMap((row) => row.figures.filter((figure) => figure !== undefined));
  if (figures.length === 0) return [{ kind: "nothing", of: "" }];
  const head = headOf(dataset, figures, apart);
  const said =
    stack.rows.length === 1
      ? [`${head}: ${partList(stack, stack.rows[0] as StackRow, rest)}`]
      : stack.rows.length <= READ_OUT
        ? [head, ...stack.rows.map((row) => `${row.title}: ${partList(stack, row, rest)}`)]
        : [head, ...extremes(stack), ...missing(stack)];
  return [
    { kind: "own", words: sentences(...said, ...sums(stack, rest)) },
    ...findObstacles(dataset, figures, false),
  ];
}

/** What a row adds up to where that must be said: "adds up to 98%", "adds up to 98% without what is missing". */
export function sumWords(stack: Stack, row: StackRow): string {
  if (!isOff(stack, row) || !stack.unit) return "";
  const sum = formatValue(row.sum, stack.unit, row.decimals);
  return `adds up to ${sum}${row.missing.length > 0 ? " without what is missing" : ""}`;
}

function partList(stack: Stack, row: StackRow, rest: string | undefined): string {
  const left = rest === undefined ? 0 : restOf(stack, row);
  return listValues([
    ...stack.parts.flatMap(({ title }, index) => {
      const figure = row.figures[index];
      return figure ? [{ name: title, value: spokenValue(figure) }] : [];
    }),
    ...(rest !== undefined && left > 0 && stack.unit
      ? [{ name: rest, value: formatValue(left, stack.unit, row.decimals) }]
      : []),
  ]);
}

/** The extremes of the parts that differ most between the rows, in the order of the parts. */
function extremes({ parts, rows }: Stack): string[] {
  const spans = parts.flatMap(({ title }, index) => {
    const known = rows.flatMap((row) => {
      const figure = row.figures[index];
      return figure && isKnown(figure) ? [{ name: row.title, figure }] : [];
    });
    const values = known.map(({ figure }) => amountOf(figure));
    return known.length > 0 ? [{ title, known, low: Math.min(...values), high: Math.max(...values) }] : [];
  });
  const widest = [...spans].sort((a, b) => b.high - b.low - (a.high - a.low)).slice(0, MOST_EXTREMES);
  // A figure is in a place or a year, and of a step or a group.
  const arePlacesOrYears = rows.every(({ title, figures }) => {
    const figure = figures.find(Boolean);
    return [figure?.area?.name, figure?.period.title].some((name) => name && title.includes(name));
  });
  return [
    ...spans
      .filter((span) => widest.includes(span))
      .map(({ title, known, low, high }) =>
        low === high
          ? `${title}: ${at(known, low)}`
          : `${title}: highest ${at(known, high)}, lowest ${at(known, low)}`,
      ),
    ...(spans.length > MOST_EXTREMES ? ["The other parts differ by less"] : []),
  ];

  function at(known: readonly { name: string; figure: Known }[], value: number): string {
    const level = known.filter(({ figure }) => amountOf(figure) === value);
    const names =
      level.length > 3
        ? `${countWords(level.length)} of ${countWords(rows.length)}`
        : listNames(level.map(({ name }) => (arePlacesOrYears ? name : `“${name}”`)));
    return `${arePlacesOrYears ? "in" : "for"} ${names} (${spokenValue((level[0] as { figure: Known }).figure)})`;
  }
}

function missing({ parts, rows }: Stack): string[] {
  return rows
    .filter((row) => row.missing.length > 0)
    .map((row) => {
      const names = parts.flatMap(({ title }, index) => {
        const figure = row.figures[index];
        return figure && !isKnown(figure) ? [{ name: title, value: spokenValue(figure) }] : [];
      });
      return `${row.title} has no figure for ${listValues(names)}`;
    });
}

/** What does not add up to the whole, apart from what rounding can explain. */
function sums(stack: Stack, rest: string | undefined): (string | undefined)[] {
  const { unit, whole } = stack;
  const off = stack.rows.filter(
    (row) => isOff(stack, row) && !(rest !== undefined && restOf(stack, row) > 0),
  );
  if (!unit || whole === undefined || off.length === 0) return [];
  if (stack.rows.length === 1) {
    const [row] = off as [StackRow];
    return [
      `What is printed ${sumWords(stack, row)}${isRounding(stack, row) ? ", which rounding can explain" : ""}`,
    ];
  }
  const [whole100, rounded] = [formatValue(whole, unit), off.filter((row) => isRounding(stack, row))];
  const named = (rows: readonly StackRow[]) =>
    listValues(
      rows.map(({ title, sum, decimals }) => ({ name: title, value: formatValue(sum, unit, decimals) })),
    );
  const others = off.filter((row) => !rounded.includes(row));
  const gaps = others.filter(({ missing }) => missing.length > 0);
  const wrong = others.filter(({ missing }) => missing.length === 0);
  return [
    rounded.length > 0
      ? `Rounding can explain why not all bars add up to ${whole100}: ${named(rounded)}`
      : undefined,
    gaps.length > 0 ? `Without what is missing the rest adds up to less: ${named(gaps)}` : undefined,
    wrong.length > 0 ? `What is printed does not add up to ${whole100}: ${named(wrong)}` : undefined,
  ];
}

/** The figures of a row, for links and notes. */
export function firstFigure(row: StackRow): Figure | undefined {
  return row.figures.find((figure) => figure !== undefined);
}
