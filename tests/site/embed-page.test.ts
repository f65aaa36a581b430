import { readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { describe, expect, inject, it } from "vitest";
import { documentsOf, siteOf } from "./built.ts";
import { faultsOfDrawnText } from "./drawn-text.ts";
import { dumbbell, dunnock, frameOf, hosting, map, oembedOf, settled, violations } from "./embed-host.ts";
import { formerCharts, isEmbed } from "./kinds.ts";

const built = inject("built");
const documents = documentsOf(built);
const former = formerCharts(siteOf(built));
const gone = siteOf(built).datasets.flatMap((dataset) => dataset.gone.map(({ id }) => `${dataset.id}/${id}`));
const embeds = [...documents.keys()].filter(
  (path) => isEmbed(path) && ![...former, ...gone].some((chart) => path.startsWith(`embed/${chart}/`)),
);
const ajv = new Ajv2019();
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync("tests/takeaway/oembed.schema.json", "utf8")));
const { open, openHost, frame, script } = hosting();

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

  it("of a place draws it, speaks of it and marks its rows, without any script", async () => {
    const page = await open(`embed/${dumbbell}/${dunnock}/`, { javaScriptEnabled: false });
    expect((await page.locator("h1").innerText()).trim()).toMatch(/^Dunnock, /);
    const drawing = page.locator("svg.drawing:visible");
    const plain = await (await open(`embed/${dumbbell}/`)).locator("svg.drawing:visible").innerHTML();
    expect(await drawing.innerHTML()).not.toBe(plain);
    const rows = await page.locator("tr.chosen th").allTextContents();
    expect(rows.map((text) => text.trim())).toEqual(["Dunnock"]);
  });

  it("leads from the address of before there was a page for each place to that page, with its theme", async () => {
    const page = await open(`embed/${dumbbell}/?theme=dark&highlight=${dunnock}`);
    await page.waitForURL(`**/embed/${dumbbell}/${dunnock}/?theme=dark`);
    expect(await page.locator("tr.chosen").count()).toBe(1);
    // The way back leads out of the frame's two addresses at once.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  it("has a page for every place that its old address could name", () => {
    const missing = embeds.flatMap((path) => {
      const places = documents.get(path)?.querySelector("main")?.dataset["places"];
      return (places?.split("\n") ?? [])
        .map((line) => path.replace("index.html", `${line.split("\t")[0]}/index.html`))
        .filter((own) => !documents.has(own));
    });
    expect(missing).toEqual([]);
    expect(embeds.filter((path) => documents.get(path)?.querySelector("[data-places]"))).not.toEqual([]);
  });

  it("shows nothing else for an area that is not there", async () => {
    const page = await open(`embed/${dumbbell}/?highlight=<b>E05`);
    expect(await page.locator(".chosen").count()).toBe(0);
    expect((await page.locator("h1").innerText()).trim()).toBe(oembedOf(dumbbell).title);
  });

  it("fits into 280 px, its texts whole and large enough to read", async () => {
    for (const chart of [
      dumbbell,
      `${dumbbell}/${dunnock}`,
      map,
      "childhood-vaccination/coverage",
      "hospital-waits/targets",
    ]) {
      const page = await open(`embed/${chart}/`, {
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
    // What walks the points is fetched when the chart is reached, and then says the first.
    await inner.locator(".said:not(:empty)").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/wards\/2005\/.+\//);
  });

  it("has no fault that axe finds, in both themes", async () => {
    for (const theme of ["light", "dark"])
      expect(await violations(await open(`embed/${dumbbell}/${dunnock}/?theme=${theme}`))).toEqual([]);
  });

  it("has an answer of oEmbed that is valid, and links it", () => {
    const wrong = embeds.filter((path) => {
      const chart = path.slice("embed/".length, -"/index.html".length);
      const link = documents.get(path)?.querySelector('link[type="application/json+oembed"]');
      return (
        !validate(oembedOf(chart)) || link?.getAttribute("href") !== `${built.address}oembed/${chart}.json`
      );
    });
    expect(wrong).toEqual([]);
    const page = documents.get("datasets/ward-life-expectancy/index.html") as Document;
    const [link, ...others] = page.querySelectorAll<HTMLLinkElement>('link[type="application/json+oembed"]');
    const [first] = page.querySelectorAll("figure.chart");
    expect(others).toEqual([]);
    expect(link?.href.slice(0, -".json".length).split("/").slice(-2).join("-")).toBe(first?.id);
    const charts = siteOf(built).datasets.flatMap(({ charts }) => charts);
    expect(embeds.filter((path) => path.split("/").length === 4)).toHaveLength(charts.length);
  });
});
