/** A number that a line of text prints, in one of its readings. */
export interface PrintedNumber {
  value: number;
  /** Printed decimals; undefined where the text is words, a time or scaled money, which have none of their own. */
  decimals?: number;
}

const UNITS = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(
    " ",
  ),
  ..."seventeen eighteen nineteen".split(" "),
];
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  tenth: 10,
  tenths: 10,
};
const MULTIPLES: Record<string, number> = {
  halved: 0.5,
  "half as": 0.5,
  twice: 2,
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  treble: 3,
  trebled: 3,
  triple: 3,
  tripled: 3,
  quadrupled: 4,
};
const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
/** Every word that is a number, or a part of one. */
export const NUMBER_WORDS: readonly string[] = [
  ...UNITS,
  ...TENS,
  ...Object.keys(PARTS),
  ...Object.keys(MULTIPLES),
  "hundred",
  "thousand",
];
const SECONDS: Record<string, number> = { second: 1, minute: 60, hour: 3600 };

/**
 * Every number that can be read on a line: `78.30%`, `1,106.9`, `.5`, `£2.3m` (as 2.3 and as 2,300,000), `00:10:25`
 * and `7 minutes` (in seconds), words ("fifteen", "two hundred and six"), multiples in words ("twice", "tenfold"), and shares in words
 * ("two thirds", "1 in 6", "nine out of ten") as a percentage.
 */
export function printedNumbers(line: string): PrintedNumber[] {
  return [...digits(line), ...times(line), ...wordNumbers(line), ...multiples(line), ...shares(line)];
}

function digits(line: string): PrintedNumber[] {
  // Neither inside a longer number nor part of a time; a sign or a scale stands in the same cell, not across a tab.
  const pattern =
    /(?<![\d.,]|\d:)([-−–] ?)?(£)?(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)?(?![.,]?\d|:\d\d)(?:[ \u00a0]?(million|billion|thousand|bn|m|k)\b)?/gi;
  const found: PrintedNumber[] = [];
  for (const [, sign, , whole = "", fraction = "", scale] of line.matchAll(pattern)) {
    if (whole === "" && fraction === "") continue;
    const magnitude = Number(`${whole.replaceAll(",", "") || "0"}${fraction}`);
    const decimals = Math.max(0, fraction.length - 1);
    // A dash may be a minus sign or join a range: both readings stand.
    const values = sign ? [magnitude, -magnitude] : [magnitude];
    for (const value of values) {
      found.push({ value, decimals });
      if (scale) found.push({ value: Math.round(value * (SCALES[scale.toLowerCase()] as number)) });
    }
  }
  return found;
}

function times(line: string): PrintedNumber[] {
  const clock = [...line.matchAll(/\b(\d+):([0-5]\d)(?::([0-5]\d))?\b/g)].map(([, first, second, third]) => ({
    value:
      third === undefined
        ? Number(first) * 60 + Number(second)
        : Number(first) * 3600 + Number(second) * 60 + Number(third),
  }));
  const named = [...line.matchAll(/(\d+(?:\.\d+)?)[\s-]?(second|minute|hour)s?\b/gi)].map(
    ([, amount, unit]) => ({
      value: Number(amount) * (SECONDS[(unit as string).toLowerCase()] as number),
    }),
  );
  return [...clock, ...named];
}

function wordNumbers(line: string): PrintedNumber[] {
  const small = `(?:${TENS.join("|")})(?:[\\s-](?:${UNITS.join("|")}))?|${UNITS.join("|")}`;
  const hundreds = new RegExp(
    `\\b(?:(a|${UNITS.join("|")})[\\s-]+)?(hundred|thousand)(?:\\s+and\\s+(${small}))?\\b`,
    "gi",
  );
  return [
    ...[...line.matchAll(new RegExp(`\\b(?:${small})\\b`, "gi"))].map(([words]) => ({
      value: toNumber(words),
    })),
    ...[...line.matchAll(hundreds)].map(([, amount, scale, rest]) => ({
      value:
        toNumber(amount ?? "a") * (lower(scale) === "hundred" ? 100 : 1000) + (rest ? toNumber(rest) : 0),
    })),
  ];
}

function multiples(line: string): PrintedNumber[] {
  const words = new RegExp(`\\b(${Object.keys(MULTIPLES).join("|")})\\b`, "gi");
  const folds = new RegExp(`\\b(${UNITS.join("|")})-?fold\\b`, "gi");
  return [
    ...[...line.matchAll(words)].map(([, word]) => ({ value: MULTIPLES[lower(word)] as number })),
    ...[...line.matchAll(folds)].map(([, amount]) => ({ value: toNumber(amount) })),
  ];
}

function shares(line: string): PrintedNumber[] {
  const number = `\\d+|(?:a|${UNITS.join("|")})[\\s-]hundred|${UNITS.join("|")}|${TENS.join("|")}`;
  const ratios = new RegExp(`\\b(${number}|a)\\s+(?:in|out of)\\s+(?:every\\s+)?(${number})\\b`, "gi");
  const parts = new RegExp(`\\b(?:(${number}|a|an)[\\s-]+)?(${Object.keys(PARTS).join("|")})\\b`, "gi");
  const share = (part: number, whole: number): PrintedNumber[] =>
    whole > 0 && part <= whole ? [{ value: (part / whole) * 100 }] : [];
  return [
    ...[...line.matchAll(ratios)].flatMap(([, part, whole]) => share(toNumber(part), toNumber(whole))),
    ...[...line.matchAll(parts)].flatMap(([, amount, part]) =>
      share(toNumber(amount ?? "a"), PARTS[lower(part)] as number),
    ),
  ];
}

function toNumber(text: string | undefined): number {
  const word = lower(text);
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  const [first = "", second] = word.split(/[\s-]/);
  if (second === "hundred") return toNumber(first) * 100;
  if (UNITS.includes(first)) return UNITS.indexOf(first);
  return (TENS.indexOf(first) + 2) * 10 + (second ? UNITS.indexOf(second) : 0);
}

function lower(text: string | undefined): string {
  return (text ?? "").toLowerCase();
}
