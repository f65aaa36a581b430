/** So many rows are seen at a glance; longer tables are for looking things up, and can be sorted. */
const AT_A_GLANCE = 8;

/** Whether a table has more rows than are seen at a glance. */
export function isLong(rows: readonly unknown[]): boolean {
  return rows.length > AT_A_GLANCE;
}
