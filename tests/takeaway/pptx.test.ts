import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { captionOf } from "../../src/takeaway/pack.ts";
import type { PaperPart } from "../../src/takeaway/paper.ts";
import { chartSlides, slideParts } from "../../src/takeaway/pptx.ts";
import { leastLetters, longRecord, paperWorld, parseXml, publisher, recordAt, textsIn } from "./records.ts";

const types = Object.fromEntries(charts);
const record = recordAt("ward-life-expectancy/ranked", types);
const parts = slideParts(record, paperWorld);
const sent = (count: number) => Array.from({ length: count }, (_, index) => new Uint8Array([137, 80, index]));
const bytes = await chartSlides(record, publisher, parts, sent(parts.length));
const files = textsIn(bytes);

const part = (path: string, from = files) => parseXml(from[path] as string);
const textOf = (element: Element | undefined) =>
  [...(element?.getElementsByTagName("a:t") ?? [])].map(({ textContent }) => textContent).join("\n");
const titlesOf = (slide: Document) =>
  [...slide.getElementsByTagName("p:sp")]
    .filter((shape) => shape.getElementsByTagName("p:ph")[0]?.getAttribute("type") === "title")
    .map(textOf);

describe("the slides of a chart", () => {
  test("are 16 by 9", () => {
    const [size] = part("ppt/presentation.xml").getElementsByTagName("p:sldSz");
    expect(Number(size?.getAttribute("cx")) / Number(size?.getAttribute("cy"))).toBeCloseTo(16 / 9, 3);
  });

  test("have the headline in the placeholder of the title, and the picture with alternative text", () => {
    const slide = part("ppt/slides/slide1.xml");
    expect(titlesOf(slide)).toEqual([record.title]);
    const [picture] = slide.getElementsByTagName("p:pic");
    expect(picture?.getElementsByTagName("p:cNvPr")[0]?.getAttribute("descr")).toBe(
      `${record.title}. ${record.description}`,
    );
  });

  test("set a title of three lines smaller, so that it keeps off the subtitle", async () => {
    const sizes = await Promise.all(
      [record.title.slice(0, 90), "A title of many words ".repeat(6)].map(async (title) => {
        const texts = textsIn(await chartSlides({ ...record, title }, publisher, parts, sent(parts.length)));
        const [run] = part("ppt/slides/slide1.xml", texts).getElementsByTagName("a:rPr");
        return run?.getAttribute("sz");
      }),
    );
    expect(sizes).toEqual(["2600", "2200"]);
  });

  test("say sentence, source, citation and address in the notes", () => {
    const notes = textOf(part("ppt/notesSlides/notesSlide1.xml").documentElement);
    for (const words of [record.description, captionOf(record), record.citation, record.page])
      expect(notes).toContain(words);
  });

  test("have paragraphs as the format allows: their properties once, before all else", () => {
    for (const [path, text] of Object.entries(files))
      if (path.endsWith(".xml"))
        for (const paragraph of parseXml(text).getElementsByTagName("a:p"))
          expect(
            [...paragraph.children].slice(1).filter(({ tagName }) => tagName === "a:pPr"),
            path,
          ).toEqual([]);
  });

  test("carry title, language and day, and are the same bytes every time", async () => {
    const core = part("docProps/core.xml");
    const text = (name: string) => core.getElementsByTagName(name)[0]?.textContent;
    expect([text("dc:title"), text("dc:language"), text("dcterms:created")]).toEqual([
      record.title,
      "en-GB",
      `${record.version}T12:00:00Z`,
    ]);
    const again = await chartSlides(record, publisher, parts, sent(parts.length));
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  test("of a long chart are several, each with its own picture and a title of its own", async () => {
    const long = longRecord();
    const several = slideParts(long, paperWorld);
    expect(several.length).toBeGreaterThan(1);
    const inside = unzipSync(await chartSlides(long, publisher, several, sent(several.length)));
    const titles = several.map((_, index) =>
      titlesOf(parseXml(strFromU8(inside[`ppt/slides/slide${index + 1}.xml`] as Uint8Array))),
    );
    expect(new Set(titles.flat()).size).toBe(several.length);
    // The last slide is about as full as the others.
    const heights = several.map(({ height }) => height);
    expect(Math.min(...heights) / Math.max(...heights)).toBeGreaterThan(0.6);
    for (const index of several.keys())
      expect([...(inside[`ppt/media/image-${index + 1}-1.png`] as Uint8Array)]).toEqual([137, 80, index]);
  });
});

const EMU = 914_400;

test.each(
  publisher.datasets.flatMap(({ id, charts }) => charts.map((spec) => [`${id}/${spec.id}`] as const)),
)("%s lies within its slides, below the words, with letters that can be read", async (path) => {
  const each = recordAt(path, types);
  const own = slideParts(each, paperWorld);
  const texts = textsIn(await chartSlides(each, publisher, own, sent(own.length)));
  for (const index of own.keys()) {
    const slide = part(`ppt/slides/slide${index + 1}.xml`, texts);
    const [frame] = slide.getElementsByTagName("p:pic")[0]?.getElementsByTagName("a:xfrm") ?? [];
    const [offset, extent] = [...(frame?.children ?? [])];
    const [left, top] = ["x", "y"].map((name) => Number(offset?.getAttribute(name)) / EMU) as [
      number,
      number,
    ];
    const [width, height] = ["cx", "cy"].map((name) => Number(extent?.getAttribute(name)) / EMU) as [
      number,
      number,
    ];
    expect(top).toBeGreaterThanOrEqual(2);
    expect(left + width).toBeLessThanOrEqual(13);
    expect(top + height).toBeLessThanOrEqual(7);
    expect(width).toBeGreaterThan(each.drawn.isMap ? 2 : 5);
    // All of a map stands on one slide, whatever that makes of its letters.
    expect(leastLetters(own[index] as PaperPart)).toBeGreaterThanOrEqual(each.drawn.isMap ? 5 : 9);
  }
});
