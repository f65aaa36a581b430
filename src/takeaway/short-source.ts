import type { Figure } from "../model/figure.ts";
import { type Citation, citations } from "../model/provenance.ts";
import { countWords } from "../words/words.ts";

/** The newest report or publication that figures are from, and how many others: what an embed has room for. */
export function shortSource(figures: readonly Figure[]): { newest: Citation | undefined; others: string } {
  const all = citations(figures);
  return { newest: all.at(-1), others: all.length > 1 ? ` and ${countWords(all.length - 1)} more` : "" };
}
