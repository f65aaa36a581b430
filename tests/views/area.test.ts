import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import {
  areaGroups,
  areaTitle,
  areaWords,
  datasetsOfArea,
  hasAreaPage,
  predecessorsOf,
  successorsOf,
  unknownOfArea,
} from "../../src/views/area.ts";
import { subjectsOf } from "../../src/views/subjects.ts";
import { council, councilDataset } from "../fixtures/council.ts";

const site = council();
const area = (code: string) => site.areas.get(code) as Area;

describe("the list of areas", () => {
  const groups = areaGroups(site);

  it("has every area but the wards, once", () => {
    const listed = groups.flatMap(({ entries }) => entries.map((entry) => entry.area.code));
    const expected = [...site.areas.values()].filter(({ type }) => type !== "ward").map(({ code }) => code);
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it("gives every type of area a heading of its own", () => {
    const types = new Set([...site.areas.values()].map(({ type }) => type).filter((type) => type !== "ward"));
    expect([...types].filter((type) => !site.areaTypes.has(type))).toEqual([]);
  });

  it("says when a group of GPs ended and what followed", () => {
    const entry = groups.flatMap(({ entries }) => entries).find(({ area }) => area.code === "E38990001");
    expect(entry?.words).toMatch(/^Existed from 1 April 2013 to 30 June 2022\./);
    expect(entry?.successors.map(({ lead, title }) => `${lead} ${title}`)).toEqual([
      "NHS reports now call its area Pellmouth East (part of the borough)",
      "Its duties passed to Wolds and Coast (NHS area)",
    ]);
  });

  it("has no page for an area without figures", () => {
    const without = groups.flatMap(({ entries }) => entries).filter(({ hasPage }) => !hasPage);
    expect(without.map(({ area }) => area.name)).toEqual([
      "Pellmouth East",
      "Hallowby",
      "Wolds and Coast",
      "Wolds and Coast",
      "Councils like Pellmouth",
    ]);
    expect(without.map(({ figures }) => figures)).toEqual(
      without.map(() => "No figure on this site is about it alone"),
    );
    expect(without.every(({ area }) => !hasAreaPage(site.datasets, area))).toBe(true);
  });
});

describe("an area", () => {
  it("is told from another of the same name by its type", () => {
    expect(areaTitle(site, area("E54990001"))).toBe("Wolds and Coast (NHS area)");
    expect(areaTitle(site, area("wolds-coast-cancer"))).toBe("Wolds and Coast (cancer alliance)");
    expect(areaTitle(site, area("E92000001"))).toBe("England");
  });

  it("says where it lies", () => {
    expect(areaWords(site, area("E08990002"))).toBe(
      "Other borough, code E08990002. Lies in the North Wolds and England.",
    );
  });

  it("shows no code where it has none of its own", () => {
    expect(areaWords(site, area("like-pellmouth"))).toMatch(/^Group of councils\. No official code\./);
  });

  it("knows what it came after", () => {
    expect(predecessorsOf(site, area("E54990001")).map(({ title }) => title)).toEqual([
      "Pellmouth East (former clinical commissioning group)",
    ]);
    expect(successorsOf(site, area("E92000001"))).toEqual([]);
  });

  it("names the topics that tell of it where they are few, else those that say nothing", () => {
    expect(unknownOfArea(site.datasets, area("pellmouth-west"))).toBe(
      "The sources give figures for Pellmouth West on one topic of six: “Hospitals and ambulances”.",
    );
  });

  it("is linked with every dataset that has a figure for it", () => {
    const listed = datasetsOfArea(site, area("E12990001")).flatMap(({ datasets }) => datasets);
    expect(listed.map(({ dataset }) => dataset.id)).toEqual(["early-deaths", "childhood-vaccination"]);
  });
});

describe("the places and providers of a dataset", () => {
  it("are named once each, wards apart from other areas", () => {
    const { areas, wards, providers } = subjectsOf(site, councilDataset("ambulance-response"));
    expect(areas.map(({ title }) => title)).toEqual([
      "England",
      "Pellmouth East (part of the borough)",
      "Pellmouth West",
    ]);
    expect(wards).toEqual([]);
    expect(providers.map(({ short }) => short)).toEqual(["Wolds Ambulance"]);
  });
});
