import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { charts } from "../../src/charts/registry.ts";
import { certaintyAnswer } from "../../src/views/answer-certainty.ts";
import { compareAnswer } from "../../src/views/answer-compare.ts";
import { trendAnswer } from "../../src/views/answer-trend.ts";
import { answersOf } from "../../src/views/answers.ts";
import { readDataset } from "../charts/dataset.ts";
import { madeUp, months } from "../charts/months.ts";

const smoking = readDataset("young-people-smoking");
const vaccines = readDataset("childhood-vaccination");
const wards = readDataset("ward-life-expectancy");
const pregnancy = readDataset("smoking-in-pregnancy-2023");
const stays = readDataset("better-care-fund-2015");
const [pattern] = smoking.figures.filter(({ indicator }) => indicator.id === "smokes") as [Figure];

const series = (values: (number | string)[]) => madeUp(smoking, months(pattern, values as never));
const rising = [60, 62, 64, 66, 68, 70, 72, 74];

describe("how we compare", () => {
  it("reads out a few figures beside England and others, country first", () => {
    expect(compareAnswer(pregnancy)).toContain(
      "Sefton, 2021/22: 9.0%, lower than England (9.1%) and the North West (10.6%).",
    );
  });

  it("counts many", () => {
    expect(compareAnswer(vaccines)).toBe(
      "Beside England, Sefton is higher in all seven figures. Beside the North West, Sefton is higher in four of " +
        "seven figures and lower in three. Whether higher is better depends on what is measured.",
    );
  });

  it("names what can be compared with one another", () => {
    expect(compareAnswer(wards)).toBe(
      "Life expectancy at birth is printed for 22 wards in the years 2009 to 2013, which can be compared with one another.",
    );
  });

  it("says that there is nothing but targets, or nothing", () => {
    expect(compareAnswer(stays)).toContain(
      "The papers print targets beside these figures, and no other place.",
    );
    expect(compareAnswer(series(rising))).toBe(
      "The papers print no other place and no target beside these figures.",
    );
  });
});

describe("what the trend is", () => {
  it("is said from five comparable figures on, where a test finds it", () => {
    expect(trendAnswer(series(rising))).toMatch(
      /^A test for trend was made where at least five figures follow one another and can be compared: for one of the series here\. .*: rising, from 60%? .* to 74/,
    );
    expect(trendAnswer(series(rising.toReversed()))).toContain(": falling, from 74");
  });

  it("is not said of ups and downs", () => {
    expect(trendAnswer(series([60, 64, 61, 63, 60, 64, 61]))).toMatch(
      /None shows a clear trend: chance may explain the ups and downs\.$/,
    );
  });

  it("is not said of four figures, of two, or of one", () => {
    expect(trendAnswer(series([60, 62, 64, 66]))).toBe(
      "At most four figures of one measure can be compared over time. That is too few to speak of a trend, which takes five.",
    );
    expect(trendAnswer(series([60, 62]))).toContain("At most two figures");
    expect(trendAnswer(series([60]))).toContain("There is one point in time only");
  });

  it("is not tested for counts", () => {
    const counts = series(rising);
    const unit = { id: "count", title: "number", pattern: "{}", additive: true };
    const figures = counts.figures.map((figure) => ({ ...figure, unit }));
    expect(trendAnswer({ ...counts, figures })).toMatch(
      /^Eight counts follow one another\. Without the number/,
    );
  });

  it("does not reach over a break", () => {
    expect(trendAnswer(smoking)).toMatch(/What must not be compared stands below\.$/);
  });
});

describe("whether a difference is real", () => {
  it("cannot be said without an interval", () => {
    expect(certaintyAnswer(vaccines)).toMatch(/^We cannot say\. The papers print no confidence interval/);
  });

  it("says for how many figures there is one, and how it came about", () => {
    expect(certaintyAnswer(smoking)).toMatch(
      /^Of \d+ figures, a 95% confidence interval is worked out from printed counts for one: the range/,
    );
  });

  const [own, other] = pregnancy.figures.filter(
    ({ area, period }) => period.id === "2021/22" && /^E08|^E92/.test(area?.code ?? ""),
  ) as [Figure, Figure];
  const judged = (lower: number, upper: number) =>
    certaintyAnswer({
      ...pregnancy,
      figures: [{ ...own, interval: { lower, upper, derived: false } }, other],
    });

  it("judges a difference by the interval and by which way is better", () => {
    expect(judged(8.5, 9.5)).toContain("holds the 9.1% in England, so the difference may be chance.");
    expect(judged(8.5, 9.05)).toContain(
      "leaves out the 9.1% in England, so the difference is more than chance is likely to make, and for the better.",
    );
  });
});

describe("the four answers", () => {
  it("stand in order, each with the charts that answer it", () => {
    const answers = answersOf(wards, charts);
    expect(answers.map(({ title }) => title)).toEqual([
      "How do we compare?",
      "What is the trend?",
      "Is the difference real?",
      "Why?",
    ]);
    expect(answers.flatMap(({ specs }) => specs).length).toBe(wards.charts.length);
    expect(answers[0]?.specs.map(({ id }) => id)).toContain("ranked");
  });

  it("follow a dataset that says otherwise, and say that there is no reason", () => {
    const moved = {
      ...wards,
      why: [],
      charts: wards.charts.map((spec) => ({ ...spec, answers: "trend" as const })),
    };
    const answers = answersOf(moved, charts);
    expect(answers[1]?.specs.length).toBe(wards.charts.length);
    expect(answers[3]?.paragraphs).toEqual(["The papers do not say why."]);
  });
});
