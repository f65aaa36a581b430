/** A cell of a table that begins with a true minus sign before a number, also within what makes it bold or a link. */
const NEGATIVE_CELL = /(<t[dh](?:\s[^>]*)?>\s*(?:<(?:a|b|span|strong)(?:\s[^>]*)?>\s*)*)−(?=£?\d)/g;

/**
 * A page whose negative numbers arrive as numbers where a table is copied from it: spreadsheets take a true minus sign for
 * text. Readers of screens say "minus" of either before a digit; in sentences and drawings the true sign stays.
 */
export function pastable(html: string): string {
  return html.replaceAll(NEGATIVE_CELL, "$1-");
}
