import { ticks as niceTicks } from "d3";
import { formatNumber, type Unit } from "../model/unit.ts";
import type { Canvas } from "../render/chart.ts";

const STEPS = [
  1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 14_400, 21_600, 43_200, 86_400,
];

/** Round values across a domain; whole minutes or hours where the unit is time. */
export function ticksOf([low, high]: [number, number], unit: Unit, count: number): number[] {
  if (!unit.duration) return niceTicks(low, high, count);
  const step = STEPS.find((each) => (high - low) / each <= count) ?? (STEPS.at(-1) as number);
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
}

/** Least room between two labels of an axis, in pixels. */
const APART = 6;
/** An axis is there to be glanced at: values that matter are printed at their marks. */
const MANY = 7;

export interface Ticks {
  values: number[];
  label(value: number): string;
}

/**
 * Round values across a domain with their labels: as many as stand clear of one another. Where not even two do, they
 * are the ends, and `close`.
 */
export function labelledTicks(
  domain: [number, number],
  unit: Unit,
  canvas: Canvas,
  inner: number,
): Ticks & { close: boolean } {
  const clear = ({ values: [first, second, ...others], label }: Ticks): boolean => {
    if (first === undefined || second === undefined) return false;
    const widths = [first, second, ...others].map((value) => canvas.measure(label(value), labelSize(canvas)));
    return Math.max(...widths) + APART <= (inner * (second - first)) / (domain[1] - domain[0]);
  };
  const wanted = Math.min(MANY, Math.max(2, Math.floor(inner / (canvas.fontSize * (unit.duration ? 6 : 4)))));
  for (let count = wanted; count >= 1; count--) {
    const ticks = labelsOf(ticksOf(domain, unit, count), unit);
    if (clear(ticks)) return { ...ticks, close: false };
  }
  const ends = labelsOf(roundedEnds(domain, unit), unit);
  return { ...ends, close: !clear(ends) };
}

/** Values with as many decimals as the finest of them needs. */
export function labelsOf(values: number[], unit: Unit): Ticks {
  const places = values.map((value) => String(Number(value.toFixed(6))).split(".")[1]?.length ?? 0);
  const decimals = Math.max(0, ...places);
  const sign = unit.pattern === "{}%" ? "%" : "";
  return { values, label: (value) => formatNumber(value, unit, decimals) + sign };
}

/** One value says nothing of a scale: the two ends of a domain, rounded inwards as far as they stay apart. */
function roundedEnds([low, high]: [number, number], unit: Unit): number[] {
  const span = high - low;
  const largest = Math.ceil(Math.log10(span));
  const steps = unit.duration
    ? [...STEPS].reverse()
    : Array.from({ length: largest + 4 }, (_, index) => 10 ** (largest - index));
  for (const step of steps) {
    const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
    if ((last - first) * step > span / 2) return [first * step, last * step];
  }
  return [low, high];
}

/** Size of the text of axes and notes: a little smaller than labels, never under 12 px on a page. */
export function labelSize(canvas: Canvas): number {
  return canvas.fontSize - 0.4;
}

/** A domain that holds all values with room on both sides, within what the unit allows. */
export function paddedDomain(values: readonly number[], unit: Unit, padding = 0.06): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * padding;
  const { minimum = low - room, maximum = high + room } = unit;
  return [Math.max(low - room, Math.min(low, minimum)), Math.min(high + room, Math.max(high, maximum))];
}
