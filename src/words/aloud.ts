import { DOUBT, MISSING_IN_WORDS } from "../model/figure.ts";

const SIGNS: Record<string, string> = { ...MISSING_IN_WORDS, ...DOUBT };

/** A text without shorthand: "not published" for "[c]", "43 (disputed)" for "43 [d]". */
export function inWords(text: string): string {
  return text
    .replaceAll(/(?<=\S )\[([udpe])\]/g, (sign, letter: string) => `(${SIGNS[letter] ?? sign})`)
    .replaceAll(/\[([a-z])\]/g, (sign, letter: string) => SIGNS[letter] ?? sign);
}

const UNITS: Record<string, string> = { h: "hour", min: "minute", s: "second" };

/**
 * A text as it is read aloud: "10 minutes 25 seconds" for "10 min 25 s", "2021 to 2022" for "2021/22", "minus 0.4" for
 * "−0.4", "not published" for "[c]".
 */
export function aloud(text: string): string {
  return text
    .replaceAll(/\[([a-z])\]/g, (sign, letter: string) => SIGNS[letter] ?? sign)
    .replaceAll(/\b(\d{4}\/\d\d) to (?=\d{4}\/\d\d\b)/g, "$1 until ")
    .replaceAll(/\b(\d{4})\/(\d\d)\b/g, (_, first: string) => `${first} to ${Number(first) + 1}`)
    .replaceAll(
      /(?<![\d.,])(\d+) (h|min|s)(?![\p{L}\d])/gu,
      (_, count: string, unit: string) => `${count} ${UNITS[unit]}${count === "1" ? "" : "s"}`,
    )
    .replaceAll(/(?<=\d)–(?=\d)/g, " to ")
    .replaceAll(/−(?=[\d£])/g, "minus ");
}
