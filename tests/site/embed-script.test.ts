import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dumbbell, dunnock, frameHeight, frameOf, hosting, map, oembedOf, settled } from "./embed-host.ts";

const { url, open, openHost, frame, script, strict } = hosting();
const picture = () => `<a href="${url()}"><img src="${url()}favicon.svg" alt="A chart" width="300"></a>`;

describe("the page of another site", () => {
  const two = () => [frame(dumbbell, "?theme=dark"), frame(map, "?theme=light")].join("\n");

  it("shows two embeds and a picture under a strict policy, each frame as high as what it shows", async () => {
    const page = await openHost(`${two()}${picture()}${script()}`, { policy: strict() });
    for (const [index, chart] of [dumbbell, map].entries()) {
      const inner = await frameOf(page, index);
      await settled(page, inner, index);
      expect(await inner.locator("h1").innerText()).toBe(oembedOf(chart).title);
      expect(await inner.locator("svg.drawing:visible").count()).toBe(1);
    }
    expect(
      await page.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
  });

  it("follows its frames when the window is narrowed, and when a table is opened and closed", async () => {
    const page = await openHost(`${two()}${script()}`, { policy: strict() });
    const inner = await frameOf(page, 0);
    const wide = await settled(page, inner, 0);
    await page.setViewportSize({ width: 320, height: 800 });
    const narrow = await settled(page, inner, 0);
    expect(narrow).not.toBe(wide);
    await inner.locator("summary").click();
    const opened = await settled(page, inner, 0);
    expect(opened).toBeGreaterThan(narrow + 200);
    await inner.locator("summary").click();
    expect(await settled(page, inner, 0)).toBe(narrow);
  });

  it("resizes frames that come after its script, and those that were there long before it", async () => {
    const page = await openHost(`${frame(dumbbell)}`);
    await page.waitForLoadState("load");
    await page.waitForTimeout(300);
    const before = await frameHeight(page, 0);
    await page.addScriptTag({ url: `${url()}embed.js` });
    await settled(page, await frameOf(page, 0), 0);
    expect(await frameHeight(page, 0)).not.toBe(before);
    await page.evaluate((code) => document.body.insertAdjacentHTML("beforeend", code), frame(map));
    await settled(page, await frameOf(page, 1), 1);
  });

  it("resizes a frame that is closed off, as content systems close off what they do not know", async () => {
    const closed = frame(dumbbell).replace("<iframe", '<iframe sandbox="allow-scripts"');
    const page = await openHost(`${closed}${script()}`);
    await settled(page, await frameOf(page, 0), 0);
  });

  it("takes no height from another frame, nor one of another shape", async () => {
    const page = await openHost(`${frame(dumbbell)}${script()}`);
    const height = await settled(page, await frameOf(page, 0), 0);
    const right = { type: "figures-embed:height", version: 1, id: dumbbell, height: 77 };
    // From the host itself, whose window is no frame.
    await page.evaluate((message) => postMessage(message, "*"), right);
    const inner = await frameOf(page, 0);
    for (const wrong of [
      { ...right, type: "height" },
      { ...right, version: 2 },
      { ...right, height: -5 },
      { ...right, height: "77" + "px" },
      { ...right, height: 1e9 },
      null,
      "77",
    ])
      await inner.evaluate((message) => parent.postMessage(message, "*"), wrong);
    await page.waitForTimeout(200);
    expect(await frameHeight(page, 0)).toBe(height);
    await inner.evaluate((message) => parent.postMessage(message, "*"), right);
    await page.waitForFunction(() => document.querySelector("iframe")?.clientHeight === 77);
  });

  it("sends and hears nothing but the message of version 1", async () => {
    const listener = `<p id="heard"></p><script>addEventListener("message", ({ data }) => { heard.textContent = JSON.stringify(data) })</script>`;
    const page = await openHost(`${listener}${frame(dumbbell)}`);
    await page.waitForFunction(() => document.querySelector("#heard")?.textContent !== "");
    const message = JSON.parse((await page.locator("#heard").textContent()) ?? "");
    expect(message).toEqual({
      type: "figures-embed:height",
      version: 1,
      id: dumbbell,
      height: expect.any(Number),
    });
    expect(Number.isInteger(message.height)).toBe(true);
  });

  it("stays the same where the script stands twice, and after fifty charts that come and go", async () => {
    const counter =
      '<script>var listeners = 0, listen = addEventListener; window.addEventListener = (...all) => { if (all[0] === "message") listeners++; listen(...all); }</script>';
    const page = await openHost(`${counter}<div id="column"></div>${script()}${script()}`);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const size = () =>
      page.evaluate(() => ({
        elements: document.querySelectorAll("*").length,
        listeners: (window as unknown as { listeners: number }).listeners,
      }));
    const before = await size();
    expect(before.listeners).toBe(2);
    const codes = Array.from({ length: 50 }, (_, at) => frame(at % 2 ? map : `${dumbbell}/${dunnock}`));
    for (let round = 0; round < 2; round++) {
      await page.evaluate((html) => {
        (document.querySelector("#column") as HTMLElement).innerHTML = html;
      }, codes.join(""));
      for (const index of [0, 25, 49]) await settled(page, await frameOf(page, index), index);
      const heights = await page
        .locator("iframe")
        .evaluateAll((frames) => frames.map((each) => `${each.clientHeight} ${each.getAttribute("src")}`));
      // Equal charts are equally high, and none is left as it came.
      await expect.poll(() => distinctHeights(page)).toBe(2);
      expect(heights).toHaveLength(50);
      await page.evaluate(() => document.querySelector("#column")?.replaceChildren());
      expect(await size(), "what the script adds to the page stays in it").toEqual(before);
    }
    // Those that have gone change nothing any more.
    await page.evaluate((code) => document.body.insertAdjacentHTML("beforeend", code), frame(map));
    const height = await settled(page, await frameOf(page, 0), 0);
    await page.waitForTimeout(500);
    expect(await frameHeight(page, 0)).toBe(height);
    expect(errors).toEqual([]);
  });

  it("throws nothing at messages that are no messages of an embed", async () => {
    const page = await openHost(`${frame(dumbbell)}${script()}`);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const inner = await frameOf(page, 0);
    const height = await settled(page, inner, 0);
    const hostile = `[undefined, 0, "", [], {}, () => {}, new Map(), { type: "figures-embed:height" }, { type: "figures-embed:height", version: 1, height: NaN }, { type: "figures-embed:height", version: 1, height: "9".repeat(400) }, { type: "figures-embed:ask", version: 2 }, { type: "figures-embed:ask", version: 1, then: 1 }]`;
    const send = (target: string) =>
      `for (const message of ${hostile}) try { ${target}.postMessage(message, "*") } catch (error) { if (error.name !== "DataCloneError") throw error }`;
    await inner.evaluate(send("parent"));
    await page.evaluate(send("frames[0]"));
    await page.evaluate(send("window"));
    await page.waitForTimeout(300);
    expect(errors).toEqual([]);
    expect(await frameHeight(page, 0)).toBe(height);
  });

  it("gives a frame in a closed tab its height when the tab is opened", async () => {
    const page = await openHost(`<div id="tab" hidden>${frame(dumbbell)}</div>${script()}`);
    await page.waitForTimeout(500);
    await page.evaluate(() => document.querySelector("#tab")?.removeAttribute("hidden"));
    await settled(page, await frameOf(page, 0), 0);
  });

  it("cannot frame any other page", async () => {
    const page = await openHost(`<iframe src="${url()}datasets/ward-life-expectancy/"></iframe>`);
    await page.waitForTimeout(300);
    const inner = await frameOf(page, 0);
    // Some browsers put a page of their own in its place, which has headings too.
    const main = "main#main";
    expect(await inner.locator(main).count()).toBe(0);
    expect(await (await open("datasets/ward-life-expectancy/")).locator(main).count()).toBe(1);
  });
});

/** How many different heights the frames of a page have. */
function distinctHeights(page: Page): Promise<number> {
  return page
    .locator("iframe")
    .evaluateAll((frames) => new Set(frames.map(({ clientHeight }) => clientHeight)).size);
}
