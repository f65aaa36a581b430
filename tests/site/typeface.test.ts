import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { launchBrowser } from "../../src/cli/browser.ts";
import { serveFolder } from "../../src/cli/serve.ts";

const built = inject("built");
const pages = ["", "about/", "topics/", "wards/", "data/"];

describe("the typeface", () => {
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;

  beforeAll(async () => {
    site = await serveFolder({ folder: built.folder, base: new URL(built.address).pathname, port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("moves nothing on the page that fetches it, and stands on the next, where it moves nothing either", async () => {
    const page = await newPage();
    const fetched = page.waitForEvent("requestfinished", (request) => request.url().endsWith(".woff2"));
    await page.goto(site.url, { waitUntil: "load" });
    await fetched;
    expect(await shift(page)).toBe(0);
    for (const path of pages.slice(1)) {
      await page.goto(site.url + path, { waitUntil: "load" });
      expect(await fontsOf(page, "h1"), path).toEqual(["Atkinson Hyperlegible Next"]);
      expect(await shift(page), path).toBe(0);
    }
  });

  it.each(pages)("holds up nothing of /%s: what is read is shown before it is there", async (path) => {
    const page = await newPage();
    // The font never comes.
    await page.route("**/*.woff2", () => {});
    await page.goto(site.url + path, { waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    expect(await fontsOf(page, "h1")).not.toEqual(["Atkinson Hyperlegible Next"]);
  });

  /** A page of a reader who was never here. */
  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    onTestFinished(() => context.close());
    return context.newPage();
  }
});

/** How far things moved while a page loaded, as browsers count it. */
function shift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const moves = await new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type: "layout-shift",
        buffered: true,
      });
      setTimeout(() => resolve([]), 300);
    });
    return moves.reduce((total, move) => total + (move as PerformanceEntry & { value: number }).value, 0);
  });
}

/** The families of the fonts that an element is drawn with. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  await devtools.detach();
  return fonts.map(({ familyName }) => familyName);
}
