import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";
import { launchBrowser } from "../../src/cli/browser.ts";
import { serveFolder } from "../../src/cli/serve.ts";
import { loadFont } from "./browser.ts";

/** Charts of the invented council, and a ward that they can highlight. */
export const dumbbell = "ward-life-expectancy/ranked";
export const map = "ward-life-expectancy/map-women";
export const dunnock = "E05990002";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The answer of oEmbed for a chart, or for a chart in which a place is highlighted. */
export function oembedOf(chart: string) {
  return JSON.parse(readFileSync(join(inject("built").folder, "oembed", `${chart}.json`), "utf8"));
}

/** What tests of embeds open pages with: this site, the page of another site, and a browser for both. */
export interface Hosting {
  /** Address of this site. */
  url(): string;
  /** Opens a page of this site. */
  open(path: string, context?: BrowserContextOptions): Promise<Page>;
  /** Opens a page of another origin with a body. */
  openHost(body: string, options?: { policy?: string; context?: BrowserContextOptions }): Promise<Page>;
  /** The code of an embed as its panel gives it, for the server of the test; loaded at once, not when it is seen. */
  frame(chart: string, options?: string): string;
  /** The element that loads the script for hosts. */
  script(): string;
  /** A policy that lets a host page load from this site only what embeds need. */
  strict(): string;
}

/** Starts the servers and the browser before the tests of a file, and ends them after. */
export function hosting(): Hosting {
  const built = inject("built");
  let site: { url: string; close: () => Promise<void> };
  let host: Server;
  let browser: Browser;
  let count = 0;
  const hosted = new Map<string, { html: string; policy?: string }>();

  beforeAll(async () => {
    site = await serveFolder({ folder: built.folder, base: "/a/sub-path/", port: 0 });
    browser = await launchBrowser();
    host = createServer((request, response) => {
      const { html, policy } = hosted.get(request.url ?? "") ?? { html: "" };
      response.writeHead(html === "" ? 404 : 200, {
        "Content-Type": "text/html;charset=utf-8",
        ...(policy ? { "Content-Security-Policy": policy } : {}),
      });
      response.end(html);
    }).listen(0, "127.0.0.1");
    await once(host, "listening");
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    host?.close();
  });

  async function openAt(url: string, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 800, height: 800 }, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "load" });
    return page;
  }

  return {
    url: () => site.url,
    async open(path, context = {}) {
      const page = await openAt(site.url + path, context);
      await page.evaluate(loadFont);
      return page;
    },
    openHost(body, { policy, context = {} } = {}) {
      const path = `/${count++}.html`;
      hosted.set(path, {
        html: `<!doctype html><html lang="en"><title>A host</title><meta name="viewport" content="width=device-width"><body>${body}`,
        ...(policy ? { policy } : {}),
      });
      return openAt(`http://localhost:${(host.address() as AddressInfo).port}${path}`, context);
    },
    frame(chart, options = "") {
      const { html } = oembedOf(chart) as { html: string };
      return html
        .replace(`${built.address}embed/${chart}/`, `${site.url}embed/${chart}/${options}`)
        .replace(' loading="lazy"', "");
    },
    script: () => `<script src="${site.url}embed.js" async></script>`,
    strict() {
      const { origin } = new URL(site.url);
      return `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin}`;
    },
  };
}

export async function frameOf(page: Page, index: number): Promise<Frame> {
  return (await (await page.locator("iframe").nth(index).elementHandle())?.contentFrame()) as Frame;
}

export function frameHeight(page: Page, index: number): Promise<number> {
  return page
    .locator("iframe")
    .nth(index)
    .evaluate((frame) => frame.clientHeight);
}

/** Waits until a frame is as high as what it shows, and returns that height. */
export async function settled(page: Page, inner: Frame, index: number): Promise<number> {
  await expect
    .poll(
      async () => {
        const content = await inner.evaluate(() => document.documentElement.getBoundingClientRect().height);
        return (await frameHeight(page, index)) - Math.ceil(content);
      },
      { timeout: 10_000 },
    )
    .toBe(0);
  return frameHeight(page, index);
}

/** What axe finds wrong on a page. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
