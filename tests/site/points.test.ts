import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built"));

describe("the points of a chart", () => {
  let page: Page;
  let drawing: Locator;
  let said: Locator;
  let faults: string[];

  beforeEach(async () => {
    const opened = await open("datasets/ward-life-expectancy/index.html");
    onTestFinished(() => opened.close());
    page = opened.page;
    faults = opened.faults;
    drawing = page.locator("chart-points").first().locator("svg:visible");
    said = page.locator("chart-points").first().getByRole("status");
    // Where no point is near.
    await drawing.hover({ position: { x: 1, y: 1 } });
    await said.waitFor({ state: "attached" });
    await page.mouse.move(2, 2);
  });

  it("are fetched when a reader first comes to a chart, and answer what brought them there", async () => {
    const fetched: string[] = [];
    page.on("request", (request) => void fetched.push(request.url()));
    const isFetched = () => fetched.some((address) => address.includes("chart-points"));
    const [x, y] = await middleOf(4);
    const fourth = (await points())[4];
    await page.reload();
    expect(isFetched()).toBe(false);
    await page.mouse.click(x, y);
    await expect.poll(() => said.innerText()).toBe(fourth);
    expect(isFetched()).toBe(true);
    await page.reload();
    await page.locator("body").press("Tab");
    await drawing.focus();
    await expect.poll(() => said.innerText()).toMatch(/\. 1 of 6, series 1 of 2$/);
  });

  it("are one tab stop a chart, with a visible focus", async () => {
    const stops = await page.evaluate(() =>
      [...document.querySelectorAll("chart-points")]
        .filter((chart) => chart.checkVisibility())
        .map(
          (chart) =>
            [...chart.querySelectorAll<SVGElement>("svg, a")].filter(
              (each) => each.tabIndex >= 0 && each.checkVisibility(),
            ).length,
        ),
    );
    expect(stops.length).toBeGreaterThan(1);
    expect(new Set(stops)).toEqual(new Set([1]));
    await reach();
    expect(await drawing.evaluate((svg) => getComputedStyle(svg).outlineStyle)).toBe("solid");
  });

  it("are walked along a series and across to the next, not past the ends, and say where one is", async () => {
    const [women, men] = (await series()) as [string[], string[]];
    const last = women.length;
    await reach();
    const after = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return said.innerText();
    };
    expect(await said.innerText()).toBe(`${women[0]}. 1 of ${last}, series 1 of 2`);
    expect(await after("ArrowDown", "ArrowDown")).toBe(`${women[2]}. 3 of ${last}, series 1 of 2`);
    expect(await after("ArrowRight")).toBe(`${men[2]}. 3 of ${last}, series 2 of 2`);
    expect(await after("ArrowRight", "ArrowUp")).toBe(`${men[1]}. 2 of ${last}, series 2 of 2`);
    expect(await after("ArrowLeft", "Home", "ArrowUp")).toBe(`${women[0]}. 1 of ${last}, series 1 of 2`);
    expect(await after("End", "ArrowDown")).toBe(`${women[last - 1]}. ${last} of ${last}, series 1 of 2`);
  });

  it("are reached by the keys of the highest and the lowest of a series, as a visible cue says", async () => {
    const [women] = (await series()) as [string[]];
    const value = (text: string) => Number(/: ([\d.]+) years/.exec(text)?.[1]);
    const sorted = [...women].sort((a, b) => value(b) - value(a)) as [string, ...string[]];
    const cue = page.locator("chart-points").first().locator(".cue");
    expect(await cue.isVisible()).toBe(false);
    await reach();
    expect(await cue.isVisible()).toBe(true);
    expect(await cue.innerText()).toContain("H: highest. L: lowest");
    expect(await drawing.getAttribute("aria-describedby")).toBe(await cue.getAttribute("id"));
    await page.keyboard.press("l");
    expect(await said.innerText()).toContain(`${sorted.at(-1)}. `);
    await page.keyboard.press("h");
    expect(await said.innerText()).toContain(`${sorted[0]}. `);
  });

  it("are heard with the key S, for which nothing is fetched before; once more it ends", async () => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    await page.evaluate(() => {
      const tones: number[] = [];
      class Recorded extends AudioContext {
        override createOscillator(): OscillatorNode {
          const tone = super.createOscillator();
          const start = tone.start.bind(tone);
          tone.start = (at) => {
            tones.push(tone.frequency.value);
            start(at);
          };
          return tone;
        }
      }
      Object.assign(globalThis, { tones, AudioContext: Recorded });
    });
    await reach();
    await page.keyboard.press("ArrowDown");
    expect(fetched).toEqual([]);
    await page.keyboard.press("s");
    await page.waitForFunction(() => (globalThis as unknown as { tones: number[] }).tones.length === 6);
    expect(fetched).toEqual([expect.stringMatching(/\/assets\/chart-sound\.[\w-]+\.js$/)]);
    const tones = await page.evaluate(() => (globalThis as unknown as { tones: number[] }).tones);
    const [women] = (await series()) as [string[]];
    const values = women.map((text) => Number(/: ([\d.]+) years/.exec(text)?.[1]));
    const order = (numbers: number[]) =>
      numbers.map((each) => [...numbers].sort((a, b) => a - b).indexOf(each));
    expect(order(tones)).toEqual(order(values));
    await page.keyboard.press("s");
    expect(await page.locator("chart-points").first().locator(".cue").innerText()).toContain("S: sound");
    expect(faults).toEqual([]);
  });

  it("say name and value, as the table does", async () => {
    const all = await points();
    expect(all).toHaveLength(12);
    for (const each of all) expect(each).toMatch(/^.+, (Women|Men), .+: \d\d\.\d+ years$/);
  });

  it("are announced once each", async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const status = document.querySelector("chart-points [role=status]") as Element;
      new MutationObserver(() => heard.push(status.textContent ?? "")).observe(status, { childList: true });
    });
    await reach();
    await page.keyboard.press("ArrowDown");
    // Where one is already is not said again.
    const [x, y] = await middleOf(1);
    await page.mouse.move(x, y);
    await page.mouse.move(x + 1, y);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(
      (await points()).slice(0, 2).map((text, at) => `${text}. ${at + 1} of 6, series 1 of 2`),
    );
  });

  it("show their details where the pointer is, and on a tap", async () => {
    const [x, y] = await middleOf(4);
    await page.mouse.move(x, y);
    expect(await said.innerText()).toBe((await points())[4]);
    await page.mouse.move(2, 2);
    expect(await said.innerText()).toBe("");
    await page.mouse.click(x, y);
    expect(await said.innerText()).toBe((await points())[4]);
  });

  it("keep their details while the pointer is on them, within the chart, and drop them with Escape", async () => {
    const [x, y] = await middleOf(4);
    await page.mouse.move(x, y);
    const box = await said.boundingBox();
    const chart = await page.locator("chart-points").first().boundingBox();
    if (!box || !chart) throw new Error("nothing is shown");
    expect(box.x).toBeGreaterThanOrEqual(chart.x - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(chart.x + chart.width + 1);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    expect(await said.innerText()).not.toBe("");
    await page.keyboard.press("Escape");
    expect(await said.innerText()).toBe("");
  });

  it("lead where their link leads, with Enter", async () => {
    const opened = await open("wards/index.html");
    onTestFinished(() => opened.close());
    const map = opened.page.locator("chart-points svg:visible").first();
    await map.focus();
    await opened.page.locator("chart-points [role=status]").first().waitFor({ state: "attached" });
    await opened.page.keyboard.press("ArrowDown");
    const name = (await opened.page.locator("chart-points [role=status]").first().innerText()).split(",")[0];
    await opened.page.keyboard.press("Enter");
    await opened.page.waitForURL(/wards\/.+\/.+\//);
    expect(await opened.page.locator("h1").innerText()).toContain(name);
  });

  it("fit into a window of 320 px", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await reach();
    for (const key of ["Home", "End"]) {
      await page.keyboard.press(key);
      const box = await said.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    }
  });

  async function reach(): Promise<void> {
    await page.locator("body").press("Tab");
    await drawing.focus();
    await page.keyboard.press("Home");
  }

  async function series(): Promise<string[][]> {
    const all = (await drawing.getAttribute("data-points"))?.split("\n\n") ?? [];
    return all.map((lines) => lines.split("\n").map((line) => line.split("\t")[0] as string));
  }

  async function points(): Promise<string[]> {
    return (await series()).flat();
  }

  async function middleOf(index: number): Promise<[number, number]> {
    await drawing.scrollIntoViewIfNeeded();
    return drawing.evaluate((svg: SVGSVGElement, at) => {
      const ways = (svg.dataset["at"] ?? "").split(" ").map(Number);
      // First all ways to the right, then all ways down.
      const [x, y] = [0, ways.length / 2].map((from) =>
        ways.slice(from, from + at + 1).reduce((all, way) => all + way, 0),
      );
      const box = svg.getBoundingClientRect();
      const scale = box.width / svg.viewBox.baseVal.width;
      return [box.left + (x as number) * scale, box.top + (y as number) * scale] as [number, number];
    }, index);
  }
});
