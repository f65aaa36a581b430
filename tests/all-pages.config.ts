import { defineConfig } from "vitest/config";
import { site } from "./vitest.config.ts";

/** `npm run test:all-pages`: the site of data/ is built, and every page of it is looked at as the samples are. */
export default defineConfig({
  test: {
    ...site,
    name: "all pages",
    include: [
      "documents",
      "files",
      "first-screen",
      "framing",
      "headers-file",
      "links",
      "noscript",
      "pages",
      "pictures",
      "printing",
    ].map((name) => `tests/site/${name}.test.ts`),
    globalSetup: "tests/site/setup-all-pages.ts",
    maxWorkers: "100%",
  },
});
