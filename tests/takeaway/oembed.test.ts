import { readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import hexmap from "../../src/charts/hexmap/chart.ts";
import { oembed } from "../../src/takeaway/oembed.ts";
import { address, recordAt } from "./records.ts";

const ajv = new Ajv2019();
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync("tests/takeaway/oembed.schema.json", "utf8")));
const site = { name: "Figures", address: address("") };

describe("the oEmbed answer", () => {
  it("is valid", () => {
    for (const path of ["ward-life-expectancy/ranked", "ward-life-expectancy/map-women"])
      expect(validate(JSON.parse(oembed(recordAt(path, { dumbbell, hexmap }), site))), path).toBe(true);
  });

  it("shows the chart in a frame that is never wider than its column", () => {
    const answer = JSON.parse(oembed(recordAt("ward-life-expectancy/ranked", { dumbbell }), site));
    expect(answer.html).toMatch(
      /^<iframe src="https:\/\/example\.org\/figures\/embed\/ward-life-expectancy\/ranked\/" title="Women in Fuller’s Reach /,
    );
    expect(answer.html).toContain('width="100%"');
    expect(answer.width).toBe(640);
    expect(answer.thumbnail_url).toBe(address("charts/ward-life-expectancy/ranked.card.png"));
  });

  it("is told from one that breaks the specification", () => {
    const answer = JSON.parse(oembed(recordAt("ward-life-expectancy/ranked", { dumbbell }), site));
    for (const broken of [
      { ...answer, version: 1 },
      { ...answer, height: undefined },
      { ...answer, thumbnail_width: undefined },
      { ...answer, type: "video" },
      { ...answer, width: "100%" },
    ])
      expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});
