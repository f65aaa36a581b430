import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { readDataset } from "./dataset.ts";
import { elsewhere } from "./figures.ts";

const wards = readDataset("ward-life-expectancy");
const outcomes = readDataset("outcomes-framework-2014");

/** A case that is hard to draw: things in rows, each with a value as printed for each of its parts. */
export interface HardCase {
  name: string;
  /** The dimension in which the rows differ. */
  rows: "area" | "indicator";
  figures: Figure[][];
}

const years = figureOf(wards, "life-expectancy");
const perHead = figureOf(readDataset("early-deaths-2023"), "death-rate");
const pounds = figureOf(readDataset("highway-spending-2013"), "spending");
const change = figureOf(readDataset("day-services-2015"), "unit-cost-rise");
const share = figureOf(outcomes, "1-02i-school-readiness");

const places = [...new Set(wards.figures.flatMap(({ area }) => (area?.type === "ward" ? [area.name] : [])))];
const [a, b, c, d, e] = places as [string, string, string, string, string];
const longest = outcomes.indicators
  .map(({ title }) => title)
  .sort((one, other) => other.length - one.length)
  .slice(0, 5);

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
      all(places, (row, part) => spread(row, part, 70, 90, 1)),
    ),
    {
      name: "longest",
      rows: "indicator",
      figures: all(longest, (row, part) => spread(row, part, 12, 97, 1)).map(([title, values], row) =>
        values.map((value) => {
          const figure = elsewhere(share, "Sefton", value);
          const { short: _short, ...indicator } = figure.indicator;
          return { ...figure, indicator: { ...indicator, id: `longest-${row}`, title } };
        }),
      ),
    },
    inAreas(
      "three-digits",
      perHead,
      all(places.slice(0, 7), (row, part) => spread(row, part, 101, 998, 1)),
    ),
    inAreas(
      "seven-digits",
      pounds,
      all(places.slice(0, 5), (row, part) => spread(row, part, 1_034_567, 9_876_543, 0)),
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
  const { title } = indicators.length > 1 ? outcomes : wards;
  return { ...wards, title, indicators, figures: [...figures], breaks: [] };
}

/** A plain figure of a dataset, without what parts it from others and without an interval. */
function figureOf(dataset: Dataset, id: string): Figure {
  const found = dataset.figures.find(
    ({ indicator, role, print, measurement }) =>
      indicator.id === id && role === "" && print === "" && measurement.kind === "value",
  );
  if (!found) throw new Error(`${dataset.id} has no figure of ${id}`);
  const { interval: _interval, organisation: _organisation, ...figure } = found;
  return { ...figure, breakdown: {}, note: "" };
}
