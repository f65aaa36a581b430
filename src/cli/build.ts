import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { diskFolder } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { charts } from "../charts/registry.ts";

/**
 * `npm run build [-- --data <folder>] [-- --out <folder>]`: checks the data, builds into a new folder, and only then
 * puts it in the place of the old one, so that the last good site stays where it is when something is wrong.
 */
const { values } = parseArgs({
  options: { data: { type: "string", default: "data" }, out: { type: "string", default: "dist" } },
});
const out = resolve(values.out);
const next = `${out}.next`;

/** Node would let the heap grow to gigabytes before it clears up; the build needs a quarter of one. */
const HEAP = "--max-old-space-size=768";

process.exitCode = build();

function build(): number {
  try {
    readSite(diskFolder(values.data), charts);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(`${error.message}\n\nThe site was not built.`);
    return 1;
  }
  rmSync(next, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [HEAP, astro(), "build", "--silent"], {
    stdio: "inherit",
    env: {
      ...surroundings(),
      NODE_ENV: "production",
      ASTRO_TELEMETRY_DISABLED: "1",
      SITE_DATA: resolve(values.data),
      SITE_OUT: next,
    },
  });
  if (status !== 0 || !existsSync(join(next, "index.html"))) {
    rmSync(next, { recursive: true, force: true });
    console.error("The site was not built; the last good one was left as it was.");
    return 1;
  }
  swap();
  console.log(`Built into ${values.out}/`);
  return 0;
}

/** The environment without the names that Astro itself defines: where one is set, it would stand for Astro's own. */
function surroundings(): Record<string, string | undefined> {
  const astros = ["ASSETS_PREFIX", "BASE_URL", "DEV", "MODE", "PROD", "SITE", "SSR"];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !astros.includes(name)));
}

/** The program file of the installed Astro. */
function astro(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("astro/package.json");
  return join(dirname(manifest), (require(manifest) as { bin: { astro: string } }).bin.astro);
}

function swap(): void {
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}
