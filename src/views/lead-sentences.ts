/** So many words of a description stand beside a chart; what is longer is folded after its first sentences. */
const SHORT = 55;
/** The sentences that stand before the fold. */
const LEAD = 2;

/**
 * The first sentences of a text, and the rest of it, which may be empty. It is text of this site, which shortens no word
 * with a full stop.
 */
export function leadSentences(text: string): { lead: string; rest: string } {
  if (text.split(/\s+/).length <= SHORT) return { lead: text, rest: "" };
  const sentences = text.split(/(?<=[a-z0-9%”)]\.)\s+(?=[\p{Lu}“\d])/u);
  return { lead: sentences.slice(0, LEAD).join(" "), rest: sentences.slice(LEAD).join(" ") };
}
