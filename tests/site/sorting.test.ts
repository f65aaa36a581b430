import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";

const open = siteInBrowser(inject("built"));

describe("the table of all wards", () => {
  let page: Page;
  let table: Locator;

  beforeEach(async () => {
    const opened = await open("wards/index.html");
    onTestFinished(() => opened.close());
    page = opened.page;
    table = page.locator("sortable-table");
  });

  it("is sorted by numbers with a click, from the highest and then from the lowest", async () => {
    const column = await numberColumn();
    const given = await cells(column);
    await head(column).click();
    const falling = (await cells(column)).map(Number);
    expect(falling).toEqual(given.map(Number).sort((a, b) => b - a));
    expect(await sorted()).toEqual([[column, "descending"]]);
    await head(column).click();
    expect((await cells(column)).map(Number)).toEqual(given.map(Number).sort((a, b) => a - b));
    expect(await sorted()).toEqual([[column, "ascending"]]);
  });

  it("is sorted by name with the keyboard, from A and then from Z", async () => {
    const names = (await cells(0)).sort((a, b) => a.localeCompare(b, "en-GB"));
    await head(await numberColumn()).click();
    await head(0).focus();
    await page.keyboard.press("Enter");
    expect(await cells(0)).toEqual(names);
    expect(await sorted()).toEqual([[0, "ascending"]]);
    await page.keyboard.press("Space");
    expect(await cells(0)).toEqual(names.toReversed());
    expect(await sorted()).toEqual([[0, "descending"]]);
  });

  it("is as it was with a third click, and says in its address how it is sorted until then", async () => {
    const column = await numberColumn();
    const given = await cells(0);
    await head(column).click();
    expect(new URL(page.url()).search).toBe(`?sort=${column}-descending`);
    const falling = await cells(0);
    await page.reload();
    expect(await cells(0)).toEqual(falling);
    expect(await sorted()).toEqual([[column, "descending"]]);
    await head(column).click();
    expect(new URL(page.url()).search).toBe(`?sort=${column}-ascending`);
    await head(column).click();
    expect(await cells(0)).toEqual(given);
    expect(await sorted()).toEqual([]);
    expect(new URL(page.url()).search).toBe("");
  });

  it("is not sorted by an address that names no column", async () => {
    const given = await cells(0);
    await page.goto(`${page.url()}?sort=99-descending`);
    expect(await cells(0)).toEqual(given);
    expect(await sorted()).toEqual([]);
  });

  it("keeps the cells of a row together", async () => {
    const rows = async () => (await table.locator("tbody tr").allInnerTexts()).sort();
    const before = await rows();
    await head(await numberColumn()).click();
    expect(await rows()).toEqual(before);
    expect(before).toHaveLength(6);
  });

  it("is reached with Tab, head by head, each a button with a visible focus", async () => {
    await head(0).focus();
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { tagName, textContent } = document.activeElement as Element;
      return {
        tagName,
        textContent,
        outline: getComputedStyle(document.activeElement as Element).outlineStyle,
      };
    });
    expect(focused).toEqual({
      tagName: "BUTTON",
      textContent: await head(1).textContent(),
      outline: "solid",
    });
  });

  function head(column: number): Locator {
    return table.locator("thead th").nth(column).getByRole("button");
  }

  function cells(column: number): Promise<string[]> {
    return table
      .locator("tbody tr")
      .evaluateAll(
        (rows, column) =>
          rows.map((row) => (row as HTMLTableRowElement).cells[column]?.textContent?.trim() ?? ""),
        column,
      );
  }

  /** The first column of numbers. */
  function numberColumn(): Promise<number> {
    return table
      .locator("thead th")
      .evaluateAll((heads) => heads.findIndex((head) => head.classList.contains("number")));
  }

  /** The columns that say that they are sorted, and how. */
  function sorted(): Promise<(number | string | null)[][]> {
    return table
      .locator("thead th")
      .evaluateAll((heads) =>
        heads.flatMap((head, column) =>
          head.hasAttribute("aria-sort") ? [[column, head.getAttribute("aria-sort")]] : [],
        ),
      );
  }
});

describe("a table with gaps", () => {
  it("puts what has no number last, whichever way it is sorted, and has no button for values in many units", async () => {
    const { page, close } = await open("wards/index.html");
    onTestFinished(() => close());
    await page.evaluate(() => {
      const rows = [
        ["Ash", '<td class="number">[x]</td>'],
        ["Birch", '<td class="number" data-sort="2">2</td>'],
        ["Cedar", '<td class="number" data-sort="-1">-1</td>'],
        ["Dogwood", '<td class="number">[c]</td>'],
        ["Elm", '<td class="number" data-sort="10">10</td>'],
      ].map(([name, cell]) => `<tr><th>${name}</th>${cell}<td>a</td></tr>`);
      const heads = '<th>Tree</th><th class="number">Height</th><th data-still>Other</th>';
      document.body.insertAdjacentHTML(
        "beforeend",
        `<sortable-table id="gaps"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></sortable-table>`,
      );
    });
    const gaps = page.locator("#gaps");
    const names = () => gaps.locator("tbody th").allInnerTexts();
    const button = gaps.getByRole("button", { name: "Height" });
    await button.click();
    expect(await names()).toEqual(["Elm", "Birch", "Cedar", "Ash", "Dogwood"]);
    await button.click();
    expect(await names()).toEqual(["Cedar", "Birch", "Elm", "Ash", "Dogwood"]);
    expect(await gaps.getByRole("button").allInnerTexts()).toEqual(["Tree", "Height"]);
  });
});
