import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ProblemsError } from "../reading/problem.ts";
import { wordFor, wordForCode } from "../takeaway/made-of.ts";
import { type Lock, lockFile, runningProcesses, takeLock } from "./build-lock.ts";
import { isStarted, type Streams } from "./command.ts";
import { lies, MARK, whyNotInto } from "./output-folder.ts";
import { keptProgram, type PageProgram, putProgram } from "./page-program.ts";
import { whyIncomplete } from "./pages-made.ts";
import { countWords, type Progress, progressOn, STEPS, type Told } from "./progress.ts";
import { siteAddress } from "./serve.ts";
import { clearUp, foreignTo, type Places, placesOf, putInPlace, workFolder } from "./swap.ts";
import { today } from "./today.ts";

const project = resolve(import.meta.dirname, "..", "..");

/** Node would let the heap grow to gigabytes before it clears up; the build needs a quarter of one. */
const HEAP = "--max-old-space-size=768";

/** Megabytes for what was made just now: with Node's own 16 a tenth of the time goes into clearing up. */
const YOUNG = "--max-semi-space-size=48";

/** With an arena for each thread, as glibc has them, pictures in threads leave gaps that take 300 MB at the peak. */
const ARENAS = "2";

/**
 * How the program that turns pictures into pixels takes its memory: in large pages, and to be used again. Asking the
 * system for each picture's pixels anew, four kilobytes at a time, takes four times as long as drawing them.
 */
const PIXELS = { MIMALLOC_ALLOW_LARGE_OS_PAGES: "1", MIMALLOC_PURGE_DELAY: "-1" };

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
  const progress = progressOn(stderr, () => performance.now());
  try {
    await buildSite(values, progress);
    progress.end();
    stdout.write(`Built into ${values.out}/\n`);
    return 0;
  } catch (error) {
    const isExpected = error instanceof Refusal || (error as NodeJS.ErrnoException).syscall !== undefined;
    const left = progress.end("interrupted");
    if (!isExpected) throw error;
    const kept =
      left && `It had come to this: ${left}. What it has made is kept, so the next build begins there.\n`;
    stderr.write(`${(error as Error).message}\n\n${kept}The site was not built.\n`);
    return 1;
  }
}

async function buildSite(order: Order, progress: Progress): Promise<void> {
  const folder = folderProblem(order);
  if (folder !== undefined)
    throw new Refusal([folder, await dataProblems(order)].filter(Boolean).join("\n\n"));
  const lock = lockOf(workFolder(resolve(order.out)));
  try {
    await buildWith(lock, order, progress);
  } finally {
    lock.release();
  }
}

async function buildWith(lock: Lock, order: Order, progress: Progress): Promise<void> {
  const out = resolve(order.out);
  const work = workFolder(out);
  const foreign = foreignTo(work);
  if (foreign.length > 0)
    throw new Refusal(
      `Builds work in ${shown(work)}/, but ${foreign[0]} in it is of no build. Move it away.`,
    );
  clearUp(work, out);
  const places = placesOf(work, process.pid);
  try {
    const address = await addressOf(order);
    const program = await programFor(order, address, progress);
    await makePages(program, { places, order, address }, progress);
    progress.begin(STEPS.place);
    const lack = whyIncomplete(places.site, places.pages);
    if (lack !== undefined) throw new Refusal(`The new site is not complete: ${lack}. ${KEPT} Build again.`);
    writeFileSync(join(places.site, MARK.file), MARK.text);
    // A build takes a minute, in which someone may have put something into the folder, or deleted the lock.
    const problem = folderProblem(order);
    if (problem !== undefined) throw new Refusal(problem);
    if (!lock.isOurs()) throw new Refusal(`Another build has taken over. ${KEPT}`);
    putInPlace(places, out);
  } finally {
    if (lock.isOurs()) clearUp(work, out);
  }
}

