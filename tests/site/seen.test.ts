import type { Page } from "playwright-core";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { measure } from "../../src/render/measure.ts";
import { contrast } from "../styles/vision.ts";
import { loadFont, siteInBrowser } from "./browser.ts";
import { type MarkOnGrounds, marksOnGrounds } from "./drawn-marks.ts";
import { faultsOfDrawnText } from "./drawn-text.ts";

const open = siteInBrowser(inject("built"));
/** A chart of each type. */
const GALLERY = "about/charts/index.html";
/** The spacing that WCAG 2.2, 1.4.12, names, as readers set it by a style sheet of their own. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

async function opened(path = GALLERY): Promise<Page> {
  const { page, close } = await open(path);
  onTestFinished(async () => {
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    close();
  });
  return page;
}

describe("the marks of every type of chart", () => {
  it.each([
    ["in the light", { colorScheme: "light", forcedColors: "none" }],
    ["in the dark", { colorScheme: "dark", forcedColors: "none" }],
    ["in forced colours", { colorScheme: "light", forcedColors: "active" }],
    ["in dark forced colours", { colorScheme: "dark", forcedColors: "active" }],
  ] as const)(
    "stand out by 3:1 from what they lie among, by their colour or their outline, %s",
    async (_, media) => {
      const page = await opened();
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia(media);
        const marks = await page.evaluate(marksOnGrounds);
        expect(marks.length).toBeGreaterThan(200);
        // Lines have all the reader's one colour there, so that one that lies on another is no more told from it.
        const asked = media.forcedColors === "active" ? marks.filter(({ fill }) => fill) : marks;
        // What cannot be told is no pass.
        expect(asked.filter((mark) => !(ratioOf(mark) >= 3))).toEqual([]);
      }
    },
  );
});

it("words on a ground of their own stand out in forced colours", async () => {
  const page = await opened();
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  const words = await page.evaluate(() => {
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    return [...document.querySelectorAll(".search button")].map((element) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(
        element,
      ) as CSSStyleDeclaration & {
        forcedColorAdjust: string;
      };
      // Where colours are forced, the ground of the page lies behind words.
      return { color, ground: forcedColorAdjust === "none" ? backgroundColor : canvas };
    });
  });
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter(({ color, ground }) => color === ground)).toEqual([]);
});

describe("the text of every type of chart", () => {
  it("is 12 px at least in a window of 280 px", async () => {
    const page = await opened();
    await page.setViewportSize({ width: 280, height: 900 });
    expect(Math.min(...(await sizesOf(page)))).toBeGreaterThanOrEqual(12);
  });

  it.each([1280, 1366, 1440, 1536, 1600, 1680, 1920])(
    "is twice as large in a window of %i px that is enlarged twice",
    async (width) => {
      const page = await opened();
      await page.setViewportSize({ width, height: 900 });
      const before = Math.min(...(await sizesOf(page)));
      // What is enlarged has so much less room; its pixels are twice as large.
      const browser = await page.context().newCDPSession(page);
      const enlarged = { width: width / 2, height: 450 };
      await browser.send("Emulation.setDeviceMetricsOverride", {
        ...enlarged,
        deviceScaleFactor: 2,
        mobile: false,
      });
      onTestFinished(async () => {
        await browser.detach();
        await page.setViewportSize(enlarged);
      });
      expect(2 * Math.min(...(await sizesOf(page)))).toBeGreaterThanOrEqual(2 * before);
    },
  );

  it.each([768, 1000, 1130, 1240, 1265, 1280, 1920])(
    "has its wide drawing in a window of %i px",
    async (width) => {
      for (const path of ["index.html", "datasets/ward-life-expectancy/index.html"]) {
        const page = await opened(path);
        await page.setViewportSize({ width, height: 900 });
        expect(await page.locator(".drawing.wide").first().isVisible(), path).toBe(true);
        expect(await page.locator(".drawing.narrow").first().isVisible(), path).toBe(false);
      }
    },
  );

  it.each(["embed/ward-life-expectancy/strip-women/index.html", "providers/pellmouth-orle/index.html"])(
    "is twice as large at 300%% at most on %s",
    async (path) => {
      const page = await opened(path);
      for (const width of [1280, 1536, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const before = Math.min(...(await sizesOf(page)));
        await page.setViewportSize({ width: Math.floor(width / 3), height: 300 });
        expect(3 * Math.min(...(await sizesOf(page))), `${width} px`).toBeGreaterThanOrEqual(2 * before);
      }
    },
  );

  it.each([1280, 390, 360, 320])(
    "grows with the reader's size of text in a window of %i px",
    async (width) => {
      const page = await opened();
      const browser = await page.context().newCDPSession(page);
      onTestFinished(() => setSize(16));
      await page.setViewportSize({ width, height: 900 });
      const before = Math.min(...(await sizesOf(page)));
      for (const [size, times] of [
        [24, 1.25],
        [32, 1.65],
      ] as const) {
        await setSize(size);
        expect(Math.min(...(await sizesOf(page))) / before, `${size} px`).toBeGreaterThan(times);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }

      async function setSize(standard: number): Promise<void> {
        await browser.send("Page.setFontSizes", { fontSizes: { standard } });
      }
    },
  );

  it("is as wide as it was measured, so that nothing is cut off", async () => {
    const page = await opened();
    for (const width of [1280, 340]) {
      await page.setViewportSize({ width, height: 900 });
      const texts = await page.evaluate(() =>
        [...document.querySelectorAll<SVGTextElement>("svg.drawing text")]
          .filter((text) => text.checkVisibility())
          .map((text) => ({
            text: text.textContent ?? "",
            wide: text.getComputedTextLength(),
            size: Number(text.closest("[font-size]")?.getAttribute("font-size")),
            bold: text.closest("[font-weight='700']") !== null,
          })),
      );
      expect(texts.length).toBeGreaterThan(100);
      expect(texts.filter(({ text, wide, size, bold }) => wide - measure(text, size, bold) > 1)).toEqual([]);
    }
  });

  it("meets nothing else where words are spaced out", async () => {
    const page = await opened();
    const before = await page.evaluate(faultsOfDrawnText);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe("normal");
    expect(await page.evaluate(faultsOfDrawnText)).toEqual(before);
  });
});

describe("the mark of the point that is read", () => {
  it.each([1280, 360])(
    "is ink between lines of paper, round a whole number and never across it, in a window of %i px",
    async (width) => {
      const page = await opened();
      await page.setViewportSize({ width, height: 900 });
      await page.keyboard.press("Tab");
      const drawings = page.locator("chart-points svg[data-at]:visible");
      await drawings.first().focus();
      await page.waitForFunction(() => customElements.get("chart-points"));
      const count = await drawings.count();
      expect(count).toBeGreaterThan(15);
      for (let index = 0; index < count; index++)
        expect(await drawings.nth(index).evaluate(textsAcross)).toEqual([]);
      const colours = await page.evaluate(() =>
        [...document.querySelectorAll(".ring")].map((ring) => getComputedStyle(ring).stroke),
      );
      expect(contrast(colours[0] as string, colours[1] as string)).toBeGreaterThan(9);
    },
  );
});

/** How much a mark stands out where it does so least; a line, over most of its length. */
function ratioOf({ fill, stroke, grounds }: MarkOnGrounds): number {
  const own = [fill, stroke].filter((colour) => colour !== undefined && colour !== "") as string[];
  const ratios = grounds.map((ground) =>
    Math.max(...own.flatMap((colour) => ground.map((other) => contrast(colour, other)))),
  );
  const least = ratios.sort((a, b) => a - b)[fill ? 0 : Math.floor(ratios.length / 2)] ?? 21;
  return fill && stroke ? Math.max(least, contrast(fill, stroke)) : least;
}

