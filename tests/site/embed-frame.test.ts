import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dumbbell, dunnock, frameOf, hosting, map, oembedOf } from "./embed-host.ts";

const { openHost, frame, strict, url } = hosting();

const WIDTHS = [280, 320, 360, 400, 480, 560, 639, 640, 720, 800, 960, 1200];
const charts = [
  dumbbell,
  `${dumbbell}/${dunnock}`,
  map,
  "hospital-waits/control",
  "childhood-vaccination/coverage",
];
/** Pixels across a sheet of A4 between margins of 15 mm. */
const SHEET = 680;
/** So many pixels of a frame may stay empty at a width. */
const MOST_EMPTY = 160;

describe("the plain code of an embed", () => {
  it.each([
    ["with scripts", {}, ""],
    ["without scripts", { javaScriptEnabled: false }, ""],
    ["in a frame that is closed off", {}, 'sandbox=""'],
  ])("shows the whole chart at every width of a screen, or scrolls: %s", async (_, context, closed) => {
    const faults: string[] = [];
    for (const chart of charts) {
      const page = await openHost(
        `<style>body{margin:0}</style>${frame(chart).replace("<iframe", `<iframe ${closed}`)}`,
        {
          context,
        },
      );
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const { seen, content } = await heights(page);
        if (content > seen) faults.push(`${chart} at ${width}: ${content} px in ${seen}`);
        if (seen - content > MOST_EMPTY) faults.push(`${chart} at ${width}: ${seen - content} px empty`);
        faults.push(...(await faultsInView(await frameOf(page, 0), `${chart} at ${width}`)));
      }
    }
    expect(faults).toEqual([]);
  });

  it("in a narrow column of a wide screen scrolls with its headline and its source in view", async () => {
    const long = "hospital-waits/icons";
    const page = await openHost(`<div style="width:400px">${frame(long)}</div>`, {
      context: { javaScriptEnabled: false, viewport: { width: 1200, height: 900 } },
    });
    const { seen, content } = await heights(page);
    expect(content).toBeGreaterThan(seen);
    const inner = await frameOf(page, 0);
    const foot = inner.locator("main > p");
    for (const place of ["top", "bottom"]) {
      if (place === "bottom") await inner.locator("details").scrollIntoViewIfNeeded();
      for (const part of [inner.locator("h1"), foot]) {
        const { top, bottom } = await part.evaluate((element) => {
          const box = element.getBoundingClientRect();
          return { top: box.top, bottom: box.bottom };
        });
        expect(top, place).toBeGreaterThanOrEqual(0);
        expect(bottom, place).toBeLessThanOrEqual(seen + 0.5);
      }
    }
    expect(await inner.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe(
      "hidden",
    );
  });

  it("keeps its height where the host's policy refuses styles, and where a system strips them", async () => {
    const refused = await openHost(frame(dumbbell), {
      policy: strict(),
      context: { javaScriptEnabled: false },
    });
    const stripped = await openHost(frame(dumbbell).replace(/ style="[^"]*"/, ""), { policy: strict() });
    for (const page of [refused, stripped])
      expect((await heights(page)).seen).toBe(oembedOf(dumbbell).height);
  });

  it("opens its table inside the frame", async () => {
    const page = await openHost(frame(dumbbell).replace("<iframe", '<iframe sandbox=""'), {
      policy: strict(),
    });
    const inner = await frameOf(page, 0);
    await inner.locator("summary").click();
    expect(await inner.locator("table").isVisible()).toBe(true);
    await inner.locator("table tr").last().scrollIntoViewIfNeeded();
    const row = await inner.locator("table tr").last().boundingBox();
    expect(row).not.toBeNull();
  });

  it("shows itself when a tab of the host is opened that was closed while it loaded", async () => {
    const page = await openHost(`<div id="tab" style="display:none">${frame(dumbbell)}</div>`);
    await page.evaluate(() => ((document.querySelector("#tab") as HTMLElement).style.display = ""));
    const { seen, content } = await heights(page);
    expect(content).toBeGreaterThan(200);
    expect(content).toBeLessThanOrEqual(seen);
  });

  it("prints its chart, its table and its words whole", async () => {
    const page = await openHost("");
    await page.goto(`${url()}embed/${dumbbell}/${dunnock}/`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("svg.drawing:visible").count()).toBe(1);
    expect(await page.locator("table tbody tr").last().isVisible()).toBe(true);
    expect(await page.evaluate(hiddenOnPaper)).toEqual([]);
  });

  it("shows the whole chart under its headline where the page that frames it is printed", async () => {
    const faults: string[] = [];
    for (const chart of charts) {
      const page = await openHost(`<style>body{margin:0}</style>${frame(chart)}`, {
        context: { viewport: { width: SHEET, height: 1000 } },
      });
      await page.emulateMedia({ media: "print" });
      const { seen } = await heights(page);
      const inner = await frameOf(page, 0);
      const drawing = await inner.locator("svg.drawing:visible").boundingBox();
      const frameBox = await page.locator("iframe").boundingBox();
      const end = (drawing?.y ?? 0) + (drawing?.height ?? Infinity) - (frameBox?.y ?? 0);
      if (end > seen) faults.push(`${chart}: ${end - seen} px of it are cut off`);
      faults.push(...(await faultsInView(inner, chart)), ...(await inner.evaluate(hiddenOnPaper)));
    }
    expect(faults).toEqual([]);
  });
});

/** What of an embed stays in its place, or hides a part of what it holds: on paper nobody scrolls. */
function hiddenOnPaper(): string[] {
  return [...document.querySelectorAll("main, main *:not(svg *)")].flatMap((element) => {
    const { position, overflowX, overflowY } = getComputedStyle(element);
    const isLonger = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
    const isWider = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    const name = `${element.localName}.${element.classList}`;
    if (["sticky", "fixed"].includes(position)) return [`${name} is ${position}`];
    return element.clientHeight > 1 && (isLonger || isWider) ? [`${name} hides a part of what it holds`] : [];
  });
}

/** How high a frame is, and what it shows. */
async function heights(page: Page): Promise<{ seen: number; content: number }> {
  const seen = await page.locator("iframe").evaluate((each) => each.clientHeight);
  const inner = await frameOf(page, 0);
  const content = await inner.evaluate(() =>
    Math.ceil(document.documentElement.getBoundingClientRect().height),
  );
  return { seen, content };
}

/** What of an embed is not seen that must be: its headline and its chart, which must not be wider than the frame. */
async function faultsInView(inner: Frame, where: string): Promise<string[]> {
  const found = await inner.evaluate(() => {
    const drawings = [...document.querySelectorAll("svg.drawing")].filter(
      (svg) => svg.getClientRects().length > 0,
    );
    const [box] = drawings.map((svg) => svg.getBoundingClientRect());
    return {
      drawings: drawings.length,
      headline: (document.querySelector("h1") as HTMLElement).getBoundingClientRect().top,
      right: box ? box.right - innerWidth : 0,
      sideways: document.documentElement.scrollWidth - innerWidth,
    };
  });
  return [
    found.drawings === 1 ? "" : `${where}: ${found.drawings} drawings`,
    found.headline >= 0 ? "" : `${where}: the headline is out of view`,
    found.right <= 0 ? "" : `${where}: the drawing is ${found.right} px too wide`,
    found.sideways <= 0 ? "" : `${where}: it scrolls sideways`,
  ].filter(Boolean);
}
