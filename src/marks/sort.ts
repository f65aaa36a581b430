import { amountOf, type Figure, isKnown } from "../model/figure.ts";

/** Rows in the order of time or of the values of their figures: those without one last, equal ones by their titles. */
export function sortRows<T>(
  rows: readonly T[],
  sort: "high-first" | "low-first" | "in-time" | "as-given",
  { figure, title }: { figure(row: T): Figure | undefined; title(row: T): string },
): T[] {
  if (sort === "as-given") return [...rows];
  const startOf = (row: T) => figure(row)?.period.start ?? "";
  if (sort === "in-time") return rows.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  const direction = sort === "high-first" ? -1 : 1;
  const amount = (row: T) => {
    const own = figure(row);
    return own && isKnown(own) ? amountOf(own) : undefined;
  };
  return [...rows].sort((a, b) => {
    const [one, other] = [amount(a), amount(b)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return direction * (one - other) || title(a).localeCompare(title(b));
  });
}
