import { describe, expect, test } from "vitest";
import bullet from "../../src/charts/bullet/chart.ts";
import spine from "../../src/charts/spine/chart.ts";
import { chartDocument } from "../../src/takeaway/docx.ts";
import { parseXml, picture, publisher, recordAt, textsIn, withText } from "./records.ts";

const record = recordAt("hospital-waits/targets", { bullet });
const wide = picture(1890, 1200);
const bytes = await chartDocument(record, publisher, wide);
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
    expect(width / 360_000).toBeCloseTo(16, 1);
    expect(Object.keys(files).filter((path) => path.startsWith("word/media/"))).toHaveLength(1);
  });

  test("keeps a tall picture on one page and in its shape", async () => {
    const parts = textsIn(await chartDocument(record, publisher, picture(720, 2160)));
    const [extent] = all("wp:extent", parseXml(parts["word/document.xml"] as string));
    const [width, height] = ["cx", "cy"].map((name) => Number(extent?.getAttribute(name)) / 360_000) as [
      number,
      number,
    ];
    expect(height).toBeCloseTo(18, 1);
    expect(height / width).toBeCloseTo(3, 1);
  });

  test("has a caption with every source and a link that says where it leads", () => {
    const [caption] = styled("Caption");
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
    expect(all("w:tc", rows[0]).map(textOf)).toEqual(record.drawn.table.columns.map(({ title }) => title));
    expect(all("w:tc", rows[1]).map(textOf)).toEqual(record.drawn.table.rows[0]?.map(({ text }) => text));
    expect([...all("w:gridSpan"), ...all("w:vMerge")]).toHaveLength(0);
    const whole = all("w:gridCol").reduce((sum, column) => sum + Number(column.getAttribute("w:w")), 0);
    expect(whole / 567).toBeCloseTo(16, 1);
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
    const parts = textsIn(await chartDocument(withText(record, "[c]"), publisher, wide));
    expect(all("w:p", parseXml(parts["word/document.xml"] as string)).map(textOf)).toContain(
      "[c] suppressed",
    );
  });

  test("is the same bytes every time", async () => {
    expect(Buffer.compare(await chartDocument(record, publisher, wide), bytes)).toBe(0);
  });
});

test("a table with many columns stands on a page that is turned", async () => {
  const broad = recordAt("health-profile-2015/spine", { spine });
  expect(broad.drawn.table.columns.length).toBeGreaterThan(7);
  const parts = textsIn(await chartDocument(broad, publisher, wide));
  const pages = all("w:pgSz", parseXml(parts["word/document.xml"] as string));
  expect(pages.map((page) => Number(page.getAttribute("w:w")) > Number(page.getAttribute("w:h")))).toEqual([
    false,
    true,
    false,
  ]);
});
