import * as Plot from "@observablehq/plot";
import type { Unit } from "../model/unit.ts";
import type { Canvas } from "../render/chart.ts";
import { labelSize, labelsOf, paddedDomain, type Ticks, ticksOf } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import { widest } from "./texts.ts";

/** Heights from a domain to pixels: a scale of Plot with few levels, the outermost of them beyond all values. */
export interface LevelScale extends Ticks {
  domain: [number, number];
  /** Room that the labels need at the left, in pixels. */
  width: number;
}

/** Room for a level and its label, in pixels. */
const LEVEL = 48;

/**
 * The scale of heights of a plot: its highest and its lowest level hold all values between them, as far as the unit
 * allows, so that no mark stands where there is no level to read it by.
 *
 * @param room the height of the plot in pixels; isClose: whether the ups and downs are what is read, which a zero far
 *   below would press flat
 */
export function levelScale(
  values: readonly number[],
  unit: Unit,
  canvas: Canvas,
  { room, isClose = false }: { room: number; isClose?: boolean | undefined },
): LevelScale {
  const wanted = isClose ? paddedDomain(values, unit, 0.04) : levelDomain(values, unit);
  const [low, high] = [wanted[0] === 0 ? 0 : Math.min(...values), Math.max(...values)];
  const count = Math.max(2, Math.floor(room / LEVEL));
  const ticks = [count, count + 2, count + 6].map((each) => ticksOf(wanted, unit, each));
  const [first = low, second = high] = ticks.find(({ length }) => length > 1) ?? [];
  const step = second - first || 1;
  const within = (value: number) => Math.min(Math.max(value, unit.minimum ?? value), unit.maximum ?? value);
  const domain: [number, number] = [
    Math.min(low, within(Math.floor(low / step + 1e-9) * step)),
    Math.max(high, within(Math.ceil(high / step - 1e-9) * step)),
  ];
  // One value alone stands in the middle.
  if (domain[0] === domain[1]) domain.splice(0, 2, domain[0] - step, domain[1] + step);
  const levels = labelsOf(ticksOf(domain, unit, Math.round((domain[1] - domain[0]) / step)), unit);
  return {
    domain,
    ...levels,
    width: widest(levels.values.map(levels.label), canvas, labelSize(canvas)) + 12,
  };
}

/** A domain for heights: from zero where the unit starts there and zero is not far off, else with room on both sides. */
export function levelDomain(values: readonly number[], unit: Unit): [number, number] {
  const [low, high] = paddedDomain(values, unit, 0.1);
  return unit.minimum === 0 && Math.min(...values) < 0.8 * Math.max(...values) ? [0, high] : [low, high];
}

/** A pale grid of levels with their labels at its left. */
export function levelGrid({ values, label }: LevelScale, canvas: Canvas): Plot.Markish[] {
  if (canvas.bare) return [];
  return [
    Plot.gridY(values, { stroke: COLOUR.grid, strokeOpacity: 1 }),
    Plot.axisY(values, {
      tickSize: 0,
      tickPadding: 6,
      tickFormat: label,
      label: null,
      fontSize: labelSize(canvas),
      color: COLOUR.quiet,
    }),
  ];
}
