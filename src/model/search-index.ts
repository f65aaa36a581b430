import { searchTokens } from "./search-text.ts";

/** What an answer is. */
const SEARCH_KINDS = [
  "ward",
  "area",
  "place",
  "provider",
  "topic",
  "story",
  "dataset",
  "chart",
  "page",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that search finds: a page, or a part of one. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  /** What it shows, in a line; empty for charts, whose headline says it. */
  value: string;
  /** Of when that is; may be empty. */
  date: string;
  /** A small drawing as `search-drawing.ts` writes it; may be empty. */
  drawing: string;
  /** Where it is; of a chart, before it is unpacked, its id: the charts of a dataset follow it. */
  href: string;
  /** Further words by which it is found, as `searchTokens` makes them. */
  words: readonly string[];
}

/** What is answered to postcodes. */
export interface SearchPostcodes {
  /** Where the shard of an outward code is; `{}` is the code. */
  shard: string;
  /** Of each outward code the wards that it touches, as places among the entries. */
  outward: Record<string, readonly number[]>;
  /** Code of a ward to its place among the entries. */
  wards: Record<string, number>;
  /** Of a ward whose boundary another has today: that one, as a place among the entries. */
  today: Record<string, number>;
  /** Sentences, with `{}` for what was typed. */
  says: {
    /** That a whole postcode lies in the ward that is answered. */
    exact: string;
    /** The same, where its position is not exact. */
    rough: string;
    /** That a ward of today has the same boundary. */
    same: string;
    /** That nothing says in which ward of today it is; empty where wards did not change. */
    changed: string;
    /** Which wards half a postcode touches. */
    half: string;
    /** That a postcode within an outward code is not known. */
    unknown: string;
    /** That it is no postcode of the place. */
    foreign: string;
    attribution: string;
  };
  /** Where the ward of today is looked up. */
  lookup?: { title: string; address: string };
}

/** All that search asks. */
export interface SearchIndex {
  entries: SearchEntry[];
  /** Lists of words that find the same. */
  synonyms: readonly (readonly string[])[];
  /** Nothing where no postcodes are published. */
  postcodes?: SearchPostcodes;
}

/**
 * The index as it is sent, as small as JSON can be made: a column for each property, the words apart, each once with the
 * entries that it finds.
 */
export interface PackedIndex extends Omit<SearchIndex, "entries"> {
  /** Places of the kinds among SEARCH_KINDS, one digit an entry. */
  kinds: string;
  titles: string[];
  values: string[];
  dates: string[];
  /** With spaces between them. */
  drawings: string;
  hrefs: string[];
  /** All words with spaces between them, in the order of what they find. */
  words: string;
  /** For each word, with spaces between them, the entries without the charts that it finds, one letter each from `#` on. */
  finds: string;
}

/** A word that finds more entries than this finds nothing in particular but places; titles are searched whole. */
const TOO_COMMON = 5;
const PLACES: readonly SearchKind[] = ["ward", "area", "provider"];
/** The letter of the first entry: `#`, so that a space can part words and no quotation mark needs a backslash. */
const FIRST = 35;

/** Packs an index. */
export function packIndex({ entries, ...rest }: SearchIndex): PackedIndex {
  const pages = entries.filter(({ kind }) => kind !== "chart");
  const found = new Map<string, number[]>();
  for (const [page, entry] of pages.entries())
    for (const word of furtherWords(entry, chartsOf(entries, entry)))
      found.set(word, [...(found.get(word) ?? []), page]);
  const isPlace = (page: number) => PLACES.includes((pages[page] as SearchEntry).kind);
  const words = [...found]
    .map(([word, list]) => [word, list.length > TOO_COMMON ? list.filter(isPlace) : list] as const)
    .filter(([, list]) => list.length > 0)
    .map(([word, list]) => ({ word, finds: String.fromCharCode(...list.map((page) => page + FIRST)) }))
    // What finds the same stands together, which compresses best.
    .sort((a, b) => compare(a.finds, b.finds) || compare(a.word, b.word));
  return {
    ...rest,
    kinds: entries.map(({ kind }) => SEARCH_KINDS.indexOf(kind)).join(""),
    titles: entries.map(({ title }) => title),
    values: entries.map(({ value }) => value),
    dates: entries.map(({ date }) => date),
    drawings: entries.map(({ drawing }) => drawing).join(" "),
    hrefs: entries.map(({ href }) => href),
    words: words.map(({ word }) => word).join(" "),
    finds: words.map(({ finds }) => finds).join(" "),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The charts that follow a dataset. */
function chartsOf(entries: readonly SearchEntry[], dataset: SearchEntry): SearchEntry[] {
  const after = entries.slice(entries.indexOf(dataset) + 1);
  const end = after.findIndex(({ kind }) => kind !== "chart");
  return end < 0 ? after : after.slice(0, end);
}

/**
 * Words that are neither those of the title nor those of a chart of it, which is found as well; that are no numbers or
 * codes, and short only where they say what a place has, such as A&E; and of which none begins with another: who types
 * the shorter finds the longer.
 */
function furtherWords({ kind, words, title }: SearchEntry, charts: readonly SearchEntry[]): string[] {
  const named = new Set([title, ...charts.map((chart) => chart.title)].flatMap(searchTokens));
  const sorted = [...new Set([...named, ...words])].sort();
  return sorted.filter(
    (word, index) =>
      word.length > (PLACES.includes(kind) ? 1 : 2) &&
      !/\d/.test(word) &&
      !named.has(word) &&
      !sorted[index + 1]?.startsWith(word),
  );
}

/** Unpacks an index. A dataset shows what its first chart shows, which follows it. */
export function unpackIndex(packed: PackedIndex): SearchIndex {
  const { kinds, titles, values, dates, drawings, hrefs, words, finds, ...rest } = packed;
  const wordsOf: string[][] = titles.map(() => []);
  const lists = finds.split(" ");
  const drawn = drawings.split(" ");
  for (const [index, word] of words.split(" ").entries())
    for (const letter of lists[index] ?? "") wordsOf[letter.charCodeAt(0) - FIRST]?.push(word);
  let count = 0;
  let page = "";
  const entries = titles.map((title, index): SearchEntry => {
    const kind = SEARCH_KINDS[Number(kinds[index])] as SearchKind;
    const href = hrefs[index] as string;
    if (kind !== "chart") page = href;
    const [value, date, drawing] = [values[index], dates[index], drawn[index]] as [string, string, string];
    const entry = { kind, title, value, date, drawing };
    if (kind === "chart") return { ...entry, href: `${page}#${page.split("/").at(-2)}-${href}`, words: [] };
    return { ...entry, href, words: wordsOf[count++] as string[] };
  });
  return { ...rest, entries: entries.map((entry, index) => withFinding(entry, entries[index + 1])) };
}

function withFinding(entry: SearchEntry, next: SearchEntry | undefined): SearchEntry {
  if (entry.kind !== "dataset" || next?.kind !== "chart") return entry;
  return { ...entry, value: next.title, date: next.date, drawing: next.drawing };
}
