import { formatNumber, type Unit } from "../model/unit.ts";
import type { Canvas } from "../render/chart.ts";
import { labelSize, paddedDomain, ticksOf } from "./axis.ts";
import { widest } from "./wrap.ts";

/** Values up the left side of a drawing. */
export interface Levels {
  values: number[];
  texts: string[];
  /** Room that the texts need at the left. */
  width: number;
}

/** Room for a level and its text, in pixels. */
const LEVEL = 48;

/** Heights from a domain to pixels: a scale of Plot with few levels, the outermost of them beyond all values. */
export interface LevelScale extends Levels {
  domain: [number, number];
}

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
  { room, isClose = false }: { room: number; isClose?: boolean },
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
  return { domain, ...levelsOf(domain, unit, canvas, Math.round((domain[1] - domain[0]) / step)) };
}

/** A domain for heights: from zero where the unit starts there and zero is not far off, else with room on both sides. */
export function levelDomain(values: readonly number[], unit: Unit): [number, number] {
  const [low, high] = paddedDomain(values, unit, 0.1);
  return unit.minimum === 0 && Math.min(...values) < 0.8 * Math.max(...values) ? [0, high] : [low, high];
}

/** Round values across a domain with their texts. */
function levelsOf(domain: [number, number], unit: Unit, canvas: Canvas, count: number): Levels {
  const values = ticksOf(domain, unit, count);
  const decimals = Math.max(
    0,
    ...values.map((value) => String(Number(value.toFixed(6))).split(".")[1]?.length ?? 0),
  );
  const texts = values.map(
    (value) => formatNumber(value, unit, decimals) + (unit.pattern === "{}%" ? "%" : ""),
  );
  return { values, texts, width: widest(texts, canvas, labelSize(canvas)) + 12 };
}
