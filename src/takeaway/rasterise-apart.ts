import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Piscina } from "piscina";
import type { PngNotes } from "./png.ts";

/**
 * Turns pictures into PNG files in threads of their own, one for each core but that of the build, which has more to do:
 * one more would only take 100 MB more. The pixels of a picture for print take 20 MB: beside everything that a build
 * holds, each such piece would send the collector through all of it.
 *
 * @param root folder of the project
 */
export function rasteriser(
  root: string,
): (svg: string, width: number, notes: PngNotes) => Promise<Uint8Array> {
  const pool = new Piscina({
    filename: join(root, "src/takeaway/rasterise.ts"),
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 1000,
    // A thread that sleeps between two pictures never frees the pixels of the last.
    atomics: "disabled",
  });
  return (svg, width, notes) => pool.run({ svg, width, notes });
}
