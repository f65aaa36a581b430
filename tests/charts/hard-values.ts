import type { Area } from "../../src/model/area.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Unit } from "../../src/model/unit.ts";
import { elsewhere, like } from "./figures.ts";
import { WARD_LINES } from "./names.ts";

/** Figures with other values as printed, or "x" and "c" for none, taken in turn. */
export function inTurn(figures: readonly Figure[], values: readonly string[]): Figure[] {
  return figures.map((figure, index) => like(figure, { value: values[index % values.length] as string }));
}

/** Figures of another indicator, with its unit and its title. */
export function measured(
  figures: readonly Figure[],
  unit: Unit,
  title: string,
  rest: Partial<Figure["indicator"]> = {},
): Figure[] {
  const indicators = new Map(
    figures.map(({ indicator }) => {
      const { short: _short, ...all } = indicator;
      return [indicator, { ...all, title, unit, ...rest }];
    }),
  );
  return figures.map((figure) => ({
    ...figure,
    indicator: indicators.get(figure.indicator) as Figure["indicator"],
    unit,
  }));
}

/** Figures of areas with other names. */
export function renamed(figures: readonly Figure[], name: (area: Area) => string): Figure[] {
  return figures.map((figure) =>
    figure.area ? { ...figure, area: { ...figure.area, name: name(figure.area) } } : figure,
  );
}

/** A figure each of made-up wards, which lie four to a row of the hexagon map. */
export function inWards(figure: Figure, names: readonly string[], value: (at: number) => string): Figure[] {
  return names.map((name, at) => {
    const made = elsewhere(figure, name, value(at));
    const hexagon = { column: at % 4, row: Math.floor(at / 4), label: WARD_LINES.get(name) ?? [name] };
    return { ...made, area: { ...(made.area as Area), hexagon } };
  });
}

/** Life expectancy as printed in a made-up ward, in some wards nearly the same. */
export const lifeIn = (at: number): string => (76 + ((at * at * 7) % 53) / 4.5).toFixed(1);

/** Sixty values as printed, spread over some twenty years of life. */
export const SIXTY = Array.from({ length: 60 }, (_, at) => String(70 + ((at * 37) % 61) / 3).slice(0, 4));
