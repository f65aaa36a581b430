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
      await page.keyboard.press("Tab");
      await drawing.focus();
      // What each point says is there with the script, which comes with the first focus.
      await chart.locator(".cue:visible").waitFor();
      const series = ((await drawing.getAttribute("data-points")) ?? "")
        .split("\n\n")
        .map((lines) => lines.split("\n").map((line) => line.split("\t")[0] as string));
      const isUpright = /^Up/.test(await chart.locator(".cue").innerText());
      const [along, across] = isUpright ? ["ArrowDown", "ArrowRight"] : ["ArrowRight", "ArrowDown"];
      for (const [nth, points] of series.entries()) {
        if (nth > 0) await page.keyboard.press(across);
        await page.keyboard.press("Home");
        for (const [at, text] of points.entries()) {
          if (at > 0) await page.keyboard.press(along);
          const where = `${at + 1} of ${points.length}${series.length > 1 ? `, series ${nth + 1} of ${series.length}` : ""}`;
          expect(await said.innerText(), (await drawing.getAttribute("id")) ?? "").toBe(`${text}. ${where}`);
        }
      }
      await page.keyboard.press("Escape");
      expect(await said.innerText()).toBe("");
    }
  }, 120_000);

  it("says of each chart what it is, and how it is walked", async () => {
    const spoken = await page.evaluate(() =>
      [...document.querySelectorAll("chart-points svg[data-at]")].map((svg) => ({
        role: svg.getAttribute("aria-roledescription"),
        name: svg.getAttribute("aria-label") ?? "",
        description: document.getElementById(svg.getAttribute("aria-describedby") ?? "")?.textContent ?? "",
      })),
    );
    expect(spoken.length).toBeGreaterThanOrEqual(charts.size);
    for (const { role, name, description } of spoken) {
      expect(role).toBe("chart");
      expect(name.split(" ").length).toBeGreaterThan(2);
      expect(description).toContain("rrow keys: ");
    }
  });
});
