import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { charts } from "../../src/charts/registry.ts";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built").subPath);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const used = new Set(
  readSite(diskFolder("data"), charts).datasets.flatMap(({ charts: specs }) => specs.map(({ type }) => type)),
);

/** A committed drawing of each type that no dataset of the site uses: of made-up figures. */
const others = [...charts.keys()]
  .filter((type) => !used.has(type))
  .map((type) => {
    const drawing = readdirSync("tests/charts")
      .filter((name) => name.startsWith(`${type}-`) && name.endsWith("wide.svg"))
      .map((name) => readFileSync(`tests/charts/${name}`, "utf8").replace(/^<\?.*?\?>\s*/, ""))
      .find((text) => text.includes("data-points="));
    if (!drawing) throw new Error(`there is no drawing of ${type} with points in tests/charts`);
    return drawing;
  });

describe("a page with every kind of chart", () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await open("about/charts/index.html"));
    await page.evaluate((drawings) => {
      for (const drawing of drawings) {
        const figure = document.createElement("figure");
        figure.className = "chart";
        const points = document.createElement("chart-points");
        points.innerHTML = drawing;
        const svg = points.querySelector("svg") as SVGElement;
        for (const [attribute, tag, words] of [
          ["aria-labelledby", "h2", "A made-up chart"],
          ["aria-describedby", "p", "Made up for a test."],
        ] as const) {
          const element = document.createElement(tag);
          element.id = svg.getAttribute(attribute) as string;
          element.textContent = words;
          figure.append(element);
        }
        figure.append(points);
        document.querySelector("main")?.append(figure);
      }
    }, others);
  });

  it("holds them all", async () => {
    expect(await page.locator("chart-points").count()).toBe(charts.size);
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
    const count = await page.locator("chart-points").count();
    for (let index = 0; index < count; index++) {
      const chart = page.locator("chart-points").nth(index);
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
