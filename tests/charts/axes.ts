import type { ChartFigures } from "../../src/model/chart-figures.ts";
import { amountOf, formatCell, isKnown, type Known } from "../../src/model/figure.ts";

/** A drawing as Plot returns it: it knows its scales. */
export type Plotted = SVGSVGElement & {
  scale?(name: string): { type: string; domain?: unknown[]; range?: unknown[] } | undefined;
};

/**
 * Figures that the axes of a drawing do not hold, with their intervals, in words: what is drawn, and the targets and
 * others beside it. Nothing of a drawing that has no scale of values, such as one whose values are all written.
 */
export function axisFaults(svg: Plotted, { drawn, beside }: ChartFigures): string[] {
  const domains = ["x", "y"].flatMap((name) => {
    const { type, domain = [], range = [] } = svg.scale?.(name) ?? { type: "" };
    // A scale whose values are places in the drawing is none of values.
    if (String(domain) === String(range)) return [];
    const ends = domain.filter((end) => typeof end === "number");
    return ["linear", "sqrt", "log"].includes(type) && ends.length > 1
      ? [[Math.min(...ends), Math.max(...ends)] as const]
      : [];
  });
  if (domains.length === 0) return [];
  const isHeld = (value: number) =>
    domains.some(([low, high]) => value >= low - slack(low, high) && value <= high + slack(low, high));
  return [...drawn, ...beside]
    .filter(isKnown)
    .filter((figure) => !reachOf(figure).every(isHeld))
    .map(
      (figure) => `${figure.area?.name ?? ""} ${formatCell(figure)} lies off the axes ${domains.join("; ")}`,
    );
}

function reachOf(figure: Known): number[] {
  const { interval } = figure;
  return [amountOf(figure), ...(interval ? [interval.lower, interval.upper] : [])];
}

/** What rounding may take from a domain. */
function slack(low: number, high: number): number {
  return (high - low) * 1e-6;
}
