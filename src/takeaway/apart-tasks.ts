import type { PngNotes } from "./png.ts";
import { rasterise as toPixels } from "./rasterise.ts";
import { type Typesetter, typesetter } from "./typeset.ts";

// What a thread of its own does. Only one value can be passed to it, of plain data.

export function rasterise({
  svg,
  width,
  notes,
}: {
  svg: string;
  width: number;
  notes: PngNotes;
}): Uint8Array {
  return toPixels(svg, width, notes);
}

let set: Typesetter | undefined;

export const typeset: Typesetter = (document) => {
  set ??= typesetter();
  return set(document);
};
