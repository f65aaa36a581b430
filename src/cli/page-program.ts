import { cpSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AstroIntegration } from "astro";

/**
 * The program that makes every page of a site: the modules into which Astro binds the code. It depends on the code and the
 * address alone, so that a build of other data takes it as it is.
 */
export interface PageProgram {
  /** The module that has the app. */
  entry: string;
  /** The folder of the scripts of pages, which stands in each site as it is. */
  assets: string;
  /** The folder where Node keeps what it has compiled of it and of the packages. */
  compiled: string;
}

/** So many programs are kept: those of the last addresses and versions of the code. */
const MOST = 4;

function partsIn(folder: string): PageProgram {
  return {
    entry: join(folder, "modules", "entry.mjs"),
    assets: join(folder, "assets"),
    compiled: join(folder, "compiled"),
  };
}

/** The program that is kept under a word; nothing where none is. */
export function keptProgram(folder: string, word: string): PageProgram | undefined {
  const place = join(folder, word);
  if (!isThere(place)) return undefined;
  const now = Date.now() / 1000;
  utimesSync(place, now, now);
  return partsIn(place);
}

/** Keeps a program that was made in a folder beside, and lets go of those that were not used for longest. */
export function putProgram(folder: string, word: string, made: string): PageProgram {
  const place = join(folder, word);
  // Where another build was quicker, its program is the same.
  if (isThere(place)) rmSync(made, { recursive: true });
  else renameSync(made, place);
  const used = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const oldest = readdirSync(folder)
    .sort((a, b) => used(b) - used(a))
    .slice(MOST);
  for (const name of oldest) if (name !== word) rmSync(join(folder, name), { recursive: true, force: true });
  return partsIn(place);
}

/** Where Astro writes what it binds of a program that is made in a folder. */
export function boundIn(folder: string): string {
  return join(folder, "bound");
}

/**
 * Has Astro bind the program that is made in a folder, and make no page itself: pages are made by what is kept, in the
 * same way whether it was bound just now or long ago.
 */
export function bindProgram(folder: string): AstroIntegration {
  let pages: readonly { component: string; styles?: readonly unknown[] }[] = [];
  return {
    name: "page-program",
    hooks: {
      "astro:build:setup": (build) => {
        pages = [...(build.pages as unknown as Map<string, (typeof pages)[number]>).values()];
      },
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((astros) => ({
          ...astros,
          setup: async () => {
            const styled = pages.find(({ styles = [] }) => styles.length > 0);
            if (styled)
              throw new Error(
                `${styled.component} imports styles, which Astro would link. Styles of pages stand in src/styles, of which each page carries what it uses.`,
              );
            keepParts(folder);
          },
          getStaticPaths: async () => [],
        })),
    },
  };
}

function keepParts(folder: string): void {
  const { entry, assets } = partsIn(folder);
  const modules = join(folder, "modules");
  renameSync(join(boundIn(folder), ".prerender"), modules);
  const bound = readdirSync(modules).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (bound === undefined) throw new Error("Astro bound no module prerender-entry, by which pages are made.");
  writeFileSync(entry, `export { app } from "./${bound}";\n`);
  cpSync(join(boundIn(folder), "assets"), assets, { recursive: true });
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
