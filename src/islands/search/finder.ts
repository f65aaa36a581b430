import MiniSearch, { type SearchOptions } from "minisearch";
import type { SearchEntry, SearchIndex, SearchKind } from "../../model/search-index.ts";
import { searchTokens } from "../../model/search-text.ts";

/** What fits a text, best first. */
export interface Found {
  entries: FoundEntry[];
  /** Whether nothing fits as it was typed, and these only come close. */
  isClosest: boolean;
}

/** An entry, with the word by which it was found where nothing that it shows fits. */
export type FoundEntry = SearchEntry & {
  /** As the index has it, which may have lost its ending, and as it was typed where that is the same word. */
  mentions?: { found: string; typed: string };
};

/** So many answers are enough to choose from, and so many charts of one dataset. */
const MOST = 8;
const MOST_OF_ONE = 2;

/** Of two that fit alike, the page comes before a part of it, and a place before what is counted there. */
const WEIGHT: Record<SearchKind, number> = {
  ward: 1.6,
  area: 1.2,
  place: 2.5,
  provider: 1.6,
  topic: 2.2,
  page: 2.2,
  story: 1,
  dataset: 1.3,
  chart: 1,
};

/** Words of questions that say nothing of what is asked for. */
const FILLERS = searchTokens(
  "people number figures statistics data rate latest now getting better worse local near",
);

/** A word that so large a part of all titles have finds nothing in particular: the name of the place. */
const EVERYWHERE = 0.2;

/** What is so many years older than the newest counts least, and half of it. */
const OLD = 12;

/** What fits a part of a text: for each entry how well, and by which word that it does not show. */
type Fits = Map<number, { score: number; mentions: string | undefined }>;

