import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { readThemes } from "../render/theme.ts";
import { type Change, changesBetween, contactSheet } from "./contact-sheet.ts";

/**
 * `npm run drawings [-- --since <commit>]`: writes a page that shows, before and after, each drawing kept in
 * tests/charts/drawings that is not as it was in a commit, the last one if none is named.
 * `npm run drawings -- --before <build> [--after <build>]`: the same of every chart of two builds of the site; the
 * second is `dist` if left out. Prints where the page is; `--page <file>` chooses it.
 */
const { values } = parseArgs({
  options: {
    since: { type: "string", default: "HEAD" },
    before: { type: "string" },
    after: { type: "string", default: "dist" },
    page: { type: "string", default: "node_modules/.cache/drawings.html" },
  },
});

const KEPT = "tests/charts/drawings";
const FONT =
  "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";

try {
  const changes =
    values.before === undefined
      ? changesSince(values.since)
      : changesBetween(drawingsOf(values.before), drawingsOf(values.after));
  console.log(
    changes.length === 0 ? "No drawing has changed." : `${changes.length} changed: ${write(changes)}`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function write(changes: readonly Change[]): string {
  const page = resolve(values.page);
  const themes = readThemes(readFileSync("src/styles/tokens.css", "utf8"));
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, contactSheet(changes, { ...themes }, pathToFileURL(FONT).href));
  return page;
}

/** The kept drawings that are not as they were in a commit. */
function changesSince(commit: string): Change[] {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const was = git("ls-tree", "-r", "--name-only", commit, `${KEPT}/`)
    .split("\n")
    .filter((path) => path.endsWith(".svg"));
  const named = (path: string) => path.slice(KEPT.length + 1, -".svg".length);
  return changesBetween(
    new Map(was.map((path) => [named(path), git("show", `${commit}:${path}`)])),
    new Map(globSync(`${KEPT}/*.svg`).map((path) => [named(path), readFileSync(path, "utf8")])),
  );
}

/** All drawings of a build of the site, by their ids: each chart has a page of its own among those to embed. */
function drawingsOf(build: string): Map<string, string> {
  const pages = globSync(`${build}/embed/*/*/index.html`);
  if (pages.length === 0)
    throw new Error(`${build} is no build of the site: it has no charts in embed/. Build it: npm run build`);
  return new Map(
    pages.flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/<svg\b[^>]*\bclass="drawing [^>]*>[\s\S]*?<\/svg>/g)].map(
        ([svg]) => [/ id="([^"]*)"/.exec(svg)?.[1] ?? page, svg] as const,
      ),
    ),
  );
}
