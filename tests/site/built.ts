import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { charts } from "../../src/charts/registry.ts";
import type { Site } from "../../src/model/site.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";

/** A built site: where its files lie, the address that it was built for and the folder of its data. */
export interface Built {
  folder: string;
  address: string;
  data: string;
}

/**
 * Builds the site with the project's own command. Throws what the build printed when it fails.
 *
 * @param env what the environment holds besides: `SITE_KEPT` names where earlier builds have left what is kept
 */
export function buildTo(
  folder: string,
  address: string,
  data: string,
  env: Record<string, string> = {},
): Built {
  try {
    execFileSync(process.execPath, ["src/cli/build.ts", "--data", data, "--out", folder], {
      env: { ...process.env, SITE_ADDRESS: address, ...env },
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The site for ${address} could not be built:\n${stdout}\n${stderr}`);
  }
  return { folder, address, data };
}

/** Paths of all files of a folder, sorted, with "/" between their parts. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** What a site was built from. */
export const siteOf = once(({ data }): Site => readSite(diskFolder(data), charts));

/** Every HTML file of a built site, parsed, by its path. All tests of a thread share them: nobody may change them. */
export const documentsOf = once(
  ({ folder }): ReadonlyMap<string, Document> =>
    new Map(
      filesOf(folder)
        .filter((path) => path.endsWith(".html"))
        .map((path) => [path, new JSDOM(readFileSync(join(folder, path), "utf8")).window.document]),
    ),
);

/** Computes once a thread and built site. */
function once<T>(compute: (built: Built) => T): (built: Built) => T {
  const known = new Map<string, T>();
  return (built) => {
    const result = known.get(built.folder) ?? compute(built);
    known.set(built.folder, result);
    return result;
  };
}

/** Bytes of a file of a built site. */
export function sizeOf({ folder }: Built, path: string): number {
  return statSync(join(folder, path)).size;
}

/** The path under which a file is asked for: `topics/` for `topics/index.html`. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, "$1");
}
