import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { charts } from "../../src/charts/registry.ts";
import { certaintyAnswer } from "../../src/views/answer-certainty.ts";
import { compareAnswer } from "../../src/views/answer-compare.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { processesOf } from "../../src/words/control.ts";
import { trendAnswer } from "../../src/views/answer-trend.ts";
import { answersOf } from "../../src/views/answers.ts";
import { like } from "../charts/figures.ts";
import { madeUp, months } from "../charts/months.ts";
import { council, councilDataset } from "../fixtures/council.ts";

const vaping = councilDataset("young-people-vaping");
const vaccines = councilDataset("childhood-vaccination");
const wards = councilDataset("ward-life-expectancy");
const profile = councilDataset("health-profile-2015");
const indicators = councilDataset("indicators-2025");
const england = council().areas.get("E92000001") as Area;
const [pattern] = vaping.figures as [Figure];

const series = (values: (number | string)[]) => madeUp(vaping, months(pattern, values as never));
/** The same figures of a provider, of no area. */
const at = (figures: readonly Figure[], some: Partial<Organisation>): Figure[] =>
  figures.map(({ area: _, ...figure }) => ({ ...figure, organisation: some as Organisation }) as Figure);
const rising = [60, 62, 64, 66, 68, 70, 72, 74];

describe("how we compare", () => {
  it("reads out a few figures beside England and others, country first", () => {
    expect(compareAnswer(vaccines)).toContain(
      "Measles, mumps and rubella, Pellmouth, 2024/25: 88.4%, lower than England (89.3%) and the North Wolds (91.1%).",
    );
    expect(compareAnswer(vaccines)).toContain(
      "90.1%, higher than England (88.2%), lower than the North Wolds (90.9%).",
    );
  });

  it("counts many", () => {
    // A region that has 1 of everything.
    const region = council().areas.get("E12990001") as Area;
    const figures = profile.figures.flatMap((figure) =>
      figure.area === england && figure.role === ""
        ? [figure, { ...like(figure, { value: "1" }), area: region }]
        : [figure],
    );
    expect(compareAnswer({ ...profile, figures })).toBe(
      "Beside England, Pellmouth is higher in three of five figures and lower in two. Beside the North Wolds, " +
        "Pellmouth is higher in all five figures. Whether higher is better depends on what is measured.",
    );
  });

  const providers = [
    ...at(months(pattern, [72]), { id: "a", short: "Hospital A" }),
    ...at(months(pattern, [68]), { id: "b", short: "Hospital B" }),
    ...at(months(pattern, [75]), { id: "c", short: "Hospital C" }),
    ...at(months(pattern, [61]), { id: "d", short: "Hospital D" }),
  ];

  const counts = (figures: readonly Figure[]): Figure[] =>
    figures.map((figure) => ({ ...figure, unit: { ...figure.unit, additive: true } }));

  it("sets no count of one provider beside another, and counts none that is no more where others go on", () => {
    const own = providers;
    const gone = at(months(pattern, [60]), { id: "e", short: "Hospital E", validTo: "2021-01-01" });
    expect(compareAnswer({ ...madeUp(vaping, counts([...own, ...gone])), breakdowns: [] })).toMatch(
      / for four providers in January 2020; a count is larger where a provider is larger, and does not say which does better\.$/,
    );
  });

  it("names what can be compared with one another", () => {
    expect(compareAnswer(wards)).toBe(
      "Life expectancy at birth is printed for six wards in the years 2010 to 2014, which can be compared with one another.",
    );
  });

  it("names the latest time at which most can be compared", () => {
    const later = wards.figures.map((figure) => ({ ...figure, ...like(figure, { period: "2015-19" }) }));
    expect(compareAnswer({ ...wards, figures: [...wards.figures, ...later] })).toContain(
      "for six wards in the years 2015 to 2019",
    );
  });

  it("leaves out who has ended, where others go on", () => {
    const at = (id: string, period: string, validTo?: string) => ({
      ...pattern,
      ...like(pattern, { period, value: "50" }),
      organisation: { id, short: id, validTo: validTo ?? "" } as Organisation,
    });
    const beside = (period: string) => ({
      ...pattern,
      ...like(pattern, { period, value: "60" }),
      area: england,
    });
    const old = [at("Old", "2020", "2021-03-31"), beside("2020")];
    expect(compareAnswer(madeUp(vaping, old))).toContain(
      "Old, Pellmouth, 2020: 50%, lower than England (60%)",
    );
    const both = compareAnswer(madeUp(vaping, [...old, at("New", "2023"), beside("2023")]));
    expect(both).toContain("New");
    expect(both).not.toContain("Old");
  });

  it("says that there is nothing but targets, or nothing", () => {
    const figures = vaccines.figures.filter(
      ({ area, role }) => area?.type === "borough" || role === "target",
    );
    expect(compareAnswer({ ...vaccines, figures })).toContain(
      "The papers print targets beside these figures, and no other place.",
    );
    expect(compareAnswer(series(rising))).toBe(
      "The papers print no other place and no target beside these figures.",
    );
  });
});

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
      /, 27 months from January 2020: an improvement, with seven months in a row above the mean of 73%, from September 2021 to March 2022\.$/,
    );
    const over = [...calm, 90, ...calm.slice(0, 5)];
    expect(trendOf(series(over))).toMatch(
      /: ordinary variation in February 2022\. The last sign of a change was 90% in September 2021, above the upper limit\.$/,
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

  it("is not said of four figures, of two, or of one", () => {
    expect(trendOf(series([60, 62, 64, 66]))).toBe(
      "At most four figures of one measure can be compared over time. That is too few to speak of a trend, which takes five.",
    );
    expect(trendOf(series([60, 62]))).toContain("At most two figures");
    expect(trendOf(series([60]))).toContain("There is one point in time only");
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
