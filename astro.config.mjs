import { availableParallelism } from "node:os";
import { defineConfig } from "astro/config";
import { followData } from "./src/cli/follow-data.ts";
import { bindProgram, boundIn } from "./src/cli/page-program.ts";
import { siteAddress } from "./src/cli/serve.ts";
import { withoutPreloading } from "./src/cli/without-preloading.ts";

process.env.ASTRO_TELEMETRY_DISABLED ??= "1";
/** Where `npm run build` has the program made that makes the pages; without it Astro makes them itself. */
const program = process.env.SITE_PROGRAM;
const address = new URL(siteAddress(process.cwd(), process.env));

/** A script is called after the part of a page that it belongs to, without what Astro adds: each page names it. */
const scriptName = ({ name }) => `assets/${name.replace(/\..*/, "")}.[hash].js`;

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: "always",
  outDir: program ? boundIn(program) : "./dist",
  cacheDir: "./node_modules/.cache/astro",
  // White space means what it means in HTML.
  compressHTML: true,
  integrations: [
    followData(process.env.SITE_DATA ?? "data", "src/site.ts"),
    ...(program ? [bindProgram(program)] : []),
  ],
  devToolbar: { enabled: false },
  // The policy of the site allows no inline style or script: everything is a file.
  build: {
    format: "directory",
    inlineStylesheets: "never",
    assets: "assets",
    // While pictures of charts are turned into pixels in threads of their own, the next pages are made: of a place
    // three files of four are pictures, and while all that are begun wait for theirs, nothing is made.
    concurrency: 4 * availableParallelism(),
  },
  vite: {
    build: { assetsInlineLimit: 0, cssMinify: true },
    environments: {
      client: {
        build: { rolldownOptions: { output: { entryFileNames: scriptName, chunkFileNames: scriptName } } },
      },
    },
    plugins: [withoutPreloading()],
  },
});
