import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import type { Problem } from "./problem.ts";
import { keyOf } from "../model/select.ts";

/** Counts of people from 1 to this are not published: somebody could be recognised. */
const SMALL = 4;

const isSmall = (count: number | undefined): boolean => count !== undefined && count >= 1 && count <= SMALL;

/**
 * Every small count of a dataset, and every cell from which one that is left out could be worked out: the only empty
 * cell beside a printed total, cells that together come to a small count, a share beside a count that is left out.
 * An indicator that says why small counts of it may be shown (`smallCounts`) is not looked at.
 */
export function smallCountProblems(dataset: Dataset): Problem[] {
  const figures = dataset.figures.filter(({ indicator }) => indicator.smallCounts === undefined);
  const plain = figures.filter(({ role }) => role === "");
  return [
    ...plain.filter(isKnown).flatMap((figure) => printedSmall(dataset, figure)),
    ...dataset.breakdowns.flatMap(({ id }) => disclosedByTotals(dataset, id, plain)),
    ...disclosedByShares(dataset, plain),
  ];
}

function problem(dataset: Dataset, figure: Figure, rest: Omit<Problem, "file" | "line">): Problem {
  return { file: dataset.file, line: figure.row, ...rest };
}

function printedSmall(dataset: Dataset, figure: Known): Problem[] {
  const { value } = figure.measurement;
  const isCount = figure.unit.id === "count";
  const count = [isCount ? value : undefined, figure.numerator].find(isSmall);
  if (count === undefined) return [];
  return [
    problem(dataset, figure, {
      message: `A small count is shown: ${count}`,
      expected: `no count of people from 1 to ${SMALL}, and no rate that is worked out from one`,
      found: `${figure.measurement.printed}${isCount ? "" : `, from ${count}`}`,
      remedy:
        'Give it the status c and no value, and the next smallest of its group too; or, if it counts no people, say why it may be shown in "smallCounts" of the indicator.',
    }),
  ];
}

/** Figures that differ in one breakdown only, with their total: what is left out must not follow from the rest. */
function disclosedByTotals(dataset: Dataset, breakdown: string, figures: readonly Figure[]): Problem[] {
  const families = Map.groupBy(
    figures.filter(({ unit }) => unit.id === "count"),
    (figure) => identity(dataset, figure, breakdown),
  );
  return [...families.values()].flatMap((family) => {
    const total = family.find((figure) => figure.breakdown[breakdown] === undefined);
    const parts = family.filter((figure) => figure !== total);
    const withheld = parts.filter(
      ({ measurement }) => measurement.kind === "missing" && measurement.status === "c",
    );
    if (!total || !isKnown(total) || withheld.length === 0) return [];
    const shown = parts.filter(isKnown).reduce((sum, { measurement }) => sum + measurement.value, 0);
    const rest = total.measurement.value - shown;
    // Parts that overlap, or leave out other people too, give nothing away.
    const isExact = parts.every((part) => isKnown(part) || withheld.includes(part)) && rest >= 0;
    const isDisclosed = withheld.length === 1 || isSmall(rest) || rest === withheld.length;
    if (!isExact || !isDisclosed) return [];
    const [first] = withheld as [Figure];
    return [
      problem(dataset, first, {
        message:
          withheld.length === 1
            ? "What is left out follows from the total"
            : "What is left out together is a small count, which follows from the total",
        expected: "at least two cells left out, which together hold more than a small count",
        found: `${total.measurement.printed} in all, ${shown} shown, ${withheld.length === 1 ? "one cell" : `${withheld.length} cells`} left out`,
        remedy: "Leave out the next smallest of the group too.",
      }),
    ];
  });
}

/** A share of the people whose count is left out: with the total it gives the count. */
function disclosedByShares(dataset: Dataset, figures: readonly Figure[]): Problem[] {
  const withheld = new Set(
    figures
      .filter(
        ({ unit, measurement }) =>
          unit.id === "count" && measurement.kind === "missing" && measurement.status === "c",
      )
      .map((figure) => people(dataset, figure)),
  );
  return figures
    .filter(isKnown)
    .filter(({ unit, breakdown }) => unit.id === "percent" && Object.keys(breakdown).length > 0)
    .filter((figure) => withheld.has(people(dataset, figure)))
    .map((figure) =>
      problem(dataset, figure, {
        message: "A share is shown of people whose count is left out",
        expected: "neither, as one gives the other away",
        found: `${figure.measurement.printed}%`,
        remedy: "Give it the status c and no value.",
      }),
    );
}

function identity(dataset: Dataset, figure: Figure, without: string): string {
  const others = dataset.breakdowns.map(({ id }) => id).filter((id) => id !== without);
  return keys(figure, ["indicator", "area", "organisation", "period", "print", ...others]);
}

function people(dataset: Dataset, figure: Figure): string {
  return keys(figure, ["area", "organisation", "period", "print", ...dataset.breakdowns.map(({ id }) => id)]);
}

function keys(figure: Figure, dimensions: readonly string[]): string {
  return dimensions.map((dimension) => keyOf(figure, dimension)).join("|");
}
