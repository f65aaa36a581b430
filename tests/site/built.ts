import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { JSDOM } from "jsdom";

/** Where tests write. */
export const testCache = resolve("node_modules/.cache/tests");

/** A built site: where its files lie and the address that it was built for. */
export interface Built {
  folder: string;
  address: string;
}

/** Builds the site with the project's own command. Throws what the build printed when it fails. */
export function buildTo(folder: string, address: string, data = "data"): Built {
  try {
    execFileSync(process.execPath, ["src/cli/build.ts", "--data", data, "--out", folder], {
      env: { ...process.env, SITE_ADDRESS: address },
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The site for ${address} could not be built:\n${stdout}\n${stderr}`);
  }
  return { folder, address };
}

/** Paths of all files of a folder, sorted, with "/" between their parts. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** Every HTML file of a built site, parsed, by its path. */
export function documentsOf({ folder }: Built): Map<string, Document> {
  const paths = filesOf(folder).filter((path) => path.endsWith(".html"));
  return new Map(
    paths.map((path) => [path, new JSDOM(readFileSync(join(folder, path), "utf8")).window.document]),
  );
}

/**
 * Paths of pages that stand for all: every page but for wards, packs and embeds, of which there are many alike. Of the
 * wards the shortest and the longest name, of the packs the one with most lines, of the embeds the lightest and the
 * heaviest.
 */
export function templatesOf(built: Built): string[] {
  const pages = filesOf(built.folder).filter((path) => path.endsWith(".html"));
  const isWard = (path: string) => /^wards\/.+\/.+\/index\.html$/.test(path);
  const isPack = (path: string) => /^sources\/.+\/index\.html$/.test(path);
  const isEmbed = (path: string) => /^embed\/.+\/.+\/index\.html$/.test(path);
  const wards = pages.filter(isWard).sort((a, b) => a.length - b.length);
  const packs = pages.filter(isPack).sort((a, b) => sizeOf(built, a) - sizeOf(built, b));
  const embeds = pages.filter(isEmbed).sort((a, b) => sizeOf(built, a) - sizeOf(built, b));
  const chosen = [wards[0], wards.at(-1), packs.at(-1), embeds[0], embeds.at(-1)];
  return pages.filter((path) => chosen.includes(path) || !(isWard(path) || isPack(path) || isEmbed(path)));
}

/** Bytes of a file of a built site. */
export function sizeOf({ folder }: Built, path: string): number {
  return statSync(join(folder, path)).size;
}

/** The path under which a file is asked for: `topics/` for `topics/index.html`. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, "$1");
}
