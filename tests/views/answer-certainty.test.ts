import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { certaintyAnswer } from "../../src/views/answer-certainty.ts";
import { processesOf } from "../../src/words/control.ts";
import { councilDataset } from "../fixtures/council.ts";
import { england, series, vaping } from "./made-series.ts";

const vaccines = councilDataset("childhood-vaccination");
const indicators = councilDataset("indicators-2025");

describe("whether a difference is real", () => {
  it("is not said without an interval", () => {
    expect(certaintyAnswer(vaccines)).toMatch(
      /^The papers print no confidence interval, .*\. So we do not say whether a difference is more than chance\.$/,
    );
  });

  it("points to control charts for changes over time", () => {
    const settings = { select: {}, steps: [], length: 6, screen: false };
    const long = series(Array.from({ length: 20 }, (_, index) => 70 + (index % 3)));
    expect(certaintyAnswer(long, processesOf(long, settings))).toMatch(
      /So we do not say whether a difference between places or providers is more than chance\. .* the limits of the control charts show\.$/,
    );
  });

  it("is no question of counts, which are larger where a place is larger", () => {
    const settings = { select: {}, steps: [], length: 6, screen: false };
    const long = series(Array.from({ length: 20 }, (_, index) => 70 + (index % 3)));
    const visits = {
      ...long,
      figures: long.figures.map((figure) => ({ ...figure, unit: { ...figure.unit, additive: true } })),
    };
    expect(certaintyAnswer(visits, processesOf(visits, settings))).toMatch(
      /^These are counts, .* do not say which does better\. .* the limits of the control charts show\.$/,
    );
  });

  it("says for how many figures there is one, and how it came about", () => {
    expect(certaintyAnswer(vaping)).toMatch(
      /^Of 12 figures, a 95% confidence interval is worked out from printed counts for one: the range/,
    );
  });

  it("counts judgements where there are many", () => {
    // Of the deaths from heart disease, 92.4 (83.1 to 102.5), the 77.8 in England lies outside.
    expect(certaintyAnswer(councilDataset("early-deaths"))).toContain(
      "is printed for six: the range in which the true value most likely lies. Of four comparisons with another area, the difference is more than chance is likely to make in one, by the intervals.",
    );
  });

  const judged = (
    dataset: Dataset,
    indicator: string,
    interval: [lower: number, upper: number],
    beside?: [lower: number, upper: number],
  ) => {
    const figures = dataset.figures.filter(
      (figure) => figure.indicator.id === indicator && figure.role === "",
    );
    const other = figures.find(({ area }) => area === england) as Figure;
    const own = figures.find(
      ({ area, period }) => area?.type === "borough" && period.id === other.period.id,
    ) as Figure;
    const [lower, upper] = interval;
    return certaintyAnswer({
      ...dataset,
      figures: [
        { ...own, interval: { lower, upper, derived: false } },
        beside ? { ...other, interval: { lower: beside[0], upper: beside[1], derived: false } } : other,
      ],
    });
  };

  it("judges a difference by the interval and by which way is better", () => {
    expect(judged(indicators, "smokers", [10, 12.4])).toContain(
      "holds the 10.4% in England, so the difference may be chance.",
    );
    expect(judged(indicators, "smokers", [10.5, 11.9])).toContain(
      "leaves out the 10.4% in England, so the difference is more than chance is likely to make, and for the worse.",
    );
    expect(judged(vaccines, "six-in-one", [94.8, 95.6])).toContain(
      "leaves out the 92.6% in England, so the difference is more than chance is likely to make, and for the better.",
    );
  });

  it("judges by the interval of the difference, where the other figure has one too", () => {
    // 11.2 beside 10.4: an interval of 10.5 to 11.9 leaves 10.4 out, but that of the difference holds 0.
    expect(judged(indicators, "smokers", [10.5, 11.9], [9.4, 11.4])).toContain(
      "and that of the 10.4% in England lie so close that the difference may be chance.",
    );
    // The two touch, and the difference is more than chance nevertheless: 0.8 against √(0.5² + 0.5²).
    expect(judged(indicators, "smokers", [10.7, 11.7], [9.9, 10.9])).toContain(
      "and that of the 10.4% in England lie so far apart that the difference is more than chance is likely to make, and for the worse.",
    );
  });
});
