import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { launchBrowser } from "../../src/cli/browser.ts";
import { serveFolder } from "../../src/cli/serve.ts";
import { iframeCode } from "../../src/takeaway/embed-code.ts";
import { sizeOfPng } from "../../src/takeaway/png.ts";
import { loadFont } from "./browser.ts";
import { documentsOf, siteOf } from "./built.ts";
import { faultsOfDrawnText } from "./drawn-text.ts";
import { isEmbed } from "./kinds.ts";

const built = inject("built");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const dumbbell = "ward-life-expectancy/ranked";
const map = "ward-life-expectancy/map-women";
const documentsOfSite = documentsOf(built);
const ajv = new Ajv2019();
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync("tests/takeaway/oembed.schema.json", "utf8")));
const embeds = [...documentsOfSite.keys()].filter(isEmbed);
const drawn = siteOf(built).datasets.flatMap(({ charts }) => charts).length;
const oembedOf = (chart: string) =>
  JSON.parse(readFileSync(join(built.folder, "oembed", `${chart}.json`), "utf8"));

let site: { url: string; close: () => Promise<void> };
let host: Server;
let browser: Browser;
/** The page of the host, by its path. */
const hosted = new Map<string, { html: string; policy?: string }>();

beforeAll(async () => {
  site = await serveFolder({ folder: built.folder, base: "/a/sub-path/", port: 0 });
  browser = await launchBrowser();
  host = createServer((request, response) => {
    const { html, policy } = hosted.get(request.url ?? "") ?? { html: "" };
    response.writeHead(html === "" ? 404 : 200, {
      "Content-Type": "text/html;charset=utf-8",
      ...(policy ? { "Content-Security-Policy": policy } : {}),
    });
    response.end(html);
  }).listen(0, "127.0.0.1");
  await once(host, "listening");
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  host?.close();
});

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
    await page.addScriptTag({ url: `${site.url}embed.js` });
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

  it("gives frames the shape of the chart where it runs no script, and they scroll inside", async () => {
    const page = await openHost(two(), { policy: strict(), context: { javaScriptEnabled: false } });
    // The strict policy refuses the style, and the height stands.
    expect(await frameHeight(page, 0)).toBe(oembedOf(dumbbell).height);
    const free = await openHost(two(), { context: { javaScriptEnabled: false } });
    const box = (await free.locator("iframe").first().boundingBox()) ?? { width: 0, height: 0 };
    expect(box.width / box.height).toBeCloseTo(640 / oembedOf(dumbbell).height, 2);
    await free.setViewportSize({ width: 320, height: 800 });
    const inner = await frameOf(free, 0);
    expect(await inner.locator("h1").innerText()).toBe(oembedOf(dumbbell).title);
    await inner.locator("summary").click();
    expect(await inner.locator("table").isVisible()).toBe(true);
    await inner.locator("table").scrollIntoViewIfNeeded();
  });

  it("shows chart and table where only the frame may run no script", async () => {
    const closed = frame(dumbbell).replace("<iframe", '<iframe sandbox=""');
    const page = await openHost(`${closed}${script()}`, { policy: strict() });
    const inner = await frameOf(page, 0);
    expect(await inner.locator("svg.drawing:visible").count()).toBe(1);
    await inner.locator("summary").click();
    expect(await inner.locator("table").isVisible()).toBe(true);
    expect(await frameHeight(page, 0)).toBe(oembedOf(dumbbell).height);
  });

  it("cannot frame any other page", async () => {
    const page = await openHost(`<iframe src="${site.url}datasets/ward-life-expectancy/"></iframe>`);
    await page.waitForTimeout(300);
    const inner = await frameOf(page, 0);
    // Some browsers put a page of their own in its place, which has headings too.
    const main = "main#main";
    expect(await inner.locator(main).count()).toBe(0);
    expect(await (await open("datasets/ward-life-expectancy/")).locator(main).count()).toBe(1);
  });
});

