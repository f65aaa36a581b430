import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import { keptFolder, keptIn } from "../takeaway/kept.ts";
import { laidFiles } from "./laid-files.ts";
import type { Told } from "./progress.ts";

/** The app of a program of pages, as far as it is used here. */
interface App {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: unknown; locals: object }): Promise<Response>;
}

/** A page or file that is to be made: its path without slashes around it, and its route. */
interface Wanted {
  pathname: string;
  route: { type: string; component: string };
}

/** While pictures of charts are turned into pixels in threads of their own, the next pages are made. */
const AT_ONCE = 2 * availableParallelism();

/**
 * Makes every page and file of a site with a program of pages, in a process of its own that `build` starts. It tells by
 * messages how far it is, and what is wrong with the data where something is.
 */
async function makePages(): Promise<void> {
  const { values } = parseArgs({
    options: {
      entry: { type: "string", default: "" },
      assets: { type: "string", default: "" },
      out: { type: "string", default: "" },
      old: { type: "string", default: "" },
      pages: { type: "string", default: "" },
      address: { type: "string", default: "" },
    },
  });
  const { out, old, address } = values;
  tell({ step: "read" });
  const app = await appIn(values.entry);
  tell({ step: "find" });
  const wanted: Wanted[] = await new StaticPaths(app as never).getAll();
  const pages = wanted.filter(({ route }) => route.type === "page").map(({ pathname }) => pagePath(pathname));
  mkdirSync(out, { recursive: true });
  cpSync("public", out, { recursive: true });
  cpSync(values.assets, join(out, "assets"), { recursive: true });
  const kept = keptIn(keptFolder(process.cwd(), process.env), Date.now);
  const filesOfSite = ["files laid", old];
  const laid = laidFiles(old, kept.find(filesOfSite));
  const folders = new Set<string>();
  let [made, told] = [0, 0];
  const queue = wanted.values();
  const next = async () => {
    for (const { pathname, route } of queue) {
      const { file, url } = placeOf(pathname, route.type, address);
      const ask = async (isLaid?: App.Locals["isLaid"]) => {
        const locals = { pages, ...(isLaid ? { isLaid } : {}) };
        const response = await app.render(new Request(url), { routeData: route, locals });
        if (response.status < 300 || route.component === "src/pages/404.astro") return response;
        throw new Error(`${file} of ${route.component} could not be made: it answers ${response.status}.`);
      };
      const place = join(out, file);
      const folder = dirname(place);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      await laid.lay(file, place, ask);
      made += 1;
      if (performance.now() - told > 200 || made === wanted.length) {
        told = performance.now();
        tell({ step: "make", made, of: wanted.length });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  kept.put(filesOfSite, new TextEncoder().encode(laid.toTell()));
  writeFileSync(values.pages, JSON.stringify(pages));
}

async function appIn(entry: string): Promise<App> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  // What Astro would find of styles and scripts of its own that stand in a page: there are none.
  app.setInternals({ pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() });
  const destination = { write: ({ message }: { message: string }) => process.stderr.write(`${message}\n`) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return app;
}

/** The path of a page on the site, such as `wards/`. */
function pagePath(pathname: string): string {
  const path = trimmed(pathname);
  return path === "" ? "" : `${path}/`;
}

/** Which file of the site a page or file is, and at which address it is asked for. */
function placeOf(pathname: string, type: string, address: string): { file: string; url: URL } {
  const path = trimmed(pathname);
  // Where the name of a file is made of parameters, Astro asks for it with a slash at its end.
  if (type === "endpoint") return { file: path, url: new URL(pathname.replace(/^\/+/, ""), address) };
  return {
    file: path === "404" ? "404.html" : join(path, "index.html"),
    url: new URL(pagePath(pathname), address),
  };
}

function trimmed(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}

function tell(told: Told): void {
  process.send?.(told);
}

try {
  await makePages();
  process.disconnect?.();
} catch (error) {
  const { name, message } = error as Error;
  if (name !== "ProblemsError") throw error;
  tell({ problems: message });
  process.disconnect?.();
  process.exitCode = 1;
}
