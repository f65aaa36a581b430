import { describe, expect, inject, it, onTestFinished } from "vitest";
import { contrast } from "../styles/vision.ts";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built"));
/** A chart of each type. */
const GALLERY = "about/charts/index.html";
const PAGE = "datasets/ward-life-expectancy/index.html";

describe("the choices of a reader", () => {
  it("fetch nothing, hold at once and on the next page, and break no rule of the policy", async () => {
    const { page, faults, close } = await open(PAGE);
    onTestFinished(() => close());
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    const fold = page.locator("reader-choices summary");
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const [before, quiet] = [await size(), await colour()];
    expect(fetched).toEqual([]);
    await fold.click();
    await page.getByLabel("Largest text").check();
    await page.getByLabel("More contrast").check();
    await page.getByLabel("Open the folds of charts").check();
    expect(fetched).toEqual([]);
    expect(await size()).toBeCloseTo(before * 1.5);
    expect(await colour()).not.toBe(quiet);
    await page.reload();
    expect(await size()).toBeCloseTo(before * 1.5);
    expect(
      await page
        .locator("details.explains")
        .evaluateAll((all) => all.every((fold) => (fold as HTMLDetailsElement).open)),
    ).toBe(true);
    await fold.click();
    await page.getByLabel("Largest text").waitFor();
    for (const box of await page.locator("reader-choices input").all()) await box.uncheck();
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ""]);
    expect(await size()).toBeCloseTo(before);
    expect(faults).toEqual([]);

    function colour(): Promise<string> {
      return page
        .locator(".subtitle")
        .first()
        .evaluate((part) => getComputedStyle(part).color);
    }
  });

  it.each(["light", "dark"] as const)(
    "have textures, fetched by then, that tell fills apart and keep clear of words, in the %s",
    async (colorScheme) => {
      const { page, faults, close } = await open(GALLERY);
      const box = page.getByLabel("Textures in charts", { exact: true });
      onTestFinished(async () => {
        await box.uncheck();
        close();
      });
      await page.emulateMedia({ colorScheme });
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
      const plain = await page.evaluate(fillsOf);
      await page.locator("reader-choices summary").click();
      await box.check();
      await page.waitForFunction(() => document.getElementById("part-1"));
      expect(fetched).toEqual([expect.stringMatching(/\/assets\/textures\.[\w-]+\.js$/)]);
      const fills = await page.evaluate(fillsOf);
      // A part of a whole and a class of a map have another texture than all others of their kind.
      expect(Object.keys(fills)).toEqual(Object.keys(plain));
      expect(Object.keys(fills).length).toBeGreaterThan(9);
      for (const [name, fill] of Object.entries(fills)) {
        expect(plain[name]).toMatch(/^rgb/);
        expect(fill).toBe(`url("#${name}")`);
      }
      const drawn = await page.evaluate(texturesOf);
      expect(new Set(drawn.filter(({ name }) => name.startsWith("part")).map(({ look }) => look)).size).toBe(
        6,
      );
      expect(new Set(drawn.filter(({ name }) => /^ramp-[1-5]/.test(name)).map(({ look }) => look)).size).toBe(
        5,
      );
      for (const { name, ground, line } of drawn)
        if (name in fills && line) expect(contrast(ground, line), name).toBeGreaterThanOrEqual(3);
      // Words have the colour of their ground round them.
      const words = await page.evaluate(wordsOn);
      expect(words.length).toBeGreaterThan(20);
      for (const { colour, halo, width } of words) {
        expect(width).toBeGreaterThanOrEqual(4);
        expect(contrast(colour, halo)).toBeGreaterThanOrEqual(4.5);
      }
      await page.reload();
      await page.waitForFunction(() => document.getElementById("part-1"));
      await page.locator("reader-choices summary").click();
      await page.getByLabel("No textures in charts").check();
      expect(await page.evaluate(fillsOf)).toEqual(plain);
      expect(await page.locator("main [fill^='url'][fill*='part-']:visible").count()).toBe(0);
      await page.getByLabel("No textures in charts").uncheck();
      expect(await page.locator("main [fill^='url'][fill*='part-']:visible").count()).toBeGreaterThan(0);
      await box.check();
      expect(faults).toEqual([]);
    },
  );

  it("are not offered where no script runs", async () => {
    const { page, close } = await open(PAGE, { scripts: false });
    onTestFinished(() => close());
    expect(await page.locator("reader-choices").innerText()).toBe("");
  });
});

/** What parts, classes and bars in greys are filled with, by the names of their colours. Runs in the page. */
function fillsOf(): Record<string, string> {
  const marks = [...document.querySelectorAll("main svg :is(rect, path, polygon)")].filter(
    (mark) => mark.checkVisibility() && !mark.closest("defs"),
  );
  return Object.fromEntries(
    marks
      .flatMap((mark): [string, string][] => {
        const [, name = ""] =
          /^var\(--(\w+-\d)\)$/.exec(mark.closest("[fill]")?.getAttribute("fill") ?? "") ?? [];
        const isAsked = /^(?:part|ramp)/.test(name) || (/^grey/.test(name) && mark.tagName === "rect");
        return isAsked ? [[name, getComputedStyle(mark).fill]] : [];
      })
      .sort(),
  );
}

/** The textures of a page: the colours of ground and line, and how they look. Runs in the page. */
function texturesOf(): { name: string; ground: string; line: string; look: string }[] {
  return [...document.querySelectorAll("#part-1, #part-1 ~ pattern")].map((pattern) => {
    const [ground, line] = [...pattern.children] as [Element, Element];
    const look = `${pattern.getAttribute("patternTransform")} ${line.getAttribute("d")}`;
    // A line of no length looks the same however it is turned.
    const isPlain = line.getAttribute("d")?.endsWith("h0");
    return {
      name: pattern.id,
      ground: getComputedStyle(ground).fill,
      line: isPlain ? "" : getComputedStyle(line).stroke,
      look: isPlain ? "plain" : look,
    };
  });
}

/** Words on parts and classes: their colour, and what lies round their letters, before and not over them. Runs in the page. */
function wordsOn(): { colour: string; halo: string; width: number }[] {
  return [...document.querySelectorAll("main svg.drawing text")]
    .filter((text) => text.checkVisibility())
    .filter((text) => /^var\(--on-/.test(text.closest("[fill]")?.getAttribute("fill") ?? ""))
    .map((text) => {
      const { fill, stroke, strokeWidth, paintOrder } = getComputedStyle(text);
      return {
        colour: fill,
        halo: stroke,
        width: paintOrder.startsWith("stroke") ? Number.parseFloat(strokeWidth) : 0,
      };
    });
}
