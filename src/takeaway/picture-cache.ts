import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Keeps finished pictures from one build to the next. */
export interface PictureCache {
  /**
   * The picture kept under what it is made of, or else the one that `make` returns, which is then kept. All that the
   * picture depends on must stand in `ingredients`: what is kept is never looked at again.
   */
  picture(ingredients: readonly string[], make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array>;
}

/** A cache in a folder, which may be deleted at any time and shared by builds that run at once. */
export function pictureCache(folder: string): PictureCache {
  return {
    async picture(ingredients, make) {
      const name = createHash("sha256").update(JSON.stringify(ingredients)).digest("hex");
      const path = join(folder, name);
      const kept = readIfThere(path);
      if (kept) return kept;
      const picture = await make();
      mkdirSync(folder, { recursive: true });
      // Put in place whole: a build that ends halfway leaves no half a picture.
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, picture);
      renameSync(unfinished, path);
      return picture;
    },
  };
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
