import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeFiles } from "../cli/run.ts";
import { type MadeCouncil, madeCouncil } from "../fixtures/made-council.ts";
import { testCache } from "../test-cache.ts";
import { siteInBrowser } from "./browser.ts";
import { addressOf, type Built, buildTo, documentsOf, filesOf, sizeOf } from "./built.ts";

mkdirSync(testCache, { recursive: true });
const folder = mkdtempSync(join(testCache, "small-"));
afterAll(() => rmSync(folder, { recursive: true }));

const none: MadeCouncil = { wards: 0, datasets: 0, providers: 0, stories: 0, hexagons: false };
const councils: [name: string, made: MadeCouncil][] = [
  ["nothing but its code", none],
  ["a dataset and no ward, provider or story", { ...none, datasets: 1 }],
  ["one of each and no hexagons", { ...none, wards: 1, datasets: 1, providers: 1, stories: 1 }],
];

/** Words that only a missing word of the model writes. */
const SLIPS =
  /\bundefined\b|\bNaN\b|\bnull\b|\[object|(?<![\d.,])(0|1) (times|wards|figures|datasets|measures)\b/g;

describe.each(councils)("a council with %s", (name, made) => {
  const place = join(folder, String(councils.findIndex(([each]) => each === name)));
  const data = join(place, "data");
  writeFiles(data, Object.fromEntries(madeCouncil(made)));
  const built: Built = buildTo(join(place, "site"), "https://example.org/a/sub-path/", data);
  const documents = documentsOf(built);
  const open = siteInBrowser(built);

  it("says nothing that nobody meant to say", () => {
    const slips = [...documents].flatMap(([path, page]) =>
      [...page.querySelectorAll("title, meta[name=description], main, footer, header")].flatMap((part) =>
        [...(part.getAttribute("content") ?? textOf(part)).matchAll(SLIPS)].map(
          ([slip]) => `${path}: ${slip}`,
        ),
      ),
    );
    expect(slips).toEqual([]);
  });

  it("has no section, list or table without anything in it", () => {
    const empty = [...documents].flatMap(([path, page]) =>
      [
        ...page.querySelectorAll("main :is(ul, ol, dl, tbody, section, table, p):not(:has(*))"),
        ...[...page.querySelectorAll("main :is(h2, h3)")].filter(isWithoutText),
      ]
        .filter((part) => part.textContent?.trim() === "" || /^H\d$/.test(part.tagName))
        .filter((part) => !part.closest("[hidden]") && part.getAttribute("role") !== "status")
        .map((part) => `${path}: ${part.outerHTML.slice(0, 80)}`),
    );
    expect(empty).toEqual([]);
  });

  it("leads to no page that is not there", () => {
    const files = new Set(filesOf(built.folder));
    const broken = [...documents].flatMap(([path, page]) =>
      [...page.querySelectorAll("a[href]")]
        .map((link) => new URL(link.getAttribute("href") ?? "", built.address + addressOf(path)))
        .filter(({ href }) => href.startsWith(built.address))
        .map(({ href }) => decodeURIComponent(href.slice(built.address.length).replace(/[#?].*$/, "")))
        .map((target) => (target === "" || target.endsWith("/") ? `${target}index.html` : target))
        .filter((target) => !files.has(target))
        .map((target) => `${path}: ${target}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it("opens in a browser without a fault, and does not scroll sideways on a phone", async () => {
    for (const path of ["index.html", "wards/index.html", "topics/index.html", "data/index.html"]) {
      const { page, faults, close } = await open(path);
      await page.setViewportSize({ width: 320, height: 700 });
      expect([path, faults]).toEqual([path, []]);
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect([path, scrollWidth]).toEqual([path, clientWidth]);
      close();
    }
  });

  it("has a home page of at most 60 KB", () => {
    expect(sizeOf(built, "index.html")).toBeLessThanOrEqual(60 * 1024);
  });
});

function textOf(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  // Code and names of columns are no words of the site.
  for (const code of copy.querySelectorAll("code, pre, script, style, svg")) code.remove();
  return copy.textContent ?? "";
}

/** Whether nothing follows a heading before the next one of its level or of a higher one. */
function isWithoutText(heading: Element): boolean {
  const next = heading.nextElementSibling;
  const isLast =
    next === null &&
    heading.parentElement?.tagName !== "SUMMARY" &&
    heading.closest("li, header, summary, figure, .hero") === null;
  return isLast || (next !== null && /^H\d$/.test(next.tagName) && next.tagName <= heading.tagName);
}
