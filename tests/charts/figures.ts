import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { isPeriod, parsePeriod } from "../../src/model/period.ts";

/** A figure like another, of another period or with another value: a number as printed, or why there is none. */
export function like(figure: Figure, { period, value }: { period?: string; value?: string }): Figure {
  const { interval: _interval, ...rest } = figure;
  const parsed = period === undefined ? figure.period : parsePeriod(period);
  if (!isPeriod(parsed)) throw new Error(`${period} is not a period`);
  if (value === undefined) return { ...figure, period: parsed };
  if (value === "x" || value === "c")
    return { ...rest, period: parsed, measurement: { kind: "missing", status: value } };
  const decimals = value.split(".")[1]?.length ?? 0;
  return {
    ...rest,
    period: parsed,
    measurement: { kind: "value", value: Number(value), decimals, printed: value },
  };
}

/** A figure like another, about another area that is made up. */
export function elsewhere(figure: Figure, name: string, value: string): Figure {
  const code = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return { ...like(figure, { value }), area: { ...figure.area, code, name } as NonNullable<Figure["area"]> };
}

/**
 * The first figure of an indicator that is a plain value, without what parts it from others and without an interval: a
 * pattern for figures that are made up.
 */
export function plainFigure(dataset: Dataset, indicator: string): Figure {
  const found = dataset.figures.find(
    (figure) =>
      figure.indicator.id === indicator &&
      figure.role === "" &&
      figure.print === "" &&
      figure.measurement.kind === "value",
  );
  if (!found) throw new Error(`${dataset.id} has no figure of ${indicator}`);
  const { interval: _interval, organisation: _organisation, ...figure } = found;
  return { ...figure, breakdown: {}, note: "" };
}
