import { describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";
import { documentsOf } from "./built.ts";

const built = inject("built");
const documents = documentsOf(built);
const open = siteInBrowser(built);
const pages = [...documents.keys()].filter((path) => /^easy-read\/.+\/.+\/index\.html$/.test(path));

describe("a page of easy read", () => {
  it("is there for subjects and for wards, and each is linked from the list and from what it is about", () => {
    expect(pages.some((path) => path.startsWith("easy-read/wards/"))).toBe(true);
    expect(pages.some((path) => !path.startsWith("easy-read/wards/"))).toBe(true);
    const links = (path: string) =>
      [...(documents.get(path)?.querySelectorAll("main a") ?? [])].map(
        (link) => link.getAttribute("href") ?? "",
      );
    const list = links("easy-read/index.html");
    for (const path of pages) {
      const address = path.replace(/index\.html$/, "");
      expect(
        list.some((href) => href.endsWith(address)),
        path,
      ).toBe(true);
      const about = path.startsWith("easy-read/wards/")
        ? path.replace("easy-read/", "")
        : `datasets/${path.split("/")[1]}/index.html`;
      expect(
        links(about).some((href) => href.endsWith(address)),
        about,
      ).toBe(true);
    }
  });

  it("has one picture beside each group of sentences", () => {
    for (const path of pages)
      for (const block of documents.get(path)?.querySelectorAll(".easy-block") ?? []) {
        expect(block.querySelectorAll("svg"), path).toHaveLength(1);
        expect(block.querySelectorAll("p").length, path).toBeGreaterThan(0);
      }
  });

  it.each(pages.slice(0, 3).concat(pages.at(-1) ?? []))(
    "is printed on four sheets at most: %s",
    async (path) => {
      const { page, close } = await open(path);
      onTestFinished(() => close());
      const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
      expect(sheets.length).toBeGreaterThan(0);
      expect(sheets.length).toBeLessThanOrEqual(4);
    },
  );
});
