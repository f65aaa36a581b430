import type { CodeLink } from "./layout.ts";

/**
 * The postcodes of one outward code, such as PR99, as small as JSON is: of each ward the inward codes one after
 * another, three letters each, in their order.
 *
 *     { "wards": { "E05990946": "1AA1AB2XY" }, "rough": "2XY" }
 */
export interface PostcodeShard {
  wards: Record<string, string>;
  /** Inward codes whose position the publisher calls less than exact: their ward may be the one beside it. */
  rough?: string;
}

/** The quality of a position within the building, says Ordnance Survey; all others are estimates. */
const EXACT = 10;

/** Length of an inward code. */
const INWARD = 3;

/** Postcodes and their wards by outward code; the same links in another order give the same shards. */
export function postcodeShards(links: readonly CodeLink[]): Map<string, PostcodeShard> {
  const byOutward = new Map<string, CodeLink[]>();
  for (const link of [...links].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const outward = link.from.slice(0, -INWARD).trim();
    byOutward.set(outward, [...(byOutward.get(outward) ?? []), link]);
  }
  return new Map([...byOutward].map(([outward, each]) => [outward, shardOf(each)]));
}

/** The code of the ward of an inward code such as 1AA; nothing where the shard does not have it. */
export function wardIn({ wards }: PostcodeShard, inward: string): string | undefined {
  const [ward] = Object.entries(wards).find(([, codes]) => has(codes, inward)) ?? [];
  return ward;
}

/** Whether the position of an inward code is less than exact. */
export function isRough({ rough = "" }: PostcodeShard, inward: string): boolean {
  return has(rough, inward);
}

function shardOf(links: readonly CodeLink[]): PostcodeShard {
  const wards: Record<string, string> = {};
  let rough = "";
  for (const { from, to, quality } of links) {
    const inward = from.slice(-INWARD);
    wards[to] = (wards[to] ?? "") + inward;
    if (quality !== EXACT) rough += inward;
  }
  const ordered = Object.fromEntries(Object.entries(wards).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { wards: ordered, ...(rough ? { rough } : {}) };
}

function has(codes: string, inward: string): boolean {
  for (let at = 0; at < codes.length; at += INWARD) if (codes.startsWith(inward, at)) return true;
  return false;
}
