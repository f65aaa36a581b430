import { describe, expect, it } from "vitest";
import { comparisonSentence } from "../../src/words/comparison-sentence.ts";
import type { Known } from "../../src/model/figure.ts";
import { chartWith, figuresWith, meaning, readWith } from "../reading/small-site.ts";

const none = { lower: "", upper: "", numerator: "", denominator: "" };

/** The sentence of men in Bramwick beside men in Pellmouth, both with other cells, and other meanings. */
function sentence(
  figure: Record<string, string>,
  benchmark: Record<string, string>,
  { polarity = "lower-is-better", breaks = [] as unknown[] } = {},
): string {
  const rows = [figure, { ...none, value: "5.0", area: "E08990014", ...benchmark }].map(figuresWith);
  const [head, first, ...others] = (rows[0] as string).split("\n");
  const second = (rows[1] as string).split("\n")[1] as string;
  const json = JSON.parse(chartWith({ restsOn: [] }));
  json.indicators = { ...meaning.indicators, smokes: { ...meaning.indicators.smokes, polarity } };
  json.breaks = breaks;
  const [dataset] = readWith({
    "health/smoking.csv": [head, first, second, ...others].join("\n"),
    "health/smoking.json": JSON.stringify(json),
  }).datasets;
  if (!dataset) throw new Error("there is a dataset");
  return comparisonSentence(dataset, dataset.figures[0] as Known, dataset.figures[1] as Known);
}

describe("comparisonSentence", () => {
  it("says worse and better by the interval and the polarity", () => {
    expect(sentence({}, { value: "9.0" })).toBe(
      "Bramwick is worse than Pellmouth on “People who smoke”: 12.3% (95% confidence interval 10.1% to 14.5%) beside 9.0%, and lower is better.",
    );
    expect(sentence({}, { value: "16.0" })).toBe(
      "Bramwick is better than Pellmouth on “People who smoke”: 12.3% (95% confidence interval 10.1% to 14.5%) beside 16.0%, and lower is better.",
    );
    expect(sentence({}, { value: "9.0" }, { polarity: "higher-is-better" })).toMatch(
      /^Bramwick is better than Pellmouth .* and higher is better\.$/,
    );
  });

  it("says similar where the interval takes in the benchmark, and marks a derived interval", () => {
    expect(sentence({ lower: "", upper: "" }, { value: "14.0" })).toBe(
      "Bramwick is similar to Pellmouth on “People who smoke”: 12.3% (95% confidence interval 9.7% to 15.5%, worked out from the printed counts) beside 14.0%; the difference may be chance.",
    );
  });

  it("says similar where the benchmark is uncertain too and the difference may be nothing", () => {
    // 9.5 lies outside 10.1 to 14.5; but 2.8 − √(2.2² + 2²) is below 0.
    expect(sentence({}, { value: "9.5", lower: "7.5", upper: "11.5" })).toMatch(
      /^Bramwick is similar to Pellmouth /,
    );
    expect(sentence({}, { value: "9.5" })).toMatch(/^Bramwick is worse than Pellmouth /);
  });

  it("judges nothing without a polarity", () => {
    expect(sentence({}, { value: "9.0" }, { polarity: "none" })).toBe(
      "Bramwick is higher than Pellmouth on “People who smoke”: 12.3% (95% confidence interval 10.1% to 14.5%) beside 9.0%. Neither higher nor lower is better here.",
    );
    expect(sentence({}, { value: "16.0" }, { polarity: "none" })).toMatch(
      /^Bramwick is lower than Pellmouth /,
    );
    expect(sentence({}, { value: "12.0" }, { polarity: "none" })).toMatch(
      /^Bramwick is not clearly higher or lower than Pellmouth .*; the difference may be chance\.$/,
    );
  });

  it("judges nothing without an interval", () => {
    expect(sentence(none, {})).toBe(
      "On “People who smoke”, Bramwick has 12.3% and Pellmouth 5.0%. No confidence interval is published for Bramwick, so we do not say whether this difference is more than chance.",
    );
  });

  it("judges nothing of different periods", () => {
    expect(sentence({}, { period: "2014" })).toBe(
      "In 2013, Bramwick has 12.3% on “People who smoke”; in 2014, Pellmouth has 5.0%. The periods differ, so we do not compare them.",
    );
  });

  it("judges nothing across a break, and says why", () => {
    const breaks = [{ from: "2013", to: "2014", why: "Other people were asked." }];
    expect(sentence({}, { period: "2014" }, { breaks })).toBe(
      "On “People who smoke”, Bramwick has 12.3% and Pellmouth 5.0%. The figures of 2013 and 2014 should not be compared. Other people were asked.",
    );
  });

  it("judges nothing that is disputed or of low reliability", () => {
    expect(sentence({}, { status: "u" })).toBe(
      "On “People who smoke”, Bramwick has 12.3% and Pellmouth 5.0% (low reliability). The figure of Pellmouth is of low reliability, so we do not judge the difference.",
    );
    expect(sentence({ status: "d" }, {})).toMatch(
      /The figure of Bramwick is disputed, so we do not judge the difference\.$/,
    );
  });

  it("throws on figures that are not of one measure", () => {
    const message = "only plain values of one measure are compared";
    expect(() => sentence({}, { sex: "female" })).toThrow(new RangeError(message));
    expect(() => sentence({ ...none, role: "target" }, { role: "target" })).toThrow(new RangeError(message));
  });
});
