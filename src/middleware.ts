import { defineMiddleware } from "astro:middleware";
import { globSync } from "node:fs";
import type { APIContext } from "astro";
import { kept } from "./drawings.ts";
import { wordsFor } from "./kept.ts";
import { compact } from "./layouts/compact.ts";
import { scriptsWithImported } from "./layouts/imported.ts";
import { pastable } from "./layouts/pasted.ts";
import { stylePruner } from "./layouts/prune.ts";
import { styles } from "./layouts/styles.ts";
import type { ChartSpec, Dataset } from "./model/dataset.ts";
import type { ChartPlace } from "./render/places.ts";
import { wordFor, wordForCode } from "./takeaway/made-of.ts";

const scripts = import.meta.glob(["./islands/*.ts", "./takeaway/embed-places.ts"]);
const modules = import.meta.glob<string>(["./islands/**/*", "./takeaway/*.ts", "./views/compare/*.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const prune = stylePruner(styles, scriptsWithImported(Object.keys(scripts), modules));

/** Pages of charts on other pages, of which there is one for each place: they show one chart of one dataset. */
const EMBEDS = ["/embed/[dataset]/[chart]", "/embed/[dataset]/[chart]/[place]"];
const root = process.cwd();
const code = wordForCode(root, [
  "astro.config.mjs",
  ...globSync("src/**/*.{astro,css,ts}", { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .sort(),
]);

/**
 * Each page carries the styles that it can use and no more: less to fetch and to read before the first paint. The numbers
 * of its tables can be copied into a spreadsheet. An embed of which nothing has changed is that of an earlier build; while
 * the code is worked on, it is always made.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const madeOf = import.meta.env.DEV ? undefined : madeOfEmbed(context);
  if (!madeOf) return pruned(await next());
  const page = await kept.keep(madeOf, async () =>
    new TextEncoder().encode(await (await pruned(await next())).text()),
  );
  return new Response(new Uint8Array(page), { headers: { "content-type": "text/html" } });
});

async function pruned(response: Response): Promise<Response> {
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  return new Response(await prune(compact(pastable(await response.text()))), response);
}

/** Words for all that the page of a chart for other pages depends on; nothing of other pages. */
function madeOfEmbed({ routePattern, props }: APIContext): string[] | undefined {
  if (!EMBEDS.includes(routePattern)) return undefined;
  const { dataset, spec, place } = props as { dataset: Dataset; spec: ChartSpec; place?: ChartPlace };
  return [code, ...wordsFor(dataset), spec.id, wordFor(place ?? null)];
}
