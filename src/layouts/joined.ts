/** Elements in which words are no text of the page, or stand where they were measured: their insides stay as they are. */
const KEPT = "code|head|option|pre|script|style|svg|template|textarea";
const TAG = `<(?:"[^"]*"|'[^']*'|[^'">])*>`;
/** What is no text of a page: such an element as a whole, a comment, or a tag. */
const PARTS = new RegExp(
  `(<(${KEPT})(?=[\\s>])(?:"[^"]*"|'[^']*'|[^'">])*>[\\s\\S]*?</\\2>|<!--[\\s\\S]*?-->|${TAG})`,
);
/** A number and the words that hyphens join to it: "2-year-olds", "six-in-one". */
const JOINED = /(?<![\w’'-])(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:-[a-z]+)+(?![\w-])/gi;

/**
 * A page in which no line ends between a number and what a hyphen joins to it: "2-" at the end of a line is read as
 * "two". The hyphen stays an ordinary one, so that the words are found and copied as they are typed.
 */
export function joined(html: string): string {
  return html
    .split(PARTS)
    .map((part, at) => (at % 3 === 0 ? part.replaceAll(JOINED, '<span class="joined">$&</span>') : part))
    .filter((_, at) => at % 3 !== 2)
    .join("");
}
