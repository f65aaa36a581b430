import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it, onTestFinished } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { drawChart } from "../../src/render/draw.ts";
import { cardSvg } from "../../src/takeaway/card.ts";
import { type Kept, keptIn } from "../../src/takeaway/kept.ts";
import { sizeOf } from "../../src/takeaway/literal-drawing.ts";
import { PICTURE_WIDTH, type PictureWorld, pictureSvg } from "../../src/takeaway/picture.ts";
import { PIXEL_FORMS, pixelsOf } from "../../src/takeaway/pictures.ts";
import { sizeOfPng } from "../../src/takeaway/png.ts";
import { look, rasterise } from "../../src/takeaway/rasterise.ts";
import { type ChartRecord, chartRecord } from "../../src/takeaway/record.ts";
import { slidePictureSvg } from "../../src/takeaway/slide-picture.ts";
import { council } from "../fixtures/council.ts";
import { readThemes } from "../styles/tokens.ts";
import { chunksOf, decodePng, inkIn, resolutionOf } from "./pixels.ts";
import { longRecord } from "./records.ts";

const site = council();
const { document } = new JSDOM("").window;
const theme = readThemes().light;
const world: PictureWorld = { document, theme, site: site.name };
const nothingKept: Pick<Kept, "keep"> = { keep: async (_, make) => make() };

const all = site.datasets.flatMap((dataset) => dataset.charts.map((spec) => ({ dataset, spec })));

/** The first chart of each type, and one with a title as long as they come. */
const samples = [...Map.groupBy(all, ({ spec }) => spec.type).values()].map((alike) =>
  recordOf(alike[0] as (typeof all)[number]),
);
samples.push({
  ...(samples[0] as ChartRecord),
  title:
    "All three targets for the people of the borough were missed in the hospitals of the east and of the west; both met the one for babies",
});

function recordOf({ dataset, spec }: (typeof all)[number]): ChartRecord {
  const drawn = drawChart(dataset, spec, { document, types: charts, link: () => "/wards/" });
  return chartRecord(dataset, spec, drawn, site, (path) => `https://example.org/figures/${path}`);
}

function chartAt(path: string): ChartRecord {
  return recordOf(
    all.find(({ dataset, spec }) => `${dataset.id}/${spec.id}` === path) as (typeof all)[number],
  );
}

function png(record: ChartRecord, form: keyof typeof PIXEL_FORMS, kept = nothingKept): Promise<Uint8Array> {
  const svg = {
    png: () => pictureSvg(record, world),
    "card.png": () => cardSvg(record, world),
    "slide.png": () => slidePictureSvg(record, { ...world, look }),
  }[form]();
  return pixelsOf(record, PIXEL_FORMS[form], svg, { kept, rasterise });
}

const svgs = [
  { name: "picture", draw: pictureSvg },
  { name: "card", draw: cardSvg },
];

