import type { SearchIndex } from "../model/search-index.ts";

/** So many titles are taken for each sort of question. */
const OF_EACH = 6;
/** Nobody types longer questions. */
const LONGEST = 40;
/** Half a postcode that no place has, and a whole one. */
const NOWHERE = ["zz9", "zz9 9zz"];

/**
 * What people may type into a search field, made from what its index holds: names, subjects, words that mean the same,
 * misspellings, whole questions, and postcodes with and without their blank, known, unknown and of elsewhere.
 */
export function searchQueries({ entries, synonyms, postcodes }: SearchIndex): string[] {
  const titles = spread(entries.map(({ title }) => title.toLowerCase().slice(0, LONGEST)));
  const outward = spread(Object.keys(postcodes?.outward ?? {}).map((code) => code.toLowerCase()));
  return [
    ...titles,
    ...titles.map(longestWord).map(misspelt),
    ...spread(synonyms.map(([, word = ""]) => word)),
    ...titles.map((title) => `how many people have ${longestWord(title)} now`),
    ...outward.flatMap((code) => [code, `${code} 1aa`, `${code}1a`]),
    ...NOWHERE,
  ];
}

/** Some of a list, from its beginning to its end. */
function spread(list: readonly string[]): string[] {
  return Array.from(
    { length: Math.min(OF_EACH, list.length) },
    (_, index) => list[Math.floor((index * list.length) / OF_EACH)] as string,
  );
}

function longestWord(text: string): string {
  return text.split(/[^\p{L}]+/u).reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** A word without the letter in its middle. */
function misspelt(word: string): string {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle) + word.slice(middle + 1);
}
