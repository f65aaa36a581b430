import { describe, expect, it } from "vitest";
import { isPeriod, type Period, parsePeriod } from "../../src/model/period.ts";
import { inPeriod, spokenNameOf, stretchOf } from "../../src/words/phrases.ts";
import { councilDataset } from "../fixtures/council.ts";

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!isPeriod(parsed)) throw new Error(`${text} is not a period`);
  return parsed;
}

describe("when a figure is of", () => {
  it.each([
    ["2023", "in 2023"],
    ["2023/24", "in 2023/24"],
    ["2023-10", "in October 2023"],
    ["2015-03-13", "on 13 March 2015"],
    ["2009-13", "in the years 2009 to 2013"],
    ["2022/23-Q1", "in April to June 2022"],
    ["2024-08-01..2025-07-31", "in August 2024 to July 2025"],
    ["2024-11-16..2025-11-15", "in the year to 15 November 2025"],
    ["2023-04-01..2023-10-31", "from April to October 2023"],
    ["2014-01-01..2014-10-19", "from 1 January to 19 October 2014"],
  ])("%s is “%s”", (text, words) => {
    expect(inPeriod(period(text))).toBe(words);
  });
});

describe("a stretch of periods", () => {
  it("has one “to” only, so that it can be told which period ends it", () => {
    const said = (first: string, last: string) => stretchOf(period(first), period(last));
    expect(said("2021-08", "2022-02")).toBe("from August 2021 to February 2022");
    expect(said("2021/22-Q1", "2022/23-Q4")).toBe("from April to June 2021 until January to March 2023");
  });
});

describe("a name in the run of a sentence", () => {
  const dataset = councilDataset("early-deaths");
  const [figure] = dataset.figures as [(typeof dataset.figures)[number]];

  it("has no capital, also where it stands first", () => {
    const named = { ...figure, indicator: { ...figure.indicator, title: "Heart disease", short: "Heart" } };
    expect(spokenNameOf(dataset, named, ["indicator"])).toBe("heart");
    expect(spokenNameOf(dataset, named, ["indicator"], false)).toBe("heart disease");
  });

  it("keeps the capital of a name", () => {
    const named = {
      ...figure,
      indicator: { ...figure.indicator, short: "Hib and its booster", keepCase: true },
    };
    expect(spokenNameOf(dataset, named, ["indicator"])).toBe("Hib and its booster");
  });
});
