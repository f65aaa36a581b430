/** So many letters of a label are told at most: it names a row, and is no text of its own. */
const LONGEST = 48;
/** So many words a label may have that stands behind the first cell: more are a comment. */
const FEW = 6;
/** So many words the name of a row may have. */
const MANY = 32;
/** Words that make a sentence of what they stand in. */
const VERBS =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|must|do|does|did|we|they|i|you|he|she|it|this|there)\b/i;
/** Words that join the words of a text, as a label beside a number seldom needs. */
const JOINING = /\b(?:the|a|an|of|in|from|to|and|or|with|by|for|on|at|as|than|compared|between|since)\b/i;
/** How a comment begins or goes on, and what it is cut off at. */
const COMMENT =
  /\b(?:see|due|than|compared|since|but|remains?)\b|\b(?:the|an?|of|in|and|or|with|by|for|to)$/i;
/** The same in the name of a row, which may say what people do ("Adults who were seen"), and whole sentences end. */
const TELLING = /\b(?:we|they|i|you|he|she|it|this|there)\b|\p{L}{4}[.!?](?:\s|$)/iu;
/** What an aim begins with: it is a sentence too. */
const AIM = /^(?:achieve|develop|ensure|establish|improve|increase|maintain|provide|reduce|support)\b/i;
/** What names or reaches a person. */
const PERSON =
  /@|\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Tel|Email|Contact)\b|\d{5,}|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i;
const YEARS = /\b(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b/g;
/** Numbers that name what is measured: ages, spans of time, stages. None of them is a count. */
const NAMING = [
  YEARS,
  /\b(?:under|over|aged?|years?|stage|type|tier|level|quarter|step|within)[\s-]*\d+\b/gi,
  /\b\d+(?:\s?(?:-|–|to|and)\s?\d+)?[\s-]?\+?\s?(?:years?|months?|weeks?|days?|hours?|minutes?|mins|yrs?|olds?)\b/gi,
  /\b\d+\s?(?:-|–|to)\s?\d+\b|\b\d+\+/g,
  /\p{L}\d+|\d+\p{L}/gu,
];

/** The cell that names a row, shortened; nothing where it is no label. */
export function nameOfRow(cell: string): string | undefined {
  const text = plain(cell);
  if (!/\p{L}{2}/u.test(text) || isTorn(text) || isLed(text) || TELLING.test(text)) return undefined;
  if (text.split(" ").length > MANY) return undefined;
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(" ", LONGEST)).replace(/[\s,;:(–-]+$/, "")}…`;
}

/** A later cell of a row as a label of few words; nothing where it is a number, a comment, or about a person. */
export function labelOf(cell: string): string | undefined {
  const text = plain(cell);
  const isWord = /\p{L}{2}/u.test(text) || text.replaceAll(YEARS, "") === "";
  const isFew = text.length <= LONGEST && text.split(" ").length <= FEW && !COMMENT.test(text);
  return isWord && isFew && isLabel(text) && !hasCount(text) ? text : undefined;
}

/** Whether what stands beside a number is a label of at most so many words, and neither prose nor another number. */
export function isBrief(rest: string, words: number): boolean {
  const text = plain(rest);
  const count = text.split(" ").filter((word) => /\p{L}/u.test(word)).length;
  return count <= words && !VERBS.test(text) && !JOINING.test(text) && isLabel(text) && !hasCount(text);
}

function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>|\^\w?/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Whether a text is neither a sentence, nor torn from one, nor about a person. */
function isLabel(text: string): boolean {
  if (isTorn(text)) return false;
  return text.split(" ").length <= 3 || !(isLed(text) || VERBS.test(text) || /[.!?]$/.test(text));
}

function isTorn(text: string): boolean {
  return PERSON.test(text) || /[[\]]|\([^)]*$|^[^(]*\)/.test(text);
}

/** Whether a text of several words begins as an item of a list or as an aim. */
function isLed(text: string): boolean {
  return text.split(" ").length > 3 && (/^[-•]/.test(text) || AIM.test(text));
}

/** Whether a text holds a number that names nothing: it may be a count. */
export function hasCount(text: string): boolean {
  return /\d/.test(NAMING.reduce((rest, pattern) => rest.replaceAll(pattern, ""), text));
}
