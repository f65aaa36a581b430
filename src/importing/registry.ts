import { readdirSync } from "node:fs";
import type { Layout } from "./layout.ts";

/** A layout whose plan only it can read. */
// biome-ignore lint/suspicious/noExplicitAny: a plan goes from a layout's `plan` to its own `read`, and nowhere else.
export type AnyLayout = Layout<any>;

type Module = { default: AnyLayout };

/**
 * Every layout that is read, in the order of their names. A new one is a new file `layouts/<id>.ts`, or a folder
 * `layouts/<id>/` whose `layout.ts` has the layout as its default export. Vite finds them while it bundles; plain Node
 * reads the folder.
 */
export const layouts: readonly AnyLayout[] = (await findModules())
  .map((module) => module.default)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

async function findModules(): Promise<Module[]> {
  if (import.meta.env)
    return Object.values(
      import.meta.glob<Module>(["./layouts/*.ts", "./layouts/*/layout.ts"], { eager: true }),
    );
  const here = new URL("./layouts/", import.meta.url);
  const files = readdirSync(here, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/layout.ts` : entry.name,
  );
  return Promise.all(files.map((file) => import(/* @vite-ignore */ new URL(file, here).href)));
}
