import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("a page with every kind of chart", () => {
  let page: Page;
  /** The charts in sight: of two forms of one chart a reader sees the one that is chosen. */
  const shown = () => page.locator("chart-points:visible");

  beforeAll(async () => {
    ({ page } = await open("about/charts/index.html"));
  });

  it("holds them all", async () => {
    expect(await shown().count()).toBe(charts.size);
  });

  it("has no fault that axe finds", async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(
      () =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
  });

  it("is walked from chart to chart with Tab, and from point to point with the arrow keys", async () => {
    const count = await shown().count();
    for (let index = 0; index < count; index++) {
      const chart = shown().nth(index);
      const drawing = chart.locator("svg:visible").first();
      const said = chart.getByRole("status");
      const wanted = ((await drawing.getAttribute("data-points")) ?? "")
        .split("\n")
        .map((line) => line.split("\t")[1]);
      await page.keyboard.press("Tab");
      await drawing.focus();
      await page.keyboard.press("Home");
      const heard = [await said.innerText()];
      for (const _ of wanted.slice(1)) {
        await page.keyboard.press("ArrowRight");
        heard.push(await said.innerText());
      }
      expect(heard, (await drawing.getAttribute("id")) ?? "").toEqual(wanted);
      await page.keyboard.press("Escape");
      expect(await said.innerText()).toBe("");
    }
  }, 120_000);

  it("has a name and a description for each chart that say something when read aloud", async () => {
    const spoken = await page.evaluate(() =>
      [...document.querySelectorAll("chart-points svg[data-points]")].map((svg) => {
        const words = (attribute: string) =>
          document.getElementById(svg.getAttribute(attribute) ?? "")?.textContent?.trim() ?? "";
        return { name: words("aria-labelledby"), description: words("aria-describedby") };
      }),
    );
    expect(spoken.length).toBeGreaterThanOrEqual(charts.size);
    for (const { name, description } of spoken) {
      expect(name.split(" ").length).toBeGreaterThan(2);
      expect(description).toMatch(/\.$/);
      expect(name).not.toBe(description);
    }
  });
});
