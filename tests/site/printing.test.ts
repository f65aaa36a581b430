import { spawnSync } from "node:child_process";
import { describe, expect, inject, it } from "vitest";
import { siteInBrowser } from "./browser.ts";
import { documentsOf } from "./built.ts";

const built = inject("built");
const documents = documentsOf(built);
const open = siteInBrowser(built);

/** Of each part of the site the page with most folded tables. */
const pages = [...Map.groupBy(documents.keys(), (path) => path.split("/")[0] ?? "").values()]
  .map((paths) => paths.sort((a, b) => foldedIn(b) - foldedIn(a))[0] ?? "")
  .filter((path) => foldedIn(path) > 0);

/** An embed whose chart is higher than a sheet; the invented council has none, the site of data/ has. */
const long = [...documents]
  .filter(([path, page]) => path.startsWith("embed/") && page.querySelector(".long"))
  .map(([path]) => path)
  .slice(0, 1);

/** Pages with a chart of several forms, one of each part of the site. */
const withForms = [
  ...Map.groupBy(
    [...documents].filter(([, page]) => page.querySelector(".forms")).map(([path]) => path),
    (path) => path.split("/")[0],
  ).values(),
].flatMap(([path = ""]) => path);

/** A sheet with fewer letters is the end of one before it: an address, a line of a footer. */
const LEAST_LETTERS = 150;

/** What reads the text of a printed page; a machine may have none. */
const reader = "pdftotext";
const isMissing = spawnSync(reader, ["-v"]).error !== undefined;

it("pages of several parts of the site hold folded tables, and some say how they are heard", () => {
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.some((path) => documents.get(path)?.querySelector(".heard"))).toBe(true);
});

describe.each([true, false])("on paper, with scripts: %s", (scripts) => {
  it.each(pages)("no table of %s stays folded", async (path) => {
    const { page, close } = await open(path, { scripts });
    expect(await page.evaluate(unseenTables)).not.toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(unseenTables)).toEqual([]);
    await page.emulateMedia({ media: null });
    close();
  });
});

it.each([...withForms, ...pages])("each chart of %s is on paper once", async (path) => {
  expect(withForms.length).toBeGreaterThan(1);
  const { page, close } = await open(path);
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(chartsWithoutDrawing)).toEqual([]);
  await page.emulateMedia({ media: null });
  close();
});

describe("a printed page", () => {
  if (isMissing) {
    it.skip(`is not read: ${reader} is not installed on this machine (apt-get install poppler-utils)`, () => {});
    return;
  }

  it.each(pages)("of %s holds every cell of its tables and its address", async (path) => {
    const text = (await printed(path)).map(letters).join("");
    const page = documents.get(path) as Document;
    const cells = [...page.querySelectorAll("td, th")].flatMap(textsIn);
    expect(cells.filter((words) => !text.includes(letters(words)))).toEqual([]);
    const address = page.querySelector("[data-printed]")?.getAttribute("data-printed") ?? "no address";
    expect(text).toContain(letters(address));
  });

  it.each(["index.html", ...pages, ...long])(
    "of %s has no sheet with next to nothing on it",
    async (path) => {
      const sheets = (await printed(path)).map(letters);
      expect(sheets.filter((text) => text.length < LEAST_LETTERS)).toEqual([]);
    },
  );

  it("of the first page keeps each headline with the drawing above it", async () => {
    const headlines = [...(documents.get("index.html") as Document).querySelectorAll(".cards .card")];
    const sheets = (await printed("index.html")).map(letters);
    expect(headlines.length).toBeGreaterThan(0);
    expect(
      headlines
        .map(({ textContent }) => letters(textContent))
        .filter((headline) => sheets.some((text) => text.startsWith(headline))),
    ).toEqual([]);
  });

  it.each(["index.html", ...pages])("of %s has no field and no button", async (path) => {
    const { page, close } = await open(path);
    await page.emulateMedia({ media: "print" });
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll("input, button:not(th button)")]
          .filter((part) => part.checkVisibility())
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ),
    ).toEqual([]);
    await page.emulateMedia({ media: null });
    close();
  });

  it.each(pages)("of %s does not say how to hear it", async (path) => {
    const heard = [...(documents.get(path) as Document).querySelectorAll(".heard")].map(({ textContent }) =>
      letters(textContent),
    );
    const text = (await printed(path)).map(letters).join("");
    expect(heard.filter((words) => text.includes(words))).toEqual([]);
  });

  it.each(pages)("of %s never ends with a headline", async (path) => {
    const page = documents.get(path) as Document;
    const headlines = [...page.querySelectorAll("h1, h2, h3, h4, .title, caption, .asked-and-told dt")]
      // What the headline of a card is about stands above it.
      .filter((headline) => !headline.closest(".cards > li"))
      .map(({ textContent }) => letters(textContent));
    const sheets = (await printed(path)).map(letters);
    expect(headlines.filter((headline) => sheets.some((text) => text.endsWith(headline)))).toEqual([]);
  });
});

function foldedIn(path: string): number {
  return documents.get(path)?.querySelectorAll("details table").length ?? 0;
}

/** The texts of an element, apart where styles may put something between them. */
function textsIn(element: Element): string[] {
  return element.children.length === 0
    ? [element.textContent]
    : [...element.childNodes].flatMap((node) =>
        "tagName" in node ? textsIn(node as Element) : (node.textContent ?? ""),
      );
}

/** The captions of tables that are not shown. Runs in the page. */
function unseenTables(): string[] {
  return [...document.querySelectorAll("table")]
    .filter((table) => !table.checkVisibility() || table.getBoundingClientRect().height < 20)
    .map(({ caption }) => caption?.textContent?.trim() ?? "a table");
}

/** The charts of which not one drawing is shown. Runs in the page. */
function chartsWithoutDrawing(): string[] {
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility() && width > 50 && height > 20;
  };
  return [...document.querySelectorAll("figure.chart")]
    .filter((chart) => [...chart.querySelectorAll("svg.drawing")].filter(isShown).length !== 1)
    .map(({ id }) => id);
}

/** The text of a page as it is printed, sheet by sheet. */
async function printed(path: string): Promise<string[]> {
  const { page, close } = await open(path);
  const pdf = await page.pdf({ format: "A4" });
  close();
  const { stdout } = spawnSync(reader, ["-raw", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  // Each sheet ends with the sign that parts sheets.
  return stdout.split("\f").slice(0, -1);
}

/** Words without what lies between them: lines are broken anew on paper. */
function letters(words: string): string {
  return words.replaceAll(/\s+/g, "");
}
