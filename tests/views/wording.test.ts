import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Site } from "../../src/model/site.ts";
import { wordingsOf } from "../../src/views/wording.ts";
import { council } from "../fixtures/council.ts";

const site = council();
const wordings = wordingsOf(site, charts);
const at = (place: string) => wordings.find((wording) => wording.at === place);

describe("the words of a site", () => {
  it("are those of every chart: headline and subtitle as given, and the sentence that is made", () => {
    const drawn = site.datasets.flatMap(({ id, charts }) => charts.map((spec) => ({ id, spec })));
    for (const { id, spec } of drawn)
      expect(at(`${id}/${spec.id}`)).toMatchObject({ given: [spec.headline, spec.subtitle] });
    expect(at("ward-life-expectancy/ranked")?.made).toEqual([
      expect.stringMatching(/^Life expectancy at birth.*\d years.*\.$/),
    ]);
  });

  it("are those of every dataset, provider, borough and ward, of each vintage", () => {
    const pages = wordings.map((wording) => wording.at).filter((place) => place.endsWith("/"));
    const of = (start: string) => pages.filter((page) => page.startsWith(start)).length;
    expect(of("datasets/")).toBe(site.datasets.length);
    expect(of("providers/")).toBe(site.organisations.size);
    expect(of("wards/2005/")).toBe(6);
    expect(of("wards/2025/")).toBe(5);
    expect(of("profile/")).toBe(1);
    expect(at("wards/2005/dunnock/")?.made[0]).toMatch(
      /^Life expectancy at birth, Dunnock, 2010 to 2014: women \d/,
    );
  });

  it("have no fault", () => {
    expect(wordings.flatMap(({ at, faults }) => faults.map((fault) => `${at}: ${fault}`))).toEqual([]);
  });

  it("have their faults where they stand", () => {
    const [dataset, ...others] = site.datasets as [Site["datasets"][number]];
    const [indicator] = dataset.indicators;
    const title = `${indicator?.title} undefined`;
    const broken = {
      ...dataset,
      figures: dataset.figures.map((figure) => ({ ...figure, indicator: { ...figure.indicator, title } })),
    };
    const faults = wordingsOf({ ...site, datasets: [broken, ...others] }, charts).filter(
      (wording) => wording.faults.length > 0,
    );
    expect(faults.map((wording) => wording.at)).toContain(`${dataset.id}/${dataset.charts[0]?.id}`);
    expect(faults[0]?.faults[0]).toMatch(/^has words that a program left behind: .*undefined/);
  });
});
