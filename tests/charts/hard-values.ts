import { readFileSync } from "node:fs";
import type { Area } from "../../src/model/area.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Unit } from "../../src/model/unit.ts";
import { like } from "./figures.ts";

/** The longest name of a provider in the data, for places that are made up. */
export const LONGEST_NAME = "Mersey and West Lancashire Teaching Hospitals NHS Trust";
/** The longest title of an indicator in the data. */
export const LONGEST_TITLE =
  "How many times as common smoking is in routine and manual work as in managerial work";

/** A unit of the data by its id. */
export function unitOf(id: string): Unit {
  const units = JSON.parse(readFileSync("data/units.json", "utf8")) as Record<string, Omit<Unit, "id">>;
  return { ...units[id], id } as Unit;
}

/** Figures with other values as printed, or "x" and "c" for none, taken in turn. */
export function inTurn(figures: readonly Figure[], values: readonly string[]): Figure[] {
  return figures.map((figure, index) => like(figure, { value: values[index % values.length] as string }));
}

/** Figures of another indicator, with its unit and its title. */
export function measured(
  figures: readonly Figure[],
  unit: string,
  title: string,
  rest: Partial<Figure["indicator"]> = {},
): Figure[] {
  const own = unitOf(unit);
  const indicators = new Map(
    figures.map(({ indicator }) => {
      const { short: _short, ...all } = indicator;
      return [indicator, { ...all, title, unit: own, ...rest }];
    }),
  );
  return figures.map((figure) => ({
    ...figure,
    indicator: indicators.get(figure.indicator) as Figure["indicator"],
    unit: own,
  }));
}

/** Figures of areas with other names. */
export function renamed(figures: readonly Figure[], name: (area: Area) => string): Figure[] {
  return figures.map((figure) =>
    figure.area ? { ...figure, area: { ...figure.area, name: name(figure.area) } } : figure,
  );
}

/** As many made-up wards with a figure each, six to a row of the hexagon map. */
export function manyWards(figure: Figure, count: number, value: (at: number) => string): Figure[] {
  return Array.from({ length: count }, (_, at) => ({
    ...like(figure, { value: value(at) }),
    area: {
      ...(figure.area as Area),
      code: `ward-${at + 1}`,
      name: `Ward ${at + 1}`,
      hexagon: { column: at % 6, row: Math.floor(at / 6), label: [`Ward ${at + 1}`] },
    },
  }));
}
