import { describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built"));
const PAGE = "datasets/ward-life-expectancy/index.html";

describe("the choices of a reader", () => {
  it("fetch nothing before they are opened, hold at once and on the next page, and break no rule of the policy", async () => {
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
    expect(fetched).toEqual([expect.stringMatching(/\/assets\/panel\.[\w-]+\.js$/)]);
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

  it("are not offered where no script runs", async () => {
    const { page, close } = await open(PAGE, { scripts: false });
    onTestFinished(() => close());
    expect(await page.locator("reader-choices").innerText()).toBe("");
  });
});
