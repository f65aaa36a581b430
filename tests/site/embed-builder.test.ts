import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { iframeCode } from "../../src/takeaway/embed-code.ts";
import { dumbbell, dunnock, frameOf, hosting, oembedOf, violations } from "./embed-host.ts";

const built = inject("built");
const { open } = hosting();

describe("the page that fits embeds", () => {
  const address = `embed/builder/?chart=${dumbbell}`;

  it("shows the embed as it will be and writes three codes that do what they say", async () => {
    const page = await openBuilder(address);
    await page.selectOption("#width", "400");
    await page.selectOption("#theme", "dark");
    await page.selectOption("#highlight", { label: "Dunnock" });
    const src = `${built.address}embed/${dumbbell}/${dunnock}/?theme=dark`;
    await expect.poll(() => page.inputValue("#plain")).toContain(src);
    const inner = await frameOf(page, 0);
    const title = (await inner.locator("h1").textContent())?.trim() ?? "";
    // Its headline speaks of what is highlighted.
    expect(title).toMatch(/^Dunnock, /);
    const height = await inner.evaluate(() =>
      Math.ceil(document.documentElement.getBoundingClientRect().height),
    );
    const code = await page.inputValue("#plain");
    expect(code).toBe(iframeCode({ src, title, width: 400, height }));
    const preview = await page.locator("iframe").boundingBox();
    expect([preview?.width, preview?.height].map((side) => Math.round(side ?? 0) - 2)).toEqual([400, height]);
    expect(await page.inputValue("#resized")).toBe(
      `${code}\n<script src="${built.address}embed.js" async></script>`,
    );
    const image = await page.inputValue("#picture");
    expect(image).toContain(`<img src="${built.address}charts/${dumbbell}/${dunnock}.png" alt="${title}. `);
    expect(image).toContain(
      `<a href="${built.address}datasets/ward-life-expectancy/#ward-life-expectancy-ranked">`,
    );
  });

  it("leads to the files of what is chosen, under names that say what they are", async () => {
    const page = await openBuilder(address);
    const files = () =>
      page.locator("a[data-form]").evaluateAll((links) =>
        links.map((link) => {
          const { href, download } = link as HTMLAnchorElement;
          return { path: href.split("/sub-path/")[1] as string, download };
        }),
      );
    expect((await files())[0]).toEqual({
      path: `charts/${dumbbell}.png`,
      download: "ward-life-expectancy-ranked.png",
    });
    await page.selectOption("#highlight", { label: "Nethermarsh and Orle" });
    await expectCode(page, "E05990004");
    const found = await files();
    expect(found[0]?.download).toBe("ward-life-expectancy-ranked-nethermarsh-and-orle.png");
    expect(found[1]?.download).toBe("ward-life-expectancy-ranked-nethermarsh-and-orle-card.png");
    for (const { path } of found) expect(existsSync(join(built.folder, path)), path).toBe(true);
  });

  it("gives a frame that fills its column the heights of the code under the chart", async () => {
    const page = await openBuilder(address);
    expect(await page.inputValue("#plain")).toBe(oembedOf(dumbbell).html);
    await page.selectOption("#highlight", dunnock);
    await expect.poll(() => page.inputValue("#plain")).toBe(oembedOf(`${dumbbell}/${dunnock}`).html);
  });

  it("keeps all choices in its address, and takes them from it", async () => {
    const page = await openBuilder(address);
    await page.selectOption("#width", "720");
    await page.selectOption("#theme", "light");
    await page.selectOption("#highlight", dunnock);
    const code = await expectCode(page, dunnock);
    const again = await openBuilder(page.url().split("/sub-path/")[1] as string);
    expect(await expectCode(again, dunnock)).toBe(code);
    for (const [name, value] of Object.entries({ width: "720", theme: "light", highlight: dunnock }))
      expect(await again.inputValue(`#${name}`), name).toBe(value);
  });

  it("writes no code of a choice before the frame shows it", async () => {
    const page = await openBuilder(address);
    const before = await page.inputValue("#plain");
    const old = await frameOf(page, 0);
    let show = () => {};
    const held = new Promise<void>((resolve) => {
      show = resolve;
    });
    await page.route(`**/embed/${dumbbell}/${dunnock}/`, async (route) => {
      await held;
      await route.continue();
    });
    await page.selectOption("#highlight", dunnock);
    await old.evaluate(() => parent.postMessage("I am as high as before", "*"));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.inputValue("#plain")).toBe(before);
    show();
    expect(await expectCode(page, dunnock)).toMatch(/title="Dunnock, /);
  });

  it("finds a chart by its subject, with the keyboard alone, and offers what that can highlight", async () => {
    const page = await openBuilder(address);
    expect(await page.locator("#highlight option").count()).toBe(7);
    await page.fill("#chart", "vaping");
    await page.locator("embed-builder [role=option]").first().waitFor();
    const kinds = await page.locator("embed-builder [role=option] small").allTextContents();
    expect(kinds.filter((kind) => !kind.startsWith("Chart"))).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expectCode(page, "young-people-vaping");
    expect(page.url()).toMatch(/builder\/\?chart=young-people-vaping/);
    expect(await page.locator("#highlight option").count()).toBe(1);
    expect(await page.locator("#source").textContent()).toBe(
      (await (await frameOf(page, 0)).locator("h1").textContent())?.trim(),
    );
  });

  it("says so where there is no chart of that name", async () => {
    const page = await openBuilder("embed/builder/?chart=no/such");
    expect(await page.getByText("There is no chart of that name here.").isVisible()).toBe(true);
    const known = await openBuilder(address);
    expect(await known.getByText("There is no chart of that name here.").isVisible()).toBe(false);
  });

  it("shows a frame that is wider than its page at that width", async () => {
    const page = await openBuilder(`${address}&width=1200`);
    expect((await page.locator("iframe").boundingBox())?.width).toBe(1202);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(800);
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
    for (const form of await page.locator("embed-builder form").all())
      expect(await form.isVisible()).toBe(false);
  });

  it("has no fault that axe finds, and does not scroll sideways at 280 px", async () => {
    const page = await open(address, { viewport: { width: 280, height: 900 } });
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("#plain")?.value);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
    expect(await violations(page)).toEqual([]);
  });
});

async function openBuilder(path: string): Promise<Page> {
  const page = await open(path);
  await expect.poll(() => page.inputValue("#plain")).not.toBe("");
  return page;
}

/** The code of the frame once it holds a part of an address. */
async function expectCode(page: Page, part: string): Promise<string> {
  await expect.poll(() => page.inputValue("#plain")).toContain(part);
  return page.inputValue("#plain");
}
