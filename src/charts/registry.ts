import { readdirSync } from "node:fs";
import type { Chart, ChartTypes } from "../render/chart.ts";

type Module = { default: Chart<unknown> };

/**
 * Every chart type, by its name. A new type is a new file `<type>.ts` beside this one, or a folder `<type>/` whose
 * `chart.ts` has the chart as its default export. Vite finds them while it bundles; plain Node reads the folder.
 */
export const charts: ChartTypes = new Map(
  Object.entries(await findModules()).map(([path, module]) => [
    path.replace(/^\.\/|(\/chart)?\.ts$/g, ""),
    module.default,
  ]),
);

async function findModules(): Promise<Record<string, Module>> {
  if (import.meta.env)
    return import.meta.glob<Module>(["./*.ts", "./*/chart.ts", "!./registry.ts"], { eager: true });
  const here = new URL("./", import.meta.url);
  const files = readdirSync(here, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `./${entry.name}/chart.ts` : `./${entry.name}`))
    .filter((file) => file.endsWith(".ts") && file !== "./registry.ts")
    .sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, await import(/* @vite-ignore */ new URL(file, here).href)] as const),
    ),
  );
}
