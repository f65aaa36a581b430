import { Resvg } from "@resvg/resvg-js";
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { charts } from "../../src/charts/registry.ts";
import { drawChart } from "../../src/render/draw.ts";
import { UNITS_PER_EM } from "../../src/render/fonts.ts";
import { placesOf } from "../../src/render/places.ts";
import { documentPictures } from "../../src/takeaway/document-pictures.ts";
import { chartDocument } from "../../src/takeaway/docx.ts";
import type { PaperPart } from "../../src/takeaway/paper.ts";
import { look } from "../../src/takeaway/rasterise.ts";
import { type ChartRecord, chartRecord } from "../../src/takeaway/record.ts";
import type { CuttingWorld } from "../../src/takeaway/whole-drawing.ts";
import { drawing, type Types } from "../charts/drawing.ts";
import { council, councilDataset } from "../fixtures/council.ts";
import { readThemes } from "../styles/tokens.ts";

export const publisher = council();

/** What pictures for paper are made with in tests. */
export const paperWorld: CuttingWorld = {
  document: new JSDOM("").window.document,
  theme: readThemes().light,
  site: publisher.name,
  look,
};

/** The Word document of a chart, with pictures of one colour in the place of its own. */
export function documentOf(record: ChartRecord): Promise<Uint8Array> {
  const pictures = documentPictures(record, paperWorld);
  return chartDocument(
    record,
    publisher,
    pictures,
    pictures.parts.map(({ width, height }) => picture(width, height)),
  );
}

/** A full address of a path on the site. */
export const address = (path: string): string => `https://example.org/figures/${path}`;

/**
 * What every form of a chart of the invented council carries.
 *
 * @param path its address: `ward-life-expectancy/ranked`
 * @param types the chart type that draws it, by its name
 */
export function recordAt(path: string, types: Types): ChartRecord {
  const [datasetId, chartId] = path.split("/") as [string, string];
  const dataset = councilDataset(datasetId);
  const spec = dataset.charts.find(({ id }) => id === chartId);
  if (!spec) throw new Error(`there is no chart ${path}`);
  return chartRecord(dataset, spec, drawing(types).drawWhole(dataset, spec), publisher, address);
}

/**
 * The same for a chart in which a place is highlighted.
 *
 * @param key code of the area or id of the provider
 */
export function placeRecordAt(path: string, key: string, types: Types): ChartRecord {
  const { dataset, spec } = recordAt(path, types);
  const known = new Map(Object.entries(types));
  const place = placesOf(known, dataset, spec).find((each) => each.key === key);
  if (!place) throw new Error(`${path} cannot highlight ${key}`);
  const { document } = new JSDOM("").window;
  const drawn = drawChart(dataset, spec, { document, types: known, override: place.override });
  return chartRecord(dataset, spec, drawn, publisher, address, place);
}

/** The same record with a text in the note of its first figure, in the first cell of its table and in its title. */
export function withText(record: ChartRecord, text: string): ChartRecord {
  const { drawn } = record;
  const [figure, ...figures] = drawn.figures;
  const [[, ...cells] = [], ...rows] = drawn.table.rows;
  return {
    ...record,
    title: text,
    drawn: {
      ...drawn,
      figures: [{ ...(figure as (typeof drawn.figures)[number]), note: text }, ...figures],
      table: { ...drawn.table, rows: [[{ text }, ...cells], ...rows] },
    },
  };
}

/** What a chart of thirty measures carries, each like one of the six of the council: it is longer than a page. */
export function longRecord(): ChartRecord {
  const profile = councilDataset("health-profile-2015");
  const figures = Array.from({ length: 5 }, (_, copy) =>
    profile.figures.map((figure) => {
      const { indicator } = figure;
      const id = `${indicator.id}-${copy}`;
      const position = indicator.position + copy * profile.indicators.length;
      return { ...figure, indicator: { ...indicator, id, position } };
    }),
  ).flat();
  const indicators = [...new Map(figures.map(({ indicator }) => [indicator.id, indicator])).values()];
  const [spec] = profile.charts as [(typeof profile.charts)[number]];
  const dataset = { ...profile, indicators, figures };
  return chartRecord(
    dataset,
    spec,
    drawing(Object.fromEntries(charts)).drawWhole(dataset, spec),
    publisher,
    address,
  );
}

/** A PNG file of a given shape in one colour. */
function picture(width: number, height: number): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#17527a"/></svg>`;
  return new Resvg(svg).render().asPng();
}

/** The size in points of the smallest letters of a picture as it is shown, 96 of its pixels to the inch. */
export function leastLetters({ svg, width }: PaperPart): number {
  const root = parseXml(svg).documentElement;
  const factorOf = (element: Element | null): number => {
    if (!element) return 1;
    const [, scale = 1] = /scale\(([\d.]+)\)/.exec(element.getAttribute("transform") ?? "") ?? [];
    return Number(scale) * factorOf(element.parentElement);
  };
  // A line of letters is turned over, because a font's upward is a picture's downward.
  const sizes = [...root.querySelectorAll("g[transform]")].flatMap((line) => {
    const [, scale] = /scale\(([\d.]+),-/.exec(line.getAttribute("transform") ?? "") ?? [];
    return scale ? [Number(scale) * UNITS_PER_EM * factorOf(line.parentElement)] : [];
  });
  return ((Math.min(...sizes) * width) / Number(root.getAttribute("width"))) * 0.75;
}

/** The texts of an archive, path to content. */
export function textsIn(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

/** A part of an Office document; one that is not well-formed throws. */
export function parseXml(text: string): Document {
  return new JSDOM(text, { contentType: "application/xml" }).window.document;
}
