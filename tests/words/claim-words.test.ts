import { describe, expect, it } from "vitest";
import { claimWords, presentVerb } from "../../src/words/claim-words.ts";

const kinds = (text: string) => claimWords(text).map(({ kind, words }) => `${kind}: ${words}`);

describe("claimWords", () => {
  it.each([
    ["More mothers smoked in Orle than in Dunnock", "difference: More"],
    ["Children went to hospital less often than in England", "difference: less"],
    ["13 more than in August", "difference: more"],
    ["2.7 points more than two years before", "difference: more"],
    ["Women lived longer than men", "difference: longer"],
    ["More Orle residents were asked", "difference: More"],
    ["Smoking was above the average", "difference: above"],
    ["Orle was below England", "difference: below"],
    ["Pregnancies were less than half as common in 2021 as in 1998", "difference: half as common"],
    ["Twice as many were asked", "difference: Twice as many"],
    ["Orle was level with England", "likeness: level with"],
    ["One in four, in Orle as in England", "likeness: as in"],
    ["As many boys were asked as girls", "likeness: As many boys were asked as"],
    ["Lives were shortest in Orle", "lowest: shortest"],
    ["Orle has the most smokers", "highest: the most"],
    ["Most often the adult worked in a school", "highest: Most often"],
    ["Furthest from the line", "extreme: Furthest"],
  ])("finds what compares: %s", (text, expected) => {
    expect(kinds(text)).toEqual([expected]);
  });

  it.each([
    "30.8% in Orle, 28.6% in England",
    "164 in 2017/18, after 179 the year before",
    "More than half of the money was meant for care",
    "Fewer than nine in ten were seen",
    "They waited for less than 12 weeks",
    "15 or more were asked, at least ten answered and at most five wrote",
    "Half of those asked vape more than once a week",
    "69% in spring, above 67.5%",
    "85% felt better",
    "Orle was 14% above its plan",
    "The highest and the lowest ward were 13.1 years apart",
    "Most children went missing once, and most of them came back",
    "In the most deprived wards, 20%",
    "64.8% were seen, fewer than chance explains",
  ])("leaves alone what compares nothing: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("says how far the claim goes", () => {
    expect(claimWords("80%, above the target of 75% and England's 44%")[0]?.clause).toBe(
      "above the target of 75%",
    );
  });
});

describe("presentVerb", () => {
  it.each([
    ["41 children wait to be adopted", "wait"],
    ["Half of them have a job", "have"],
    ["Women’s lives are longest in Orle", "are"],
    ["Who lives alone was asked", "lives"],
  ])("finds how things are now: %s", (text, verb) => {
    expect(presentVerb(text)).toBe(verb);
  });

  it.each([
    "41 children waited to be adopted",
    "The plan was to have a home, and they might live there",
    "4.8 per 1,000 live births",
    "Lives grew longer, women’s lives most",
    "The average wait of men fell",
    "One in ten did not know that it is against the law",
    "Where less is better, smoking was at 5%",
    "Park visitors wanted playgrounds without smoke",
  ])("leaves alone what is no such verb: %s", (text) => {
    expect(presentVerb(text)).toBeUndefined();
  });
});
