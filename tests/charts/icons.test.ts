import { expect, it } from "vitest";
import icons from "../../src/charts/icons/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { type Figure, isKnown } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { plainFigure } from "./figures.ts";
import { hardCases, holding } from "./hard-cases.ts";
import { type Made, madeUp, months } from "./months.ts";
import { textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ icons });
const { draw, drawWhole } = drawn;

const smoking = councilDataset("young-people-vaping");
const pattern = plainFigure(smoking, "smokes");
const count = { ...UNITS.number, minimum: 0, maximum: undefined };
const years = Array.from({ length: 60 }, (_, index) =>
  (50 + 8 * Math.sin(index * 1.7) + (index % 7) - (index > 44 ? 9 : 0)).toFixed(1),
);
const series = (id: string, values: (string | number)[], made: Made) =>
  months(pattern, values, made).map((figure) => ({ ...figure, indicator: { ...figure.indicator, id } }));

const dataset = madeUp(smoking, [
  ...series("emergency", years, { title: "Seen within four hours in accident and emergency", target: "60" }),
  ...series("cancer", Array(14).fill(95), {
    title: "First treatment of cancer within 31 days",
    target: "95",
  }),
  ...series("infections", [3, 1, 0, 2, 4, 1, 0, 2, 3, 1, 9, 1, 2, 0], {
    title: "Infections",
    polarity: "lower-is-better",
    unit: count,
    target: "20",
  }),
  ...series("complaints", [1, 2, 3, 4, 5], { title: "Complaints", polarity: "none", unit: count }),
  ...series(
    "spending",
    Array.from({ length: 13 }, (_, index) => 1_234_567 + index * index * 30_000),
    { title: "Spending", polarity: "none", unit: count, target: "1000000" },
  ),
  ...series(
    "waiting",
    years.map((value) => (Number(value) / 2).toFixed(1)),
    { title: "Waiting over 18 weeks", polarity: "lower-is-better", target: "10" },
  ),
  ...series("unknown", ["x", "x"], { title: "Beds", polarity: "none", unit: count }),
]);
const all = ["emergency", "cancer", "infections", "complaints", "spending", "waiting", "unknown"];
const spec = specOf("icons", {
  select: { indicator: all },
  target: { select: { role: "target" }, label: "Target" },
});

/** Each row is a series of fourteen months that ends with the value of the case; of one point, only that month. */
const HARD = hardCases(1).map(({ name, figures }): [string, Dataset, ChartSpec] => [
  name,
  holding(
    figures.flatMap(([figure], row) => {
      const last = figure as Figure;
      const end = isKnown(last) ? last.measurement.value : 80;
      const values = Array.from({ length: 13 }, (_, month) =>
        name === "all-missing" || (name === "some-missing" && month % 4 === row)
          ? "x"
          : (end * (1 + ((month * 7 + row) % 5) / 50)).toFixed(
              last.measurement.kind === "value" ? last.measurement.decimals : 1,
            ),
      );
      const own = { title: last.indicator.title, polarity: last.indicator.polarity };
      const printed = isKnown(last)
        ? last.measurement.printed
        : last.measurement.kind === "missing"
          ? last.measurement.status
          : "";
      return months(last, name === "one-point" ? [printed] : [...values, printed], {
        ...own,
        target: end.toFixed(isKnown(last) ? last.measurement.decimals : 0),
      });
    }),
  ),
  { ...spec, select: {} },
]);

testCases(
  "icons",
  drawn,
  ["services", "waits"],
  [["waits", councilDataset("hospital-waits"), "icons"], ["services", dataset, spec], ...HARD],
);

it("says each icon in words, and why there is none", () => {
  expect(tableText(drawWhole(dataset, spec))).toEqual([
    "Measure | Unit | Latest | Period | Target | Variation | Target reached",
    "Seen within four hours in accident and emergency | per cent | 42.2 | December 2024 | 60 | concern | hit and miss",
    "First treatment of cancer within 31 days | per cent | 95 | February 2021 | 95 | ordinary variation | reliably met",
    "Infections | number | 0 | February 2021 | 20 | ordinary variation | reliably met",
    "Complaints | number | 5 | May 2020 |  | too few: 5 of 13 | no target",
    "Spending | number | 5,554,567 | January 2021 | 1,000,000 | unusual, not judged | not judged",
    "Waiting over 18 weeks | per cent | 21.1 | December 2024 | 10 | improvement | reliably missed",
    "Beds | number | [x] | February 2020 |  | no figure | no target",
  ]);
});

it("names what improves, what is a concern, and which targets are met", () => {
  expect(drawWhole(dataset, spec).sentence).toBe(
    "The latest figures of seven measures. Improvement, more than ordinary variation: “Waiting over 18 weeks” (21.1%). " +
      "Concern, more than ordinary variation: “Seen within four hours in accident and emergency” (42.2%). Unusual, not " +
      "judged: “Spending” (5,554,567). Two show ordinary variation only. The target is met " +
      "reliably: “First treatment of cancer within 31 days” (95%) and “Infections” (0). It is missed reliably: " +
      "“Waiting over 18 weeks” (21.1%). It is met at times and missed at times: “Seen within four hours in accident " +
      "and emergency” (42.2%). Two have fewer than 13 figures, too few for an icon.",
  );
});

it("draws a single row without a target", () => {
  const one = { ...spec, select: { indicator: "complaints" } };
  const heads = ["Measure", "Latest", "Target", "Variation", "Target reached"];
  const cells = ["Complaints", "May 2020", "5", "none", "too few: 5 of 13", "no target"];
  expect(textsOf(draw(dataset, one, "wide")).sort()).toEqual([...heads, ...cells].sort());
});
