import { describe, expect, it } from "vitest";
import { longSentences } from "../../src/words/faults.ts";
import { TERMS, termsIn } from "../../src/words/glossary.ts";

const names = (text: string) => termsIn(text).map(({ term }) => term);

describe("the terms of a text", () => {
  it("are those that it says, in any form", () => {
    expect(names("Category 1: nine in ten reached within, beside statistical neighbours")).toEqual([
      "90th percentile",
      "Ambulance categories",
      "Similar councils",
    ]);
    expect(names("Life expectancy by deprivation, with 95% intervals")).toEqual([
      "Confidence interval",
      "Deprivation",
      "Life expectancy at birth",
    ]);
    expect(names("Children who had one dose of MMR")).toEqual(["MMR"]);
  });

  it("are none where it says none", () => {
    expect(names("Adults who smoke cigarettes, by their own answers")).toEqual([]);
  });

  it("are each in the glossary once, with a meaning in whole sentences", () => {
    const terms = TERMS.map(({ term }) => term);
    expect(new Set(terms).size).toBe(TERMS.length);
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, "en-GB")));
    for (const { term, meaning } of TERMS) {
      expect(meaning, term).toMatch(/^.+[.?]$/);
      expect(longSentences(meaning), term).toEqual([]);
    }
  });
});
