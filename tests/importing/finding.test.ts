import { expect, test } from "vitest";
import { findingsIn } from "../../src/importing/finding.ts";
import { layoutOf } from "../../src/importing/mapped-layout.ts";
import { refusalOf } from "../../src/importing/refusal.ts";
import { mappingSchema } from "../../src/model/mapping.ts";

const layout = layoutOf(
  mappingSchema.parse({
    title: "Naps",
    publication: "napping",
    edition: { published: "2025-05-06" },
    place: { code: "Code" },
    period: "Month",
    measures: { naps: { title: "Naps", unit: "count" } },
    figures: [{ measure: "naps", value: "Naps" }],
  }),
  "mapped:naps",
);
const found = (text: string) =>
  findingsIn([{ path: "in/naps.csv", bytes: new TextEncoder().encode(text) }], {
    layouts: [layout],
    kinds: [],
  });

test("refuses an edition that was published before the time that it is of", () => {
  const [late] = found("Code,Month,Naps\nQ,2036-05,4\n");
  expect(late && refusalOf(late)).toMatchObject({
    file: "in/naps.csv",
    message: "The file says that it was published before the time that it is of",
    found: "May 2036, published on 6 May 2025",
  });
  const [good] = found("Code,Month,Naps\nQ,2025-04,4\n");
  expect(good && refusalOf(good)).toBeUndefined();
});

test("names the mapping that a file is nearest to, and what the file is like where none is near", () => {
  const [near] = found("Code,Month,Walks\nQ,2025-04,4\n");
  expect(near && refusalOf(near)?.remedy).toContain("teach data/imports/naps.json to read it");
  const [far] = found('{"error":"not found"}');
  expect(far && refusalOf(far)?.found).toBe("JSON that begins with “error”");
});
