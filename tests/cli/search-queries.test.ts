import { describe, expect, it } from "vitest";
import { searchQueries } from "../../src/cli/search-queries.ts";
import { lateAnswers } from "../../src/cli/search-visits.ts";
import type { SearchEntry, SearchIndex } from "../../src/model/search-index.ts";

const titles = [
  "Dunnock ward",
  "Life expectancy",
  "Waits",
  "Vaccines",
  "Hospitals",
  "Smoking",
  "Births",
  "Cancer",
];
const index: SearchIndex = {
  entries: titles.map((title) => ({ title }) as SearchEntry),
  synonyms: [["vaccine", "jab"]],
  postcodes: { outward: { ZZ1: [0], ZZ2: [1] } } as unknown as NonNullable<SearchIndex["postcodes"]>,
};

describe("questions that search is measured with", () => {
  const queries = searchQueries(index);

  it("are titles, misspelt words, words that mean the same, and whole questions", () => {
    expect(queries).toEqual(
      expect.arrayContaining(["dunnock ward", "dunock", "jab", "how many people have dunnock now"]),
    );
  });

  it("are postcodes with and without a blank, in halves, and of nowhere", () => {
    expect(queries).toEqual(expect.arrayContaining(["zz1", "zz1 1aa", "zz11a", "zz9", "zz9 9zz"]));
  });

  it("are enough", () => {
    expect(new Set(queries).size).toBeGreaterThan(20);
    expect(queries.filter((query) => query === "")).toEqual([]);
  });
});

describe("the promise of search", () => {
  it("is broken by a letter that is answered late", () => {
    expect(lateAnswers([{ query: "dunnock", slowest: 50 }])).toEqual([]);
    expect(lateAnswers([{ query: "dunnock", slowest: 61.4 }])).toEqual([
      "Search answers “dunnock” after 61 ms at a letter; at most 50 ms are promised.",
    ]);
  });
});
