import { defineMiddleware } from "astro:middleware";
import { globSync } from "node:fs";
import type { APIContext, MiddlewareNext } from "astro";
import { kept } from "./drawings.ts";
import { answerKept, laid, wordsFor } from "./kept.ts";
import { keptPage } from "./kept-pages.ts";
import { compact } from "./layouts/compact.ts";
import { withFoot } from "./layouts/foot.ts";
import { scriptsWithImported } from "./layouts/imported.ts";
import { joined } from "./layouts/joined.ts";
import { pastable } from "./layouts/pasted.ts";
import { stylePruner } from "./layouts/prune.ts";
import { styles } from "./layouts/styles.ts";
import type { ChartSpec, Dataset } from "./model/dataset.ts";
import type { ChartPlace } from "./render/places.ts";
import { stand } from "./site.ts";
import { wordFor, wordForCode } from "./takeaway/made-of.ts";
import { unread } from "./watched/parts.ts";

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

/** Routes of files that are kept under words of their own, or made of what is. */
const FILES_KEPT_APART = /^\/(charts\/.*\[form\]|oembed\/.*|assets\/.*|sitemap\.xml)$/;

/**
 * Each page carries the styles that it can use and no more: less to fetch and to read before the first paint. The numbers
 * of its tables can be copied into a spreadsheet. A page of which nothing has changed is that of an earlier build; while
 * the code is worked on, it is always made.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) return asOfToday(await pruned(await next()));
  const { routePattern } = context;
  if (EMBEDS.includes(routePattern) || FILES_KEPT_APART.test(routePattern))
    return unread(() => keptApart(context, next));
  return asOfToday(await keptPage(context, code, async () => pruned(await next())));
});

async function keptApart(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const madeOf = madeOfEmbed(context);
  if (!madeOf) return next();
  const there = laid(madeOf, context.locals);
  if (there) return there;
  const page = await kept.keep(madeOf, async () =>
    new TextEncoder().encode(await (await pruned(await next())).text()),
  );
  return answerKept(page, madeOf, { type: "text/html" });
}

const today = unread(() => ({ ...stand }));

/** A page with what its foot says today; any other file as it is, and what is laid already. */
async function asOfToday(response: Response): Promise<Response> {
  if (!isPage(response)) return response;
  return new Response(withFoot(await response.text(), today), response);
}

async function pruned(response: Response): Promise<Response> {
  if (!isPage(response)) return response;
  return new Response(await prune(compact(joined(pastable(await response.text())))), response);
}

function isPage({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/html") ?? false;
}

/** Words for all that the page of a chart for other pages depends on; nothing of other pages. */
function madeOfEmbed({ routePattern, props }: APIContext): string[] | undefined {
  if (!EMBEDS.includes(routePattern)) return undefined;
  const { dataset, spec, place } = props as { dataset: Dataset; spec: ChartSpec; place?: ChartPlace };
  return [code, ...wordsFor(dataset), spec.id, wordFor(place ?? null)];
}
