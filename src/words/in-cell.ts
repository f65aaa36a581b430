/**
 * A value as it stands in a cell: spreadsheets take a true minus sign for text when a table is pasted into them. Readers of
 * screens say "minus" of either before a digit.
 */
export function inCell(text: string): string {
  return text.replace(/^−(?=£?\d)/, "-");
}