/** The sizes of the texts of drawings on the screen, in CSS pixels. */
async function sizesOf(page: Page): Promise<number[]> {
  await page.evaluate(loadFont);
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>("svg:is(.drawing, .small-drawing)")]
      .filter((svg) => svg.checkVisibility())
      .flatMap((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return [...svg.querySelectorAll("text")].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
        );
      }),
  );
}

/** Texts of a drawing that the mark of one of its points crosses, with that point. Runs in the page. */
function textsAcross(svg: SVGElement): string[] {
  const { left, top, width } = svg.getBoundingClientRect();
  const scale = width / (svg as SVGSVGElement).viewBox.baseVal.width;
  const ways = (svg.dataset["at"] ?? "").split(" ").map(Number);
  let [x, y] = [0, 0];
  return (svg.dataset["points"] ?? "").split(/\n+/).flatMap((_, nth) => {
    x += ways[nth] as number;
    y += ways[ways.length / 2 + nth] as number;
    const at = { clientX: left + x * scale, clientY: top + y * scale };
    svg.dispatchEvent(new PointerEvent("pointermove", at));
    const ring = svg.querySelector(".ring");
    if (!ring) return [`${svg.id}: no point is marked at ${x}, ${y}`];
    const box = ring.getBoundingClientRect();
    // It is that of one point: a label of four lines is the largest.
    if (box.height > 100 * scale) return [`${svg.id}: the mark at ${x}, ${y} is ${box.height} px high`];
    const half = (Number.parseFloat(getComputedStyle(ring).strokeWidth) / 2) * scale;
    return [...svg.querySelectorAll("text")]
      .filter((text) => {
        const own = text.getBoundingClientRect();
        // Letters fill the middle half of the height of a line.
        const [over, under] = [own.top + own.height / 4, own.bottom - own.height / 4];
        const [start, end] = [own.left + 1, own.right - 1];
        const isTouched =
          start < box.right + half &&
          end > box.left - half &&
          over < box.bottom + half &&
          under > box.top - half;
        const isInside =
          start > box.left + half - 2 &&
          end < box.right - half + 2 &&
          over > box.top + half - 2 &&
          under < box.bottom - half + 2;
        return isTouched && !isInside;
      })
      .map((text) => `${svg.id}: ${text.textContent} at ${x}, ${y}`);
  });
}
