import { describe, expect, it } from "vitest";
import { hashOf, namedIn, namedInScript, stylePruner } from "../../src/layouts/prune.ts";

const styles =
  ":root{--paper:#fff;--sea:#00f;--rust:#f00;--ramp-1:#eee}" +
  "body{background:var(--paper)}.said{color:red}.cards{margin:0}.lead{font-size:2em}" +
  ":focus-visible{outline:3px solid}th[aria-sort=ascending] button:after{content:'x'}" +
  ":is(.drawing,.thumb){width:100%}@media print{.cards{display:none}.lead{color:#000}}";
const page = (body: string) =>
  `<meta content="style-src '${hashOf(styles)}'"><style>${styles}</style><body>${body}</body>`;
const stylesOf = (html: string) => html.match(/<style>(.*)<\/style>/)?.[1] ?? "";
const pruned = async (body: string, scripts: string[] = []) => stylePruner(styles, scripts)(page(body));

describe("the styles of a page", () => {
  it("are those that its elements and classes can use, in print too", async () => {
    const left = stylesOf(await pruned('<p class="lead">A</p>'));
    expect(left).toContain(".lead{font-size:2em}");
    expect(left).toContain("@media print{.lead{color:#000}}");
    expect(left).not.toMatch(/cards|drawing|button/);
  });

  it("hold what needs no name, such as the ring of what has the focus", async () => {
    expect(stylesOf(await pruned("<p>A</p>"))).toContain(":focus-visible{outline:3px solid}");
  });

  it("hold the colours that the page draws with or that its rules use, and no others", async () => {
    const left = stylesOf(await pruned('<svg class="drawing"><rect fill="var(--sea)"></rect></svg>'));
    expect(left).toContain(":root{--paper:#fff;--sea:#00f}");
  });

  it("do not take a word of its prose for a class", async () => {
    expect(stylesOf(await pruned('<p title="cards and such">cards, lead</p>'))).not.toMatch(/cards|lead/);
  });

  it("count as there what scripts may add", async () => {
    const script = 'p.className = "said"; th.setAttribute("aria-sort", "ascending"); add("button", "th")';
    const left = stylesOf(await pruned("<p>A</p>", [script]));
    expect(left).toContain(".said{color:red}");
    expect(left).toContain("th[aria-sort=ascending] button:after");
  });

  it("hold the colours that styles of a script ask for", async () => {
    const script = "sheet.replaceSync(`.panel{color:var(--rust)}`)";
    expect(stylesOf(await pruned("<p>A</p>", [script]))).toContain("--rust:#f00");
    expect(stylesOf(await pruned("<p>A</p>"))).not.toContain("--rust");
  });

  it("do not count what the script of an element adds where there is no such element", async () => {
    const script = 'p.className = "said"; customElements.define("chart-points", Points)';
    expect(stylesOf(await pruned("<p>A</p>", [script]))).not.toContain(".said");
    expect(stylesOf(await pruned("<chart-points></chart-points>", [script]))).toContain(".said");
  });

  it("are named by the policy of the page", async () => {
    const html = await pruned('<p class="lead">A</p>');
    expect(html).toContain(`style-src '${hashOf(stylesOf(html))}'`);
    expect(html).not.toContain(hashOf(styles));
  });

  it("are named with what stands before them, whatever signs are in it", async () => {
    const own = "@font-face{font-family:A}@media (width<=30rem){p{margin:0}}";
    const given = page('<p class="lead">A</p>').replace("<style>", `<style>${own}`);
    const html = await stylePruner(styles, [])(given);
    expect(stylesOf(html)).toMatch(/^@font-face\{font-family:A\}@media \(width<=30rem\)/);
    expect(html).toContain(`style-src '${hashOf(stylesOf(html))}'`);
  });

  it("are left as they are in a page that has others", async () => {
    const other = "<style>p{color:red}</style><p>A</p>";
    expect(await stylePruner(styles, [])(other)).toBe(other);
  });
});

describe("what a page names", () => {
  it("is its elements, attributes, classes and values of one word, and the colours of its drawings", () => {
    const { words, properties } = namedIn(
      '<p class="a b" hidden data-x="one two">no</p><g fill="var(--sea)"/>',
    );
    expect([...words].sort()).toEqual(["a", "b", "class", "data-x", "fill", "g", "hidden", "p"]);
    expect([...properties]).toEqual(["--sea"]);
  });

  it("is in a script what stands in quotes", () => {
    expect(namedInScript('import { a } from "./answers.ts"; import("../forms.ts")')).toEqual([]);
    expect(namedInScript("make(\"p\"); add('ring b'); say(`x-y z`); // other")).toEqual([
      "p",
      "ring",
      "b",
      "x-y",
      "z",
    ]);
  });
});
