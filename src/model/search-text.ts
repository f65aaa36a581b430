/** Words that stand in every text and find nothing. */
const COMMON = new Set(
  "a about an and are as at be by did do does for from had has have how if in into is it its many me much my no not of on or our so than that the their them there they this to was we were what when where which who will with you your".split(
    " ",
  ),
);

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/**
 * The words of a text by which it is found, in their order: small letters without accents and apostrophes, words of
 * letters joined by & or "and" as one ("A&E" is "ae"), plurals without their s, numbers up to twelve as digits, and none of the words that stand everywhere. The
 * words of what is typed are made in the same way, so that both meet.
 */
export function searchTokens(text: string): string[] {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replaceAll(/\b([a-z])(?: ?&(?:amp;)? ?| and )([a-z])\b/g, "$1$2")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !COMMON.has(word))
    .map((word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word) + 1) : singular(word)));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
