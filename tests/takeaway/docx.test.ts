import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import bullet from "../../src/charts/bullet/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import spine from "../../src/charts/spine/chart.ts";
import { documentPictures } from "../../src/takeaway/document-pictures.ts";
import { chartDocument } from "../../src/takeaway/docx.ts";
import { wordsIn } from "../../src/takeaway/short-words.ts";
import {
  documentOf,
  leastLetters,
  longRecord,
  paperWorld,
  parseXml,
  publisher,
  recordAt,
  textsIn,
  withText,
} from "./records.ts";

const record = recordAt("hospital-waits/targets", { bullet });
const bytes = await documentOf(record);
const files = textsIn(bytes);
const body = parseXml(files["word/document.xml"] as string);
const all = (name: string, within: Document | Element = body) => [...within.getElementsByTagName(name)];
const textOf = (element: Element | undefined) =>
  element
    ? all("w:t", element)
        .map((text) => text.textContent)
        .join("")
    : undefined;
const styled = (style: string) =>
  all("w:p").filter((paragraph) => all("w:pStyle", paragraph)[0]?.getAttribute("w:val") === style);

describe("the Word document of a chart", () => {
  test("has one heading of the first level and says in words what the picture shows", () => {
    expect(styled("Heading1").map(textOf)).toEqual([record.dataset.title]);
    expect(styled("Heading2").map(textOf)).toEqual([
      "The figures as a table",
      "What to know about these figures",
      "How to cite",
    ]);
    expect(all("w:p").map(textOf)).toContain(record.description);
    expect(all("w:p").map(textOf)).toContain(record.citation);
  });

  test("has the picture at the width of its column, with title and description as alternative text", () => {
    const [properties] = all("wp:docPr");
    expect(properties?.getAttribute("title")).toBe(record.title);
    expect(properties?.getAttribute("descr")).toBe(`${record.title}. ${record.description}`);
    const width = Number(all("wp:extent")[0]?.getAttribute("cx"));
    // 360,000 units to the centimetre.
    expect(width / 360_000).toBeCloseTo(17, 1);
    expect(Object.keys(files).filter((path) => path.startsWith("word/media/"))).toHaveLength(1);
  });

  test("has pictures on white, as paper is", () => {
    const { parts } = documentPictures(record, paperWorld);
    const { paper } = paperWorld.theme as { paper: string };
    expect(paper).not.toBe("#ffffff");
    for (const { svg } of parts) {
      expect(svg).toMatch(/<rect width="\d+" height="\d+" fill="#ffffff"\/>/);
      expect(svg).not.toContain(paper);
    }
  });

  test("says its headline in words above the picture, and its title in ten at most", () => {
    expect(styled("Headline").map(textOf)).toEqual([record.title]);
    expect(wordsIn(textOf(styled("Heading1")[0]) as string)).toBeLessThanOrEqual(10);
    const order = ["Heading1", "Headline", "Caption"];
    expect(
      all("w:pStyle")
        .slice(0, 3)
        .map((style) => style.getAttribute("w:val")),
    ).toEqual(order);
  });

  test("is set in Arial of 12 points", () => {
    const [defaults] = all("w:rPrDefault", parseXml(files["word/styles.xml"] as string));
    expect(all("w:rFonts", defaults)[0]?.getAttribute("w:ascii")).toBe("Arial");
    expect(all("w:sz", defaults)[0]?.getAttribute("w:val")).toBe("24");
  });

  test("has a caption with every source and a link that says where it leads", () => {
    const [, caption] = styled("Caption");
    for (const source of record.sources) expect(textOf(caption)).toContain(source);
    const link = all("w:hyperlink", caption)[0] as Element;
    expect(textOf(link)).toBe("The chart on its page, with later changes");
    const target = parseXml(files["word/_rels/document.xml.rels"] as string).querySelector(
      `[Id="${link.getAttribute("r:id")}"]`,
    );
    expect(`${target?.getAttribute("Target")}#${link.getAttribute("w:anchor")}`).toBe(record.page);
    expect(target?.getAttribute("TargetMode")).toBe("External");
  });

  test("has a table with a header row that repeats, whole rows and no merged cells", () => {
    expect(all("w:tbl")).toHaveLength(1);
    const rows = all("w:tr");
    expect(rows).toHaveLength(record.drawn.table.rows.length + 1);
    expect(rows.map((row) => all("w:tblHeader", row).length)).toEqual([
      1,
      ...record.drawn.table.rows.map(() => 0),
    ]);
    for (const row of rows) expect(all("w:cantSplit", row)).toHaveLength(1);
    expect(all("w:tc", rows[0]).map(textOf)).toEqual(record.drawn.table.columns.map(({ title }) => title));
    expect(all("w:tc", rows[1]).map(textOf)).toEqual(record.drawn.table.rows[0]?.map(({ text }) => text));
    expect([...all("w:gridSpan"), ...all("w:vMerge")]).toHaveLength(0);
    const whole = all("w:gridCol").reduce((sum, column) => sum + Number(column.getAttribute("w:w")), 0);
    expect(whole / 567).toBeCloseTo(17, 1);
  });

  test("is in British English and carries title and the day of its version", () => {
    expect(all("w:lang", parseXml(files["word/styles.xml"] as string))[0]?.getAttribute("w:val")).toBe(
      "en-GB",
    );
    const core = parseXml(files["docProps/core.xml"] as string);
    const text = (name: string) => core.getElementsByTagName(name)[0]?.textContent;
    expect([text("dc:title"), text("dc:language")]).toEqual([record.title, "en-GB"]);
    expect([text("dcterms:created"), text("dcterms:modified")]).toEqual([
      `${record.version}T12:00:00Z`,
      `${record.version}T12:00:00Z`,
    ]);
  });

  test("explains the marks of its table, and only those", async () => {
    expect(all("w:p").map(textOf)).not.toContain("[c] suppressed");
    const parts = textsIn(await documentOf(withText(record, "[c]")));
    expect(all("w:p", parseXml(parts["word/document.xml"] as string)).map(textOf)).toContain(
      "[c] suppressed",
    );
  });

  test("names each of its links and pictures once, or Word would repair it", async () => {
    const related = ["r:id", "r:embed", "r:link"];
    for (const parts of [files, textsIn(await documentOf(longRecord()))]) {
      const names = [
        ...parseXml(parts["word/_rels/document.xml.rels"] as string).querySelectorAll("Relationship"),
      ].map((each) => each.getAttribute("Id"));
      expect(new Set(names).size).toBe(names.length);
      const used = all("*", parseXml(parts["word/document.xml"] as string)).flatMap((element) =>
        related.flatMap((name) => element.getAttribute(name) ?? []),
      );
      expect(used.length).toBeGreaterThan(1);
      expect(used.filter((name) => !names.includes(name))).toEqual([]);
    }
  });

  test("is the same bytes every time", async () => {
    expect(Buffer.compare(await documentOf(record), bytes)).toBe(0);
  });
});

