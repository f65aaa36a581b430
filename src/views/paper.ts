/** The height of a drawing for each unit of its width from which on it is unreadable where it is made to fit a page. */
const TOO_LONG = 1.8;

/** Whether a chart is printed over several pages: its wide drawing, the last, would be too small on one. */
export function isLongOnPaper(drawings: readonly string[]): boolean {
  const [, width, height] = drawings.at(-1)?.match(/ viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
  return Number(height) / Number(width) > TOO_LONG;
}
