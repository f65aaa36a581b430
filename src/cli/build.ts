import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import type { Site } from "../model/site.ts";
import { sitemap } from "../publish/sitemap.ts";
import { diskFolder } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { type Lock, lockFile, runningProcesses, takeLock } from "./build-lock.ts";
import { isStarted, type Streams } from "./command.ts";
import { lies, MARK, whyNotInto } from "./output-folder.ts";
import { readReport, whyIncomplete } from "./pages-made.ts";
import { siteAddress } from "./serve.ts";
import { clearUp, foreignTo, type Places, placesOf, putInPlace, workFolder } from "./swap.ts";
import { today } from "./today.ts";

const project = resolve(import.meta.dirname, "..", "..");

/** Node would let the heap grow to gigabytes before it clears up; the build needs a quarter of one. */
const HEAP = "--max-old-space-size=768";

/** With an arena for each thread, as glibc has them, pictures in threads leave gaps that take 300 MB at the peak. */
const ARENAS = "2";

const KEPT = "The last good site was left as it was.";

/** Why there is no new site, for the person who waits for it. */
class Refusal extends Error {}

/** What is to be built: from which data, and into which folder. */
interface Order {
  data: string;
  out: string;
}

/**
 * `npm run build [-- --data <folder>] [-- --out <folder>]`: checks the data, builds into a new folder, and only then
 * puts it in the place of the old one, so that the last good site stays where it is when something is wrong.
 */
export async function build(args: string[], { stdout, stderr }: Streams): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { data: { type: "string", default: "data" }, out: { type: "string", default: "dist" } },
  });
  try {
    await buildSite(values);
    stdout.write(`Built into ${values.out}/\n`);
    return 0;
  } catch (error) {
    const isExpected = error instanceof Refusal || (error as NodeJS.ErrnoException).syscall !== undefined;
    if (!isExpected) throw error;
    stderr.write(`${(error as Error).message}\n\nThe site was not built.\n`);
    return 1;
  }
}

async function buildSite(order: Order): Promise<void> {
  const folder = folderProblem(order);
  if (folder !== undefined) throw new Refusal([folder, dataProblems(order)].filter(Boolean).join("\n\n"));
  const out = resolve(order.out);
  const locks: Lock[] = [];
  try {
    // Astro takes what it needs on its way from a folder of the project, where the site is built outside of it.
    if (!lies(out, project)) locks.push(lockOf(join(project, ".astro")));
    locks.push(lockOf(workFolder(out)));
    await buildWith(locks, order);
  } finally {
    for (const lock of locks.reverse()) lock.release();
  }
}

async function buildWith(locks: readonly Lock[], order: Order): Promise<void> {
  const out = resolve(order.out);
  const work = workFolder(out);
  const foreign = foreignTo(work);
  if (foreign.length > 0)
    throw new Refusal(
      `Builds work in ${shown(work)}/, but ${foreign[0]} in it is of no build. Move it away.`,
    );
  clearUp(work, out);
  const site = readData(order);
  const places = placesOf(work, process.pid);
  try {
    await runAstro(places, order);
    const lack = whyIncomplete(places.site, places.pages);
    if (lack !== undefined) throw new Refusal(`The new site is not complete: ${lack}. ${KEPT} Build again.`);
    const address = siteAddress(project, { ...process.env, SITE_DATA: resolve(order.data) });
    writeFileSync(join(places.site, "sitemap.xml"), sitemap(readReport(places.pages) ?? [], site, address));
    writeFileSync(join(places.site, MARK.file), MARK.text);
    // A build takes a minute, in which someone may have put something into the folder, or deleted the lock.
    const problem = folderProblem(order);
    if (problem !== undefined) throw new Refusal(problem);
    if (!locks.every((lock) => lock.isOurs())) throw new Refusal(`Another build has taken over. ${KEPT}`);
    putInPlace(places, out);
  } finally {
    if (locks.every((lock) => lock.isOurs())) clearUp(work, out);
  }
}

function folderProblem({ data, out }: Order): string | undefined {
  const why = whyNotInto(resolve(out), { project, data: resolve(data) });
  return (
    why &&
    `The site cannot be built into ${out}: ${why}. A build replaces its folder whole; name a new or an empty one with --out, or empty this one by hand.`
  );
}

function dataProblems(order: Order): string | undefined {
  try {
    readData(order);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Throws a refusal that lists every problem of the data. */
function readData({ data }: Order): Site {
  try {
    return readSite(diskFolder(data), charts, today());
  } catch (error) {
    throw error instanceof ProblemsError ? new Refusal(error.message) : error;
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
async function runAstro({ folder, site, pages }: Places, { data }: Order): Promise<void> {
  mkdirSync(folder);
  const astro = spawn(process.execPath, [HEAP, programOfAstro(), "build", "--silent"], {
    cwd: project,
    stdio: "inherit",
    env: {
      ...surroundings(),
      NODE_ENV: "production",
      MALLOC_ARENA_MAX: ARENAS,
      ASTRO_TELEMETRY_DISABLED: "1",
      SITE_DATA: resolve(data),
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

if (isStarted(import.meta.filename)) process.exitCode = await build(process.argv.slice(2), process);
