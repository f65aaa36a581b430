import { INWARD } from "../model/postcode-shard.ts";
import type { PostcodeShard } from "../model/postcodes.ts";
import type { CodeLink } from "./layout.ts";

/** The quality of a position within the building, says Ordnance Survey; all others are estimates. */
const EXACT = 10;

/** Postcodes and their wards by outward code; the same links in another order give the same shards. */
export function postcodeShards(links: readonly CodeLink[]): Map<string, PostcodeShard> {
  const byOutward = new Map<string, CodeLink[]>();
  for (const link of [...links].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const outward = link.from.slice(0, -INWARD).trim();
    byOutward.set(outward, [...(byOutward.get(outward) ?? []), link]);
  }
  return new Map([...byOutward].map(([outward, each]) => [outward, shardOf(each)]));
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
