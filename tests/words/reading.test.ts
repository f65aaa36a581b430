import { describe, expect, it } from "vitest";
import { gradeOf, readingLine, readingOf } from "../../src/words/reading.ts";
import { MOST_WORDS } from "../../src/words/words.ts";

describe("how hard words are to read", () => {
  it("is the grade of Flesch and Kincaid: longer sentences and longer words are harder", () => {
    // 6 words of 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
    expect(gradeOf(["The cat sat on the mat."])).toBeCloseTo(-1.45, 2);
    // 5 words of 14 syllables: 0.39 × 5 + 11.8 × 14 / 5 − 15.59.
    expect(gradeOf(["Immunisation protects everybody in communities."])).toBeGreaterThan(15);
  });

  it("takes a number as one syllable, whatever its digits", () => {
    expect(gradeOf(["In all, 83.6% had it."])).toBe(gradeOf(["In all, 9 had it."]));
  });

  it("lists sentences of more than 25 words, the longest first", () => {
    const words = (count: number) => `${"word ".repeat(count - 1)}end.`;
    const { long, sentences } = readingOf(
      [words(25), `A start. ${words(26)}`, words(30)].map((text) => `A${text}`),
    );
    expect(sentences).toBe(3);
    expect(long.map((each) => each.split(" ").length)).toEqual([30, 28]);
    expect(MOST_WORDS).toBe(25);
  });

  it("is said in one line", () => {
    expect(readingLine("captions", readingOf(["The cat sat on the mat."]))).toBe(
      "captions: 1 sentence, 6.0 words each, grade -1.4 (age 5), 0% over grade 9, 0 over 25 words",
    );
  });
});
