import { describe, expect, it } from "vitest";
import { capital, countWords, listWords, ordinal, sentences, small } from "../../src/words/words.ts";

describe("words", () => {
  it("lists words without a comma before and", () => {
    expect(listWords([])).toBe("");
    expect(listWords(["Ford"])).toBe("Ford");
    expect(listWords(["Ford", "Kew"])).toBe("Ford and Kew");
    expect(listWords(["Ford", "Kew", "Nethermarsh and Orle"])).toBe("Ford, Kew and Nethermarsh and Orle");
  });

  it("makes a first letter capital, and changes nothing else", () => {
    expect(capital("women in Dunnock")).toBe("Women in Dunnock");
    expect(capital("mRNA")).toBe("MRNA");
    expect(capital("")).toBe("");
  });

  it.each([
    ["Life expectancy", "life expectancy"],
    ["Smokers", "smokers"],
    ["A woman in Dunnock", "a woman in Dunnock"],
    ["Wait (mean)", "wait (mean)"],
    ["Women, aged 20", "women, aged 20"],
    ["Under 50", "under 50"],
    ["Children’s home", "children’s home"],
    ["NHS trusts", "NHS trusts"],
    ["MenC booster", "MenC booster"],
    ["North Wolds", "North Wolds"],
    ["14 and 15-year-olds", "14 and 15-year-olds"],
    ["", ""],
  ])("writes %j within a sentence as %j", (text, within) => {
    expect(small(text)).toBe(within);
  });

  it("joins sentences, each with one full stop, and leaves out those that are nothing", () => {
    expect(sentences("One", false, "Two.", undefined, "", "Why?")).toBe("One. Two. Why?");
    expect(sentences()).toBe("");
  });

  it("counts in words up to ten, with commas above a thousand", () => {
    expect([0, 1, 10, 11, 22, 1175].map(countWords)).toEqual(["no", "one", "ten", "11", "22", "1,175"]);
  });

  it("orders", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual([
      ..."1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th".split(" "),
    ]);
  });
});
