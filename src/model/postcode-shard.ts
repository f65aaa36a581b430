import type { PostcodeShard } from "./postcodes.ts";

// Apart from the schema, so that the search of a page need not load what reads data.

/** Length of an inward code: 1AA. */
export const INWARD = 3;

/** The inward codes of a text that has them one after another. */
export function inwardOf(codes: string): string[] {
  return Array.from({ length: Math.floor(codes.length / INWARD) }, (_, index) =>
    codes.slice(index * INWARD, (index + 1) * INWARD),
  );
}

/** The code of the ward of an inward code such as 1AA; nothing where the shard does not have it. */
export function wardIn({ wards }: PostcodeShard, inward: string): string | undefined {
  const [ward] = Object.entries(wards).find(([, codes]) => inwardOf(codes).includes(inward)) ?? [];
  return ward;
}

/** Whether the position of an inward code is less than exact. */
export function isRough({ rough = "" }: PostcodeShard, inward: string): boolean {
  return inwardOf(rough).includes(inward);
}
