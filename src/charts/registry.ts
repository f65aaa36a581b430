import { readdirSync } from "node:fs";
import type { Chart } from "../render/chart.ts";

type Module = { default: Chart<unknown> };

/**
 * Every chart type, by the name of its file. A new type is a new file in `src/charts`: one whose default export is
 * a chart. Vite finds them while it bundles; plain Node reads the folder.
 */
export const charts: ReadonlyMap<string, Chart<unknown>> = new Map(
  Object.entries(await findModules()).map(([path, module]) => [
    path.replace(/^.*\/|\.ts$/g, ""),
    module.default,
  ]),
);

async function findModules(): Promise<Record<string, Module>> {
  if (import.meta.env) return import.meta.glob<Module>("../charts/*.ts", { eager: true });
  const folder = new URL("../charts/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, await import(/* @vite-ignore */ new URL(file, folder).href)] as const),
    ),
  );
}
