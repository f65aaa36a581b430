import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { serveFolder, siteAddress } from "./serve.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");

/** What a build leaves behind for the next one. */
const leftovers = ["dist", ".astro", "node_modules/.cache/astro", "node_modules/.vite"];
const keptPictures = "node_modules/.cache/pictures";

/** The routes of the forms in which charts are taken away, and the seconds that they may add to a cold build. */
const forms = ["charts", "embed", "oembed"].map((route) => join("src", "pages", route));
const formsBudgetSeconds = 60;

/** The pages that are measured: the first that fits each pattern. */
const samples = ["index.html", "datasets/*/index.html", "wards/*/*/index.html"];

/** A phone four times slower than this computer, on the "slow 4G" of Chrome's developer tools. */
const slowdown = 4;
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** Waited after a page has loaded, so that late shifts and long tasks count. */
const settlingMilliseconds = 2000;

/**
 * Builds after removing what is named. Returns wall seconds, and the megabytes of the largest Node process at its peak.
 * Throws what the build said when it fails.
 */
function buildWithout(removed: readonly string[], cwd = root): { seconds: number; megabytes: number } {
  for (const path of removed) rmSync(join(cwd, path), { recursive: true, force: true });
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const peaks = join(folder, "peaks");
  // Loaded by every Node process of the build: a parent cannot ask for the peak of a child that has ended.
  const reporter = `import { appendFileSync } from "node:fs";
    process.on("exit", () => appendFileSync(process.env.BENCH_PEAKS, process.resourceUsage().maxRSS + "\\n"));`;
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: "1",
    BENCH_PEAKS: peaks,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(reporter)}`,
  };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join("src", "cli", "build.ts")], {
    cwd,
    env,
    encoding: "utf8",
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build failed, so there is nothing to measure:\n${stdout}${stderr}`);
  const kilobytes = readFileSync(peaks, "utf8").trim().split("\n").map(Number);
  rmSync(folder, { recursive: true });
  return { seconds, megabytes: Math.max(...kilobytes) / 1024 };
}

/** A hash of each file of the build, by its path. */
function hashesOfBuild(): Map<string, string> {
  const files = globSync("**/*", { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

/** A cold build of a copy of the project that has no forms to take charts away in. */
function coldBuildWithoutForms(): { seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  for (const name of ["astro.config.mjs", "data", "package.json", "public", "src", "tsconfig.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  try {
    return { seconds: buildWithout([...leftovers, ...forms], folder).seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A copy of the built site with the compressed files beside the plain ones, as a host would send them. */
function compressedCopy(pages: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  cpSync(dist, folder, { recursive: true });
  for (const path of [...pages, ...globSync("**/*.{css,js,mjs,svg}", { cwd: folder })]) {
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(readFileSync(join(folder, path))));
  }
  return folder;
}

/** One visit to a page with an empty cache: milliseconds until the first paint and blocked, layout shift, bytes, requests. */
async function visit(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  devtools.on("Network.requestWillBeSent", () => requests++);
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", slow4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(settlingMilliseconds);
  const seen = await page.evaluate(async () => {
    const entries = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve([]), 200);
      });
    const shifts = (await entries("layout-shift")) as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[];
    return {
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      blocked: (await entries("longtask")).reduce((total, { duration }) => total + duration - 50, 0),
      shift: shifts.reduce((total, { value }) => total + value, 0),
    };
  });
  await context.close();
  return { ...seen, bytes, requests };
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs `measure` several times, one after the other, and returns the median of each number that it returns. */
async function medians<Name extends string>(
  runs: number,
  measure: () => Record<Name, number> | Promise<Record<Name, number>>,
): Promise<Record<Name, number>> {
  const results: Record<Name, number>[] = [];
  for (let run = 0; run < runs; run++) results.push(await measure());
  const names = Object.keys(results[0] ?? {}) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, median(results.map((result) => result[name]))]),
  ) as Record<Name, number>;
}

/** `npm run bench`: prints the medians of `--runs` runs (5 unless told) as tables in Markdown. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs is "${values.runs}": expected a whole number from 1 on.`);

  const plain = await medians(runs, coldBuildWithoutForms);
  const cold = await medians(runs, () => buildWithout([...leftovers, keptPictures]));
  const coldFiles = hashesOfBuild();
  const warm = await medians(runs, () => buildWithout(leftovers));
  const warmFiles = hashesOfBuild();
  const pageCount = globSync("**/*.html", { cwd: dist }).length;
  const added = cold.seconds - plain.seconds;
  console.log(`Medians of ${runs}, ${pageCount} pages.\n\n| build | seconds | peak memory |\n|---|---|---|`);
  console.log(`| cold | ${cold.seconds.toFixed(1)} | ${cold.megabytes.toFixed(0)} MB |`);
  console.log(`| with kept pictures | ${warm.seconds.toFixed(1)} | ${warm.megabytes.toFixed(0)} MB |`);
  console.log(`| cold, without forms to take away | ${plain.seconds.toFixed(1)} | |\n`);
  console.log(`The forms add ${added.toFixed(1)} s to a cold build; ${formsBudgetSeconds} s are allowed.\n`);
  const different = [...new Set([...coldFiles.keys(), ...warmFiles.keys()])].filter(
    (path) => coldFiles.get(path) !== warmFiles.get(path),
  );
  console.log(
    different.length === 0
      ? `Both builds wrote the same ${coldFiles.size} files, byte for byte.\n`
      : `The builds wrote ${different.length} files differently: ${different.slice(0, 10).join(", ")}\n`,
  );
  if (added > formsBudgetSeconds || different.length > 0) process.exitCode = 1;

  const pages = samples.flatMap((sample) => globSync(sample, { cwd: dist }).sort().slice(0, 1));
  const folder = compressedCopy(pages);
  const { url, close } = await serveFolder({
    folder,
    base: new URL(siteAddress(root, process.env)).pathname,
    port: 0,
  });
  const browser = await launchBrowser();
  try {
    console.log(`CPU ${slowdown} times slower, slow 4G, Brotli.\n`);
    console.log(
      "| page | bytes | requests | first contentful paint | blocked | layout shift |\n|---|---|---|---|---|---|",
    );
    for (const page of pages) {
      const path = page.replaceAll("\\", "/").replace(/index\.html$/, "");
      const { bytes, requests, firstPaint, blocked, shift } = await medians(runs, () =>
        visit(browser, url + path),
      );
      console.log(
        `| /${path} | ${bytes.toLocaleString("en-GB")} | ${requests} | ${firstPaint.toFixed(0)} ms | ${blocked.toFixed(0)} ms | ${shift.toFixed(3)} |`,
      );
    }
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true });
  }
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
