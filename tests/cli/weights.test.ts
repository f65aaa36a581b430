import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Budget, budgets } from "../../src/cli/budgets.ts";
import { weigh } from "../../src/cli/weigh.ts";

const KB = 1024;

/** Text that Brotli cannot make smaller than `kilobytes`; another seed gives another text. */
function heavy(kilobytes: number, seed = ""): string {
  return createHash("shake256", { outputLength: kilobytes * KB })
    .update(seed)
    .digest("base64");
}

function site(files: Record<string, string>) {
  return new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
}

function budget(weight: Budget["weight"], of: string): Budget {
  const found = budgets.find((budget) => budget.weight === weight && budget.sentence.includes(of));
  if (!found) throw new Error(`no budget for ${of}`);
  return found;
}

async function breaches(files: Record<string, string>, only: Budget[] = budgets) {
  return (await weigh(site(files), only, "https://example.org/figures/")).breaches;
}

const page = (kilobytes: number, head = "") => `<!doctype html><head>${head}</head><p>${heavy(kilobytes)}`;
const sheet = '<link rel="stylesheet" href="/figures/_astro/site.css">';

describe("weights", () => {
  it("adds up a page and the stylesheets that it links, each once", async () => {
    const { weights } = await weigh(
      site({
        "index.html": page(4, sheet + sheet),
        "_astro/site.css": heavy(2),
        "_astro/other.css": heavy(8),
      }),
      budgets,
      "https://example.org/figures/",
    );
    const [home] = weights.pages;
    expect(home?.styles).toBeGreaterThan(1.5 * KB);
    expect(home?.styles).toBeLessThan(2.5 * KB);
    expect(home?.total).toBeGreaterThan(5.5 * KB);
    expect(home?.total).toBeLessThan(6.5 * KB);
  });

  it("counts styles that stand in a page among its own bytes, once, and among its styles", async () => {
    const bare = await weigh(site({ "index.html": page(4) }), budgets);
    const { weights } = await weigh(
      site({ "index.html": page(4, `<style>${heavy(2, "style")}</style>`) }),
      budgets,
    );
    const [home] = weights.pages;
    expect(home?.styles).toBeGreaterThan(1.5 * KB);
    expect(home?.styles).toBeLessThan(2.5 * KB);
    expect((home?.total ?? 0) - (bare.weights.pages[0]?.total ?? 0)).toBeLessThan(2.5 * KB);
    expect((home?.total ?? 0) - (bare.weights.pages[0]?.total ?? 0)).toBeGreaterThan(1.5 * KB);
  });

  it("puts the heaviest page first", async () => {
    const { weights } = await weigh(
      site({ "a.html": page(2), "b.html": page(8), "c.html": page(4) }),
      budgets,
    );
    expect(weights.pages.map(({ page }) => page)).toEqual(["b.html", "c.html", "a.html"]);
  });

  it("counts the scripts that a page loads, with all that they import, and its fonts, each once", async () => {
    const { weights } = await weigh(
      site({
        "embed/flu/all/index.html": `${page(1)}${script("points")}${script("points")}${face("a")}${face("a")}`,
        "assets/points.js": `import"./names.js";${heavy(2, "points")}`,
        "assets/names.js": heavy(1, "names"),
        "assets/other.js": heavy(4, "other"),
        "assets/a.woff2": "a".repeat(7 * KB),
        "assets/b.woff2": "b".repeat(9 * KB),
      }),
      budgets,
      "https://example.org/figures/",
    );
    const [embed] = weights.pages;
    expect(embed?.scripts).toBeGreaterThan(2.5 * KB);
    expect(embed?.scripts).toBeLessThan(3.5 * KB);
    expect(embed?.fonts).toBe(7 * KB);
  });
});

const face = (name: string) => `<style>@font-face{src:url(/figures/assets/${name}.woff2)}</style>`;
const script = (name: string) => `<script type="module" src="/figures/assets/${name}.js"></script>`;