describe("an embed", () => {
  it("shows the theme that its address asks for, whatever the device says", async () => {
    for (const [device, theme, ground] of [
      ["dark", "light", "rgb(251, 248, 242)"],
      ["light", "dark", "rgb(13, 27, 40)"],
      ["dark", "auto", "rgb(13, 27, 40)"],
      ["light", "auto", "rgb(251, 248, 242)"],
      ["light", "neon", "rgb(251, 248, 242)"],
    ] as const) {
      const page = await open(`embed/${dumbbell}/?theme=${theme}`, { colorScheme: device });
      const found = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(found, `${theme} on a ${device} device`).toBe(ground);
    }
  });

  it("rings, names and marks the area that its address asks for, and no other", async () => {
    const page = await open(`embed/${dumbbell}/?highlight=E05990002`);
    const drawing = page.locator("svg.drawing:visible");
    expect(await drawing.locator(".ring").count()).toBe(2);
    expect(await drawing.locator("text.chosen").allTextContents()).toEqual(["Dunnock"]);
    const rows = await page.locator("tr.chosen th").allTextContents();
    expect(rows.map((text) => text.trim())).toEqual(["Dunnock"]);
    expect(await page.getByText("Highlighted: Dunnock.").isVisible()).toBe(true);
  });

  it("outlines the area in a map", async () => {
    const page = await open(`embed/${map}/?highlight=E05990002`);
    const [ring] = await page.locator("svg.drawing:visible .ring").all();
    expect(await ring?.evaluate((shape) => shape.tagName)).toBe("path");
  });

  it("shows nothing else for an area that is not there", async () => {
    const page = await open(`embed/${dumbbell}/?highlight=<b>E05`);
    expect(await page.locator(".ring, .chosen").count()).toBe(0);
    expect(await page.getByText("Highlighted").count()).toBe(0);
  });

  it("fits into 280 px, its texts whole and large enough to read", async () => {
    for (const chart of [dumbbell, map, "childhood-vaccination/coverage", "hospital-waits/targets"]) {
      const page = await open(`embed/${chart}/?highlight=E05990002`, {
        viewport: { width: 280, height: 900 },
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), chart).toBe(280);
      // The smallest labels are made for 288 px; here they are two hundredths smaller than the 12 px of the pages.
      const faults = await page.evaluate(faultsOfDrawnText);
      expect(
        faults.filter((fault) => !fault.endsWith("is 11.8 px")),
        chart,
      ).toEqual([]);
    }
  });

  it("leads out of its frame", async () => {
    const page = await openHost(`${frame(map)}${script()}`);
    const inner = await frameOf(page, 0);
    await settled(page, inner, 0);
    await inner.locator("svg.drawing:visible").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/wards\/2005\/.+\//);
  });

  it("has no fault that axe finds, in both themes", async () => {
    for (const theme of ["light", "dark"])
      expect(await violations(await open(`embed/${dumbbell}/?theme=${theme}&highlight=E05990002`))).toEqual(
        [],
      );
  });

  it("has an answer of oEmbed that is valid, and links it", () => {
    const wrong = embeds.filter((path) => {
      const chart = path.slice("embed/".length, -"/index.html".length);
      const link = documentsOfSite.get(path)?.querySelector('link[type="application/json+oembed"]');
      return (
        !validate(oembedOf(chart)) || link?.getAttribute("href") !== `${built.address}oembed/${chart}.json`
      );
    });
    expect(wrong).toEqual([]);
    const page = documentsOfSite.get("datasets/ward-life-expectancy/index.html") as Document;
    const [link, ...others] = page.querySelectorAll<HTMLLinkElement>('link[type="application/json+oembed"]');
    const [first] = page.querySelectorAll("figure.chart");
    expect(others).toEqual([]);
    expect(link?.href.slice(0, -".json".length).split("/").slice(-2).join("-")).toBe(first?.id);
    expect(embeds).toHaveLength(drawn);
  });

  it("is about as high as its oEmbed answer says, whatever the chart", async () => {
    const page = await open(`embed/${dumbbell}/`, { viewport: { width: 640, height: 900 } });
    const off: string[] = [];
    for (const path of embeds.filter((_, index) => index % 3 === 0)) {
      await page.goto(site.url + path.replace("index.html", ""));
      const real = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      const said = oembedOf(path.slice("embed/".length, -"/index.html".length)).height;
      if (Math.abs(said / real - 1) > 0.1) off.push(`${path}: ${said} for ${Math.round(real)}`);
    }
    expect(off).toEqual([]);
  });
});

