/** Titles of reports have at most so many words, and sentences at most so many. */
const TITLE_WORDS = 10;
const SENTENCE_WORDS = 25;

/** A sentence, and the things that it lists, where it is long and lists some. */
export interface Sentence {
  text: string;
  items: string[];
}

/** A title of few words: what stands before the explanation in a long one, else its first words. */
export function shortTitle(title: string): string {
  if (wordsIn(title) <= TITLE_WORDS) return title;
  const [first = title] = title.split(/[:;,] /);
  return wordsIn(first) <= TITLE_WORDS ? first : `${first.split(" ").slice(0, TITLE_WORDS).join(" ")} …`;
}

/** What parts the things that a sentence lists: semicolons, or else the brackets that each thing ends with. */
const PARTED = ["; ", /(?<=\)),? (?:and )?(?=[^(])/] as const;

/** The sentences of a text; a long one that lists things after a colon is parted into what leads to the list and the things. */
export function sentencesOf(text: string): Sentence[] {
  return text.split(/(?<=[.?!]) (?=[^a-z])/).map((sentence) => {
    const [, lead, list] = /^(.+?:) (.+)$/.exec(sentence) ?? [];
    const things = list?.replace(/\.$/, "") ?? "";
    const items = things.split(PARTED.find((sign) => things.split(sign).length > 1) ?? PARTED[0]);
    return wordsIn(sentence) > SENTENCE_WORDS && lead && items.length > 1
      ? { text: lead, items }
      : { text: sentence, items: [] };
  });
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
