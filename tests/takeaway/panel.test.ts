import { describe, expect, it } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import { panelOf } from "../../src/takeaway/panel.ts";
import { FILE_FORMS } from "../../src/takeaway/record.ts";
import { recordAt } from "./records.ts";

const panel = panelOf(recordAt("ward-life-expectancy/ranked", { dumbbell }), "/figures/embed/builder/");

describe("the panel of a chart", () => {
  it("offers every form, each once and with a name of its own", () => {
    expect(panel.files.map(({ path }) => path).sort()).toEqual(
      FILE_FORMS.map((form) => `charts/ward-life-expectancy/ranked.${form}`).sort(),
    );
    expect(new Set(panel.files.map(({ title }) => title)).size).toBe(FILE_FORMS.length);
  });

  it("leads to the page that fits the code, for this chart", () => {
    expect(panel.builder).toBe("/figures/embed/builder/?chart=ward-life-expectancy/ranked");
  });

  it("leads to where BibTeX and the address of this version stand", () => {
    expect(panel.cite).toBe("/figures/datasets/ward-life-expectancy/#cite");
  });

  it("has a citation that ends with the address that lasts", () => {
    expect(panel.citation).toMatch(
      /^Pellmouth health figures, “Women in Fuller’s Reach .+ https:\/\/example\.org\/figures\/datasets\/ward-life-expectancy\/#ward-life-expectancy-ranked$/,
    );
  });
});