describe("the page that fits embeds", () => {
  const address = `embed/builder/?chart=${dumbbell}`;

  it("shows the embed as it will be and writes three codes that do what they say", async () => {
    const page = await open(address);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("#plain")?.value);
    await page.selectOption("#width", "400");
    await page.selectOption("#theme", "dark");
    await page.selectOption("#highlight", { label: "Dunnock" });
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>("#plain")?.value.includes("highlight=E05990002"),
    );
    const inner = await frameOf(page, 0);
    expect(await inner.getByText("Highlighted: Dunnock.").count()).toBe(1);
    const preview = await page.locator("iframe").boundingBox();
    const code = await page.inputValue("#plain");
    const src = `${built.address}embed/${dumbbell}/?theme=dark&highlight=E05990002`;
    // Its headline speaks of what is highlighted.
    const title = (await inner.locator("h1").textContent())?.trim() ?? "";
    expect(title).toMatch(/^Dunnock, /);
    expect(code).toBe(
      iframeCode({
        src,
        title,
        width: 400,
        height: await inner.evaluate(() =>
          Math.ceil(document.documentElement.getBoundingClientRect().height),
        ),
        fixed: true,
      }),
    );
    expect(preview?.width).toBeCloseTo(402, 0);
    expect(await page.inputValue("#resized")).toBe(
      `${code}\n<script src="${built.address}embed.js" async></script>`,
    );
    const image = await page.inputValue("#picture");
    expect(image).toContain(
      `<img src="${built.address}charts/${dumbbell}.png" alt="${oembedOf(dumbbell).title}. Life expectancy at birth, `,
    );
    expect(image).toContain(
      `<a href="${built.address}datasets/ward-life-expectancy/#ward-life-expectancy-ranked">`,
    );
  });

  it("offers the areas of another chart when that is chosen", async () => {
    const page = await open(address);
    await page.waitForFunction(() => document.querySelectorAll("#highlight option").length === 7);
    await page.selectOption("#chart", "young-people-vaping/prevalence");
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>("#plain")?.value.includes("young-people-vaping"),
    );
    expect(await page.locator("#highlight option").count()).toBe(1);
  });

  it("copies, and says so", async () => {
    const page = await open(address, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("#plain")?.value);
    await page.getByRole("button", { name: "Copy the frame", exact: true }).click();
    await page.getByText("The frame is copied.").waitFor();
    expect(await page.locator("[role=status]", { hasText: "The frame is copied." }).count()).toBe(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.inputValue("#plain"));
  });

  it("says what to do where no script runs", async () => {
    const page = await open(address, { javaScriptEnabled: false });
    expect(await page.getByText("You do not need it").isVisible()).toBe(true);
    expect(await page.locator("embed-builder form").isVisible()).toBe(false);
  });

  it("has no fault that axe finds, and does not scroll sideways at 280 px", async () => {
    const page = await open(address, { viewport: { width: 280, height: 900 } });
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("#plain")?.value);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
    expect(await violations(page)).toEqual([]);
  });
});

describe("the panel under a chart", () => {
  it("costs at most 2.75 KB on a page, names of files included, under every chart that is not narrowed", () => {
    const panels = [...documentsOfSite].flatMap(([path, page]) =>
      [...page.querySelectorAll("take-away")].map((panel) => ({
        path,
        bytes: Buffer.byteLength((panel.closest("details") as Element).outerHTML),
      })),
    );
    expect(panels.length).toBeGreaterThanOrEqual(drawn);
    expect(panels.filter(({ bytes }) => bytes > 2816)).toEqual([]);
    const bare = [...documentsOfSite].filter(
      ([path, page]) =>
        !/^(embed|wards\/.+|providers\/.+)\//.test(path) &&
        page.querySelectorAll("figure.chart").length !== page.querySelectorAll("take-away").length,
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it("copies citation, address, sentence and code, each with a spoken word", async () => {
    const page = await open("datasets/ward-life-expectancy/", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const chart = page.locator("#ward-life-expectancy-ranked");
    await chart.getByText("Take this chart away").click();
    const wanted = {
      citation: await chart.locator("take-away p").innerText(),
      address: `${built.address}datasets/ward-life-expectancy/#ward-life-expectancy-ranked`,
      // What is folded of it is copied too.
      sentence: (await page.locator("#ward-life-expectancy-ranked-sentence p").allTextContents()).join(" "),
      code: oembedOf(dumbbell).html,
    };
    for (const [what, text] of Object.entries(wanted)) {
      await chart.getByRole("button", { name: `Copy the ${what}` }).click();
      await chart.getByText(`The ${what} is copied.`).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText()), what).toBe(text);
    }
  });

  it("copies the picture for print as it is published", async () => {
    const page = await open("datasets/ward-life-expectancy/", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const chart = page.locator("#ward-life-expectancy-ranked");
    await chart.getByText("Take this chart away").click();
    await chart.getByRole("button", { name: "Copy the picture" }).click();
    await chart.getByText("The picture is copied.").waitFor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await createImageBitmap((await item?.getType("image/png")) as Blob);
      return { width: picture.width, height: picture.height };
    });
    expect(size).toEqual(sizeOfPng(readFileSync(join(built.folder, `charts/${dumbbell}.png`))));
  });

  it("says how to get the picture where the browser refuses to copy it", async () => {
    const page = await open("datasets/ward-life-expectancy/");
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    const chart = page.locator("#ward-life-expectancy-ranked");
    await chart.getByText("Take this chart away").click();
    await chart.getByRole("button", { name: "Copy the picture" }).click();
    await chart
      .getByText("Your browser did not allow it. Choose “Picture for slides” and save it.")
      .waitFor();
  });

  it("marks what the browser refuses to copy", async () => {
    const page = await open("datasets/ward-life-expectancy/");
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    const chart = page.locator("#ward-life-expectancy-ranked");
    await chart.getByText("Take this chart away").click();
    await chart.getByRole("button", { name: "Copy the citation" }).click();
    await chart.getByText("press Ctrl and C").waitFor();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
      await chart.locator("take-away p").innerText(),
    );
  });

  it("holds the whole code in a field where no script runs", async () => {
    const page = await open("datasets/ward-life-expectancy/", { javaScriptEnabled: false });
    const chart = page.locator("#ward-life-expectancy-ranked");
    await chart.getByText("Take this chart away").click();
    expect(await chart.locator("textarea").inputValue()).toBe(oembedOf(dumbbell).html);
    expect(await chart.getByRole("button").count()).toBe(0);
  });
});

