import { expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { openSheets } from "../../src/takeaway/ods.ts";
import { chartSlides, slideParts } from "../../src/takeaway/pptx.ts";
import { chartSheets } from "../../src/takeaway/sheets.ts";
import { workbook } from "../../src/takeaway/workbook.ts";
import { documentOf, paperWorld, parseXml, publisher, recordAt, textsIn, withText } from "./records.ts";

const record = withText(
  recordAt("ward-life-expectancy/ranked", Object.fromEntries(charts)),
  "Bell \u0007, tab \u000b, end \uffff",
);
const { sheets, properties } = chartSheets(record, publisher);
const parts = slideParts(record, paperWorld);

test.each([
  ["Word", () => documentOf(record)],
  ["Excel", () => workbook(sheets, properties)],
  ["OpenDocument", async () => openSheets(sheets, properties)],
  [
    "slides",
    () =>
      chartSlides(
        record,
        publisher,
        parts,
        parts.map(() => new Uint8Array([1])),
      ),
  ],
])("a control character breaks no file: %s", async (_, make) => {
  const files = textsIn(await make());
  const texts = Object.entries(files).filter(([path]) => /\.(xml|rels)$/.test(path));
  expect(texts.map(([, text]) => text).join("")).toContain("Bell , tab , end ");
  for (const [, text] of texts) parseXml(text);
});
