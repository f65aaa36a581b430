import type { Measure } from "./layout.ts";

/** What the words of a title or of a unit tell of a unit, the first that fits. */
const WORDS: [words: RegExp, unit: Measure["unit"]][] = [
  [/percent|per cent|%|prevalence|proportion|coverage/i, "percent"],
  [/life expectancy|^(yrs|years)$/i, "years"],
  [/\brates?\b|\bper [\d,]+|\/ ?1[\d,]*0\b/i, "rate"],
  [/\bseconds\b/i, "seconds"],
  [/\brank\b|\bdecile\b/i, "rank"],
  [/\bscore\b/i, "score"],
  [/\b(number|count|attendances|admissions|patients)\b/i, "count"],
];

/** The unit that words tell; "unstated" where they tell none. */
export function unitOfWords(words: string): Measure["unit"] {
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? "unstated";
}
