import { syllable } from "syllable";
import { sentencesOf } from "./faults.ts";
import { MOST_WORDS, wordCount } from "./words.ts";

/** How hard some texts are to read. */
export interface Reading {
  sentences: number;
  /** Words in a sentence, on average. */
  words: number;
  /** Flesch–Kincaid grade of all of them together. */
  grade: number;
  /** Sentences of more than `MOST_WORDS` words, the longest first. */
  long: string[];
  /** The share of sentences over grade 9, from 0 to 1. */
  hard: number;
}

/** The grade that the English of most adults reaches. */
const HARD = 9;

/** How hard texts are to read, all together. */
export function readingOf(texts: readonly string[]): Reading {
  const sentences = texts.flatMap(sentencesOf).filter((each) => wordCount(each) > 0);
  return {
    sentences: sentences.length,
    words: wordCount(sentences.join(" ")) / Math.max(1, sentences.length),
    grade: gradeOf(sentences),
    long: sentences
      .filter((each) => wordCount(each) > MOST_WORDS)
      .sort((a, b) => wordCount(b) - wordCount(a)),
    hard: sentences.filter((each) => gradeOf([each]) > HARD).length / Math.max(1, sentences.length),
  };
}

/**
 * The school grade of the United States that reads some sentences; five more is the age. A number counts as one syllable,
 * as common tools have it. Source: Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas for Navy
 * enlisted personnel, 1975.
 */
export function gradeOf(sentences: readonly string[]): number {
  const text = sentences.join(" ");
  const words = wordCount(text);
  if (words === 0) return 0;
  const numbers = text.match(/(?<![\p{L}\d])[£−]?\d[\d.,/]*%?/gu) ?? [];
  const syllables = syllable(text.replaceAll(/\d[\d.,/]*/g, " ")) + numbers.length;
  return 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
}

/** The same as a line: "headlines: 83 sentences, 14.6 words each, grade 5.8 (age 11), 3% over grade 9, 0 over 25 words". */
export function readingLine(what: string, { sentences, words, grade, hard, long }: Reading): string {
  const age = Math.max(5, Math.round(grade + 5));
  return `${what}: ${sentences} ${sentences === 1 ? "sentence" : "sentences"}, ${words.toFixed(1)} words each, grade ${grade.toFixed(1)} (age ${age}), ${Math.round(hard * 100)}% over grade ${HARD}, ${long.length} over ${MOST_WORDS} words`;
}