describe("budgets", () => {
  it("let a light site pass", async () => {
    const files = {
      "index.html": page(5, sheet),
      "datasets/flu/index.html": page(8, sheet),
      "wards/aldern/flu/index.html": page(4, sheet),
      "_astro/site.css": heavy(3),
      "_astro/sort.js": heavy(6),
      "_astro/text.woff2": "a".repeat(12 * KB),
    };
    expect(await breaches({ ...files, "about/index.html": page(5), "404.html": page(5) })).toEqual([]);
  });

  it("stop a median page over 8 KB, embeds left out", async () => {
    const files = { "a.html": page(10), "b.html": page(20), "c.html": page(1) };
    const found = await breaches({
      ...files,
      "embed/a/b/index.html": page(1),
      "embed/a/c/index.html": page(1),
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^the median page: \d\d\.\d KB, \d+ bytes too many\. Half of all pages, embeds left out, weigh at most 8 KB each, with their styles\.$/,
      ),
    ]);
  });

  it("take the mean of the two in the middle when pages are even in number", async () => {
    const even = { "a.html": page(2), "b.html": page(13) };
    expect(await breaches(even, [budget("median page", "all pages")])).toEqual([]);
    expect(await breaches({ ...even, "b.html": page(20) }, [budget("median page", "all pages")])).toEqual([
      expect.stringMatching(/^the median page: 1\d\.\d KB, /),
    ]);
  });

  it("stop a median page of a dataset over 11.5 KB, other pages left out", async () => {
    const found = await breaches(
      { "datasets/flu/index.html": page(14), "datasets/flu/tables/a/index.html": page(1), "a.html": page(1) },
      [budget("median page", "datasets")],
    );
    expect(found).toEqual([
      expect.stringMatching(/ Half of the datasets' pages weigh at most 11\.5 KB each/),
    ]);
  });

  it("stop any page over 32 KB, not one below it", async () => {
    const found = await breaches(
      { "datasets/flu/index.html": page(35), "datasets/flu/print/index.html": page(30) },
      [budget("page", "A page")],
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^datasets\/flu\/index\.html: 3\d\.\d KB, \d+ bytes too many\. A page weighs at most 32 KB, with its styles\.$/,
      ),
    ]);
  });

  it("stop a ward's page over 9 KB, its styles counted", async () => {
    const found = await breaches(
      { "wards/aldern/flu/index.html": page(7, sheet), "_astro/site.css": heavy(3) },
      [budget("page", "ward")],
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^wards\/aldern\/flu\/index\.html: .* A ward's page weighs at most 9 KB, with its styles\.$/,
      ),
    ]);
  });

  it("stop styles of one page over 4 KB together, in the page and linked", async () => {
    const two = `<style>${heavy(2, "style")}</style><link href='/figures/_astro/chart.css' rel='stylesheet'>`;
    const found = await breaches({
      "index.html": page(1, two),
      "_astro/chart.css": heavy(3, "chart"),
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^index\.html, its styles: \d\.\d KB, .* The styles of one page, in it or linked, weigh at most 4 KB together\.$/,
      ),
    ]);
  });

  it("stop scripts over 8 KB, with those inside pages and each text once", async () => {
    const inline = `<script>${heavy(3)}</script>`;
    const files = { "a.html": inline, "b.html": inline, "x.js": heavy(3, "x"), "y.mjs": heavy(1) };
    expect(await breaches(files)).toEqual([]);
    expect(await breaches({ ...files, "z.js": heavy(3, "z") })).toEqual([
      expect.stringMatching(
        /^scripts that pages load: \d+\.\d KB, .* All scripts that pages load weigh at most 8 KB together, those left out that only pages of comparisons load\.$/,
      ),
    ]);
  });

  it("stop over 3.5 KB what is fetched when asked for, apart from what pages load and search fetches", async () => {
    const files = (kilobytes: number) => ({
      "a.html": script("waiting") + script("choices"),
      "assets/waiting.js": `document.querySelectorAll("chart-points svg");import("./points.js");${heavy(1)}`,
      "assets/points.js": `import("./sound.js");${heavy(1, "points")}`,
      "assets/sound.js": heavy(1, "sound"),
      "assets/choices.js": "import(`./panel.js`);customElements.define(`reader-choices`,A)",
      "assets/panel.js": heavy(kilobytes, "panel"),
    });
    const { weights } = await weigh(site(files(0.5)), budgets, "https://example.org/figures/");
    expect([weights.search, weights.onDemand]).toEqual([0, 0]);
    expect(await breaches(files(0.5))).toEqual([]);
    expect(await breaches(files(3))).toEqual([
      expect.stringMatching(
        /^what is fetched when asked for: 5\.\d KB, .* weighs at most 3\.5 KB together\.$/,
      ),
    ]);
  });

  it("stop over 30 KB what search fetches when it is first used, which no page loads", async () => {
    const files = {
      "a.html": script("search"),
      "assets/search.js": 'import("./box.js")',
      "assets/box.js": `import{a}from"./finder.js";${heavy(6, "box")}`,
      "assets/finder.js": heavy(6, "finder"),
      "search.json": heavy(12, "index"),
    };
    expect(await breaches(files)).toEqual([]);
    expect(await breaches({ ...files, "search.json": heavy(20, "index") })).toEqual([
      expect.stringMatching(
        /^search: \d+\.\d KB, .* What the search field fetches when it is first used, index included, weighs at most 30 KB\.$/,
      ),
    ]);
    // What a page's script imports at once is loaded with the page, whoever else asks for it later.
    const [first] = await breaches({
      ...files,
      "b.html": script("copy"),
      "assets/copy.js": 'import{a}from"./finder.js"',
      "x.js": heavy(3),
    });
    expect(first).toMatch(/^scripts that pages load: /);
  });

  it("count scripts of comparisons apart: 12 KB on a page with what they import, 24 KB for what they fetch later", async () => {
    const files = {
      "index.html": script("shared"),
      "compare/index.html": script("shared") + script("compare"),
      "assets/shared.js": heavy(2, "s"),
      "assets/compare.js": `import"./copy.js";import("./writer.js");${heavy(5, "c")}`,
      "assets/copy.js": heavy(4, "y"),
      "assets/writer.js": `import{a}from"./zip.js";${heavy(10, "w")}`,
      "assets/zip.js": heavy(10, "z"),
    };
    expect(await breaches(files)).toEqual([]);
    expect(
      await breaches({ ...files, "assets/copy.js": heavy(6, "y"), "assets/zip.js": heavy(15, "z") }),
    ).toEqual([
      expect.stringMatching(/^compare\/index\.html, its scripts: 1\d\.\d KB, .* at most 12 KB together\.$/),
      expect.stringMatching(/^scripts on demand: 2\d\.\d KB, .* at most 24 KB together\.$/),
    ]);
    // What another page loads as well is no script of comparisons.
    expect(await breaches({ ...files, "about/index.html": script("compare") })).toEqual([
      expect.stringMatching(/^scripts that pages load: 1\d\.\d KB/),
    ]);
  });

  it("do not take data inside a page for a script", async () => {
    const data = `<script type="application/ld+json">${heavy(10)}</script>`;
    expect(await breaches({ "a.html": data, "b.html": page(1), "c.html": page(1) })).toEqual([]);
  });

  it("stop fonts of a page over 13 KB together, by their size as files", async () => {
    const files = { "assets/a.woff2": "a".repeat(9 * KB), "assets/b.woff2": "b".repeat(4 * KB + 1) };
    expect(await breaches({ ...files, "a.html": face("a"), "b.html": face("b") })).toEqual([]);
    expect(await breaches({ ...files, "a.html": face("a") + face("b") })).toEqual([
      "a.html, its fonts: 13.0 KB, 1 bytes too many. The fonts that a page loads weigh at most 13 KB together.",
    ]);
  });

  it("stop an embed over 21 KB with all that it loads, and half of them over 14 KB", async () => {
    const files = {
      "embed/flu/a/index.html": page(6) + script("points") + face("a"),
      "embed/flu/b/index.html": page(1) + face("a"),
      "embed/flu/c/index.html": page(2) + face("a"),
      "assets/points.js": heavy(2, "points"),
      "assets/a.woff2": "a".repeat(9 * KB),
    };
    expect(await breaches(files)).toEqual([]);
    expect(
      await breaches({
        ...files,
        "embed/flu/a/index.html": page(12.5) + script("points") + face("a"),
        "embed/flu/b/index.html": page(7) + face("a"),
      }),
    ).toEqual([
      expect.stringMatching(
        /^embed\/flu\/a\/index\.html with all that it loads: 2\d\.\d KB, .* An embed weighs at most 21 KB/,
      ),
      expect.stringMatching(/^the median page with all that it loads: 1\d\.\d KB, .* at most 14 KB each/),
    ]);
  });

  it("report every breach at once", async () => {
    expect(
      await breaches({
        "a.html": page(30) + face("b"),
        "x.js": heavy(10),
        "assets/b.woff2": "b".repeat(50 * KB),
      }),
    ).toHaveLength(3);
  });
});

