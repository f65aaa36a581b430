import { describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built"));

/** As high and wide as a finger needs, in pixels. */
const FINGER = 44;

describe("what a finger is meant for", () => {
  it.each([
    "about/charts/index.html",
    "datasets/ward-life-expectancy/index.html",
    "embed/ward-life-expectancy/ranked/index.html",
    "embed/ward-life-expectancy/map-women/index.html",
    "wards/index.html",
    "providers/pellmouth-orle/index.html",
  ])("is 44 px high and wide, or a line of words, or leads where a larger one leads: %s", async (path) => {
    const page = await touched(path);
    const { asked, small } = await page.evaluate(smallTargets, FINGER);
    expect(asked).toBeGreaterThan(0);
    expect(small).toEqual([]);
  });

  it("is a value of a chart from 22 px around it, at least", async () => {
    const page = await touched("embed/ward-life-expectancy/strip-women/index.html");
    const drawing = page.locator("chart-points svg:visible").first();
    await drawing.scrollIntoViewIfNeeded();
    const at = await drawing.evaluate((svg: SVGSVGElement) => {
      const ways = (svg.dataset["at"] ?? "").split(" ").map(Number);
      const box = svg.getBoundingClientRect();
      const scale = box.width / svg.viewBox.baseVal.width;
      return { x: box.left + (ways[0] ?? 0) * scale, y: box.top + (ways[ways.length / 2] ?? 0) * scale };
    });
    for (const off of [-FINGER / 2, FINGER / 2]) {
      await page.mouse.click(at.x, at.y + off);
      await expect.poll(() => page.getByRole("status").first().innerText()).toMatch(/\d/);
      await page.keyboard.press("Escape");
    }
  });

  /** A page on a phone that is touched, all that is folded unfolded. */
  async function touched(path: string) {
    const { page, close } = await open(path);
    const browser = await page.context().newCDPSession(page);
    onTestFinished(async () => {
      await browser.send("Emulation.setTouchEmulationEnabled", { enabled: false });
      await browser.detach();
      close();
    });
    await page.setViewportSize({ width: 360, height: 800 });
    await browser.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    return page;
  }
});

/**
 * How many targets of charts, tables and what belongs to them were looked at, and those that are too small, in words. Links
 * within lines of words are none, nor are those whose address another one of the page leads to that is large. Runs in
 * the page.
 */
function smallTargets(least: number): { asked: number; small: string[] } {
  const all = [...document.querySelectorAll<HTMLElement>("main :is(a[href], button, summary, select)")];
  const targets = all
    .filter((target) => target.checkVisibility() && getComputedStyle(target).pointerEvents !== "none")
    .map((target) => ({ target, box: target.getBoundingClientRect(), href: target.getAttribute("href") }))
    .filter(({ target, box }) => box.width > 0 && !isInLine(target));
  // A pixel may be lost where sizes are rounded.
  const isLarge = ({ box }: { box: DOMRect }) => box.width >= least - 0.5 && box.height >= least - 0.5;
  const large = new Set(targets.filter(isLarge).map(({ href }) => href));
  return {
    asked: targets.length,
    small: targets
      .filter(({ target }) => target.closest("figure, table, chart-points"))
      .filter((each) => !isLarge(each) && !(each.href && large.has(each.href)))
      .map(({ target, box }) => `"${target.textContent?.trim()}": ${box.width} × ${box.height}`),
  };

  /** Whether it is part of a line, by the words beside it or other links. */
  function isInLine(target: HTMLElement): boolean {
    const line = target.parentElement;
    if (target.closest("svg") || !line || getComputedStyle(target).display !== "inline") return false;
    return line.textContent?.trim() !== target.textContent?.trim();
  }
}
