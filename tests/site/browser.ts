import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../../src/cli/browser.ts";
import { serveFolder } from "../../src/cli/serve.ts";
import { addressOf, type Built } from "./built.ts";

/** A page of the site, and what went wrong in it until now. */
export interface Opened {
  page: Page;
  /** Console messages, errors, failed requests, requests to other hosts, breaches of the page's policy. */
  faults: string[];
  /** Gives the window back for the next page. */
  close(): void;
}

type Window = Omit<Opened, "close">;

const wide = { width: 1280, height: 900 };

/**
 * Serves a built site and starts a browser for the tests of a file; both end with them.
 * Returns a function that opens the page of an HTML file, with its fonts loaded.
 */
export function siteInBrowser(
  built: Built,
): (path: string, options?: { scripts: boolean }) => Promise<Opened> {
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let contexts: { scripts: BrowserContext; none: BrowserContext };
  // A window that is used again has compiled its scripts already, axe among them.
  const idle: { scripts: Window[]; none: Window[] } = { scripts: [], none: [] };
  beforeAll(async () => {
    site = await serveFolder({ folder: built.folder, base: new URL(built.address).pathname, port: 0 });
    browser = await launchBrowser();
    contexts = {
      scripts: await browser.newContext({ viewport: wide }),
      none: await browser.newContext({ viewport: wide, javaScriptEnabled: false }),
    };
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return async (path, { scripts } = { scripts: true }) => {
    const kind = scripts ? "scripts" : "none";
    const window = idle[kind].pop() ?? (await openWindow(contexts[kind], new URL(site.url).host));
    const { page, faults } = window;
    faults.length = 0;
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(site.url + addressOf(path), { waitUntil: "load" });
    await page.evaluate(loadFont);
    return { ...window, close: () => void idle[kind].push(window) };
  };
}

async function openWindow(context: BrowserContext, host: string): Promise<Window> {
  const page = await context.newPage();
  return { page, faults: await watch(page, host) };
}

async function watch(page: Page, host: string): Promise<string[]> {
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("requestfailed", (request) =>
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (new URL(request.url()).host !== host) faults.push(`request to another host: ${request.url()}`);
  });
  await page.exposeFunction("reportBreach", (breach: string) => void faults.push(`policy: ${breach}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      (globalThis as unknown as { reportBreach(breach: string): void }).reportBreach(
        `${violatedDirective} blocked ${blockedURI} ${sample}`,
      ),
    );
  });
  return faults;
}

/** The page's font is optional and may come too late to be used; this makes every test see it. Runs in the page. */
export async function loadFont(): Promise<void> {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const own = rules.find((rule) => rule instanceof CSSFontFaceRule && rule.cssText.includes("url("));
  if (!(own instanceof CSSFontFaceRule)) throw new Error(`${location.pathname} has no font`);
  const value = (name: string) => own.style.getPropertyValue(name);
  const face = new FontFace(value("font-family").replaceAll('"', ""), value("src"), {
    weight: value("font-weight"),
  });
  document.fonts.add(await face.load());
  await document.fonts.ready;
}