describe("other hosts", () => {
  it.each([
    ['<script src="https://cdn.example/x.js"></script>', "https://cdn.example/x.js"],
    ["<img alt='a > b' src='//cdn.example/x.png'>", "//cdn.example/x.png"],
    ["<iframe src=https://cdn.example/></iframe>", "https://cdn.example/"],
    ['<link rel="preconnect" href="https://cdn.example">', "https://cdn.example"],
    ["<style>a { background: url(https://cdn.example/x.png) }</style>", "https://cdn.example/x.png"],
    ['<p style="background: url(https://cdn.example/x.png)">', "https://cdn.example/x.png"],
  ])("may not be loaded from: %s", async (html, target) => {
    expect(await breaches({ "index.html": html })).toEqual([
      `index.html: loads ${target} from another host. Copy it into the site, or leave it out.`,
    ]);
  });

  it("may not be loaded from by a stylesheet", async () => {
    const css = '@import "https://cdn.example/a.css"; @font-face { src: url("https://cdn.example/a.woff2") }';
    expect(await breaches({ "_astro/site.css": css })).toEqual([
      "_astro/site.css: loads https://cdn.example/a.css from another host. Copy it into the site, or leave it out.",
      "_astro/site.css: loads https://cdn.example/a.woff2 from another host. Copy it into the site, or leave it out.",
    ]);
  });

  it("are named once, with the number of pages", async () => {
    const html = '<img src="https://cdn.example/x.png">';
    expect(await breaches({ "a.html": html, "b.html": html, "c.html": html })).toEqual([
      "a.html and 2 more: loads https://cdn.example/x.png from another host. Copy it into the site, or leave it out.",
    ]);
  });

  it("may be linked to, named and quoted", async () => {
    const html = `
      <link rel="canonical" href="https://example.org/figures/"><link rel="license" href="https://gov.example/ogl/">
      <a href="https://gov.example/">source</a><code>&lt;script src="https://cdn.example/x.js"></code>
      <img src="data:image/png;base64,AAAA"><img src="https://example.org/figures/x.png"><svg fill="url(#dots)"></svg>`;
    expect(await breaches({ "index.html": html })).toEqual([]);
  });
});

it("names a stylesheet that was not built", async () => {
  expect(await breaches({ "index.html": sheet })).toEqual([
    "index.html: links the stylesheet /figures/_astro/site.css, which was not built.",
  ]);
});
