import type { Dataset } from "../../model/dataset.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { formatValue } from "../../model/unit.ts";
import { findMissing, findObstacles, findRows, rowsAt } from "../../words/find.ts";
import { NAMED, READ_OUT_OF_MANY } from "../../words/many.ts";
import { headOf, listValues, spokenNameOf, spokenValue } from "../../words/phrases.ts";
import { headed, sentences, small } from "../../words/words.ts";
import type { Stack, StackRow } from "./data.ts";

/**
 * What stacked bars show: the parts of each whole in order, what is missing, what does not add up.
 *
 * @param apart the dimensions of the rows, then that of the parts
 * @param rest what the rest of each whole is called, if it is drawn
 */
export function stackFindings(
  dataset: Dataset,
  stack: Stack,
  apart: readonly string[],
  rest: string | undefined,
): Finding[] {
  const figures = stack.rows.flatMap((row) => row.figures.filter((figure) => figure !== undefined));
  const head = headOf(dataset, figures, apart);
  const isOne = stack.rows.length === 1;
  return [
    ...(isOne ? [] : [{ kind: "head", of: head } as const]),
    ...(stack.rows.length <= NAMED
      ? stack.rows.map((row): Finding => {
          const list = partList(dataset, stack, row, { part: apart.at(-1) as string, rest });
          const title = spokenNameOf(dataset, row.first, apart.slice(0, -1));
          return { kind: "own", words: headed(isOne ? head : title, list) };
        })
      : endsOf(dataset, stack, apart.slice(0, -1))),
    { kind: "own", words: sentences(...sums(stack)) },
    ...findObstacles(dataset, figures, false),
  ];
}

/** What a row adds up to where that must be said: "adds up to 98%", "adds up to 98% without what is missing". */
export function sumWords(stack: Stack, row: StackRow): string {
  if (!row.isOff || !stack.unit) return "";
  const sum = formatValue(row.sum, stack.unit, row.decimals);
  return `adds up to ${sum}${row.missing.length > 0 ? " without what is missing" : ""}`;
}

function partList(
  dataset: Dataset,
  stack: Stack,
  row: StackRow,
  { part, rest = "" }: { part: string; rest: string | undefined },
): string {
  return listValues([
    ...row.figures.flatMap((figure) => {
      return figure ? [{ name: spokenNameOf(dataset, figure, [part]), value: spokenValue(figure) }] : [];
    }),
    ...(row.rest > 0 && stack.unit
      ? [{ name: small(rest), value: formatValue(row.rest, stack.unit, row.decimals) }]
      : []),
  ]);
}

/** Both ends of the parts that differ most between the rows, in the order of the parts, and what is missing. */
function endsOf(dataset: Dataset, { parts, rows }: Stack, dimensions: readonly string[]): Finding[] {
  const all = parts.map(({ title }, index) => {
    const own = rowsAt(rows, index);
    const values = own.flatMap(({ figure }) => (isKnown(figure) ? [amountOf(figure)] : []));
    return { title, own, span: Math.max(...values) - Math.min(...values) };
  });
  const widest = [...all].sort((a, b) => b.span - a.span).slice(0, READ_OUT_OF_MANY);
  return [
    ...all
      .filter((part) => widest.includes(part))
      .flatMap(({ title, own }) => findRows(dataset, title, own, dimensions)),
    ...(all.length > widest.length
      ? [{ kind: "own", words: "The other parts differ by less" } as const]
      : []),
    ...findMissing(
      all
        .filter((part) => !widest.includes(part))
        .flatMap(({ title, own }) =>
          own.map(({ name, figure }) => ({ name: `“${title}” of “${name}”`, figure })),
        ),
      "parts",
    ),
  ];
}

/** What does not add up to the whole, apart from what rounding can explain. */
function sums(stack: Stack): (string | undefined)[] {
  const { unit, whole } = stack;
  const off = stack.rows.filter((row) => row.isOff && row.rest === 0);
  if (!unit || whole === undefined || off.length === 0) return [];
  if (stack.rows.length === 1) {
    const [row] = off as [StackRow];
    return [`What is printed ${sumWords(stack, row)}${row.isRounding ? ", which rounding can explain" : ""}`];
  }
  const [whole100, rounded] = [formatValue(whole, unit), off.filter((row) => row.isRounding)];
  const named = (rows: readonly StackRow[]) =>
    listValues(
      rows.map(({ title, sum, decimals }) => ({ name: title, value: formatValue(sum, unit, decimals) })),
    );
  const others = off.filter(({ isRounding }) => !isRounding);
  return (
    [
      [`Rounding can explain why not all bars add up to ${whole100}`, rounded],
      [
        "Without what is missing the rest adds up to less",
        others.filter(({ missing }) => missing.length > 0),
      ],
      [
        `What is printed does not add up to ${whole100}`,
        others.filter(({ missing }) => missing.length === 0),
      ],
    ] as const
  ).map(([what, rows]) => (rows.length > 0 ? `${what}: ${named(rows)}` : undefined));
}
