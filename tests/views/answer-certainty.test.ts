import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { certaintyAnswer } from "../../src/views/answer-certainty.ts";
import { processesOf } from "../../src/words/control.ts";
import { councilDataset } from "../fixtures/council.ts";
import { england, series, vaping } from "./made-series.ts";

const vaccines = councilDataset("childhood-vaccination");
const indicators = councilDataset("indicators-2025");

describe("whether a difference is real", () => {
  it("is one line for the page where nothing tells how sure the figures are", () => {
    expect(certaintyAnswer(vaccines)).toEqual([
      "The papers print nothing that tells how sure these figures are, so a small difference may be chance.",
    ]);
  });

  it("points to control charts for changes over time", () => {
    const settings = { select: {}, steps: [], length: 6, screen: false };
    const long = series(Array.from({ length: 20 }, (_, index) => 70 + (index % 3)));
    expect(certaintyAnswer(long, processesOf(long, settings))).toEqual([
      expect.stringMatching(/^The limits of the control charts show which changes over time are more than /),
    ]);
  });

  it("is no question of counts, in which chance has no part that anyone could weigh", () => {
    const counts = {
      ...vaccines,
      figures: vaccines.figures.map((figure) => ({
        ...figure,
        unit: { ...figure.unit, kind: "count" as const },
      })),
    };
    expect(certaintyAnswer(counts)).toEqual([]);
  });

  it("says for how many figures there is one, and how it came about", () => {
    expect(certaintyAnswer(vaping)).toEqual([
      expect.stringMatching(
        /^Of 12 figures, one has a 95% confidence interval, worked out from printed counts\. That is the range in which /,
      ),
    ]);
  });

  it("names what is certain beside others, and what is not", () => {
    // Of the deaths from heart disease, 92.4 (83.1 to 102.5), the 77.8 in England lies outside.
    const [words = ""] = certaintyAnswer(councilDataset("early-deaths"));
    expect(words).toMatch(
      /^By the 95% intervals, Pellmouth is higher than England for “Heart disease”\. Pellmouth is not clearly different/,
    );
    expect(words).toMatch(/ Each figure has a 95% confidence interval, printed with it\. That is the range /);
  });

  it("gives the verdict of the source before that of the interval, with who gives it", () => {
    const verdicts = [
      { says: "similar", against: england, by: { id: "report", title: "the yearly report" } },
    ] as const;
    const figures = vaccines.figures.map((figure) =>
      figure.area?.type === "borough" ? { ...figure, verdicts } : figure,
    );
    const [words] = certaintyAnswer({ ...vaccines, figures });
    expect(words).toMatch(
      /^The yearly report says that Pellmouth is not clearly different from England for /,
    );
    expect(words).toMatch(/“Clearly” says that chance alone does not explain it\.$/);
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
    })[0];
  };

  it("judges a difference by the interval", () => {
    expect(judged(indicators, "smokers", [10, 12.4])).toContain("is not clearly different from England");
    expect(judged(indicators, "smokers", [10.5, 11.9])).toContain("is higher than England");
    expect(judged(vaccines, "six-in-one", [94.8, 95.6])).toContain("is higher than England");
  });

  it("judges by the interval of the difference, where the other figure has one too", () => {
    // 11.2 beside 10.4: an interval of 10.5 to 11.9 leaves 10.4 out, but that of the difference holds 0.
    expect(judged(indicators, "smokers", [10.5, 11.9], [9.4, 11.4])).toContain("not clearly different");
    // The two touch, and the difference is more than chance nevertheless: 0.8 against √(0.5² + 0.5²).
    expect(judged(indicators, "smokers", [10.7, 11.7], [9.9, 10.9])).toContain("is higher than England");
  });
});
