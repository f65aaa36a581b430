import * as Plot from "@observablehq/plot";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import type { Unit } from "../model/unit.ts";
import type { Canvas } from "../render/chart.ts";
import { widest } from "./texts.ts";
import { printedValue } from "./value.ts";

/** Values from left to right: a scale of Plot, with what its axis says. */
export interface ValueScale {
  unit: Unit;
  domain: [number, number];
  /** Pixels from the left of the drawing, to which the domain is spread. */
  range: [number, number];
  /** From a value to its place, for what has to be known before plotting, such as the height of a swarm of dots. */
  apply(value: number): number;
}

/**
 * What a scale has to hold: values, the intervals of figures and what else is drawn on it. Never less, or a mark would
 * leave the plot.
 *
 * @param others zero, targets, comparators
 */
export function reachOf(
  data: readonly { figure: Known }[],
  others: readonly number[] = [],
): [number, number] {
  const all = [
    ...others,
    ...data.flatMap(({ figure }) => [
      amountOf(figure),
      ...(figure.interval ? [figure.interval.lower, figure.interval.upper] : []),
    ]),
  ];
  return [Math.min(...all), Math.max(...all)];
}

/** Room at the edges of a drawing, so that no mark at an end is clipped, in pixels. */
const EDGE = 6;

/**
 * The scale of values of a chart.
 *
 * @param reached what it has to hold, as `reachOf` gives it
 * @param left and right: room beside the plot, such as that of names, in pixels; `values`: of which the value is printed
 *   at the end of a mark, for which room is left; `hasLeft`: whether those below zero surely stand at the left of theirs;
 *   `inset`: other room at both ends; `reach`: how far marks reach beyond their value in a small drawing
 */
export function valueScale(
  reached: [number, number],
  unit: Unit,
  canvas: Canvas,
  {
    left = EDGE,
    right = EDGE,
    values = [],
    reach = EDGE,
    hasLeft = false,
    inset = insetFor(values, reached, canvas, { left, hasLeft }),
  }: {
    left?: number;
    right?: number;
    values?: readonly { figure: Figure }[];
    hasLeft?: boolean;
    reach?: number;
    inset?: [number, number];
  } = {},
): ValueScale {
  const domain = widened(reached);
  // A small drawing has no words to leave room for.
  const range: [number, number] = canvas.bare
    ? [reach, canvas.width - reach]
    : [left + inset[0], canvas.width - right - inset[1]];
  const { apply } = Plot.scale({ x: { type: "linear", domain, range } }) as unknown as ValueScale;
  return { unit, domain, range, apply };
}

/** A scale of one value has it in its middle: without any width its axis would have no two values. */
function widened([low, high]: [number, number]): [number, number] {
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** Room for values at the right of their marks, and at the left where some are below zero; where all are, only there. */
function insetFor(
  values: readonly { figure: Figure }[],
  [low]: [number, number],
  canvas: Canvas,
  { left, hasLeft }: { left: number; hasLeft: boolean },
): [number, number] {
  if (values.length === 0) return [0, 0];
  const figures = values.map(({ figure }) => figure);
  const room = widest(figures.map(printedValue), canvas) + AFTER;
  const isLeftwards = hasLeft && figures.every((figure) => isKnown(figure) && amountOf(figure) < 0);
  return [low < 0 ? room : left < 12 ? EDGE : 0, isLeftwards ? AFTER : room];
}

/** Room after a value, and for half of the first label of an axis, in pixels. */
const AFTER = 18;
