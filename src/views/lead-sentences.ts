/** So many words of a description stand beside a chart; what is longer is folded after its first sentences. */
const SHORT = 55;
/** So many words of those stand before the fold, in whole sentences. */
const LEAD = 45;

/**
 * The first sentences of a text, one at least, and the rest of it, which may be empty. It is text of this site, which
 * shortens no word with a full stop.
 */
export function leadSentences(text: string): { lead: string; rest: string } {
  if (wordsIn(text) <= SHORT) return { lead: text, rest: "" };
  const sentences = text.split(/(?<=[a-z0-9%”)]\.)\s+(?=[\p{Lu}“\d])/u);
  const past = sentences.findIndex((_, at) => wordsIn(sentences.slice(0, at + 1).join(" ")) > LEAD);
  const first = Math.max(past, 1);
  return { lead: sentences.slice(0, first).join(" "), rest: sentences.slice(first).join(" ") };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
