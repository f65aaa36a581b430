import { closest, distance } from "fastest-levenshtein";

/** "Did you mean …?" when a known word is near, else undefined. */
export function suggest(found: string, known: readonly string[]): string | undefined {
  const near = nearest(found, known);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}

/** The known word nearest to `found`, if it is near enough to be a slip of the pen. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  if (found === "" || known.length === 0) return undefined;
  const exact = known.find((word) => word.toLowerCase() === found.toLowerCase());
  const near = exact ?? closest(found, known as string[]);
  return distance(found.toLowerCase(), near.toLowerCase()) <= Math.max(2, found.length / 3) ? near : undefined;
}
