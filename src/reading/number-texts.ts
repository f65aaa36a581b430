import { NUMBER_WORDS, type PrintedNumber, printedNumbers } from "./printed-numbers.ts";

const WORDS = NUMBER_WORDS.toSorted((a, b) => b.length - a.length).join("|");
const DIGITS = String.raw`(?:(?<=^|[\s(])[-−–])?£?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?::\d\d){0,2}`;
const SCALE = String.raw`(?:\s?(?:million|billion|thousand|bn|m|k)\b)?`;
/** The words behind a number that say of what kind it is, and nothing more. */
const UNIT = String.raw`(?:\s?%|\s?per ?cent\b|\spercentage points?\b|\sper [\d,]+\b|[\s-](?:second|minute|hour|day|week|month|year)s?\b)?`;
const NUMBER = new RegExp(
  [
    // A share, a range of years or a year of twelve months is one text: "1 in 6", "2013/14".
    String.raw`(?<![\d.,/:])\d+ (?:in|out of) (?:every )?\d+\b`,
    String.raw`(?<![\d.,/:£])(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?(?![\d.,:%]*\d|%)`,
    String.raw`(?<![\d.,/:])${DIGITS}${SCALE}${UNIT}`,
    String.raw`\b(?:an?[\s-](?=hundred|thousand|half|third|quarter|fifth|sixth|tenth))?(?:${WORDS})(?:fold)?(?:(?:[\s-]|\sand\s|\s(?:in|out of)\s(?:every\s)?(?:a\s)?)(?:${WORDS}))*\b${UNIT}`,
  ].join("|"),
  "gi",
);

/** The texts of a line that print a wanted number, each once, in their order: "213.3 per 100,000", "two thirds". */
export function numberTexts(line: string, isWanted: (number: PrintedNumber) => boolean): string[] {
  const texts = [...line.matchAll(NUMBER)].map(([text]) => text.trim().replace(/,$/, ""));
  return [...new Set(texts.filter((text) => printedNumbers(withoutUnit(text)).some(isWanted)))];
}

/** "213.3 per 100,000" prints 213.3: the number of its unit is none of the figure's. */
function withoutUnit(text: string): string {
  return text.replace(/\sper [\d,]+$/, "");
}

/** What is left of a cell without some of its texts. */
export function withoutTexts(cell: string, texts: readonly string[]): string {
  return texts.reduce((rest, text) => rest.replaceAll(text, " "), cell);
}
