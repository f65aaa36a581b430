import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Piscina } from "piscina";
import type { PixelWorld } from "./pictures.ts";
import type { Typesetter } from "./typeset.ts";

/**
 * What needs nothing but what it is given, in threads of its own: pictures are turned into PNG files, and documents set as
 * PDF. There is one thread for each core but that of the build, which has more to do: one more would only take 100 MB
 * more. The pixels of a picture for print take 20 MB: beside everything that a build holds, each such piece would send the
 * collector through all of it.
 *
 * @param root folder of the project
 */
export function apart(root: string): { rasterise: PixelWorld["rasterise"]; typeset: Typesetter } {
  const pool = new Piscina({
    filename: join(root, "src/takeaway/apart-tasks.ts"),
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 1000,
    // A thread that sleeps between two pictures never frees the pixels of the last.
    atomics: "disabled",
  });
  return {
    rasterise: (svg, width, notes) => pool.run({ svg, width, notes }, { name: "rasterise" }),
    typeset: (document) => pool.run(document, { name: "typeset" }),
  };
}
