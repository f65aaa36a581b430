import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { trendAnswer } from "../../src/views/answer-trend.ts";
import { processesOf } from "../../src/words/control.ts";
import { like } from "../charts/figures.ts";
import { madeUp, months } from "../charts/months.ts";
import { councilDataset } from "../fixtures/council.ts";
import { at, pattern, rising, series, vaping } from "./made-series.ts";

const trendOf = (...given: Parameters<typeof trendAnswer>) => trendAnswer(...given).join(" ");

describe("what the trend is", () => {
  it("is said from five comparable figures on, where a test finds it", () => {
    expect(trendOf(series(rising))).toMatch(
      /^A test for trend was made where at least five figures follow one another and can be compared: for one of the series here\. .*: rising, from 60%? .* to 74/,
    );
    expect(trendOf(series(rising.toReversed()))).toContain(": falling, from 74");
  });

  it("is what the rules of control charts find, where figures are 13 or more", () => {
    expect(trendOf(councilDataset("hospital-waits"))).toBe(
      "Seen within four hours, Pellmouth and Orle, 14 months from January 2024: a concern, with 64.8% in February 2025, below the lower limit. " +
        "Handed over within 30 minutes, Wolds Ambulance, 14 months from January 2024: ordinary variation around a mean of 92.3%.",
    );
  });

  const calm = Array.from({ length: 20 }, (_, index) => 70 + (index % 3));

  it("tells of a shift since when it lasts, and of a signal that is over", () => {
    const shifted = [...calm, ...Array.from({ length: 7 }, (_, index) => 78 + (index % 2))];
    expect(trendOf(series(shifted))).toMatch(
      /, 27 months from January 2020: an improvement. The sign of it is seven months in a row above the mean of 73%, from September 2021 to March 2022\.$/,
    );
    const over = [...calm, 90, ...calm.slice(0, 5)];
    expect(trendOf(series(over))).toMatch(
      /: ordinary variation in February 2022\. The last sign of a change: 90% in September 2021, above the upper limit\.$/,
    );
  });

  it("is told of a provider that is no more as at its end", () => {
    const ended = at(months(pattern, [...calm, 90, ...calm.slice(0, 5)]), {
      id: "a",
      short: "A",
      validTo: "2022-02-28",
    });
    expect(trendOf(madeUp(vaping, ended))).toContain(": ordinary variation at its end in February 2022.");
  });

  it("is short where there are many long series: those that charts show first are read out, the others counted", () => {
    const providers = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const indicators = ["Seen", "Admitted", "Treated"];
    const many = indicators.flatMap((title) =>
      providers.flatMap((id, place) =>
        months(pattern, place === 7 ? [...calm, 90] : calm, { title }).map((figure) => ({
          ...figure,
          indicator: { ...figure.indicator, id: title },
          organisation: { id, short: `Hospital ${id}` } as Organisation,
        })),
      ),
    );
    const dataset = madeUp(vaping, many);
    const shown = many.filter(({ organisation }) => organisation?.id === "g");
    const answer = trendOf(dataset, [], shown);
    expect(answer.match(/Hospital ./g)).toEqual(["Hospital g", "Hospital g", "Hospital g"]);
    expect(answer).toMatch(
      /Of the other 21, three show an improvement and 18 ordinary variation, by their latest figures\.$/,
    );
    expect(answer.split(" ").length).toBeLessThan(110);
  });

  it("starts anew where a chart declares a step", () => {
    const stepped = [...calm, ...calm.map((value) => value + 10)];
    const dataset = series(stepped);
    const { id } = dataset.figures[20]?.period ?? { id: "" };
    const settings = { select: {}, steps: [{ from: id, why: "A new unit." }], length: 6, screen: false };
    expect(trendOf(dataset)).not.toContain("ordinary variation");
    expect(trendOf(dataset, processesOf(dataset, settings))).toContain(
      "20 months from September 2021: ordinary variation around a mean of 81%.",
    );
  });

  it("is not tested where periods overlap: years that stand in several are no separate points", () => {
    const pooled = Array.from({ length: 14 }, (_, index) => ({
      ...pattern,
      ...like(pattern, { period: `${2001 + index}-${2003 + index}`, value: String(60 + index) }),
    }));
    expect(trendOf(madeUp(vaping, pooled))).toBe(
      "The periods overlap, so that figures in a row share some of the same cases: no test for trend is made of them.",
    );
  });

  it("is no rise where the intervals of the first and the last figure overlap", () => {
    const withIntervals = (values: readonly number[], reach: number) => {
      const dataset = series([...values]);
      const figures = dataset.figures.map((figure, index) => {
        const value = values[index] as number;
        return { ...figure, interval: { lower: value - reach, upper: value + reach } } as Figure;
      });
      return trendOf({ ...dataset, figures });
    };
    const steady = Array.from({ length: 12 }, (_, index) => 70 + index * 0.5);
    expect(withIntervals(steady, 1)).toContain(": rising, from 70%");
    expect(withIntervals(steady, 3)).toMatch(
      /: for one of the series here\. One drifts so little that the intervals of the first and the last figure overlap: [^.]+\.$/,
    );
  });

  it("is not said of ups and downs", () => {
    expect(trendOf(series([60, 64, 61, 63, 60, 64, 61]))).toMatch(
      /None shows a clear trend: chance may explain the ups and downs\.$/,
    );
  });

  it("is no question of fewer than five figures", () => {
    for (const few of [[60, 62, 64, 66], [60, 62], [60]]) expect(trendOf(series(few))).toBe("");
  });

  it("is not tested for counts", () => {
    const counts = series(rising);
    const unit = { id: "count", title: "number", pattern: "{}", additive: true };
    const figures = counts.figures.map((figure) => ({ ...figure, unit }));
    expect(trendOf({ ...counts, figures })).toMatch(/^Eight counts follow one another\. Without the number/);
  });

  it("does not reach over a break", () => {
    expect(trendOf(vaping)).toMatch(/What must not be compared stands below\.$/);
  });
});
