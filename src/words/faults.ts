import { MOST_WORDS, wordCount } from "./words.ts";

/** Names that sentences say, and how. */
export interface Names {
  /** Areas of any kind. */
  areas: readonly string[];
  /** Those that take an article: "the North Wolds". */
  regions: readonly string[];
}

/** The sentences of a text, each by itself. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]) (?=[“A-Z0-9£])/);
}

/**
 * What a reader would stumble over in a text that is made of figures, each with its sentence: words that a program left
 * behind, a place said twice, one of something as several, more than can be heard at once. None where the text reads well.
 */
export function wordFaults(text: string, names: Names): string[] {
  return [
    ...sentencesOf(text).flatMap((sentence) =>
      patterns(names)
        .filter(({ fault }) => fault.test(sentence))
        .map(({ says }) => `${says}: ${sentence}`),
    ),
    ...longSentences(text).map(
      (sentence) =>
        `has ${wordCount(sentence)} words in one sentence (say the extremes, or part it): ${sentence}`,
    ),
  ];
}

/** The sentences of a text that are too long to be read, or heard, at once. */
export function longSentences(text: string): string[] {
  return sentencesOf(text).filter((sentence) => wordCount(sentence) > MOST_WORDS);
}

/**
 * The same for the sentence of a chart. A chart speaks of no trend: that is the answer of its dataset, which counts the points and makes a test first. Only a control
 * chart names the signal that is called so, which is a rule of its own.
 */
export function chartWordFaults(text: string, names: Names): string[] {
  const trends = sentencesOf(text).filter((sentence) => /\btrend\b(?! signal)/i.test(sentence));
  return [
    ...wordFaults(text, names),
    ...trends.map((sentence) => `speaks of a trend, for which no chart tests: ${sentence}`),
  ];
}

function patterns({ areas, regions }: Names): { says: string; fault: RegExp }[] {
  return [
    {
      says: "has words that a program left behind",
      fault: /\b(?:undefined|NaN|null|Infinity)\b|\[object |\(\)| {2}|\.\.|: [.;]|, [.;]/,
    },
    { says: "says that nothing can be said, not what is missing", fault: /\bwe cannot say\b/i },
    {
      says: "disclaims instead of saying what is so",
      fault: /\bby the numbers alone\b|\bdo not say whether .* more than chance\b/i,
    },
    { says: "has brackets within or behind brackets", fault: /\([^()]*\(|\) \(/ },
    { says: "says a share as so many in 100", fault: /\babout \d+ in 100\b/i },
    { says: "says one place twice", fault: new RegExp(`\\b(${oneOf(areas)}),? \\1(?![\\w-])`) },
    {
      says: "says a region without its article",
      fault: new RegExp(`\\b(?:with|and|in|is|of|from|for|than) (?:${oneOf(regions)})\\b(?! \\p{Lu})`, "u"),
    },
    { says: "says “all” of one or two", fault: /\ball (?:one|two)\b/ },
    {
      says: "says one as several",
      fault: /(?<![\d.,])\b1 (?:years|points|percentage points|meetings|days|weeks|months)\b/,
    },
  ];
}

/** The names as a choice of a regular expression; one that fits nothing where there is none. */
function oneOf(names: readonly string[]): string {
  return names.length === 0
    ? "(?!)"
    : names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|-]/g, "\\$&")).join("|");
}
