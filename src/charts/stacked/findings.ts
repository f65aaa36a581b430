import type { Dataset } from "../../model/dataset.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { formatValue } from "../../model/unit.ts";
import { findMissing, findObstacles, findOwn, findRows, rowsAt } from "../../words/find.ts";
import { NAMED, READ_OUT_OF_MANY } from "../../words/many.ts";
import { headOf, listValues, spokenNameOf, spokenValue } from "../../words/phrases.ts";
import { headed, small } from "../../words/words.ts";
import { dimensionsOf, type Stack, type StackOptions, type StackRow, stackOf } from "./data.ts";

/** What stacked bars show: the parts of each whole in order, what is missing, what does not add up. */
export function stackFindings(dataset: Dataset, options: StackOptions): Finding[] {
  const stack = stackOf(dataset, options);
  const dimensions = dimensionsOf(options);
  const figures = stack.rows.flatMap((row) => row.figures.filter((figure) => figure !== undefined));
  const head = headOf(dataset, figures, [...dimensions, options.parts]);
  const isOne = stack.rows.length === 1;
  return [
    ...(isOne ? [] : [{ kind: "head", of: head } as const]),
    ...(stack.rows.length <= NAMED
      ? stack.rows.flatMap((row) => {
          const title = isOne ? head : spokenNameOf(dataset, row.first, dimensions);
          return findOwn(headed(title, partList(dataset, row, options)));
        })
      : endsOf(dataset, stack, dimensions)),
    ...findOwn(...sums(stack)),
    ...findObstacles(dataset, figures, false),
  ];
}

/** What a row adds up to: "adds up to 98%", "adds up to 98% without what is missing". */
export function sumWords({ first, sum, decimals, missing }: StackRow): string {
  const without = missing.length > 0 ? " without what is missing" : "";
  return `adds up to ${formatValue(sum, first.unit, decimals)}${without}`;
}

function partList(dataset: Dataset, row: StackRow, { parts, rest = "" }: StackOptions): string {
  const named = row.figures.flatMap((figure) =>
    figure ? [{ name: spokenNameOf(dataset, figure, [parts]), value: spokenValue(figure) }] : [],
  );
  const left = { name: small(rest), value: formatValue(row.rest, row.first.unit, row.decimals) };
  return listValues(row.rest > 0 ? [...named, left] : named);
}

/** Both ends of the parts that differ most between the rows, in the order of the parts, and what is missing. */
function endsOf(dataset: Dataset, { parts, rows }: Stack, dimensions: readonly string[]): Finding[] {
  const all = parts.map(({ title }, index) => {
    const own = rowsAt(rows, index);
    const values = own.flatMap(({ figure }) => (isKnown(figure) ? [amountOf(figure)] : []));
    return { title, own, span: Math.max(...values) - Math.min(...values) };
  });
  const widest = all.toSorted((a, b) => b.span - a.span).slice(0, READ_OUT_OF_MANY);
  const others = all.filter((part) => !widest.includes(part));
  const named = others.flatMap(({ title, own }) =>
    own.map(({ name, figure }) => ({ name: `“${title}” of “${name}”`, figure })),
  );
  return [
    ...all
      .filter((part) => widest.includes(part))
      .flatMap(({ title, own }) => findRows(dataset, title, own, dimensions)),
    ...(others.length > 0 ? findOwn("The other parts differ by less") : []),
    ...findMissing(named, "parts"),
  ];
}

/** What does not add up to the whole, apart from what rounding can explain. */
function sums({ rows, whole = 0 }: Stack): string[] {
  const off = rows.filter((row) => row.isOff && row.rest === 0);
  const [only] = off;
  if (!only) return [];
  if (rows.length === 1)
    return [`What is printed ${sumWords(only)}${only.isRounding ? ", which rounding can explain" : ""}`];
  const all = formatValue(whole, only.first.unit);
  const why = ({ isRounding, missing }: StackRow) => {
    if (isRounding) return `Rounding can explain why not all bars add up to ${all}`;
    return missing.length > 0
      ? "Without what is missing the rest adds up to less"
      : `What is printed does not add up to ${all}`;
  };
  return [...Map.groupBy(off, why)].map(([what, own]) => {
    const named = own.map(({ title, first, sum, decimals }) => {
      return { name: title, value: formatValue(sum, first.unit, decimals) };
    });
    return `${what}: ${listValues(named)}`;
  });
}
