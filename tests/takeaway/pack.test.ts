import { strToU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import { chartPack } from "../../src/takeaway/pack.ts";
import { publisher, recordAt, textsIn } from "./records.ts";

const record = recordAt("ward-life-expectancy/ranked", { dumbbell });
const contents = { csv: strToU8("a,b"), png: strToU8("picture"), svg: strToU8("<svg/>") };
const bytes = chartPack(record, publisher, contents);

describe("the pack of a chart", () => {
  test("holds a text to read first and every form under the name of the chart", () => {
    expect(Object.keys(unzipSync(bytes))).toEqual([
      "README.txt",
      "ward-life-expectancy-ranked.png",
      "ward-life-expectancy-ranked.svg",
      "ward-life-expectancy-ranked.csv",
    ]);
    expect(textsIn(bytes)["ward-life-expectancy-ranked.csv"]).toBe("a,b");
  });

  test("says title, alternative text, caption, citation, licence and how to use it", () => {
    const readme = textsIn(bytes)["README.txt"] as string;
    expect(readme.startsWith(record.title)).toBe(true);
    for (const part of [
      `Alternative text\r\n----------------\r\n${record.description}`,
      `Source: ${record.sources[0]}. Version of 1 February 2026.`,
      `How to cite\r\n-----------\r\n${record.citation}`,
      publisher.licence.url,
      "How to use",
      "ward-life-expectancy-ranked.svg: picture that stays sharp at any size",
    ])
      expect(readme).toContain(part);
    expect(readme).not.toContain("ward-life-expectancy-ranked.docx");
    expect(readme).toContain(`${record.files.docx}: Word document`);
  });

  test("is the same bytes every time", () => {
    expect(Buffer.compare(chartPack(record, publisher, contents), bytes)).toBe(0);
  });

  test("refuses a form that its text could not explain", () => {
    expect(() => chartPack(record, publisher, { gif: strToU8("") })).toThrow(
      "ward-life-expectancy/ranked.zip: no use is known of gif; add it to USES in src/takeaway/pack.ts",
    );
  });
});
