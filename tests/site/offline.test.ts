import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../src/cli/browser.ts";
import { offline } from "../../src/cli/offline.ts";
import { runCommand } from "../cli/run.ts";
import { filesOf } from "./built.ts";
import { visitsOf } from "./kinds.ts";

const built = inject("built");
let parent: string;
let folder: string;
let browser: Browser;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "offline-"));
  // A space in a path is what a shared drive has.
  folder = join(parent, "Health figures");
  const { code, stderr } = await runCommand(offline, "--from", built.folder, "--out", folder);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(parent, { recursive: true });
});

/** Opens a page of the copy from the disk; `faults` is what goes wrong in it, and what it asks of the net. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  page.on("pageerror", ({ message }) => faults.push(`error: ${message}`));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  await page.goto(pathToFileURL(join(folder, path)).href);
  return { page, faults };
}

describe("the copy that opens without a server", () => {
  it("has every page but those for frames, and figures as CSV, but no documents and no archives", () => {
    const files = filesOf(folder);
    const pages = filesOf(built.folder).filter(
      (path) => path.endsWith(".html") && !path.startsWith("embed/") && path !== "404.html",
    );
    expect(files.filter((path) => path.endsWith(".html"))).toEqual(pages);
    expect(files).toContain("data/ward-life-expectancy.csv");
    expect(files.filter((path) => /\.(zip|docx|pptx|pdf|xlsx|ods|png)$/.test(path))).toEqual([]);
  });

  it("leads from each page only to what is in it, and otherwise to the site by its full address", () => {
    const files = new Set(filesOf(folder));
    const wrong = [...files]
      .filter((path) => path.endsWith(".html"))
      .flatMap((path) => {
        const html = readFileSync(join(folder, path), "utf8");
        return [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].flatMap(([, address = ""]) => {
          if (/^(#|https?:|data:)/.test(address)) return [];
          const [file = ""] = address.split(/[?#]/);
          return files.has(posix.join(posix.dirname(path), file)) ? [] : [`${path}: ${address}`];
        });
      });
    expect(wrong).toEqual([]);
  });

  it("opens each kind of page without a fault, with its typeface", async () => {
    for (const path of visitsOf(built, "sample").filter((each) => !/^(embed\/|404)/.test(each))) {
      const { page, faults } = await open(path);
      expect(await page.evaluate(() => document.querySelectorAll("h1").length), path).toBe(1);
      const fonts = await page.evaluate(async () => {
        await document.fonts.load('16px "Atkinson Hyperlegible Next Variable"');
        return [...document.fonts].filter(({ status }) => status === "loaded").length;
      });
      expect(fonts, path).toBeGreaterThan(0);
      expect(faults, path).toEqual([]);
      await page.close();
    }
  });

  it("answers in search, and leads to what it finds", async () => {
    const { page, faults } = await open("topics/lives/index.html");
    await page.getByRole("combobox").or(page.locator("#search")).first().focus();
    await page.keyboard.type("dunnock");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForURL(/wards\/2005\/dunnock\/index\.html$/), page.keyboard.press("Enter")]);
    expect(await page.title()).toContain("Dunnock");
    expect(faults).toEqual([]);
    await page.close();
  });

  it("compares places that are chosen in it, and draws charts whose points lead on", async () => {
    const { page, faults } = await open("compare/index.html");
    await page.selectOption("select >> nth=0", { index: 1 });
    await page.selectOption("select >> nth=1", { index: 2 });
    await page.locator("#compared table").waitFor();
    const link = await page.locator("#compared a").first().getAttribute("href");
    expect(link).toMatch(/^file:.*\/index\.html#/);
    await page.goto(link as string);
    // A point of a chart leads to its ward.
    await page.locator("figure.chart svg[role=application]:visible").first().focus();
    await page.keyboard.press("ArrowRight");
    await Promise.all([page.waitForURL(/wards\/2005\/[a-z-]+\/index\.html$/), page.keyboard.press("Enter")]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("takes documents and pictures along when asked", async () => {
    const out = join(parent, "with files");
    expect((await runCommand(offline, "--from", built.folder, "--out", out, "--files")).code).toBe(0);
    const files = filesOf(out);
    for (const path of ["ranked.docx", "ranked.png", "ranked.zip"])
      expect(files).toContain(`charts/ward-life-expectancy/${path}`);
    const page = readFileSync(join(out, "datasets/ward-life-expectancy/index.html"), "utf8");
    expect(page).toContain('href="../../charts/ward-life-expectancy/ranked.docx"');
  });
});
