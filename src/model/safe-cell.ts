/** What a spreadsheet reads as the start of a formula, also in the wide forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * A text as a cell of a CSV that no spreadsheet runs. An apostrophe goes before what would be read as a formula;
 * numbers stay numbers, also negative ones. Line breaks and tabs become spaces, so that what follows one is never at
 * the start of a line, where a careless program would take it for the start of a cell.
 */
export function safeCell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/g, " ");
  return FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
}
