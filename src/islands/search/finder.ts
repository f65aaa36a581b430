import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import type { SearchEntry, SearchIndex, SearchKind } from "../../model/search-index.ts";
import { searchTokens } from "../../model/search-text.ts";

/** What fits a text, best first. */
export interface Found {
  entries: SearchEntry[];
  /** Whether nothing fits as it was typed, and these only come close. */
  isClosest: boolean;
}

/** So many answers are enough to choose from. */
const MOST = 8;

/** Of two that fit alike, the page comes before a part of it, and a place before what is counted there. */
const WEIGHT: Record<SearchKind, number> = {
  ward: 1.6,
  area: 1.2,
  place: 2.5,
  provider: 1.6,
  topic: 1.8,
  story: 1,
  dataset: 1.3,
  chart: 1,
};

/** Searches an index by the words of titles, the further words, and words that mean the same. */
export function finderOf({
  entries,
  synonyms,
}: Pick<SearchIndex, "entries" | "synonyms">): (text: string) => Found {
  const search = new MiniSearch({
    fields: ["title", "words"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  search.addAll(
    entries.map(({ title, words }, id) => ({
      id,
      title: searchTokens(title).join(" "),
      words: words.join(" "),
    })),
  );
  const groups = synonyms.map((words) => words.map(searchTokens));
  const options: SearchOptions = {
    prefix: (term) => term.length > 1,
    combineWith: "AND",
    boost: { title: 6 },
    boostDocument: (id) => WEIGHT[(entries[id] as SearchEntry).kind],
  };
  const fuzzy = (term: string) => (term.length > 3 ? 0.3 : false);
  return (text) => {
    const terms = searchTokens(text);
    if (terms.length === 0) return { entries: [], isClosest: false };
    const query = queryOf(terms, groups);
    const results = (more: SearchOptions) =>
      search
        .search(query, { ...options, ...more })
        .slice(0, MOST)
        .map(({ id }) => entries[id] as SearchEntry);
    const exact = results({});
    if (exact.length > 0) return { entries: exact, isClosest: false };
    const close = results({ fuzzy });
    return { entries: close.length > 0 ? close : results({ fuzzy, combineWith: "OR" }), isClosest: true };
  };
}

/** All terms, where each part that means the same as others stands for all of these. */
function queryOf(terms: readonly string[], groups: readonly (readonly string[][])[]): Query {
  const queries: Query[] = [];
  for (let at = 0; at < terms.length; ) {
    const rest = terms.slice(at);
    const hit = groups
      .flatMap((group) => group.map((words) => ({ group, words })))
      .filter(({ words }) => words.length > 0 && words.every((word, index) => isMeant(word, rest, index)))
      .sort((a, b) => b.words.length - a.words.length)[0];
    if (hit) queries.push(alternatives(hit.group, hit.words));
    else queries.push(terms[at] as string);
    at += hit?.words.length ?? 1;
  }
  return { queries } as Query;
}

/** Whether a word was typed, the last one perhaps not to its end. */
function isMeant(word: string, typed: readonly string[], index: number): boolean {
  const own = typed[index] ?? "";
  return own === word || (index === typed.length - 1 && own.length > 3 && word.startsWith(own));
}

/** Any of the words of a list; what was typed counts most. */
function alternatives(group: readonly string[][], typed: readonly string[]): Query {
  return {
    combineWith: "OR",
    queries: group.map((words) => ({
      combineWith: "AND",
      queries: [...words],
      // A short word that stands for another is not the beginning of a third.
      prefix: (term: string) => term.length > 3,
      ...(words === typed ? {} : { boostTerm: () => 0.7, fuzzy: false }),
    })),
  } as Query;
}
