import { describe, expect, inject, it, onTestFinished } from "vitest";
import { siteInBrowser } from "./browser.ts";
import { siteOf } from "./built.ts";
import { isEmbed, kindOf, visitsOf } from "./kinds.ts";
import { looseTexts, oddReadings, repeats, speak, wordsBeforeValue } from "./speak.ts";

// A program says these words. No person who uses assistive technology has tried the site yet.

const built = inject("built");
const open = siteInBrowser(built);
const gone = siteOf(built).datasets.flatMap((dataset) =>
  dataset.gone.map(({ id }) => `embed/${dataset.id}/${id}/index.html`),
);
const visited = visitsOf(built, "every").filter((path) => !gone.includes(path));
/** The lightest page of each kind. */
const pages = [...Map.groupBy(visited, kindOf)].map(([kind, paths]) => ({
  kind: kind.replace(/\.astro$/, ""),
  path: paths.at(-1) as string,
}));
/** Kinds whose words are kept, so that a person reads them; on these nothing is said twice. */
const KEPT = [
  "index",
  "embed/[dataset]/[chart]",
  "datasets/[dataset]",
  "wards/index",
  "wards/[vintage]/[ward]",
  "areas/[area]",
  "providers/[provider]",
  "topics/[topic]",
];
/** Its examples are programs. */
const PROGRAMS = "data/developers";

/** The keys with which a chart is walked, one after another. */
const KEYS = ["Home", "ArrowRight", "ArrowDown", "End", "h", "l", "n", "t"];
/** Nothing is wrong with what is said. */
const NONE = { odd: [], loose: [], twice: [] };

function faultsOf(phrases: readonly string[]): typeof NONE {
  return { odd: oddReadings(phrases), loose: looseTexts(phrases), twice: repeats(phrases) } as typeof NONE;
}

async function heard(path: string): Promise<string[]> {
  const opened = await open(path);
  onTestFinished(() => opened.close());
  // What walks the points of charts comes with who comes to one.
  const chart = opened.page.locator("chart-points svg:visible").first();
  if ((await chart.count()) > 0) {
    await chart.focus();
    await opened.page.locator("chart-points [role=status]").first().waitFor({ state: "attached" });
    await chart.blur();
  }
  return speak(opened.page, "main");
}

describe("a chart of each type, heard", () => {
  it("says once what it is and what it shows, and each value that is walked to", async () => {
    const { page, close } = await open("about/charts/index.html");
    onTestFinished(() => close());
    const types = await page
      .locator("section[id]:has(chart-points)")
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(types.length).toBeGreaterThan(15);
    for (const type of types) {
      const drawing = page.locator(`#${type} svg.drawing:visible`).first();
      const said = page.locator(`#${type} [role=status]`).first();
      await page.keyboard.press("Tab");
      await drawing.focus();
      const walked: string[] = [];
      for (const key of KEYS) {
        await page.keyboard.press(key);
        walked.push(`${key}: ${await said.innerText()}`);
      }
      await drawing.blur();
      const phrases = await speak(page, `#${type} > figure`);
      expect(faultsOf(phrases), type).toEqual(NONE);
      expect(oddReadings(walked), type).toEqual([]);
      await expect([...phrases, "", ...walked, ""].join("\n")).toMatchFileSnapshot(
        `spoken/charts/${type}.txt`,
      );
    }
  });
});

describe("a page of each kind, heard", () => {
  it.each(pages)("says nothing odd, and nothing of its drawings: $kind", async ({ kind, path }) => {
    const phrases = await heard(path);
    expect(phrases.length).toBeGreaterThan(2);
    const { odd, loose, twice } = faultsOf(phrases);
    expect(loose, path).toEqual([]);
    if (kind !== PROGRAMS) expect(odd, path).toEqual([]);
    if (!KEPT.includes(kind)) return;
    expect(twice, path).toEqual([]);
    await expect(`${phrases.join("\n")}\n`).toMatchFileSnapshot(
      `spoken/pages/${kind.replaceAll(/[[\]/]+/g, "-").replace(/-$/, "")}.txt`,
    );
  });

  it("are all there that are kept", () => {
    expect(pages.map(({ kind }) => kind)).toEqual(expect.arrayContaining(KEPT));
  });
});

describe("what is heard first", () => {
  const every = visitsOf(built, "every");
  const heaviest = (pattern: RegExp) => every.filter((path) => pattern.test(path)).slice(0, 3);

  it("is all of an embed in under 100 phrases", async () => {
    for (const path of every.filter(isEmbed).slice(0, 5))
      expect((await heard(path)).length, path).toBeLessThan(100);
  });

  it("is a value: within 20 words of the name of a ward, within 40 of that of a dataset", async () => {
    for (const path of heaviest(/^wards\/[^/]+\/[^/]+\/index\.html$/))
      expect(wordsBeforeValue(await heard(path)), path).toBeLessThanOrEqual(20);
    for (const path of heaviest(/^datasets\/[^/]+\/index\.html$/))
      expect(wordsBeforeValue(await heard(path)), path).toBeLessThanOrEqual(40);
  });
});