describe("scripts", () => {
  it("are small: 1 KB for hosts, 2 KB for embeds", () => {
    expect(readFileSync(join(built.folder, "embed.js")).length).toBeLessThanOrEqual(1024);
    const page = documentsOfSite.get(`embed/${dumbbell}/index.html`) as Document;
    const own = [...page.scripts].filter(({ src }) => /chart_/.test(src));
    expect(own).toHaveLength(1);
    const bytes = own.map(
      ({ src }) => readFileSync(join(built.folder, src.split("/sub-path/")[1] as string)).length,
    );
    expect(bytes[0]).toBeLessThanOrEqual(2048);
  });
});

/** The code of an embed as its panel gives it, for the server of this test. */
function frame(chart: string, options = ""): string {
  const { html } = oembedOf(chart) as { html: string };
  return html
    .replace(`${built.address}embed/${chart}/`, `${site.url}embed/${chart}/${options}`)
    .replace(' loading="lazy"', "");
}

function picture(): string {
  return `<a href="${site.url}"><img src="${site.url}favicon.svg" alt="A chart" width="300"></a>`;
}

function script(): string {
  return `<script src="${site.url}embed.js" async></script>`;
}

/** A policy that lets a host page load from this site only what embeds need. */
function strict(): string {
  const { origin } = new URL(site.url);
  return `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin}`;
}

let count = 0;

/** Opens a page of another origin with a body. */
async function openHost(
  body: string,
  { policy, context = {} }: { policy?: string; context?: BrowserContextOptions } = {},
): Promise<Page> {
  const path = `/${count++}.html`;
  hosted.set(path, {
    html: `<!doctype html><html lang="en"><title>A host</title><meta name="viewport" content="width=device-width"><body>${body}`,
    ...(policy ? { policy } : {}),
  });
  return openAt(`http://localhost:${(host.address() as AddressInfo).port}${path}`, context);
}

async function open(path: string, context: BrowserContextOptions = {}): Promise<Page> {
  const page = await openAt(site.url + path, context);
  await page.evaluate(loadFont);
  return page;
}

async function openAt(url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 800, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "load" });
  return page;
}

async function frameOf(page: Page, index: number): Promise<Frame> {
  return (await (await page.locator("iframe").nth(index).elementHandle())?.contentFrame()) as Frame;
}

function frameHeight(page: Page, index: number): Promise<number> {
  return page
    .locator("iframe")
    .nth(index)
    .evaluate((frame) => frame.clientHeight);
}

/** Waits until a frame is as high as what it shows, and returns that height. */
async function settled(page: Page, inner: Frame, index: number): Promise<number> {
  await expect
    .poll(
      async () => {
        const content = await inner.evaluate(() => document.documentElement.getBoundingClientRect().height);
        return (await frameHeight(page, index)) - Math.ceil(content);
      },
      { timeout: 10_000 },
    )
    .toBe(0);
  return frameHeight(page, index);
}

/** What axe finds wrong on a page. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
