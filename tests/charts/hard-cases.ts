import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Polarity } from "../../src/model/indicator.ts";
import type { Unit } from "../../src/model/unit.ts";
import { councilDataset } from "../fixtures/council.ts";
import { elsewhere, plainFigure } from "./figures.ts";
import { measured } from "./hard-values.ts";
import { LONGEST_TITLES, WARDS } from "./names.ts";
import { UNITS } from "./units.ts";

/** A case that is hard to draw: things in rows, each with a value as printed for each of its parts. */
export interface HardCase {
  name: string;
  /** The dimension in which the rows differ. */
  rows: "area" | "indicator";
  figures: Figure[][];
}

const wards = councilDataset("ward-life-expectancy");
const years = plainFigure(wards, "life-expectancy");
const of = (unit: Unit, title: string, polarity: Polarity) =>
  measured([years], unit, title, { polarity })[0] as Figure;
const perHead = of(UNITS.per100000, "Deaths before 75", "lower-is-better");
const pounds = of(UNITS.pounds, "Spending on roads", "none");
const change = of(UNITS.percentChange, "Rise of the cost of a day of care", "none");
const share = of(UNITS.percent, "Children who are ready for school", "higher-is-better");

const [a, b, c, d, e] = WARDS as [string, string, string, string, string];

/** A made-up value for a row and one of its parts, spread over a range. */
const spread = (row: number, part: number, from: number, to: number, decimals: number) =>
  (from + (((row * 37 + part * 23) % 61) / 60) * (to - from)).toFixed(decimals);

/**
 * The hard cases of issue 4, in figures like those of real datasets.
 *
 * @param parts how many values a row has: dots of a dumbbell, periods of a slope
 */
export function hardCases(parts: number): HardCase[] {
  const all = (names: readonly string[], value: (row: number, part: number) => string) =>
    names.map((name, row) => [name, Array.from({ length: parts }, (_, part) => value(row, part))] as const);
  const listed = (values: readonly (readonly [string, string, string])[]) =>
    values.map(
      ([name, ...own]) =>
        [name, Array.from({ length: parts }, (_, part) => own[part % 2] as string)] as const,
    );
  const inAreas = (name: string, pattern: Figure, rows: ReturnType<typeof all>): HardCase => ({
    name,
    rows: "area",
    figures: rows.map(([area, values]) => values.map((value) => elsewhere(pattern, area, value))),
  });
  return [
    inAreas(
      "twenty-two",
      years,
      all(WARDS, (row, part) => spread(row, part, 70, 90, 1)),
    ),
    {
      name: "longest",
      rows: "indicator",
      figures: all(LONGEST_TITLES, (row, part) => spread(row, part, 12, 97, 1)).map(([title, values], row) =>
        values.map((value) => {
          const figure = elsewhere(share, "Pellmouth", value);
          const { short: _short, ...indicator } = figure.indicator;
          return { ...figure, indicator: { ...indicator, id: `longest-${row}`, title } };
        }),
      ),
    },
    inAreas(
      "three-digits",
      perHead,
      all(WARDS.slice(0, 7), (row, part) => spread(row, part, 101, 998, 1)),
    ),
    inAreas(
      "seven-digits",
      pounds,
      all(WARDS.slice(0, 5), (row, part) => spread(row, part, 1_034_567, 9_876_543, 0)),
    ),
    inAreas(
      "negative",
      change,
      listed([
        [a, "-104.5", "-12.5"],
        [b, "-3.1", "8.0"],
        [c, "0.0", "-0.4"],
        [d, "45.2", "61.7"],
      ]),
    ),
    inAreas(
      "below-zero",
      change,
      listed([
        [a, "-104.5", "-112.5"],
        [b, "-33.1", "-28.0"],
      ]),
    ),
    inAreas(
      "some-missing",
      years,
      listed([
        [a, "78.4", "x"],
        [b, "x", "c"],
        [c, "81.2", "83.0"],
        [d, "c", "80.5"],
        [e, "84.0", "84.0"],
      ]),
    ),
    inAreas(
      "all-missing",
      years,
      listed([
        [a, "x", "c"],
        [b, "c", "x"],
      ]),
    ),
    inAreas("one-point", years, [
      [a, Array.from({ length: parts }, (_, part) => (part === 0 ? "78.4" : "x"))],
    ]),
    inAreas("none", years, []),
    inAreas(
      "sixty",
      years,
      all(
        Array.from({ length: 60 }, (_, row) => `Practice ${row + 1}`),
        (row, part) => spread(row, part, 70, 90, 1),
      ),
    ),
  ];
}

/** A dataset with these figures and nothing of its own. */
export function holding(figures: readonly Figure[]): Dataset {
  const indicators = [...new Map(figures.map(({ indicator }) => [indicator.id, indicator])).values()];
  const title = indicators.length > 1 ? "What is made up" : wards.title;
  return { ...wards, title, indicators, figures: [...figures], breaks: [] };
}
