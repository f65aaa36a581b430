import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { launchBrowser } from "../../src/cli/browser.ts";
import { serveFolder } from "../../src/cli/serve.ts";
import { documentsOf } from "./built.ts";
import { isEmbed } from "./kinds.ts";

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

describe("the typeface of an embed", () => {
  const documents = documentsOf(built);
  /** The file that the styles of a page name. */
  const nameIn = (page: Document | undefined) =>
    page?.querySelector("style")?.textContent?.match(/assets\/([\w.]+\.woff2)/)?.[1] ?? "";
  const fileOf = (name: string) => readFileSync(join(built.folder, "assets", name));
  const embeds = [...documents].filter(([path, page]) => isEmbed(path) && page.querySelector(".drawing"));

  it("has every sign that the embed shows and the typeface of the site has", () => {
    const whole = create(fileOf(nameIn(documents.get("index.html")))) as Font;
    const fonts = new Map<string, Font>();
    const lacking = embeds.flatMap(([path, page]) => {
      const name = nameIn(page);
      const font = fonts.get(name) ?? (create(fileOf(name)) as Font);
      fonts.set(name, font);
      const said = [...page.querySelectorAll("svg")].map((svg) => svg.dataset["points"] ?? "");
      const signs = new Set(`${page.body.textContent}${said.join("")}`.replaceAll(/\s/g, ""));
      const missing = [...signs].filter((sign) => {
        const code = sign.codePointAt(0) as number;
        return whole.hasGlyphForCodePoint(code) && !font.hasGlyphForCodePoint(code);
      });
      return missing.length > 0 ? [`${path}: ${missing.join(" ")}`] : [];
    });
    expect(lacking).toEqual([]);
    expect(fonts.size).toBeGreaterThan(1);
  });

  it("is lighter than that of the site", () => {
    const whole = fileOf(nameIn(documents.get("index.html"))).length;
    for (const [path, page] of embeds) expect(fileOf(nameIn(page)).length, path).toBeLessThan(0.85 * whole);
  });
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
