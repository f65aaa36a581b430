import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Area } from "../../src/model/area.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { MOST_SIBLINGS, neighboursOf, newerThan, peersOf, siblingsOf } from "../../src/views/siblings.ts";
import { COUNCIL, councilDataset } from "../fixtures/council.ts";

const site = readSite(diskFolder(COUNCIL), charts);
const dataset = (id: string) => councilDataset(id, site);

describe("pages beside a dataset", () => {
  it("are the others of its topic, with their time", () => {
    expect(siblingsOf(site, dataset("early-deaths")).map(({ of, words }) => `${of.id}: ${words}`)).toEqual([
      "ward-life-expectancy: 2010 to 2014",
      "new-ward-health: 2025",
    ]);
  });

  it("are those around it where its topic has very many, and as many at its ends", () => {
    const topic = dataset("early-deaths").topic;
    const many = Array.from({ length: 3 * MOST_SIBLINGS }, (_, index) => ({
      id: `${index}`,
      topic,
      figures: [],
    }));
    const besides = (index: number) =>
      siblingsOf({ datasets: many as unknown as Dataset[] }, many[index] as unknown as Dataset).map(
        ({ of }) => Number(of.id),
      );
    for (const index of [0, MOST_SIBLINGS, many.length - 1]) {
      expect(besides(index)).toHaveLength(MOST_SIBLINGS);
      expect(besides(index)).not.toContain(index);
    }
    expect(besides(0)[0]).toBe(1);
    expect(besides(MOST_SIBLINGS)).toContain(MOST_SIBLINGS + 1);
    expect(besides(MOST_SIBLINGS)).toContain(MOST_SIBLINGS - 1);
    expect(besides(many.length - 1).at(-1)).toBe(many.length - 2);
  });

  it("have later figures of the same measure, of the same place or provider", () => {
    const [first] = site.datasets;
    const old = dataset("health-profile-2015");
    const shared = old.indicators[0];
    const made = {
      ...(first as typeof old),
      id: "made",
      figures: [
        {
          ...(old.figures.find(
            ({ indicator, role }) => indicator === shared && role === "",
          ) as (typeof old.figures)[0]),
        },
      ].map((figure) => ({
        ...figure,
        period: { id: "2090", start: "2090-01-01", end: "2090-12-31", title: "2090" },
      })),
    };
    expect(newerThan({ datasets: [old, made] }, old)).toEqual([
      { of: made, words: `“${shared?.title}”, 2090` },
    ]);
    expect(newerThan({ datasets: [old, made] }, made)).toEqual([]);
  });
});

describe("pages beside a ward and a provider", () => {
  it("are its neighbours with what the home page leads with", () => {
    const wards = [...site.areas.values()].filter(
      ({ type, validFrom }) => type === "ward" && validFrom === "2005",
    );
    const [first] = neighboursOf(site, site.areas.get("E05990001") as Area, wards);
    expect(first?.of.name).toBe("Dunnock");
    expect(first?.words).toMatch(/^Life expectancy.*: women \d.* years and men \d/);
  });

  it("are others of its kind that have measures", () => {
    const trusts = [...site.organisations.values()].filter(({ validTo }) => validTo === "");
    for (const provider of trusts)
      for (const { of } of peersOf(site, charts, provider)) {
        expect(of).not.toBe(provider);
        expect(of.type).toBe(provider.type);
      }
    expect(
      trusts.flatMap((provider: Organisation) => peersOf(site, charts, provider)).length,
    ).toBeGreaterThan(0);
  });
});
