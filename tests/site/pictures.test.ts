import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { inkIn, type Part, type Pixels, paletteOf } from "../takeaway/pixels.ts";
import { documentsOf, filesOf, siteOf, sizeOf } from "./built.ts";
import { formerCharts, isEmbed, kindOf } from "./kinds.ts";

const built = inject("built");
const files = filesOf(built.folder).filter((path) => path.startsWith("charts/"));
const withEnding = (ending: RegExp) => files.filter((path) => ending.test(path));
const cards = withEnding(/\.card\.png$/);
const prints = withEnding(/(?<!\.card|\.slide)\.png$/);
const slides = withEnding(/\.slide\.png$/);
const read = (path: string) => readFileSync(join(built.folder, path));

describe("pictures of the built site", () => {
  it("exist for every chart in every form, and weigh at most 40 MB together, those of places 20 MB", () => {
    const former = formerCharts(siteOf(built)).map((chart) => `charts/${chart}`);
    const charts = withEnding(/\.svg$/)
      .map((path) => path.replace(/\.svg$/, ""))
      .filter((path) => !former.includes(path));
    const drawn = siteOf(built).datasets.flatMap(({ id, charts }) =>
      charts.map((spec) => `charts/${id}/${spec.id}`),
    );
    expect(charts.toSorted()).toEqual(drawn.sort());
    const ofCharts = (paths: string[]) =>
      paths.filter(
        (path) => path.split("/").length === 3 && !former.some((chart) => path.startsWith(`${chart}.`)),
      );
    expect(ofCharts(prints)).toEqual(charts.map((path) => `${path}.png`));
    expect(ofCharts(cards)).toEqual(charts.map((path) => `${path}.card.png`));
    expect(ofCharts(slides)).toEqual(charts.map((path) => `${path}.slide.png`));
    const bytesOf = (isOfPlace: boolean) =>
      [...prints, ...cards, ...slides]
        .filter((path) => path.split("/").length > 3 === isOfPlace)
        .reduce((total, path) => total + sizeOf(built, path), 0);
    expect(bytesOf(false)).toBeLessThan(40_000_000);
    expect(bytesOf(true)).toBeLessThan(20_000_000);
  });

  it.each([...Map.groupBy([...slides, ...cards, ...prints], (path) => path.split("/")[1] as string)])(
    "are none of them blank or without a title: %s",
    (_, paths) => {
      const faults = paths.filter((path) => {
        const pixels = paletteOf(read(path));
        const title = titleOf(path, pixels);
        const chart = { left: 0.03, right: 0.97, top: title.bottom, bottom: 0.86 };
        return inkIn(pixels, title) < 0.08 || inkIn(pixels, chart) < 0.01;
      });
      expect(faults).toEqual([]);
    },
  );
});

/** Where the first line of its title stands in a picture. */
function titleOf(path: string, { width, height }: Pixels): Part {
  if (path.endsWith(".slide.png")) return { left: 0.03, right: 0.3, top: 32 / 720, bottom: 66 / 720 };
  if (path.endsWith(".card.png")) return { left: 0.04, right: 0.3, top: 40 / 630, bottom: 90 / 630 };
  const pixel = width / 768;
  const [top, bottom] = [24, 54].map((y) => (y * pixel) / height) as [number, number];
  return { left: 0.03, right: 0.25, top, bottom };
}

describe("what is shown where a link is shared", () => {
  const documents = documentsOf(built);
  const meta = (path: string, name: string) =>
    documents
      .get(path)
      ?.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute("content");

  it("is on every page but embeds with its title, description and address", () => {
    const pages = [...documents.keys()].filter((path) => !isEmbed(path));
    expect(pages.length).toBeGreaterThan(siteOf(built).datasets.length);
    for (const path of pages) {
      expect(meta(path, "og:title"), path).toBeTruthy();
      expect(meta(path, "og:description"), path).toBe(meta(path, "description"));
      expect(meta(path, "og:url"), path).toBe(
        documents.get(path)?.querySelector("link[rel=canonical]")?.getAttribute("href"),
      );
    }
  });

  it("has a picture on every page of a topic, a story, and of a ward or a provider with a chart", () => {
    const always = ["topics/[topic].astro", "stories/[story].astro"];
    const withChart = ["wards/[vintage]/[ward].astro", "providers/[provider].astro"];
    const pages = [...documents].filter(
      ([path, page]) =>
        always.includes(kindOf(path)) ||
        (withChart.includes(kindOf(path)) && page.querySelector("figure.chart") !== null),
    );
    expect(new Set(pages.map(([path]) => kindOf(path)))).toEqual(new Set([...always, ...withChart]));
    for (const [path] of pages) {
      const image = meta(path, "og:image") ?? "";
      expect(image, path).toMatch(/\.card\.png$/);
      expect(existsSync(join(built.folder, image.slice(built.address.length))), path).toBe(true);
    }
  });

  it("has the card of its first chart, with alternative text, on the page of a dataset", () => {
    const drawn = siteOf(built).datasets.filter(({ charts }) => charts.length > 0);
    const pages = drawn.map(({ id }) => `datasets/${id}/index.html`);
    for (const path of pages) {
      const image = meta(path, "og:image") as string;
      const [first] = documents.get(path)?.querySelectorAll("figure.chart") ?? [];
      const chart = (first?.id ?? "").slice((path.split("/")[1] as string).length + 1);
      expect(image).toBe(`${built.address}charts/${path.split("/")[1]}/${chart}.card.png`);
      expect(existsSync(join(built.folder, image.slice(built.address.length))), image).toBe(true);
      expect(meta(path, "og:image:alt")).toContain(first?.querySelector(".headline")?.textContent?.trim());
      expect(meta(path, "twitter:card")).toBe("summary_large_image");
    }
  });
});
