import type { Page } from "playwright-core";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built"));
const ward = "wards/2005/bramwick/index.html";

async function visit(path: string, width = 1280) {
  const opened = await open(path);
  onTestFinished(() => opened.close());
  await opened.page.setViewportSize({ width, height: 800 });
  await opened.page.reload({ waitUntil: "load" });
  return opened;
}

/** How far things moved while the page loaded, as browsers count it. */
async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
          ),
        ).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );
}

describe("the page of a ward", () => {
  it("is sent by its link where the device offers nothing better", async () => {
    const { page, faults } = await visit(ward);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy the link to this page" }).click();
    await page.getByText("The link to this page is copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "https://example.org/a/sub-path/wards/2005/bramwick/",
    );
    expect(faults).toEqual([]);
  });

  it("is handed to what the device offers", async () => {
    const { page } = await visit(ward);
    await page.addInitScript(() => {
      const kept = globalThis as unknown as { shared: ShareData };
      Object.defineProperty(Navigator.prototype, "share", {
        configurable: true,
        value: async (data: ShareData) => {
          kept.shared = data;
        },
      });
    });
    onTestFinished(async () => {
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share"));
    });
    await page.reload({ waitUntil: "load" });
    await page.getByRole("button", { name: "Send this page" }).click();
    const shared = await page.evaluate(() => (globalThis as unknown as { shared: ShareData }).shared);
    expect(shared.url).toBe("https://example.org/a/sub-path/wards/2005/bramwick/");
    expect(shared.title).toContain("Bramwick");
  });
});

describe.each([ward, "compare/wards/2005/bramwick--dunnock/index.html"])("%s", (path) => {
  it.each([360, 1280])("does not move when its buttons come, at %i px", async (width) => {
    const { page } = await visit(path, width);
    await page
      .getByRole("button", { name: /^Copy the|^Send/ })
      .first()
      .waitFor();
    expect(await shiftOf(page)).toBe(0);
  });
});
