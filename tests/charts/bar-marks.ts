import { expect } from "vitest";
import { boxesOf } from "./boxes.ts";
import { parse } from "./svg.ts";

/** The middles of the small shapes of comparators. */
export function shapesOf(svg: string): { x: number; y: number }[] {
  return [...parse(svg).querySelectorAll("[stroke='var(--paper)'] path[transform]")].map((shape) => {
    const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(shape.getAttribute("transform") ?? "") ?? [];
    return { x: Number(x), y: Number(y) };
  });
}

/** Where the bar at a height ends, in pixels. */
export function endOf(svg: string, y: number): number {
  return Math.max(
    ...[...parse(svg).querySelectorAll("rect[fill='var(--sea)']")]
      .map(
        (rect) =>
          ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name))) as [
            number,
            number,
            number,
            number,
          ],
      )
      .filter(([, top, , height]) => top < y && y < top + height)
      .map(([left, , width]) => left + width),
  );
}

/** Texts that a level line in ink passes through. */
export function struckThrough(svg: string): string[] {
  const lines = [...parse(svg).querySelectorAll("[stroke='var(--ink)'] path")].map((path) =>
    [...(path.getAttribute("d") ?? "").matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    })),
  );
  return boxesOf(svg)
    .filter((box) =>
      lines.some(
        ([from, to]) =>
          from && to && from.y > box.top && from.y < box.bottom && from.x < box.right && to.x > box.left,
      ),
    )
    .map(({ text }) => text);
}

/** The names and headings that the line at zero runs through. */
export function crossedAtZero(svg: string): string[] {
  const lines = [...parse(svg).querySelectorAll("g[stroke='var(--quiet)'] line")].map((line) =>
    ["x1", "y1", "y2"].map((name) => Number(line.getAttribute(name))),
  ) as [number, number, number][];
  expect(lines).not.toEqual([]);
  return boxesOf(svg)
    .filter(({ left, right, top, bottom }) =>
      lines.some(([x, y1, y2]) => left < x && x < right && y1 < bottom && top < y2),
    )
    .map(({ text }) => text);
}
