import { describe, expect, it } from "vitest";
import { figuresFrom } from "../../src/model/chart-figures.ts";
import type { ChartSpec } from "../../src/model/dataset.ts";
import { overclaims } from "../../src/words/headline-claims.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";

const CSV = `
indicator,area,period,role,sex,value,lower,upper,status,verdict,verdict_against,verdict_by
smokes,E08990001,2025,,,12.0,10.0,14.0,,higher,E12990001,report
smokes,E12990001,2025,,,11.5,,,,,,
smokes,E92000001,2025,,,9.0,8.9,9.1,,,,
smokes,E08990001,2024,,,12.4,10.1,14.7,,,,
smokes,E92000001,2024,,,9.3,9.2,9.4,,,,
smokes,E08990001,2021,,,15.0,14.0,16.0,,,,
smokes,E08990001,2025,,female,11.0,,,,,,
smokes,E08990001,2025,,male,13.0,,,,,,
smokes,E08990001,2025,target,,5,,,,,,
pooled,E08990001,2020-22,,,14.0,,,,,,
pooled,E08990001,2021-23,,,13.0,,,,,,
asked,E08990001,2025,,female,60,,,,,,
asked,E08990001,2025,,male,20,,,,,,
asked,E08990001,2024,,male,80,,,,,,
cost,E08990001,2025,,,30,,,,,,
cost,E08990001,2024,,,20,,,,,,
lives,E05990001,2025,,,80.0,,,,,,
lives,E05990002,2025,,,82.0,,,,,,
lives,E05990003,2025,,,78.0,,,,,,
kinds,E08990001,2025,,red,9,,,,,,
kinds,E08990001,2025,,blue,7,,,,,,
kinds,E08990001,2025,,green,,,,c,,,
`;
const measure = (title: string, unit: string) => ({
  title,
  unit,
  polarity: "none" as const,
  definition: "Made up.",
});
const dataset = madeDataset(CSV, {
  indicators: {
    smokes: measure("Adults who smoke", "percent"),
    pooled: measure("Adults who smoke, years together", "percent"),
    asked: measure("Adults asked", "count"),
    cost: measure("Cost", "million-pounds"),
    lives: measure("Length of life", "years"),
    kinds: { ...measure("Kinds", "count"), smallCounts: "Things." },
  },
  breakdowns: {
    sex: {
      title: "Sex",
      values: { female: "Women", male: "Men", red: "Red", blue: "Blue", green: "Green" },
    },
  },
  judges: { report: { title: "the report" } },
  breaks: [{ from: "2021", to: "2024", indicators: ["smokes"], why: "Other people were asked." }],
});

type Figure = Record<string, string>;
const PELLMOUTH = { indicator: "smokes", area: "E08990001", period: "2025", sex: "" };
const ENGLAND = { ...PELLMOUTH, area: "E92000001" };

function told(headline: string, restsOn: Figure[], select: Figure = { indicator: "smokes" }): string[] {
  const chart = {
    id: "made",
    type: "any",
    headline,
    subtitle: "",
    select,
    restsOn: restsOn.map((each) => ({ select: each })),
  } as ChartSpec;
  return overclaims(dataset, chart, figuresFrom(dataset, select)).map((claim) =>
    [claim.kind, "lacks" in claim ? claim.lacks : claim.words].join(", "),
  );
}

describe("a headline that compares", () => {
  it("may say a difference that intervals show, and no likeness then", () => {
    expect(told("More smoked than in England", [PELLMOUTH, ENGLAND])).toEqual([]);
    expect(told("In Pellmouth as in England", [PELLMOUTH, ENGLAND])).toEqual(["likeness, evidence"]);
  });

  it("may say a likeness that intervals allow, and no difference then", () => {
    const before = { ...PELLMOUTH, period: "2024" };
    expect(told("In 2025 as in 2024", [PELLMOUTH, before])).toEqual([]);
    expect(told("Fewer smoked than in 2024", [PELLMOUTH, before])).toEqual(["difference, evidence"]);
  });

  it("follows the verdict that the source prints before the interval", () => {
    // 11.5 lies within 10 to 14.
    const region = { ...PELLMOUTH, area: "E12990001" };
    expect(told("More smoked than in North Wolds", [PELLMOUTH, region])).toEqual([]);
    expect(told("More smoked than in North Wolds", [region, PELLMOUTH])).toEqual([]);
    expect(told("As many smoked as in North Wolds", [PELLMOUTH, region])).toEqual(["likeness, evidence"]);
  });

  it("is refused where there is neither", () => {
    const sexes = ["male", "female"].map((sex) => ({ ...PELLMOUTH, sex }));
    expect(told("More men smoked than women", sexes)).toEqual(["difference, evidence"]);
  });

  it("must hold for each that the first is set against", () => {
    const before = { ...PELLMOUTH, period: "2024" };
    expect(told("More than in England and in 2024", [PELLMOUTH, ENGLAND, before])).toEqual([
      "difference, evidence",
    ]);
  });

  it("must name the two figures", () => {
    expect(told("More smoked than in England", [])).toEqual(["difference, figures"]);
    expect(told("More smoked than in England", [PELLMOUTH])).toEqual(["difference, figures"]);
  });

  it("sets no place of one year against another of another", () => {
    expect(told("More smoked than in England", [PELLMOUTH, { ...ENGLAND, period: "2024" }])).toEqual([
      "difference, evidence",
    ]);
  });

  it("may say what chance has no part in: targets, money, parts of one whole", () => {
    const target = { ...PELLMOUTH, role: "target" };
    expect(told("12% smoked, above the target of 5%", [PELLMOUTH, target])).toEqual([]);
    const costs = ["2025", "2024"].map((period) => ({ indicator: "cost", period }));
    expect(told("More was spent than in 2024", costs)).toEqual([]);
    const sexes = ["female", "male"].map((sex) => ({ indicator: "asked", sex, period: "2025" }));
    expect(told("More women were asked than men", sexes)).toEqual([]);
  });

  it("takes counts of two years with the interval that counts have", () => {
    const years = ["2025", "2024"].map((period) => ({ indicator: "asked", sex: "male", period }));
    expect(told("Fewer men were asked than in 2024", years)).toEqual([]);
  });
});

