/** What a spreadsheet that opens a CSV takes for a month: 2011/12 and 2023-10. */
const LIKE_A_MONTH = /^\d{4}[/-](0[1-9]|1[0-2])$/;

/**
 * That a spreadsheet changes periods of a CSV, with one of them; empty where it changes none.
 *
 * @param periods of its rows, by their ids
 * @param instead what keeps them, to follow a semicolon
 */
export function periodWarning(periods: readonly string[], instead: string): string {
  const period = periods.find((id) => LIKE_A_MONTH.test(id));
  return period === undefined ? "" : `A spreadsheet takes ${period} in a CSV for a month; ${instead}.`;
}
