import { defineMiddleware } from "astro:middleware";
import { scriptsWithImported } from "./layouts/imported.ts";
import { stylePruner } from "./layouts/prune.ts";
import { styles } from "./layouts/styles.ts";

const scripts = import.meta.glob(["./islands/*.ts", "./takeaway/embed-places.ts"]);
const modules = import.meta.glob<string>(["./islands/**/*", "./takeaway/*.ts", "./views/compare/*.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const prune = stylePruner(styles, scriptsWithImported(Object.keys(scripts), modules));

/** Each page carries the styles that it can use and no more: less to fetch and to read before the first paint. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  return new Response(await prune(await response.text()), response);
});