describe("a superlative", () => {
  const lives = { indicator: "lives" };
  const ward = (area: string) => [{ ...lives, area }];

  it("is of the end of all that the dataset has", () => {
    expect(told("Lives were shortest in Dunnock", ward("E05990003"), lives)).toEqual([]);
    expect(told("Lives were longest in Dunnock", ward("E05990003"), lives)).toEqual([
      "superlative, not at an end",
    ]);
  });

  it("names the set where only a part is drawn", () => {
    const two = { ...lives, area: ["E05990001", "E05990002"] } as unknown as Figure;
    expect(told("Lives were shortest in Orle", ward("E05990001"), two)).toEqual(["superlative, only drawn"]);
    expect(told("Of the two, lives were shortest in Orle", ward("E05990001"), two)).toEqual([]);
  });

  it("says the highest beside numbers that are withheld because they are small, and never the lowest", () => {
    const kinds = { indicator: "kinds" };
    expect(told("Red was the largest", [{ ...kinds, sex: "red" }], kinds)).toEqual([]);
    expect(told("Blue was the smallest", [{ ...kinds, sex: "blue" }], kinds)).toEqual([
      "superlative, unknown",
    ]);
  });

  it("is of several measures in the latest period of each", () => {
    const both = { indicator: ["smokes", "pooled"], area: "E08990001", sex: "", period: ["2025", "2021-23"] };
    const drawn = both as unknown as Figure;
    expect(told("Smoking was the lowest", [{ ...PELLMOUTH }], drawn)).toEqual([]);
    expect(told("Smoking was the highest", [{ ...PELLMOUTH }], drawn)).toEqual([
      "superlative, not at an end",
    ]);
  });

  it("says of which figure it is", () => {
    expect(told("Lives were shortest in Dunnock", [], lives)).toEqual(["superlative, figures"]);
  });
});

describe("figures of two times", () => {
  it("never stand on two sides of a break", () => {
    const years = ["2025", "2021"].map((period) => ({ ...PELLMOUTH, period }));
    expect(told("12.0% smoked in 2025, 15.0% in 2021", years)).toEqual(["break, 2025 and 2021"]);
  });

  it("are both named where their periods overlap", () => {
    const spans = ["2021-23", "2020-22"].map((period) => ({ indicator: "pooled", period }));
    expect(told("13.0% smoked, after 14.0%", spans)).toEqual(["overlap, 2021 to 2023 and 2020 to 2022"]);
    expect(told("13.0% smoked in 2021 to 2023, 14.0% in 2020 to 2022", spans)).toEqual([]);
  });
});

describe("the present tense", () => {
  const at = (period: string) => [{ ...PELLMOUTH, period }];

  it("is for figures of the year of the last change and of the year before", () => {
    expect(dataset.updated).toMatch(/^2026/);
    expect(told("12.0% of adults smoke", at("2025"))).toEqual([]);
    expect(told("12.4% of adults smoke", at("2024"))).toEqual(["present, smoke"]);
    expect(told("12.4% of adults smoked", at("2024"))).toEqual([]);
  });
});

describe("a rate that is adjusted for age", () => {
  const rate = madeDataset("\nindicator,area,period,value\ndies,E08990001,2025,213.3\n", {
    indicators: {
      dies: { ...measure("Death rate", "per-100000"), standardised: "directly" as const },
    },
  });
  const said = (headline: string, of = rate) =>
    overclaims(
      of,
      {
        id: "a",
        type: "bars",
        headline,
        subtitle: "In 2025",
        select: { indicator: "dies" },
        restsOn: [{ select: { indicator: "dies" }, value: "213.3" }],
      } as ChartSpec,
      figuresFrom(of, {}),
    ).map(({ kind }) => kind);

  it("is of no people that there are", () => {
    expect(said("In 2025, 213.3 in 100,000 people under 75 died")).toEqual(["people"]);
    expect(said("Deaths under 75 in 2025: a rate of 213.3 per 100,000, adjusted for age")).toEqual([]);
  });

  it("may be told of people where it is a crude one", () => {
    const indicators = rate.indicators.map((each) => ({ ...each, standardised: "crude" as const }));
    const figures = rate.figures.map((figure) => ({
      ...figure,
      indicator: { ...figure.indicator, standardised: "crude" as const },
    }));
    expect(said("In 2025, 213.3 in 100,000 people under 75 died", { ...rate, indicators, figures })).toEqual(
      [],
    );
  });
});
