import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("the search field", () => {
  let page: Page;
  let faults: string[];

  beforeEach(async () => {
    const opened = await open("about/index.html");
    onTestFinished(() => opened.close());
    ({ page, faults } = opened);
    onTestFinished(() => expect(faults).toEqual([]));
  });

  const field = () => page.locator("#search");
  const options = () => page.getByRole("option");

  async function type(text: string): Promise<void> {
    await field().fill(text);
    await options().first().waitFor();
  }

  it("fetches nothing before it is used, and then answers with titles, values and dates", async () => {
    const fetched = () =>
      page.evaluate(
        () =>
          performance.getEntriesByType("resource").filter(({ name }) => name.includes("search.json")).length,
      );
    expect(await fetched()).toBe(0);
    await type("bramwick");
    expect(await fetched()).toBe(1);
    expect(await options().first().innerText()).toMatch(
      /Bramwick ward\s+Life expectancy.*\d.*\s+Ward, \d{4}/s,
    );
    expect(await page.getByRole("status").innerText()).toMatch(/^\d+ answers?$/);
  });

  it("is a combobox: arrows choose, Enter follows, Escape closes and then empties", async () => {
    await type("dunnock");
    const state = () =>
      field().evaluate((element) => [
        element.getAttribute("aria-expanded"),
        element.getAttribute("aria-activedescendant"),
      ]);
    expect(await state()).toEqual(["true", null]);
    await page.keyboard.press("ArrowDown");
    expect(await state()).toEqual(["true", "search-answers-0"]);
    expect(await options().nth(0).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    expect(await state()).toEqual(["true", null]);
    await page.keyboard.press("ArrowUp");
    expect((await state())[1]).toBe(`search-answers-${(await options().count()) - 1}`);
    await page.keyboard.press("Escape");
    expect(await state()).toEqual(["false", null]);
    expect(await field().inputValue()).toBe("dunnock");
    await page.keyboard.press("Escape");
    expect(await field().inputValue()).toBe("");
    await type("dunnock");
    await page.keyboard.press("ArrowDown");
    const href = await options().nth(0).getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${href}`);
  });

  it("opens by arrows and by a click, and goes back to the field by keys that move its cursor", async () => {
    await type("dunnock");
    const state = () =>
      field().evaluate((element) => [
        element.getAttribute("aria-expanded"),
        element.getAttribute("aria-activedescendant"),
      ]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await expect.poll(state).toEqual(["true", "search-answers-0"]);
    await page.keyboard.press("Home");
    expect(await state()).toEqual(["true", null]);
    await page.keyboard.press("Alt+ArrowUp");
    expect(await state()).toEqual(["false", null]);
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(state).toEqual(["true", null]);
    // A telephone's keyboard takes the focus away when it is put aside.
    await field().evaluate((element) => element.blur());
    expect(await state()).toEqual(["false", null]);
    await field().click();
    await expect.poll(state).toEqual(["true", null]);
    await page.locator(".search-panel > p").click();
    expect(await state()).toEqual(["true", null]);
  });

  it("is heard: what is said is never hidden, and of one answer all is said", async () => {
    const status = page.getByRole("status");
    await field().focus();
    await status.waitFor({ state: "attached" });
    expect(await status.evaluate((element) => element.checkVisibility())).toBe(true);
    await type("zz1 1aa");
    await expect
      .poll(() => status.innerText())
      .toMatch(/^ZZ1 1AA is in .* below\. Bramwick ward\. Life expect/);
  });

  it("waits with Enter for the answers, however late they come", async () => {
    await page.route("**/search.json", async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    onTestFinished(() => page.unroute("**/search.json"));
    await field().fill("bramwick");
    await page.keyboard.press("Enter");
    await page.waitForURL(/wards\/2005\/bramwick\/$/);
  });

  it("says by which word it found what does not show it, and leads to that word", async () => {
    await type("vaccinated");
    const mentioned = options().filter({ hasText: "mentions “vaccinated”" });
    await mentioned.click();
    await page.waitForURL(/\/datasets\/childhood-vaccination\/#mentions=vaccinated$/);
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("vaccinated");
    const place = () =>
      page.evaluate(() => {
        const marked = getSelection()?.anchorNode?.parentElement as HTMLElement;
        const { top, bottom } = marked.getBoundingClientRect();
        return { isSeen: top > 0 && bottom < innerHeight, isFocused: marked === document.activeElement };
      });
    await expect.poll(place).toEqual({ isSeen: true, isFocused: true });
  });

  it("leads on where nothing fits, and where a list of postcodes cannot be had", async () => {
    const notes = page.locator(".search-notes");
    await field().fill("qqqqqqq");
    await notes.getByRole("link", { name: "Everything from A to Z" }).waitFor();
    await page.route("**/postcodes/**", (route) => route.abort());
    onTestFinished(() => page.unroute("**/postcodes/**"));
    await field().fill("zz1 1aa");
    await page.locator(".search-panel > p").filter({ hasText: "could not be fetched" }).waitFor();
    expect(await options().count()).toBe(0);
    faults.length = 0;
  });

  it("follows the first answer on Enter, but nothing that only comes close", async () => {
    await type("bramwik");
    expect(await page.getByRole("status").innerText()).toBe("Nothing fits “bramwik”. Closest matches:");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).pathname).toMatch(/about\/$/);
    expect(await options().nth(0).getAttribute("aria-selected")).toBe("true");
    await field().fill("bramwick");
    await page.waitForFunction(() =>
      document.querySelector("[role=status]")?.textContent?.includes("answer"),
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(/wards\/2005\/bramwick\/$/);
  });

  it("finds a postcode, with what its licence asks to be said, and where the ward of today is looked up", async () => {
    await type("zz11aa");
    expect(await page.getByRole("status").innerText()).toMatch(
      /^ZZ1 1AA is in the ward of the figures below\. Bramwick/,
    );
    const notes = page.locator(".search-notes");
    expect(await notes.innerText()).toContain("Contains invented data of an invented post office.");
    expect(await notes.getByRole("link").getAttribute("href")).toBe("https://pellmouth.example.org/wards/");
    // The link is reached from the field, and the answers stay.
    await field().press("Tab");
    await page.keyboard.press("Tab");
    expect(await notes.getByRole("link").evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await options().count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it.each(["light", "dark"] as const)("is sound for assistive technology, %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await type("life");
    await page.keyboard.press("ArrowDown");
    expect(await violations(page)).toEqual([]);
  });

  it("fits a phone", async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await type("life");
    const { left, right, scrolls } = await page.locator(".search-panel").evaluate((panel) => {
      const { left, right } = panel.getBoundingClientRect();
      return { left, right, scrolls: document.documentElement.scrollWidth > innerWidth };
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    expect(scrolls).toBe(false);
  });
});

/** What axe finds wrong, one sentence a rule. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("the search field without scripts", () => {
  it("leads to everything from A to Z, and sends nothing", async () => {
    const { page, faults, close } = await open("about/index.html", { scripts: false });
    await page.locator("#search").fill("zz1 1aa");
    await page.keyboard.press("Enter");
    await page.waitForURL(/a-to-z\/\??$/);
    expect(page.url()).not.toContain("zz1");
    expect(await page.locator("h1").innerText()).toBe("Everything from A to Z");
    expect(faults).toEqual([]);
    close();
  });
});