function folderProblem({ data, out }: Order): string | undefined {
  const why = whyNotInto(resolve(out), { project, data: resolve(data) });
  return (
    why &&
    `The site cannot be built into ${out}: ${why}. A build replaces its folder whole; name a new or an empty one with --out, or empty this one by hand.`
  );
}

async function dataProblems(order: Order): Promise<string | undefined> {
  try {
    await readData(order);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/**
 * Throws a refusal that lists every problem of the data. What reads the data is only loaded here, because a build whose
 * program is kept leaves that to it.
 */
async function readData({ data }: Order): Promise<void> {
  const { diskFolder } = await import("../reading/folder.ts");
  const { readSite } = await import("../reading/read-site.ts");
  const { charts } = await import("../charts/registry.ts");
  try {
    readSite(diskFolder(data), charts, today());
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

/** The address that the site is built for. Throws a refusal that lists every problem of the data where it has none. */
async function addressOf(order: Order): Promise<string> {
  try {
    return siteAddress(project, { ...process.env, SITE_DATA: resolve(order.data) });
  } catch (error) {
    await readData(order);
    throw error;
  }
}

/**
 * The program that makes the pages, which Astro binds where the code or the address is another than before. That takes a
 * while, so that the data is looked at first.
 */
async function programFor(order: Order, address: string, progress: Progress): Promise<PageProgram> {
  const folder = join(project, "node_modules", ".cache", "program");
  const code = globSync("src/**/*.{astro,css,ts}", { cwd: project }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const modules = ["astro.config.mjs", "tsconfig.json", ...code.sort()];
  const word = wordFor([wordForCode(project, modules), address]);
  const kept = keptProgram(folder, word);
  if (kept) return kept;
  progress.begin(STEPS.read);
  await readData(order);
  progress.begin(STEPS.bind);
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(join(folder, "made-"));
  await run([programOfAstro(), "build", "--silent"], {
    env: { NODE_ENV: "production", SITE_DATA: resolve(order.data), SITE_PROGRAM: made },
    failed: `Astro did not finish; what it said stands above. ${KEPT}`,
  });
  return putProgram(folder, word, made);
}

/** Has a process of its own write the site and the list of its pages, with a program. */
async function makePages(
  { entry, assets, compiled }: PageProgram,
  { places, order, address }: { places: Places; order: Order; address: string },
  progress: Progress,
): Promise<void> {
  mkdirSync(places.folder);
  let problems: string | undefined;
  const args = Object.entries({
    entry,
    assets,
    out: places.site,
    old: resolve(order.out),
    pages: places.pages,
    address,
  });
  await run(
    [join(import.meta.dirname, "make-pages.ts"), ...args.flatMap(([name, value]) => [`--${name}`, value])],
    {
      env: {
        NODE_ENV: "production",
        MALLOC_ARENA_MAX: ARENAS,
        ...PIXELS,
        NODE_COMPILE_CACHE: compiled,
        SITE_DATA: resolve(order.data),
      },
      failed: `The pages could not be made; why stands above. ${KEPT}`,
      hear(told) {
        if ("problems" in told) problems = told.problems;
        else if (told.step === "make") progress.at(STEPS.make, countWords(told));
        else progress.begin(STEPS[told.step]);
      },
    },
  ).catch((error) => {
    throw problems === undefined ? error : new Refusal(problems);
  });
}

/** Runs a program of Node to its end. A signal that asks the build to end asks the program too. Throws a refusal where it fails. */
async function run(
  program: readonly string[],
  { env, failed, hear }: { env: Record<string, string>; failed: string; hear?: (told: Told) => void },
): Promise<void> {
  const child = spawn(process.execPath, [HEAP, YOUNG, ...program], {
    cwd: project,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...surroundings(), ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  passSignalsTo(child);
  if (hear) child.on("message", (told) => hear(told as Told));
  const [code, signal] = await once(child, "close");
  if (signal !== null) throw new Refusal(`The build was ended by ${signal}. ${KEPT}`);
  if (code !== 0) throw new Refusal(failed);
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
