import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { diskFolder } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { type Lock, lockFile, runningProcesses, takeLock } from "./build-lock.ts";
import { lies, MARK, whyNotInto } from "./output-folder.ts";
import { whyIncomplete } from "./pages-made.ts";
import { clearUp, foreignTo, type Places, placesOf, putInPlace, workFolder } from "./swap.ts";

/**
 * `npm run build [-- --data <folder>] [-- --out <folder>]`: checks the data, builds into a new folder, and only then
 * puts it in the place of the old one, so that the last good site stays where it is when something is wrong.
 */
const { values } = parseArgs({
  options: { data: { type: "string", default: "data" }, out: { type: "string", default: "dist" } },
});
const project = resolve(import.meta.dirname, "..", "..");
const out = resolve(values.out);
const work = workFolder(out);

/** Node would let the heap grow to gigabytes before it clears up; the build needs a quarter of one. */
const HEAP = "--max-old-space-size=768";

const KEPT = "The last good site was left as it was.";

/** Why there is no new site, for the person who waits for it. */
class Refusal extends Error {}

try {
  await build();
  console.log(`Built into ${values.out}/`);
} catch (error) {
  const isExpected = error instanceof Refusal || (error as NodeJS.ErrnoException).syscall !== undefined;
  if (!isExpected) throw error;
  console.error(`${(error as Error).message}\n\nThe site was not built.`);
  process.exitCode = 1;
}

async function build(): Promise<void> {
  const folder = folderProblem();
  if (folder !== undefined) throw new Refusal([folder, dataProblems()].filter(Boolean).join("\n\n"));
  const locks: Lock[] = [];
  try {
    // Astro takes what it needs on its way from a folder of the project, where the site is built outside of it.
    if (!lies(out, project)) locks.push(lockOf(join(project, ".astro")));
    locks.push(lockOf(work));
    await buildWith(locks);
  } finally {
    for (const lock of locks.reverse()) lock.release();
  }
}

async function buildWith(locks: readonly Lock[]): Promise<void> {
  const foreign = foreignTo(work);
  if (foreign.length > 0)
    throw new Refusal(
      `Builds work in ${shown(work)}/, but ${foreign[0]} in it is of no build. Move it away.`,
    );
  clearUp(work, out);
  const problems = dataProblems();
  if (problems !== undefined) throw new Refusal(problems);
  const places = placesOf(work, process.pid);
  try {
    await runAstro(places);
    const lack = whyIncomplete(places.site, places.pages);
    if (lack !== undefined) throw new Refusal(`The new site is not complete: ${lack}. ${KEPT} Build again.`);
    writeFileSync(join(places.site, MARK.file), MARK.text);
    // A build takes a minute, in which someone may have put something into the folder, or deleted the lock.
    const problem = folderProblem();
    if (problem !== undefined) throw new Refusal(problem);
    if (!locks.every((lock) => lock.isOurs())) throw new Refusal(`Another build has taken over. ${KEPT}`);
    putInPlace(places, out);
  } finally {
    if (locks.every((lock) => lock.isOurs())) clearUp(work, out);
  }
}

function folderProblem(): string | undefined {
  const why = whyNotInto(out, { project, data: resolve(values.data) });
  return (
    why &&
    `The site cannot be built into ${values.out}: ${why}. A build replaces its folder whole; name a new or an empty one with --out, or empty this one by hand.`
  );
}

function dataProblems(): string | undefined {
  try {
    readSite(diskFolder(values.data), charts);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemsError) return error.message;
    throw error;
  }
}

function lockOf(folder: string): Lock {
  const lock = takeLock(folder, runningProcesses());
  if ("release" in lock) return lock;
  throw new Refusal(
    `Another build is running, as process ${lock.heldBy}. Wait until it has ended. If that process is no build, delete ${shown(lockFile(folder))}.`,
  );
}

/** Has Astro write the site and the list of its pages. A signal that asks the build to end asks Astro too. */
async function runAstro({ folder, site, pages }: Places): Promise<void> {
  mkdirSync(folder);
  const astro = spawn(process.execPath, [HEAP, programOfAstro(), "build", "--silent"], {
    cwd: project,
    stdio: "inherit",
    env: {
      ...surroundings(),
      NODE_ENV: "production",
      ASTRO_TELEMETRY_DISABLED: "1",
      SITE_DATA: resolve(values.data),
      SITE_OUT: site,
      SITE_PAGES: pages,
    },
  });
  passSignalsTo(astro);
  const [code, signal] = await once(astro, "exit");
  if (signal !== null) throw new Refusal(`The build was ended by ${signal}. ${KEPT}`);
  if (code !== 0) throw new Refusal(`Astro did not finish; what it said stands above. ${KEPT}`);
}

function passSignalsTo(child: ChildProcess): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
}

/** The environment without the names that Astro itself defines: where one is set, it would stand for Astro's own. */
function surroundings(): Record<string, string | undefined> {
  const astros = ["ASSETS_PREFIX", "BASE_URL", "DEV", "MODE", "PROD", "SITE", "SSR"];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !astros.includes(name)));
}

/** The program file of the installed Astro. */
function programOfAstro(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("astro/package.json");
  return join(dirname(manifest), (require(manifest) as { bin: { astro: string } }).bin.astro);
}

/** A path as the person would name it. */
function shown(path: string): string {
  return lies(path, process.cwd()) ? relative(process.cwd(), path) : path;
}