/** Parts of a picture in a document, in centimetres, and the file that each shows. */
function picturesIn(parts: Record<string, string>) {
  const document = parseXml(parts["word/document.xml"] as string);
  return all("wp:inline", document).map((inline) => {
    const [extent] = all("wp:extent", inline);
    const [width, height] = ["cx", "cy"].map((name) => Number(extent?.getAttribute(name)) / 360_000);
    return {
      width: width as number,
      height: height as number,
      id: all("wp:docPr", inline)[0]?.getAttribute("id"),
      description: all("wp:docPr", inline)[0]?.getAttribute("descr"),
      file: all("a:blip", inline)[0]?.getAttribute("r:embed"),
    };
  });
}

describe("a chart that is longer than a page", () => {
  const long = longRecord();

  test("is several pictures at the width of the text, each with words of its own, that fit their pages", async () => {
    const shown = picturesIn(textsIn(await documentOf(long)));
    expect(shown.length).toBeGreaterThan(1);
    for (const { width, height } of shown) {
      expect(width).toBeCloseTo(17, 1);
      expect(height).toBeLessThan(24);
    }
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    expect(new Set(shown.map(({ file }) => file)).size).toBe(shown.length);
    expect(shown[0]?.description).toContain(long.description);
    expect(shown[1]?.description).toContain(`part 2 of ${shown.length}`);
  });

  test("shows each picture in its place", async () => {
    const pictures = documentPictures(long, paperWorld);
    const sent = pictures.parts.map((_, index) => new Uint8Array([137, 80, index]));
    const inside = unzipSync(await chartDocument(long, publisher, pictures, sent));
    const links = parseXml(strFromU8(inside["word/_rels/document.xml.rels"] as Uint8Array));
    const shown = picturesIn({ "word/document.xml": strFromU8(inside["word/document.xml"] as Uint8Array) });
    expect(
      shown.map(({ file }) => {
        const target = links.querySelector(`[Id="${file}"]`)?.getAttribute("Target");
        return [...(inside[`word/${target}`] as Uint8Array)];
      }),
    ).toEqual(sent.map((bytes) => [...bytes]));
  });
});

test.each(
  publisher.datasets.flatMap((dataset) =>
    dataset.charts.map((spec) => [`${dataset.id}/${spec.id}`] as const),
  ),
)("%s is shown 11 cm wide or wider, with letters of 8 points or more", (path) => {
  const record = recordAt(path, Object.fromEntries(charts));
  const { parts } = documentPictures(record, paperWorld);
  for (const part of parts) {
    expect((part.width / 96) * 2.54).toBeGreaterThanOrEqual(11);
    expect(leastLetters(part)).toBeGreaterThanOrEqual(8);
  }
});

test("a table with many columns stands on a page that is turned", async () => {
  const broad = recordAt("health-profile-2015/spine", { spine });
  expect(broad.drawn.table.columns.length).toBeGreaterThan(7);
  const parts = textsIn(await documentOf(broad));
  const pages = all("w:pgSz", parseXml(parts["word/document.xml"] as string));
  expect(pages.map((page) => Number(page.getAttribute("w:w")) > Number(page.getAttribute("w:h")))).toEqual([
    false,
    true,
    false,
  ]);
});
