import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { medians } from "./medians.ts";
import { serveFolder } from "./serve.ts";

/** What visits to a page with an empty cache measured, the median of each; times are milliseconds. */
export interface PageVisits {
  /** The path of the page on the site. */
  path: string;
  bytes: number;
  requests: number;
  firstPaint: number;
  /** The latest that its first paint may be. */
  promised?: number | undefined;
  blocked: number;
  /** How far things moved while it loaded, as browsers count it; 0 where nothing did. */
  shift: number;
}

/** The pages that are visited: the first that fits each pattern. */
const samples: { pattern: string; promised?: number }[] = [
  { pattern: "index.html" },
  { pattern: "embed/*/*/index.html", promised: 720 },
  { pattern: "datasets/*/index.html", promised: 720 },
  { pattern: "wards/*/*/index.html", promised: 720 },
];

/** A phone four times slower than this computer, on the "slow 4G" of Chrome's developer tools. */
const slowdown = 4;
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** The same in words. */
export const circumstances = `CPU ${slowdown} times slower, slow 4G, Brotli`;

/** Waited after a page has loaded, so that late shifts and long tasks count. */
const settlingMilliseconds = 2000;

/** Visits one page of each kind of a built site `runs` times, sent as a host would. `base` is the path of the site. */
export async function visitPages(dist: string, base: string, runs: number): Promise<PageVisits[]> {
  const pages = samples.flatMap(({ pattern, promised }) =>
    globSync(pattern, { cwd: dist })
      .sort()
      .slice(0, 1)
      .map((file) => ({ file, promised })),
  );
  const folder = compressedCopy(
    dist,
    pages.map(({ file }) => file),
  );
  const { url, close } = await serveFolder({ folder, base, port: 0 });
  const browser = await launchBrowser();
  try {
    const visited: PageVisits[] = [];
    for (const { file, promised } of pages) {
      const path = file.replaceAll("\\", "/").replace(/index\.html$/, "");
      visited.push({ path, promised, ...(await medians(runs, () => visit(browser, url + path))) });
    }
    return visited;
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true });
  }
}

/** One sentence for each promise that visits found broken. */
export function brokenPromises(visited: PageVisits[]): string[] {
  return visited.flatMap(({ path, promised = Number.POSITIVE_INFINITY, firstPaint, shift }) => [
    ...(firstPaint <= promised
      ? []
      : [`/${path} paints first after ${firstPaint.toFixed(0)} ms; at most ${promised} ms are promised.`]),
    ...(shift === 0
      ? []
      : [`/${path} moves by ${shift.toFixed(4)} while it loads; it is promised that nothing does.`]),
  ]);
}

/** A copy of the built site with the compressed files beside the plain ones, as a host would send them. */
function compressedCopy(dist: string, pages: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  cpSync(dist, folder, { recursive: true });
  for (const path of [...pages, ...globSync("**/*.{css,js,mjs,svg}", { cwd: folder })]) {
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(readFileSync(join(folder, path))));
  }
  return folder;
}

/** One visit to a page with an empty cache. */
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
    const shifts = (await entries("layout-shift")) as (PerformanceEntry & { value: number })[];
    return {
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      blocked: (await entries("longtask")).reduce((total, { duration }) => total + duration - 50, 0),
      shift: shifts.reduce((total, { value }) => total + value, 0),
    };
  });
  await context.close();
  return { ...seen, bytes, requests };
}
