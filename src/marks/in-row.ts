import * as Plot from "@observablehq/plot";
import { carry } from "./scene.ts";

type Options = Plot.MarkOptions & { y?: unknown };
type Data<T> = readonly T[];

/**
 * Bars from one value to another, of a height in pixels about the middle of their row. Plot's own bars need rows of equal
 * height, which names of several lines do not leave.
 *
 * @param isBack a ground behind other marks, that labels may stand on; `at`: where its point lies
 */
export function bars<T extends object>(
  data: Data<T>,
  {
    y = "row",
    thick,
    isBack = false,
    at = "end",
    ...options
  }: Plot.RectOptions & {
    y?: Plot.ChannelValueSpec;
    thick: number;
    isBack?: boolean;
    at?: "end" | "middle";
  },
): Plot.Markish {
  const own = { ...options, channels: { ...options.channels, middle: { value: y, scale: "y" } } } as Options;
  return Plot.rect(
    data as T[],
    Plot.initializer(isBack ? own : carry(own, "point", at), (rows, facets, channels, scales) => {
      const middles = placesOf(channels["middle"], scales["y"]);
      const edge = (side: number) => ({
        value: middles.map((middle) => middle + (side * thick) / 2),
        scale: null,
      });
      return { data: rows, facets, channels: { y1: edge(-1), y2: edge(1) } };
    }) as Plot.RectOptions,
  );
}

/**
 * Options of a mark that stands off the middle of its row by `offset` pixels of its datum, so that dots at one value do
 * not hide one another.
 */
export function offRow<T extends { offset: number }, O extends Options>(options: O): O {
  return Plot.initializer(options as Options, (data, facets, channels, scales) => {
    const middles = placesOf(channels["y"], scales["y"]);
    const rows = data as T[];
    return {
      data,
      facets,
      channels: { y: { value: middles.map((middle, at) => middle + (rows[at] as T).offset), scale: null } },
    };
  }) as O;
}

/** An upright line about the middle of a row, as the symbol of a dot: its radius is half of the line. */
export const UPRIGHT = {
  draw(context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void }, size: number) {
    const half = Math.sqrt(size / Math.PI);
    context.moveTo(0, -half);
    context.lineTo(0, half);
  },
};

function placesOf(channel: unknown, scale: unknown): number[] {
  const { value } = channel as { value: ArrayLike<number> };
  return Array.from(value, (each) => (scale as (value: number) => number)(each));
}
