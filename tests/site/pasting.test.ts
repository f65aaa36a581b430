import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, inject, it } from "vitest";
import { pastable } from "../../src/layouts/pasted.ts";
import { siteInBrowser } from "./browser.ts";
import { documentsOf } from "./built.ts";

const built = inject("built");
const open = siteInBrowser(built);
const PATH = "datasets/ward-life-expectancy/index.html";

/** What a spreadsheet takes for a number: with a hyphen before it, not with a true minus sign. */
const NUMBER = /^-?\d+(\.\d+)?$/;

describe("a table copied from a page", () => {
  it("arrives with numbers as numbers, those below zero among them", async () => {
    const { page, close } = await open(PATH);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const html = readFileSync(join(built.folder, PATH), "utf8");
    const below = html.replaceAll(/(<td[^>]*>\s*)(?=\d)/g, "$1−");
    expect(below).not.toBe(html);
    await page.route("**/*", (route) =>
      route.request().resourceType() === "document"
        ? route.fulfill({ body: pastable(below), contentType: "text/html; charset=utf-8" })
        : route.continue(),
    );
    await page.reload({ waitUntil: "load" });
    await page.locator("figure.chart details:has(table) > summary").first().click();
    await page
      .locator("figure.chart table:visible")
      .first()
      .evaluate((table) => getSelection()?.selectAllChildren(table));
    await page.keyboard.press("ControlOrMeta+C");
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text() ?? "";
      return { html: await text("text/html"), plain: await text("text/plain") };
    });
    await page.unroute("**/*");
    const rows = [...new JSDOM(copied.html).window.document.querySelectorAll("tr")].map((row) =>
      [...row.querySelectorAll("td")].map(({ textContent }) => textContent?.trim() ?? ""),
    );
    const cells = rows.flat();
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((cell) => !NUMBER.test(cell))).toEqual([]);
    expect(cells).toContain("-81.4");
    expect(copied.plain.split("\n").some((line) => line.includes("\t-81.4"))).toBe(true);
    close();
  });

  it("is so on every page", () => {
    const wrong = [...documentsOf(built)].flatMap(([path, document]) =>
      [...document.querySelectorAll("td, tbody th")].flatMap(({ textContent }) =>
        /^\s*−£?\d/.test(textContent ?? "") ? [`${path}: ${textContent?.trim()}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
});
