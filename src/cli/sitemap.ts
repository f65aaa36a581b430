import { writeFileSync } from "node:fs";
import type { AstroIntegration } from "astro";
import { charts } from "../charts/registry.ts";
import { sitemap } from "../publish/sitemap.ts";
import { diskFolder } from "../reading/folder.ts";
import { readSite } from "../reading/read-site.ts";

/** Writes the sitemap when all pages are built, so that none can be left out. */
export function writeSitemap(address: string, data: string): AstroIntegration {
  return {
    name: "sitemap",
    hooks: {
      "astro:build:done": ({ dir, pages }) => {
        const site = readSite(diskFolder(data), charts);
        const paths = pages.map(({ pathname }) => pathname);
        writeFileSync(new URL("sitemap.xml", dir), sitemap(paths, site, address));
      },
    },
  };
}
