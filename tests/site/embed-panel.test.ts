import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { sizeOfPng } from "../../src/takeaway/png.ts";
import { documentsOf, siteOf } from "./built.ts";
import { dumbbell, hosting, oembedOf } from "./embed-host.ts";

const built = inject("built");
const documents = documentsOf(built);
const drawn = siteOf(built).datasets.flatMap(({ charts }) => charts).length;
const { open } = hosting();

describe("the panel under a chart", () => {
  it("costs at most 2.75 KB on a page, names of files included, under every chart that is not narrowed", () => {
    const panels = [...documents].flatMap(([path, page]) =>
      [...page.querySelectorAll("take-away")].map((panel) => ({
        path,
        bytes: Buffer.byteLength((panel.closest("details") as Element).outerHTML),
      })),
    );
    expect(panels.length).toBeGreaterThanOrEqual(drawn);
    expect(panels.filter(({ bytes }) => bytes > 2816)).toEqual([]);
    // Those that explain the types of charts lead to the pages that have the panel.
    const bare = [...documents].filter(
      ([path, page]) =>
        !/^(about\/charts|embed|wards\/.+|providers\/.+)\//.test(path) &&
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
    await chart.getByText("Your browser did not allow it. Choose “Picture” and save it.").waitFor();
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
    const page = documents.get(`embed/${dumbbell}/index.html`) as Document;
    const own = [...page.scripts].filter(({ src }) => /EmbeddedChart|chart_|embed/.test(src));
    expect(own).toHaveLength(1);
    const bytes = own.map(
      ({ src }) => readFileSync(join(built.folder, src.split("/sub-path/")[1] as string)).length,
    );
    expect(bytes[0]).toBeLessThanOrEqual(2048);
  });
});
