import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";
import { filesOf } from "./built.ts";

const built = inject("built");
const open = siteInBrowser(built);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pair = "compare/wards/2005/bramwick--dunnock/index.html";

async function visit(path: string, options?: { scripts: boolean }) {
  const opened = await open(path, options);
  onTestFinished(() => opened.close());
  return opened;
}

/** Opens the free choice with some places chosen. */
async function choose(places: string) {
  const opened = await visit("compare/index.html");
  await opened.page.goto(`${opened.page.url()}?places=${places}`, { waitUntil: "load" });
  return opened;
}

async function rowsOf(page: Page): Promise<string[]> {
  await page.locator(".compared li").first().waitFor();
  return page.locator(".compared h3").allTextContents();
}

describe("the page of two neighbours", () => {
  it("needs no script: a line for each measure, and the table", async () => {
    const { page, faults } = await visit(pair, { scripts: false });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.locator(".compared > li").count()).toBe(4);
    expect(await page.locator("table tbody tr").count()).toBe(4);
    const line = await page.locator(".row-line").first().boundingBox();
    expect(line?.width).toBeGreaterThan(280);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(faults).toEqual([]);
  });

  it("gives its figures as CSV and as a workbook", () => {
    const files = filesOf(built.folder);
    expect(files).toContain("compare/wards/2005/bramwick--dunnock.csv");
    const csv = readFileSync(join(built.folder, "compare/wards/2005/bramwick--dunnock.csv"), "utf8");
    expect(csv.trim().split("\n")).toHaveLength(13);
    const xlsx = unzipSync(readFileSync(join(built.folder, "compare/wards/2005/bramwick--dunnock.xlsx")));
    expect(new TextDecoder().decode(xlsx["xl/workbook.xml"])).toMatch(/"Table".*"Numbers".*"Notes"/);
  });

  it("puts title, picture and table on the clipboard as a document takes them", async () => {
    const { page, faults } = await visit(pair);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy the comparison for Word" }).click();
    await page.getByText("The comparison for Word is copied.").waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text() ?? "";
    });
    expect(html).toContain("<b>Bramwick and Dunnock compared</b>");
    expect(html).toMatch(/>Source: \S.*, https?:\/\/\S+bramwick--dunnock\/</);
    expect(html).toMatch(
      /<img src="data:image\/png;base64,[^"]{2000,}" width="600" alt="[^"]*Bramwick: 83\.0 years/,
    );
    expect(html).toMatch(/<table border="1".*<td [^>]*><font [^>]*>81\.4 years<\/font><\/td>/s);
    expect(faults).toEqual([]);
  });

  it("puts the picture alone there for programs that leave it out of the document", async () => {
    const { page } = await visit(pair);
    await page.evaluate(() => {
      const taken = globalThis as unknown as { taken: ClipboardItem[] };
      navigator.clipboard.write = async (items) => {
        taken.taken = items;
      };
    });
    await page.getByRole("button", { name: "Copy the picture" }).click();
    await page.getByText("The picture is copied.").waitFor();
    const [width, height] = await page.evaluate(async () => {
      const [item] = (globalThis as unknown as { taken: ClipboardItem[] }).taken;
      const picture = await createImageBitmap((await item?.getType("image/png")) as Blob);
      return [picture.width, picture.height] as [number, number];
    });
    expect(width).toBe(1200);
    expect(height).toBeGreaterThan(400);
  });

  it("stands with its buttons before what they take", async () => {
    const { page } = await visit(pair);
    const [button, first] = await Promise.all(
      [page.getByRole("button", { name: "Copy the comparison" }), page.locator(".compared").first()].map(
        (each) => each.boundingBox(),
      ),
    );
    expect(button?.y).toBeLessThan(first?.y ?? 0);
  });

  it("says plainly what to do where the browser refuses", async () => {
    const { page } = await visit(pair);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("not allowed"));
    });
    await page.getByRole("button", { name: "Copy the comparison for Word" }).click();
    expect(await page.locator("copy-comparison .copy [role=status]").first().textContent()).toBe(
      "Your browser did not allow it. The table is marked: press Ctrl and C.",
    );
  });
});

describe("the free choice", () => {
  it("is in the address, and an address shows its choice", async () => {
    const { page, faults } = await visit("compare/index.html");
    await page.getByLabel("First place").selectOption("E05990001");
    await page.getByLabel("Second place").selectOption("E05990005");
    const first = await rowsOf(page);
    expect(new URL(page.url()).search).toBe("?places=E05990001,E05990005");
    await page.reload();
    expect(await rowsOf(page)).toEqual(first);
    expect(await page.getByLabel("Second place").inputValue()).toBe("E05990005");
    expect(faults).toEqual([]);
  });

  it("says the same as the page that was made before", async () => {
    const { page } = await choose("E05990001,E05990002");
    await rowsOf(page);
    const free = await page.locator("copy-comparison").innerText();
    const { page: made } = await visit(pair);
    expect(free).toBe(await made.locator("copy-comparison").innerText());
  });

  it("refuses wards of different vintages and says why", async () => {
    const { page } = await choose("E05990002,E05990012");
    const said = page.locator("compare-places > [role=status]");
    await said.filter({ hasText: "different maps of the wards" }).waitFor();
    expect(await page.locator(".compared").count()).toBe(0);
  });

  it("leaves out what is not there", async () => {
    const { page, faults } = await choose("E05990001,../../nothing");
    await page.getByText("Choose a second place to compare with.").waitFor();
    expect(faults).toEqual([]);
  });

  it("is a workbook when that is asked for", async () => {
    const { page, faults } = await choose("E05990001,E05990002,E05990003");
    await rowsOf(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "The comparison for Excel (.xlsx)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("E05990001-E05990002-E05990003-compared.xlsx");
    const parts = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(parts)).toContain("xl/worksheets/sheet3.xml");
    expect(faults).toEqual([]);
  });

  it.each([360, 1280])("has no fault that axe finds, at %i px", async (width) => {
    const { page } = await choose("E05990001,E05990002");
    await page.setViewportSize({ width, height: 800 });
    await rowsOf(page);
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
