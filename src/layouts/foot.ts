/**
 * What stands at the foot of every page and changes with any dataset: in its place stands a sign that no text holds, so
 * that a page can be kept from one day to the next.
 */
export const FOOT = { newest: "\u{F0000}", lastChanged: "\u{F0001}" };

/** A page with its foot as of today. */
export function withFoot(
  html: string,
  { newest, lastChanged }: { newest?: string | undefined; lastChanged: string },
): string {
  return html
    .replaceAll(FOOT.newest, newest === undefined ? "" : `The newest figure is of ${newest}. `)
    .replaceAll(FOOT.lastChanged, lastChanged);
}
