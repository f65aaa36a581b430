/**
 * Elements that end a line wherever they stand, by themselves or by the styles of the site: space beside their tags is
 * never seen. Items of lists and headings are left out, since some stand in a line with others.
 */
const BLOCKS =
  "base|body|dd|details|div|dl|dt|figcaption|figure|footer|head|header|html|link|main|meta|nav|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul";
/** Shapes of drawings, between which space is nothing; not words, nor what may hold them. */
const SHAPES = "circle|defs|ellipse|line|path|polygon|polyline|rect";
const SPACE = new RegExp(
  `\\s+(?=</?(?:${BLOCKS}|${SHAPES})[\\s>/])|(?<=</?(?:${BLOCKS}|${SHAPES})(?:\\s[^<>]*)?>)\\s+`,
  "g",
);

/** A page without the space that nobody sees: beside the tags of blocks and shapes. Texts stay as they are. */
export function compact(html: string): string {
  return html.replace(SPACE, "");
}
