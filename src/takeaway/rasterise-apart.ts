import { join } from "node:path";
import { Piscina } from "piscina";
import type { PngNotes } from "./png.ts";

/**
 * Turns pictures into PNG files in threads of their own, as many at once as there are cores. The pixels of a picture for
 * print take 20 MB: beside everything that a build holds, each such piece would send the collector through all of it.
 *
 * @param root folder of the project
 */
export function rasteriser(
  root: string,
): (svg: string, width: number, notes: PngNotes) => Promise<Uint8Array> {
  const pool = new Piscina({
    filename: join(root, "src/takeaway/rasterise.ts"),
    idleTimeout: 1000,
    // A thread that sleeps between two pictures never frees the pixels of the last.
    atomics: "disabled",
  });
  return (svg, width, notes) => pool.run({ svg, width, notes });
}
