import type { Figure } from "../model/figure.ts";
import { citations } from "../model/provenance.ts";
import { periodWords } from "./time-chip.ts";
import { countWords, listWords } from "./words.ts";

/** So many sources are named; more are counted. */
const NAMED = 2;

/**
 * Of when figures are and who published them, the first to do so first: "figures of 2009 to 2013 from the papers of
 * Cabinet, 26 March 2015"; empty where there are none.
 */
export function creditOf(figures: readonly Figure[]): string {
  if (figures.length === 0) return "";
  const works = [...new Set(citations(figures).map(({ whole }) => whole))];
  const more = works.length - NAMED;
  const named = [
    ...works.slice(0, NAMED),
    ...(more > 0 ? [`${countWords(more)} more ${more === 1 ? "source" : "sources"}`] : []),
  ];
  return `figures of ${periodWords(figures.map(({ period }) => period))} from ${listWords(named)}`;
}
