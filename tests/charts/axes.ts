import { amountOf, type Figure, formatCell, isKnown, type Known } from "../../src/model/figure.ts";

/** A drawing as Plot returns it: it knows its scales. */
export type Plotted = SVGSVGElement & {
  scale?(name: string): { type: string; domain?: unknown[]; range?: unknown[] } | undefined;
};

/** What the scales of a type are of: values with their intervals; values of which it draws no interval; cells. */
export type Holds = "intervals" | "values" | "no values";

/**
 * Figures that the axes of a drawing do not hold, with their intervals, in words: what has a point, and targets. Nothing
 * of a drawing that has no scale of values, such as one whose values are all written.
 *
 * @param figures those of its points, and the targets beside them
 */
export function axisFaults(svg: Plotted, figures: readonly Figure[], holds: Holds): string[] {
  if (holds === "no values") return [];
  const scales = ["x", "y"].flatMap((name) => svg.scale?.(name) ?? []);
  // A scale that leads from places in the drawing to the same places: it is laid out by hand.
  if (scales.some(({ domain, range }) => String(domain) === String(range))) return [];
  const domains = scales.flatMap(({ type, domain = [] }) => {
    const ends = domain.filter((end) => typeof end === "number");
    return ["linear", "sqrt", "log"].includes(type) && ends.length > 1
      ? [[Math.min(...ends), Math.max(...ends)] as const]
      : [];
  });
  // Panels that each have a scale of their own share one from 0 to 1.
  if (domains.every(([low, high]) => low === 0 && high === 1)) return [];
  const isHeld = (value: number) =>
    domains.some(([low, high]) => value >= low - slack(low, high) && value <= high + slack(low, high));
  return figures
    .filter(isKnown)
    .filter((figure) => !reachOf(figure, holds).every(isHeld))
    .map(
      (figure) => `${figure.area?.name ?? ""} ${formatCell(figure)} lies off the axes ${domains.join("; ")}`,
    );
}

function reachOf(figure: Known, holds: Holds): number[] {
  const { interval } = figure;
  return [amountOf(figure), ...(interval && holds === "intervals" ? [interval.lower, interval.upper] : [])];
}

/** Whether what a drawing says of where its scale of values starts, or that it says nothing, is not so. */
export function isCutFalse(svg: Plotted): boolean {
  const isCut = ["x", "y"].some((name) => {
    const { type, domain = [], range = [] } = svg.scale?.(name) ?? {};
    const [low, high] = domain;
    if (type !== "linear" || typeof low !== "number" || typeof high !== "number") return false;
    return String(domain) !== String(range) && (Math.min(low, high) > 0 || Math.max(low, high) < 0);
  });
  return isCut !== /The scales? do(es)? not start at zero/.test(svg.textContent ?? "");
}

/** What rounding may take from a domain. */
function slack(low: number, high: number): number {
  return (high - low) * 1e-6;
}