describe.each(samples)("$spec.type: $title", (record) => {
  it.each(svgs)("the $name stands alone, with name and description", ({ draw }) => {
    const svg = draw(record, world);
    const page = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;
    const root = page.documentElement;
    const named = (reference: string) =>
      page.getElementById(root.getAttribute(reference) as string)?.textContent;
    expect(named("aria-labelledby")).toBe(record.title);
    expect(named("aria-describedby")).toBe(record.description);
    expect(root.querySelector("title")?.parentElement).toBe(root);

    expect(svg).not.toMatch(/var\(|currentColor|font-|style=|class=|<text|<a |<image|<script|data-points/);
    const ids = new Set([...page.querySelectorAll("[id]")].map((element) => element.id));
    expect(ids.size).toBe(page.querySelectorAll("[id]").length);
    const references = [
      ...[...page.querySelectorAll("use")].map((use) => use.getAttribute("xlink:href") ?? ""),
      ...[...svg.matchAll(/url\(([^)]*)\)/g)].map(([, reference]) => reference as string),
    ];
    expect(references.length).toBeGreaterThan(record.title.length / 2);
    expect(references.filter((reference) => !ids.has(reference.replace(/^#/, "")))).toEqual([]);
  });

  it("the print is 16 cm wide at 200 dots an inch, shows its title and its chart, and nothing is cut off", async () => {
    const file = await png(record, "png");
    const { width, height } = sizeOfPng(file);
    expect(width).toBe(1260);
    expect(resolutionOf(file)).toEqual([200, 200]);
    const pixels = decodePng(file);
    const scale = width / PICTURE_WIDTH;
    const row = (y: number) => (y * scale) / height;
    // The first line of the title; what lies above and beside it is margin.
    expect(inkIn(pixels, { left: 0.03, right: 0.35, top: row(24), bottom: row(54) })).toBeGreaterThan(0.1);
    const chart = sizeOf(record.drawn.drawings[1] as string).height;
    expect(height / scale).toBeGreaterThan(chart + 120);
    const foot = height / scale - 100;
    expect(
      inkIn(pixels, { left: 0.03, right: 0.97, top: row(foot - chart), bottom: row(foot) }),
    ).toBeGreaterThan(0.01);
    expect(inkIn(pixels, { left: 0.03, right: 0.5, top: row(foot + 20), bottom: 0.99 })).toBeGreaterThan(
      0.02,
    );
    for (const edge of [
      { left: 0, right: 0.01, top: 0, bottom: 1 },
      { left: 0.99, right: 1, top: 0, bottom: 1 },
      { left: 0, right: 1, top: 0, bottom: row(20) },
      { left: 0, right: 1, top: row(height / scale - 12), bottom: 1 },
    ])
      expect(inkIn(pixels, edge)).toBe(0);
  });

  it("the card is 1200 by 630, shows title, chart and site, and nothing is cut off", async () => {
    const file = await png(record, "card.png");
    expect(sizeOfPng(file)).toEqual({ width: 1200, height: 630 });
    const pixels = decodePng(file);
    expect(inkIn(pixels, { left: 0.04, right: 0.4, top: 40 / 630, bottom: 90 / 630 })).toBeGreaterThan(0.1);
    // A chart beside the title stands at the right; one below it begins at the left and may end anywhere.
    const left = cardSvg(record, world).includes("translate(664,") ? 0.55 : 0.04;
    expect(inkIn(pixels, { left, right: 0.96, top: 0.35, bottom: 0.88 })).toBeGreaterThan(0.01);
    expect(inkIn(pixels, { left: 0.04, right: 0.3, top: 582 / 630, bottom: 0.99 })).toBeGreaterThan(0.05);
    for (const edge of [
      { left: 0, right: 0.02, top: 0, bottom: 1 },
      { left: 0.98, right: 1, top: 0, bottom: 1 },
      { left: 0, right: 1, top: 0, bottom: 0.03 },
      { left: 0, right: 1, top: 0.985, bottom: 1 },
    ])
      expect(inkIn(pixels, edge)).toBe(0);
  });
});

it.each([...samples, longRecord()])(
  "the picture for slides fills one, and nothing is cut off: $spec.type",
  async (record) => {
    const file = await png(record, "slide.png");
    expect(sizeOfPng(file)).toEqual({ width: 1920, height: 1080 });
    const pixels = decodePng(file);
    expect(inkIn(pixels, { left: 0.03, right: 0.3, top: 32 / 720, bottom: 66 / 720 })).toBeGreaterThan(0.1);
    expect(inkIn(pixels, { left: 0.03, right: 0.97, top: 0.25, bottom: 0.8 })).toBeGreaterThan(0.01);
    expect(inkIn(pixels, { left: 0.03, right: 0.4, top: 0.9, bottom: 0.98 })).toBeGreaterThan(0.02);
    for (const edge of [
      { left: 0, right: 0.03, top: 0, bottom: 1 },
      { left: 0.97, right: 1, top: 0, bottom: 1 },
      { left: 0, right: 1, top: 0, bottom: 0.04 },
      { left: 0, right: 1, top: 0.985, bottom: 1 },
    ])
      expect(inkIn(pixels, edge)).toBe(0);
  },
);

it("would be noticed if it had no title: the subtitle in its place has less ink", async () => {
  const record = chartAt("ward-life-expectancy/ranked");
  const ink = async (each: ChartRecord) => {
    const file = await png(each, "png");
    const { width, height } = sizeOfPng(file);
    const row = (y: number) => (y * width) / PICTURE_WIDTH / height;
    return inkIn(decodePng(file), { left: 0.03, right: 0.35, top: row(24), bottom: row(54) });
  };
  expect(await ink({ ...record, title: "." })).toBeLessThan(0.1);
  expect(await ink(record)).toBeGreaterThan(0.13);
});

it("says in the file what it shows and how to cite it", async () => {
  const record = chartAt("ward-life-expectancy/ranked");
  const texts = chunksOf(await png(record, "png")).filter(({ type }) => type === "iTXt");
  expect(texts.map(({ content }) => content.toString("utf8"))).toEqual([
    `Title\0\0\0\0\0${record.title}`,
    `Description\0\0\0\0\0${record.description}`,
    `Comment\0\0\0\0\0${record.citation}`,
  ]);
});

it("draws source, version and address: without one of them a picture is another", () => {
  const record = chartAt("ward-life-expectancy/ranked");
  const heights = [record, { ...record, sources: [] }].map(
    (each) => sizeOf(pictureSvg(each, world).replace(/\n/g, " ")).height,
  );
  expect(heights[0]).toBeGreaterThan(heights[1] as number);
  for (const change of [{ versionTitle: "1 May 2030" }, { page: "https://example.org/elsewhere/" }])
    expect(pictureSvg({ ...record, ...change }, world)).not.toBe(pictureSvg(record, world));
  expect(cardSvg({ ...record, versionTitle: "1 May 2030" }, world)).not.toBe(cardSvg(record, world));
});

describe("a card", () => {
  const scaleIn = (svg: string) =>
    [...svg.matchAll(/scale\((\d[\d.]*)\)/g)].map(([, scale]) => Number(scale)).at(0) as number;

  it.each(samples)("shows text of 17 px or more: $spec.type", (record) => {
    const sizes = [13];
    const at: typeof record.drawn.at = (size) => {
      sizes.unshift(size.fontSize);
      return record.drawn.at(size);
    };
    const svg = cardSvg({ ...record, drawn: { ...record.drawn, at } }, world);
    const isNarrow = svg.includes("translate(664,");
    const [letters = 13] = svg.includes("first-part") ? [] : sizes;
    expect(scaleIn(svg) * (isNarrow ? letters : 15)).toBeGreaterThanOrEqual(17);
  });

  it("draws a control chart anew for the column beside its title, so that its latest value is on it", () => {
    const record = samples.find(({ drawn }) => drawn.type === "xmr") as ChartRecord;
    const svg = cardSvg(record, world);
    expect(svg).not.toContain("first-part");
    expect(scaleIn(svg)).toBe(1);
  });

  it("of a long chart shows its first part, which fades out", () => {
    const svg = cardSvg(longRecord(), world);
    expect(svg).toContain('clip-path="url(#first-part)"');
    expect(svg).toContain('fill="url(#fade)"');
  });

  it("of a long chart that is about a place shows the part with that place", () => {
    const record = longRecord();
    const place = {
      dimension: "area",
      key: "x",
      name: "Last place",
      override: { highlight: "x" },
      hasFiles: true,
    };
    const [narrow, wide] = record.drawn.drawings as [string, string];
    const { height } = sizeOf(narrow);
    const named = narrow.replace("</svg>", `<text x="0" y="${height - 20}">Last place</text></svg>`);
    const shiftOf = (svg: string) =>
      [...svg.matchAll(/translate\(664,(-?[\d.]+)\)/g)].map(([, down]) => Number(down));
    const about = {
      ...record,
      place,
      drawn: { ...record.drawn, drawings: [named, wide] as [string, string] },
    };
    const svg = cardSvg(about, world);
    expect(shiftOf(cardSvg({ ...record, place }, world))).toEqual([40]);
    // Its legend stays where it is, its end stands at the foot of the card, and what is between fades in.
    const scale = scaleIn(svg);
    const [legend, own] = shiftOf(svg);
    expect(legend).toBe(40);
    expect((own as number) + height * scale).toBeCloseTo(566, 0);
    expect(svg).toContain('fill="url(#fade-in)"');
    expect(svg).not.toContain('fill="url(#fade)"');
  });

  it("of a short chart shows it whole", () => {
    expect(cardSvg(chartAt("ward-life-expectancy/strip-women"), world)).not.toContain("first-part");
  });
});

describe("kept pictures", () => {
  const record = chartAt("ward-life-expectancy/strip-women");

  function folder(): string {
    const folder = mkdtempSync(join(tmpdir(), "pictures-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  }

  it("are the same bytes when they are made, when they are kept, and where nothing is", async () => {
    const at = folder();
    const cold = await png(record, "png", keptIn(at, Date.now));
    expect(readdirSync(at)).toHaveLength(1);
    const warm = await png(record, "png", keptIn(at, Date.now));
    const without = await png(record, "png");
    expect(Buffer.compare(Buffer.from(cold), Buffer.from(warm))).toBe(0);
    expect(Buffer.compare(Buffer.from(cold), Buffer.from(without))).toBe(0);
  });

  it("are drawn anew only where something changed", async () => {
    const kept = keptIn(folder(), Date.now);
    let drawn = 0;
    const counting: Pick<Kept, "keep"> = {
      keep: (ingredients, make) =>
        kept.keep(ingredients, () => {
          drawn++;
          return make();
        }),
    };
    const pictureOf = (each: ChartRecord) => png(each, "card.png", counting);
    await pictureOf(record);
    await pictureOf(record);
    expect(drawn).toBe(1);
    await pictureOf({ ...record, title: "Another title" });
    await pictureOf({ ...record, citation: "Another citation" });
    expect(drawn).toBe(3);
    // What is seen in the picture alone.
    await pictureOf({ ...record, subtitle: "Another subtitle" });
    expect(drawn).toBe(4);
  });
});
