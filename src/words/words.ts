const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });
const ORDINAL = new Intl.PluralRules("en-GB", { type: "ordinal" });

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  return LIST.format(words);
}

/** The text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small first letter, unless it starts with an abbreviation or a name that keeps its capital. */
export function small(text: string): string {
  return /^[A-Z][a-z’'-]*(\s[a-z\d(]|\s?$|,)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Joins sentences, each with its full stop. */
export function sentences(...parts: (string | false | undefined)[]): string {
  return parts
    .filter((part): part is string => typeof part === "string" && part !== "")
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** So many words are read without effort in one sentence: a sentence of more asks for a second reading. */
export const MOST_WORDS = 25;

/** Words as they are read aloud. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;
}

/** The first of some ways to say a thing of which no sentence is too long; the last where each has one. */
export function fitting(...ways: readonly (() => string)[]): string {
  const said = ways.map((way) => way());
  return said.find(fits) ?? said.at(-1) ?? "";
}

/** Whether no sentence of a text is too long. */
function fits(text: string): boolean {
  return text.split(/(?<=[.?!]) (?=[“A-Z0-9£])/).every((each) => wordCount(each) <= MOST_WORDS);
}

/** With what a head begins that is a sentence by itself. */
export const HEAD_ALONE = "Shown here";

/** A head and what is said of it: one sentence, or two where one would be too long. */
export function headed(head: string, text: string): string {
  return underHead(head, text).join(". ");
}

/** The same as sentences of a list: what has a head of its own follows a comma, so that no head stands alone. */
export function underHead(head: string, text: string): string[] {
  if (head === "") return [text];
  const [first = "", ...others] = text.split(/(?<=\w[.?!]) (?=[“A-Z0-9£])/);
  const [label] = first.match(/^[^(;.]{1,70}(?=: )/) ?? [];
  const one = `${head}${label === undefined ? ": " : ", "}${withinSentence(first, label)}`;
  if (fits(one)) return [[one, ...others].join(" ")];
  const parted = inTwo(one);
  if (parted) return [[...parted, ...others].join(" ")];
  return [`${HEAD_ALONE}: ${head}`, capital(text)];
}

/** A list of values that is too long for one sentence as two, the first with as many as it holds; nothing where two are not enough. */
function inTwo(text: string): [string, string] | undefined {
  const [list = "", shared] = text.split(/(?<=\)); (?=all [^()]+$)/);
  // The two ends of many are no list.
  if (!list.endsWith(")") || /\b(?:highest|lowest) (?:in|at|for) /i.test(list)) return undefined;
  const joints = [...list.matchAll(/(?<=\))(?:, |; | and )/g)];
  const cuts = joints.map((joint, index): [string, string] => {
    const first = list.slice(0, joint.index);
    const before = joints[index - 1];
    const said =
      before?.[0] === ", "
        ? `${first.slice(0, before.index)} and ${first.slice(before.index + before[0].length)}`
        : first;
    const others = `The ${index === joints.length - 1 ? "other" : "others"}: ${list.slice(joint.index + joint[0].length)}`;
    return [`${said}.`, shared ? `${others}. All are ${shared.replace(/^all /, "")}` : others];
  });
  return cuts.findLast((pair) => pair.every((each) => wordCount(each) <= MOST_WORDS));
}

/** A sentence behind a head: no capital where it begins with a common word or with a label that is plainly no name. */
function withinSentence(text: string, label: string | undefined): string {
  const isWord = /^(?:In|On|From|The|There|All|Of|Highest|Lowest)\b/.test(text);
  const isLabel = label !== undefined && wordCount(label) > 2 && !/^.+[A-Z]/.test(label);
  return isLabel || isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Two heads as one: "Adults living with obesity, Pellmouth"; either may be empty. */
export function headsTogether(outer: string, inner: string): string {
  return [outer, outer === "" ? inner : withinSentence(inner, inner)].filter(Boolean).join(", ");
}

/** A count in words up to ten, in digits above: "three wards", "22 wards". */
export function countWords(count: number): string {
  const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  return words[count] ?? count.toLocaleString("en-GB");
}

/** All of so many: "both measures", "all three measures", "the one measure". */
export function allOf(count: number, noun: string): string {
  if (count === 1) return `the one ${noun.replace(/s$/, "")}`;
  return count === 2 ? `both ${noun}` : `all ${countWords(count)} ${noun}`;
}

/** The plural of the name of a type: "wards", "countries", "parts of the borough". */
export function plural(noun: string): string {
  const [, head = "", rest = ""] = noun.match(/^(.*?)( of .*)?$/) ?? [];
  return `${/[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`}${rest}`;
}

/** 1st, 2nd, 3rd, 11th, 22nd. */
export function ordinal(count: number): string {
  const suffix = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${count}${suffix[ORDINAL.select(count)]}`;
}
