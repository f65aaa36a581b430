import { describe, expect, inject, it } from "vitest";
import { addressOf, documentsOf, filesOf, siteOf } from "./built.ts";
import { isEmbed } from "./kinds.ts";

const built = inject("built");

describe("the built site", () => {
  const { address } = built;
  const documents = documentsOf(built);
  const files = new Set(filesOf(built.folder));
  const idsOf = new Map([...documents].map(([path, page]) => [path, ids(page)]));

  it("has no link to a file that is not there", () => {
    const pages = [...documents].flatMap(([path, page]) => targets(page).map((target) => ({ path, target })));
    const styles = [...documents].flatMap(([path, page]) => urlsIn(page).map((target) => ({ path, target })));
    expect(pages.length).toBeGreaterThan(documents.size);
    expect(styles).toHaveLength(documents.size);
    expect(
      [...pages, ...styles]
        .filter(({ path, target }) => fileOf(target, path) === "missing")
        .map(({ path, target }) => `${path}: ${target}`),
    ).toEqual([]);
  });

  it("has no link to a part of a page that is not there", () => {
    const broken = [...documents].flatMap(([path, page]) =>
      targets(page)
        .filter((target) => target.includes("#") && target !== "#")
        .filter((target) => {
          const file = fileOf(target, path);
          const id = decodeURIComponent(new URL(target, "https://example.org/").hash.slice(1));
          return file !== "elsewhere" && !idsOf.get(file)?.has(id);
        })
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("has no id twice on a page", () => {
    const twice = [...documents].flatMap(([path, page]) => {
      const all = [...page.querySelectorAll("[id]")].map(({ id }) => id);
      return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${path}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it("names parts of the same page only by ids that are there", () => {
    const names = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
    const unknown = [...documents].flatMap(([path, page]) =>
      names.flatMap((name) =>
        [...page.querySelectorAll(`[${name}]`)]
          .flatMap((element) => element.getAttribute(name)?.split(/\s+/) ?? [])
          .filter((id) => !idsOf.get(path)?.has(id))
          .map((id) => `${path}: ${name}="${id}"`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it("leads from the first page to every other", () => {
    const seen = new Set(["index.html"]);
    for (const path of seen) {
      const page = documents.get(path);
      if (page) for (const target of targets(page, "a[href]")) seen.add(fileOf(target, path));
    }
    // Embeds are reached from other sites, and old addresses by those who kept them.
    const isApart = (path: string) =>
      path === "404.html" || path === "data/changes/index.html" || isEmbed(path);
    expect([...documents.keys()].filter((path) => !isApart(path) && !seen.has(path))).toEqual([]);
  });

  it("leads from the first page to each headline chart in one step", () => {
    const page = documents.get("index.html") as Document;
    const reached = targets(page, "a[href]").map((target) => new URL(target, address).href);
    const wanted = siteOf(built).home.subjects.map(({ chart }) => {
      const [dataset] = chart.split("/");
      return `${address}datasets/${dataset}/#${chart.replace("/", "-")}`;
    });
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((chart) => !reached.includes(chart))).toEqual([]);
  });

  /** The file that a link leads to: its path, "missing", or "elsewhere" where another site has it. */
  function fileOf(target: string, from: string): string {
    const url = new URL(target, address + addressOf(from));
    const site = new URL(address);
    if (url.origin !== site.origin) return "elsewhere";
    if (!url.pathname.startsWith(site.pathname)) return "missing";
    const path = decodeURIComponent(url.pathname.slice(site.pathname.length));
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return files.has(file) ? file : "missing";
  }

  function urlsIn(page: Document): string[] {
    const css = [...page.querySelectorAll("style")].map(({ textContent }) => textContent).join("");
    return [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = ""]) => url);
  }
});

/** What the elements of a page lead to or load; the address that the page itself has is not one of them. */
function targets(page: Document, elements = "[href], [src]"): string[] {
  return [...page.querySelectorAll(elements)]
    .filter((element) => element.getAttribute("rel") !== "canonical")
    .map((element) => (element.getAttribute("href") ?? element.getAttribute("src")) as string)
    .filter((target) => !/^(mailto|tel):/.test(target));
}

function ids(page: Document): Set<string> {
  return new Set([...page.querySelectorAll("[id]")].map(({ id }) => id));
}
