import { basename, join } from "node:path";
import { rolldown } from "rolldown";

/** What Vite puts before what is imported later: links that name files of a server. In one file nothing is imported later. */
const HELPER = /preload-helper\.[^/]*\.js$/;

/** A script as one file that is no module. */
export async function classicScript(path: string): Promise<string> {
  const bundle = await rolldown({
    input: path,
    logLevel: "silent",
    platform: "browser",
    plugins: [
      {
        name: "without-preloading",
        load(id) {
          if (!HELPER.test(id)) return null;
          return "export const t = (load) => load();";
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: "iife", codeSplitting: false, minify: true });
  await bundle.close();
  return output[0].code;
}

/** The script that every page of a copy begins with. */
export function startScript(): Promise<string> {
  return classicScript(join(import.meta.dirname, "start.ts"));
}

/** The names of the scripts that pages load, of those in a folder of a built site. */
export function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address = ""]) =>
    basename(address),
  );
}