/** Searches an index by the words of titles, the further words, and words that mean the same. */
export function finderOf({
  entries,
  synonyms,
}: Pick<SearchIndex, "entries" | "synonyms">): (text: string) => Found {
  const search = new MiniSearch({
    fields: ["title", "value", "words"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  search.addAll(
    entries.map(({ kind, title, value, words }, id) => ({
      id,
      title: searchTokens(title).join(" "),
      // That of a dataset is the headline of a chart, which is found itself.
      value: kind === "dataset" ? "" : searchTokens(value).join(" "),
      words: words.join(" "),
    })),
  );
  const groups = synonyms.map((words) => words.map(searchTokens).filter(({ length }) => length > 0));
  const weights = weightsOf(entries);
  const boostDocument = (id: number) => weights[id] as number;

  const titled = Map.groupBy(
    entries.flatMap(({ title }) => [...new Set(searchTokens(title))]),
    (word) => word,
  );
  const isTelling = (word: string) =>
    !FILLERS.includes(word) && (titled.get(word)?.length ?? 0) < EVERYWHERE * entries.length;

  const fitsOf = (words: readonly string[], more: SearchOptions): Fits =>
    new Map(
      search
        .search(words.join(" "), { combineWith: "AND", boost: { title: 6 }, boostDocument, ...more })
        .map(({ id, score, match }) => {
          const isShown = Object.values(match).some((fields) => fields.some((field) => field !== "words"));
          return [id, { score, mentions: isShown ? undefined : Object.keys(match)[0] }];
        }),
    );
  const fitsOfPart = ({ typed, same }: Part, fuzzy: boolean): Fits =>
    best([
      fitsOf(typed, {
        prefix: (term) => term.length > 1,
        fuzzy: (term) => fuzzy && misspelt(term),
      }),
      // A short word that stands for another is not the beginning of a third.
      ...same.map((words) => fitsOf(words, { prefix: (term) => term.length > 3, boostTerm: () => 0.9 })),
    ]);

  return (text) => {
    const all = partsOf(searchTokens(text), groups);
    const telling = all.filter(({ typed, same }) => same.length > 0 || typed.some(isTelling));
    const parts = telling.length > 0 ? telling : all;
    if (parts.length === 0) return { entries: [], isClosest: false };
    const exact = parts.map((part) => fitsOfPart(part, false));
    const answer = (fits: Fits) =>
      varied(
        [...fits]
          .sort(([a, { score }], [b, other]) => other.score - score || a - b)
          .map(([id, { mentions }]): FoundEntry => {
            const entry = entries[id] as SearchEntry;
            return mentions === undefined
              ? entry
              : { ...entry, mentions: { found: mentions, typed: asTyped(mentions, text) } };
          }),
      ).slice(0, MOST);
    const fitting = inEach(exact);
    if (fitting.size > 0) return { entries: answer(fitting), isClosest: false };
    // A word that fits as it was typed is not a misspelling of another.
    const close = parts.map((part, at) => (exact[at]?.size ? (exact[at] as Fits) : fitsOfPart(part, true)));
    const known = close.filter(({ size }) => size > 0);
    const closest = [inEach(known), inAny(known)].find(({ size }) => size > 0);
    return { entries: closest ? answer(closest) : [], isClosest: true };
  };
}

/** A word of the index, which may have lost its ending, as it was typed; as it is where something else was typed. */
function asTyped(word: string, text: string): string {
  return text.split(/[^\p{L}\p{N}]+/u).find((typed) => searchTokens(typed)[0] === word) ?? word;
}

/** Entries without the charts that would crowd out others. */
function varied(entries: readonly FoundEntry[]): FoundEntry[] {
  const counts = new Map<string, number>();
  return entries.filter(({ kind, href }) => {
    const [page = ""] = href.split("#");
    const count = counts.get(page) ?? 0;
    if (kind === "chart") counts.set(page, count + 1);
    return kind !== "chart" || count < MOST_OF_ONE;
  });
}

/** How many letters of a word may be wrong. */
function misspelt({ length }: string): number | false {
  if (length < 4) return false;
  return length < 6 ? 1 : 2;
}

/** How much each entry counts: by its kind, and by the year of its figures, where it has any. */
function weightsOf(entries: readonly SearchEntry[]): number[] {
  const years = entries.map(({ date }) => Number(/\d{4}(?!.*\d{4})/.exec(date)?.[0] ?? 0));
  const newest = Math.max(...years);
  return entries.map(({ kind }, id) => {
    const age = Math.min(years[id] ? newest - (years[id] as number) : 0, OLD);
    // A ward without figures stands behind those that have some.
    return WEIGHT[kind] * (1 - age / OLD / 2) * (kind === "ward" && !years[id] ? 0.05 : 1);
  });
}

/** A part of a text that is searched as a whole: its words, and words that mean the same. */
interface Part {
  typed: readonly string[];
  same: readonly string[][];
}

/** The parts of a text: what means the same as others together, every other word alone. */
function partsOf(terms: readonly string[], groups: readonly (readonly string[][])[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < terms.length; ) {
    const rest = terms.slice(at);
    const hits = groups
      .flatMap((group) => group.map((words) => ({ group, words })))
      .filter(({ words }) => words.every((word, index) => isMeant(word, rest, index)));
    const longest = Math.max(1, ...hits.map(({ words }) => words.length));
    const meant = hits.filter(({ words }) => words.length === longest);
    parts.push({
      typed: rest.slice(0, longest),
      same: meant.flatMap(({ group, words }) => group.filter((other) => other !== words)),
    });
    at += longest;
  }
  return parts;
}

/** Whether a word was typed, the last one perhaps not to its end. */
function isMeant(word: string, typed: readonly string[], index: number): boolean {
  const own = typed[index] ?? "";
  return own === word || (index === typed.length - 1 && own.length > 3 && word.startsWith(own));
}

/** Of several ways to fit the best for each entry. */
function best(ways: readonly Fits[]): Fits {
  const fits: Fits = new Map();
  for (const [id, fit] of ways.flatMap((way) => [...way]))
    if (fit.score > (fits.get(id)?.score ?? 0)) fits.set(id, fit);
  return fits;
}

/** Entries that fit each part. */
function inEach(parts: readonly Fits[]): Fits {
  return new Map([...inAny(parts)].filter(([id]) => parts.every((part) => part.has(id))));
}

/** Entries that fit any part, the more the better. */
function inAny(parts: readonly Fits[]): Fits {
  const fits: Fits = new Map();
  for (const [id, { score, mentions }] of parts.flatMap((part) => [...part])) {
    const other = fits.get(id);
    fits.set(id, { score: score + (other?.score ?? 0), mentions: other ? undefined : mentions });
  }
  return fits;
}
