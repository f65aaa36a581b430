import { isRough, wardIn } from "../../model/postcode-shard.ts";
import { type PostcodeText, postcodeText, writtenPostcode } from "../../model/postcode-text.ts";
import type { PostcodeShard } from "../../model/postcodes.ts";
import type { SearchEntry, SearchIndex, SearchPostcodes } from "../../model/search-index.ts";
import type { Found } from "./finder.ts";

/** What is answered to what somebody typed. */
export interface Answer {
  /** What the list is, in a sentence that is read aloud. */
  said: string;
  entries: SearchEntry[];
  isClosest: boolean;
  /** What must be known of it. */
  notes: { text: string; link?: { title: string; address: string } }[];
}

/**
 * Answers by postcode, else by words.
 *
 * @param fetchShard fetches the shard of an outward code by its address
 */
export function answersTo(
  { entries, postcodes }: Pick<SearchIndex, "entries" | "postcodes">,
  find: (text: string) => Found,
  fetchShard: (address: string) => Promise<PostcodeShard>,
): (text: string) => Promise<Answer> {
  const outward = Object.keys(postcodes?.outward ?? {});
  return async (text) => {
    const typed = postcodes && postcodeText(text, outward);
    const byWords = wordsAnswer(text, find(text));
    if (!typed) return byWords;
    const known = outward.includes(typed.outward);
    // "B12" is a vitamin as well as a postcode of another town.
    if (!known && typed.inward === undefined && !byWords.isClosest && byWords.entries.length > 0)
      return byWords;
    const answer = postcodeAnswer(typed, postcodes, known ? typed.outward : undefined, fetchShard);
    const { said, places, notes } = await answer;
    return { said, notes, isClosest: false, entries: places.map((place) => entries[place] as SearchEntry) };
  };
}

function wordsAnswer(text: string, { entries, isClosest }: Found): Answer {
  const count = entries.length === 1 ? "1 answer" : `${entries.length} answers`;
  if (!isClosest)
    return { said: entries.length > 0 ? count : "Go on typing.", entries, isClosest, notes: [] };
  const nothing = `Nothing fits “${text}”.`;
  return {
    said: entries.length > 0 ? `${nothing} Closest matches:` : nothing,
    entries,
    isClosest,
    notes: [],
  };
}

type PostcodeAnswer = Pick<Answer, "said" | "notes"> & { places: readonly number[] };

async function postcodeAnswer(
  typed: PostcodeText,
  { outward, wards, today, says, shard, lookup }: SearchPostcodes,
  known: string | undefined,
  fetchShard: (address: string) => Promise<PostcodeShard>,
): Promise<PostcodeAnswer> {
  const written = writtenPostcode(typed);
  const say = (sentence: string, of = written) => sentence.replaceAll("{}", of);
  const attribution = { text: says.attribution };
  if (known === undefined) return { said: say(says.foreign), places: [], notes: [attribution] };
  const touched = outward[known] as readonly number[];
  if (typed.inward === undefined) return { said: say(says.half), places: touched, notes: [attribution] };
  const found = await fetchShard(shard.replace("{}", known));
  const place = wards[wardIn(found, typed.inward) ?? ""];
  if (place === undefined) return { said: say(says.unknown), places: touched, notes: [attribution] };
  const said = say(isRough(found, typed.inward) ? says.rough : says.exact);
  const now = today[place];
  if (now !== undefined) return { said, places: [place, now], notes: [{ text: says.same }, attribution] };
  const changed = says.changed
    ? [{ text: say(says.changed) + (lookup ? " Look it up on" : ""), ...(lookup ? { link: lookup } : {}) }]
    : [];
  return { said, places: [place], notes: [...changed, attribution] };
}
