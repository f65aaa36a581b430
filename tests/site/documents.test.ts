import { createHash } from "node:crypto";
import { describe, expect, inject, it } from "vitest";
import { addressOf, documentsOf, siteOf } from "./built.ts";
import { formerCharts, isEmbed } from "./kinds.ts";

const built = inject("built");
const documents = documentsOf(built);

describe("every page", () => {
  it("is in British English", () => {
    expect(pagesWhere((page) => page.documentElement.lang !== "en-GB")).toEqual([]);
  });

  it("has a title and a description of its own", () => {
    expect(sharedBy((page) => page.title)).toEqual([]);
    expect(sharedBy(description)).toEqual([]);
  });

  it("has one main headline, and no level of headlines is left out", () => {
    expect(
      pagesWhere((page) => {
        const levels = [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) =>
          Number(tagName[1]),
        );
        const single = levels.filter((level) => level === 1).length === 1 && levels[0] === 1;
        return !single || levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      }),
    ).toEqual([]);
  });

  it("has tables with a caption, and a head for each row and column", () => {
    const tables = [...documents].flatMap(([path, page]) =>
      [...page.querySelectorAll("table")].map((table) => ({ path, table })),
    );
    const wrong = tables.filter(({ table }) => {
      const columns = [...table.querySelectorAll("thead th[scope=col]")];
      const rows = [...(table.tBodies[0]?.rows ?? [])];
      const heads = [...columns, ...rows.map((row) => row.querySelector("th[scope=row]"))];
      const isEven = rows.length > 0 && rows.every((row) => row.cells.length === columns.length);
      return !isEven || [table.caption, ...heads].some((head) => !head?.textContent?.trim());
    });
    expect(wrong.map(({ path, table }) => `${path}: ${table.caption?.textContent}`)).toEqual([]);
    expect(tables.length).toBeGreaterThan(documents.size / 2);
  });

  it("names the address that it is published at", () => {
    const wrong = [...documents].map(([path, page]) => {
      // An embed is a part of its dataset's page, which is the one to be found.
      const dataset = path.match(/^embed\/([^/]+)\/.+\/index\.html$/)?.[1];
      const own = path === "404.html" ? "404/" : addressOf(path);
      const expected = built.address + (dataset ? `datasets/${dataset}/` : own);
      const found = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
      return found === expected ? "" : `${path}: ${found}`;
    });
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  it("allows nothing but the styles that stand in it and its own files", () => {
    const common = (page: Document) =>
      `default-src 'none'; style-src '${hashOfStyles(page)}'; script-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'`;
    const ofEmbed = (page: Document) => `${common(page)}; form-action 'none'`;
    // The search field asks its index, and without scripts leads to the list of everything.
    const ofPage = (page: Document) => `${common(page)}; form-action 'self'; connect-src 'self'`;
    const builder = documents.get("embed/builder/index.html") as Document;
    expect(policy(builder)).toBe(`${ofPage(builder)}; frame-src 'self'`);
    const other = [...documents].filter(
      ([path, page]) => policy(page) !== (isEmbed(path) ? ofEmbed(page) : ofPage(page)),
    );
    expect(other.map(([path]) => path)).toEqual(["embed/builder/index.html"]);
    expect(pagesWhere(hasInlineCode)).toEqual([]);
  });

  it("waits for no other file before its first paint", () => {
    const blocking =
      'link[rel="stylesheet"], link[rel="preload"], head script:not([type="module"], [type*="json"])';
    expect(pagesWhere((page) => page.querySelector(blocking) !== null)).toEqual([]);
  });

  it("has an icon, which a browser otherwise asks for where there is none", () => {
    expect(pagesWhere((page) => page.querySelector('link[rel="icon"]') === null)).toEqual([]);
  });

  it("is left to be found by search engines, but for embeds", () => {
    const hidden = pagesWhere(
      (page) => page.querySelector('meta[name="robots"][content="noindex"]') !== null,
    );
    expect(hidden).toEqual([...documents.keys()].filter(isEmbed));
    const charts = siteOf(built).datasets.flatMap(({ charts, gone }) => [
      ...charts,
      ...charts.flatMap(({ was = [] }) => was),
      ...gone,
    ]);
    expect(hidden.filter((path) => path.split("/").length === 4)).toHaveLength(charts.length);
  });

  it("states its policy before anything that it governs", () => {
    const governed = "script, style, link, img";
    expect(
      pagesWhere((page) => {
        const [first] = page.querySelectorAll(`meta[http-equiv], ${governed}`);
        return first?.getAttribute("http-equiv") !== "Content-Security-Policy";
      }),
    ).toEqual([]);
  });
});

function pagesWhere(isWrong: (page: Document) => boolean): string[] {
  return [...documents].filter(([, page]) => isWrong(page)).map(([path]) => path);
}

/** Words that several pages have in common, or that are empty, with the pages. A chart at its former address is the same. */
function sharedBy(words: (page: Document) => string): string[] {
  const former = formerCharts(siteOf(built)).map((chart) => `embed/${chart}/index.html`);
  const own = [...documents].filter(([path]) => !former.includes(path));
  const groups = Map.groupBy(own, ([, page]) => words(page));
  return [...groups]
    .filter(([text, pages]) => text === "" || pages.length > 1)
    .map(([text, pages]) => `"${text}": ${pages.map(([path]) => path).join(", ")}`);
}

function description(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? "";
}

function policy(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? "";
}

/** The hash of the one style element of a page, as a policy names it. */
function hashOfStyles(page: Document): string {
  const [styles, ...others] = page.querySelectorAll("style");
  if (!styles || others.length > 0) return "one style element expected";
  return `sha256-${createHash("sha256").update(styles.textContent).digest("base64")}`;
}

/** Whether a page holds scripts, or styles and scripts in attributes, which its policy refuses. */
function hasInlineCode(page: Document): boolean {
  const scripts = [...page.scripts].filter(({ src, type }) => src === "" && !type.includes("json"));
  const attributes = [...page.querySelectorAll("*")].flatMap((element) => element.getAttributeNames());
  return scripts.length > 0 || attributes.some((name) => name === "style" || name.startsWith("on"));
}
