import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sizeOfPng } from "../../src/takeaway/png.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { testCache } from "../test-cache.ts";
import { addressOf, buildTo, documentsOf, filesOf } from "./built.ts";

const folder = mkdtempSync(join(testCache, "vintages-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The invented council when it shows its new wards, for which nobody has laid hexagons, and has one without a figure. */
const data = join(folder, "data");
cpSync(COUNCIL, data, { recursive: true });
change("site.json", (text) =>
  text.replace('"vintage": "2005"', '"vintage": "2025", "feedsWithoutVintage": "2005"'),
);
change("areas/hexagons.csv", (text) => text.replaceAll(/^E0599001.*\n/gm, ""));
change("areas/areas.csv", (text) => `${text}E05990021,Lightvessel,ward,2031-05-05,,E08990001,,\n`);
change("areas/successors.csv", (text) => `${text}E05990002,E05990012,Part of it passed to,\n`);
change("lives/new-ward-health.json", (text) => {
  const dataset = JSON.parse(text) as { charts: { type: string }[] };
  return JSON.stringify({ ...dataset, charts: dataset.charts.filter(({ type }) => type !== "hexmap") });
});

const built = buildTo(join(folder, "out"), "https://example.org/a/sub-path/", data);
const files = new Set(filesOf(built.folder));
const documents = documentsOf(built);
const wardPages = new Map([...documents].filter(([path]) => /^wards\/\d{4}\/[^/]+\/index\.html$/.test(path)));
const read = (path: string) => readFileSync(join(built.folder, path), "utf8");
const meta = (page: Document | undefined, property: string) =>
  page?.querySelector(`meta[property="${property}"]`)?.getAttribute("content") ?? undefined;

describe("a site with wards of several vintages", () => {
  it("has a page of every ward of the register", () => {
    const vintages = Map.groupBy([...wardPages.keys()], (path) => path.split("/")[1] as string);
    expect([...vintages].map(([year, pages]) => [year, pages.length])).toEqual([
      ["2005", 6],
      ["2025", 5],
      ["2031", 1],
    ]);
  });

  it("has no link to a file that is not there, on pages, in drawings, in feeds and in the sitemap", () => {
    const links = [...files]
      .filter((path) => /\.(html|atom|xml)$/.test(path) && path !== "404.html")
      .flatMap((path) =>
        [...read(path).matchAll(/(?:(?:href|src)="|content="(?=https:)|<loc>)([^"<]+)/g)].map(
          ([, target]) => ({
            path,
            url: new URL(target as string, built.address + addressOf(path)),
          }),
        ),
      )
      .filter(({ url }) => url.href.startsWith(built.address));
    const broken = links.filter(({ url }) => {
      const path = decodeURIComponent(url.pathname.slice(new URL(built.address).pathname.length));
      return !files.has(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    });
    expect(broken.map(({ path, url }) => `${path}: ${url.href}`)).toEqual([]);
    expect(links.some(({ url }) => url.pathname.endsWith("/wards/2005/dunnock/"))).toBe(true);
    expect(links.some(({ url }) => url.pathname.endsWith("/wards/2025/dunnock/"))).toBe(true);
  });

  it("gives each page a title and a description of its own, also where two wards have one name", () => {
    for (const words of [(page: Document) => page.title, (page: Document) => meta(page, "og:description")]) {
      const own = [...documents]
        .filter(([path]) => !path.startsWith("embed/"))
        .map(([, page]) => words(page));
      expect(own.filter((each, index) => !each || own.indexOf(each) !== index)).toEqual([]);
    }
  });

  it("shows the wards of the chosen vintage first, and a map only of those that have hexagons", () => {
    const page = documents.get("wards/index.html") as Document;
    expect(page.querySelector("h1")?.textContent).toBe("The 5 wards of Pellmouth");
    const headings = [...page.querySelectorAll("h2")].map(({ textContent }) => textContent?.trim());
    expect(headings.slice(0, 3)).toEqual([
      "Wards since 5 May 2025",
      "Wards since 5 May 2031",
      "Wards from 2005 to 4 May 2025",
    ]);
    const maps = [...page.querySelectorAll("figure.chart")].map(({ id }) => id);
    expect(maps.length).toBeGreaterThan(0);
    expect(maps.filter((id) => !id.startsWith("ward-life-expectancy-"))).toEqual([]);
    expect(page.documentElement.textContent).not.toContain("undefined");
  });

  it("keeps the address and the id of feeds that were published without a vintage", () => {
    const [first, now, young] = ["dunnock", "2005/dunnock", "2025/dunnock"].map((path) => {
      const feed = read(`feeds/wards/${path}.atom`);
      return { feed, id: /<id>(.*?)<\/id>/.exec(feed)?.[1] };
    });
    expect(first?.feed).toBe(now?.feed);
    expect(now?.id).toBe("tag:pellmouth.example,2026:feeds/wards/dunnock.atom");
    expect(now?.feed).toContain(`rel="self" href="${built.address}feeds/wards/2005/dunnock.atom"`);
    expect(young?.id).toBe("tag:pellmouth.example,2026:feeds/wards/2025/dunnock.atom");
    expect(files.has("feeds/wards/nethermarsh.atom")).toBe(false);
  });
});

describe("what is shared and linked of a ward or provider", () => {
  it("is a picture of its own, or none where no chart shows it", () => {
    const images = [...wardPages].map(([path, page]) => ({ path, image: meta(page, "og:image"), page }));
    const shown = images.filter(({ page }) => page.querySelector("figure.chart"));
    expect(shown.length).toBe(11);
    for (const { path, image, page } of shown) {
      expect(image, path).toBe(`${built.address}${path.replace("/index.html", ".card.png")}`);
      expect(meta(page, "og:image:alt"), path).toMatch(
        new RegExp(`^${page.querySelector("h1")?.textContent}: `),
      );
      const png = readFileSync(join(built.folder, path.replace("/index.html", ".card.png")));
      expect(sizeOfPng(png), path).toEqual({ width: 1200, height: 630 });
    }
    expect(images.filter(({ image }) => image === undefined).map(({ path }) => path)).toEqual([
      "wards/2031/lightvessel/index.html",
    ]);
  });

  it("is of no other ward: a chart that highlights another is not led to", () => {
    const strip = "datasets/new-ward-health/#new-ward-health-strip";
    const leading = [...wardPages]
      .filter(([, page]) =>
        [...page.querySelectorAll("a")].some((link) => link.getAttribute("href")?.endsWith(strip)),
      )
      .map(([path]) => path);
    expect(leading).toEqual(["wards/2025/fullers-reach/index.html"]);
  });

  it("is of a provider alone where its page shows a part of a chart", () => {
    const pages = [...documents].filter(
      ([path, page]) => /^providers\/[^/]+\/index\.html$/.test(path) && page.querySelector("figure.chart"),
    );
    const own = pages.filter(([path, page]) =>
      meta(page, "og:image")?.endsWith(path.replace("/index.html", ".card.png")),
    );
    expect(own.length).toBeGreaterThan(0);
    const images = pages.map(([, page]) => meta(page, "og:image"));
    expect(new Set(images).size).toBe(images.length);
  });
});

/** Changes a file of the data; fails where the change changes nothing. */
function change(path: string, edit: (text: string) => string): void {
  const text = readFileSync(join(data, path), "utf8");
  if (edit(text) === text) throw new Error(`${path} is not changed`);
  writeFileSync(join(data, path), edit(text));
}
