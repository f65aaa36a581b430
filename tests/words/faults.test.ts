import { describe, expect, it } from "vitest";
import { chartWordFaults, sentencesOf, wordFaults } from "../../src/words/faults.ts";

const names = { areas: ["Pellmouth", "Fuller's Reach", "North Wolds", "England"], regions: ["North Wolds"] };

describe("the sentences of a text", () => {
  it("end before a capital, a figure, a pound sign or an opening quote, and not at a point within a number", () => {
    expect(sentencesOf("It was 3.5%. In 2015 more. £4 million was spent. “Yes” said all? 12 did.")).toEqual([
      "It was 3.5%.",
      "In 2015 more.",
      "£4 million was spent.",
      "“Yes” said all?",
      "12 did.",
    ]);
  });
});

describe("a fault of words", () => {
  it.each([
    ["Smokers: undefined in 2015.", "has words that a program left behind"],
    ["The mean is NaN years.", "has words that a program left behind"],
    ["Smokers () were fewer.", "has words that a program left behind"],
    ["Two  spaces.", "has words that a program left behind"],
    ["It ends twice..", "has words that a program left behind"],
    ["Smokers: ; drinkers: 4%.", "has words that a program left behind"],
    ["Smokers, Pellmouth, Pellmouth: 12%.", "says one place twice"],
    ["It is 12% in England England.", "says one place twice"],
    ["Fuller's Reach, Fuller's Reach: 12%.", "says one place twice"],
    ["We cannot say.", "says that nothing can be said, not what is missing"],
    [
      "We do not say whether these differences are more than chance.",
      "disclaims instead of saying what is so",
    ],
    ["By the numbers alone, it is on the better side.", "disclaims instead of saying what is so"],
    ["Pellmouth 3% (estimate) (missed).", "has brackets within or behind brackets"],
    ["Last in March (79.9% (provisional)).", "has brackets within or behind brackets"],
    ["It is 45%, about 45 in 100.", "says a share as so many in 100"],
    ["Lower than in North Wolds.", "says a region without its article"],
    ["It is lower in all two.", "says “all” of one or two"],
    ["It rose over 1 years.", "says one as several"],
  ])("is in “%s”", (text, fault) => {
    expect(wordFaults(`Men lived 77.1 years. ${text}`, names)).toEqual([`${fault}: ${text}`]);
  });

  it.each([
    "Nullity was declared 11 years after 2.1 points.",
    "Lower than in the North Wolds, higher than in North Wolds Boroughs.",
    "Pellmouth: lower than Pellmouth East, all three measures.",
    "Pellmouth, Pellmouth-on-Sea: 1 year.",
  ])("is not in “%s”", (text) => {
    expect(wordFaults(text, names)).toEqual([]);
  });

  it("is none where no area has a name", () => {
    expect(wordFaults("In England in England.", { areas: [], regions: [] })).toEqual([]);
  });
});

describe("a fault of a chart's words", () => {
  const long = `${"Women of Bramwick live longer ".repeat(5).trim()} now.`;

  it("is a sentence of more than 25 words, and a trend", () => {
    expect(chartWordFaults(`It was ${"so ".repeat(22)}high.`, names)).toEqual([]);
    expect(chartWordFaults(long, names)).toEqual([
      `has 26 words in one sentence (say the extremes, or part it): ${long}`,
    ]);
    expect(chartWordFaults("The trend is down. It is low.", names)).toEqual([
      "speaks of a trend, for which no chart tests: The trend is down.",
    ]);
    expect(chartWordFaults("Trend signal, six in a row: falling from May to October.", names)).toEqual([]);
  });

  it("is every fault of words too", () => {
    expect(chartWordFaults("It is null.", names)).toEqual([
      "has words that a program left behind: It is null.",
    ]);
  });
});
