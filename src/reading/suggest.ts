import { closest, distance } from "fastest-levenshtein";

/** "Did you mean …?" when a known word is near, else undefined. */
export function suggest(found: string, known: readonly string[]): string | undefined {
  const near = nearest(found, known);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}

/** The known word nearest to `found`, if it is near enough to be a slip of the pen: never half of the letters wrong. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  if (found === "" || known.length === 0) return undefined;
  const exact = known.find((word) => word.toLowerCase() === found.toLowerCase());
  const near = exact ?? closest(found, known as string[]);
  const slips = Math.min(Math.floor(found.length / 2), Math.max(2, found.length / 3));
  return distance(found.toLowerCase(), near.toLowerCase()) <= slips ? near : undefined;
}
