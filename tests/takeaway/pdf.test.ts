import { expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { documentPictures } from "../../src/takeaway/document-pictures.ts";
import { chartPrint } from "../../src/takeaway/pdf.ts";
import { TYPEFACE, typesetter } from "../../src/takeaway/typeset.ts";
import { writtenSheet } from "../../src/takeaway/written-sheet.ts";
import { bookmarksOf, isIn, openedPdf } from "./pdf-parts.ts";
import { longRecord, paperWorld, publisher, recordAt } from "./records.ts";

const types = Object.fromEntries(charts);
const typeset = typesetter();
const printOf = (record: ReturnType<typeof recordAt>) =>
  chartPrint(
    record,
    publisher,
    documentPictures(record, paperWorld, () => writtenSheet(TYPEFACE)),
  );
const record = recordAt("ward-life-expectancy/ranked", types);
const print = printOf(record);
const pdf = await typeset(print);
const opened = openedPdf(pdf);
const pagesOf = (text: string) => text.match(/\/Type\s*\/Page\b/g)?.length;

test("a chart as PDF is tagged, says that it keeps to PDF/UA-1, and names its language, title and headings", async () => {
  expect(opened).toMatch(/<pdfuaid:part>1</);
  expect(opened).toMatch(/\/Marked\s+true/);
  expect(opened).toContain("/StructTreeRoot");
  expect(opened).toMatch(/\/Lang\s*\(en-GB\)/);
  expect(opened).toMatch(/\/DisplayDocTitle\s+true/);
  expect(await bookmarksOf(pdf)).toEqual([record.title]);
  expect(isIn(opened, record.title)).toBe(true);
});

test("its picture is a vector, with letters that can be searched, and has the alternative text", () => {
  expect(opened).not.toMatch(/\/Subtype\s*\/Image/);
  expect(opened).toContain("AtkinsonHyperlegibleNext");
  expect(isIn(opened, `${record.title}. ${record.description}`)).toBe(true);
  const [picture] = print.blocks.filter((block) => block.kind === "picture");
  expect(picture?.width).toBeCloseTo(170, 0);
});

test("it says the day of its figures and not that on which it was set", () => {
  expect(opened).toMatch(/\/CreationDate\s*\(D:20260201/);
  expect(opened).toContain("<xmp:CreateDate>2026-02-01");
});

test("it is the same bytes every time, whatever was set before", async () => {
  await typeset(printOf(recordAt("hospital-waits/targets", types)));
  expect(Buffer.compare(await typeset(print), pdf)).toBe(0);
});

test("nothing of it is written at length but what it says of itself and what leads to its parts", () => {
  const plain = Buffer.from(pdf)
    .toString("latin1")
    .replace(/<\?xpacket[\s\S]*?<\?xpacket end[^>]*>/g, "");
  expect(plain).not.toContain("/StructElem");
  expect(plain).not.toContain("begincmap");
  expect(opened).toContain("/StructElem");
  expect(opened).toContain("begincmap");
  expect(opened).toMatch(/<pdfuaid:part>1</);
  expect(Buffer.from(pdf).toString("latin1")).toMatch(/<pdfuaid:part>1</);
});

test("a picture without alternative text is refused", async () => {
  const blocks = print.blocks.map((block) => (block.kind === "picture" ? { ...block, alt: "" } : block));
  await expect(typeset({ ...print, blocks })).rejects.toThrow();
});

test("what looks like the language of the typesetter is text", async () => {
  const title = '#panic(“no”) *bold* $x$ @ref <label> \\ "';
  expect(isIn(openedPdf(await typeset({ ...print, title })), title)).toBe(true);
});

test("a long chart is one picture a page", async () => {
  const long = printOf(longRecord());
  const pictures = long.blocks.filter(({ kind }) => kind === "picture").length;
  expect(pictures).toBeGreaterThan(1);
  expect(pagesOf(openedPdf(await typeset(long)))).toBeGreaterThanOrEqual(pictures);
});

test.each(
  publisher.datasets.flatMap(({ id, charts }) => charts.map((spec) => [`${id}/${spec.id}`] as const)),
)("%s can be set", async (path) => {
  expect((await typeset(printOf(recordAt(path, types)))).length).toBeGreaterThan(5000);
});
