import type { Over } from "../model/finding.ts";
import { listNames } from "./phrases.ts";
import { wordCount } from "./words.ts";

// The one place that decides how much of many is said. Every sentence of a chart asks here.

/** Up to so many rows are read out one by one; of more their ends, their sides or their number. */
export const READ_OUT: Record<Over, number> = { place: 7, provider: 7, time: 6, group: 7, measure: 6 };

/** Up to so many of whom one thing is said are named, as they are level, missing, on one side; of more their number. */
export const NAMED = 4;

/** Of so many long series the course is said at length, with what lies beyond its ends; of more the ends alone. */
export const AT_LENGTH = 2;

/** Up to so many figures of one of many series are each said; of more the first and the last. */
export const READ_OUT_OF_MANY = 3;

/** Those of whom one thing is said: by name where they are few, else by their number: "Ainsdale and Kew", "five wards". */
export function namedOr(counted: string, names: readonly string[], most = NAMED): string {
  const named = listNames(names);
  return names.length > most || wordCount(named) > MOST_NAME_WORDS ? counted : named;
}

/** Names of so many words together leave a sentence room for what is said of them. */
const MOST_NAME_WORDS = 20;
