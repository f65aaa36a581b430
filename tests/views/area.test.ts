import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { charts } from "../../src/charts/registry.ts";
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

const site = readSite(diskFolder("data"), charts);
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
    const entry = groups.flatMap(({ entries }) => entries).find(({ area }) => area.code === "E38000170");
    expect(entry?.words).toMatch(/^Existed from 1 April 2013 to 30 June 2022\./);
    expect(entry?.successors.map(({ lead, title }) => `${lead} ${title}`)).toEqual([
      "NHS reports now call its area North Sefton",
      "Its duties passed to Cheshire and Merseyside (NHS area)",
    ]);
  });

  it("has no page for an area without figures", () => {
    const without = groups.flatMap(({ entries }) => entries).filter(({ hasPage }) => !hasPage);
    expect(without.map(({ figures }) => figures)).toEqual(
      without.map(() => "No figure on this site is about it alone"),
    );
    expect(without.every(({ area }) => !hasAreaPage(site.datasets, area))).toBe(true);
  });
});

describe("an area", () => {
  it("is told from another of the same name by its type", () => {
    expect(areaTitle(site, area("E54000008"))).toBe("Cheshire and Merseyside (NHS area)");
    expect(areaTitle(site, area("cheshire-merseyside-cancer"))).toBe(
      "Cheshire and Merseyside (cancer alliance)",
    );
    expect(areaTitle(site, area("E92000001"))).toBe("England");
  });

  it("says where it lies", () => {
    expect(areaWords(site, area("E08000012"))).toBe(
      "Other borough, code E08000012. Lies in Merseyside, Liverpool City Region, North West and England.",
    );
  });

  it("shows no code where it has none of its own", () => {
    expect(areaWords(site, area("sefton-neighbours"))).toMatch(/^Group of councils\. No official code\./);
  });

  it("knows what it came after", () => {
    expect(predecessorsOf(site, area("E54000008")).map(({ title }) => title)).toEqual([
      "South Sefton (former clinical commissioning group)",
      "Southport and Formby",
    ]);
    expect(successorsOf(site, area("E92000001"))).toEqual([]);
  });

  it("names the topics that say nothing of it", () => {
    expect(unknownOfArea(site.datasets, area("E08000012"))).toMatch(
      /^The papers print no figure for Liverpool on .*“Life expectancy and inequality”/,
    );
  });

  it("is linked with every dataset that has a figure for it", () => {
    const listed = datasetsOfArea(site, area("E08000014")).flatMap(({ datasets }) => datasets);
    const expected = site.datasets.filter(({ figures }) =>
      figures.some(({ area }) => area?.code === "E08000014"),
    );
    expect(listed.map(({ dataset }) => dataset.id).toSorted()).toEqual(
      expected.map(({ id }) => id).toSorted(),
    );
  });
});

describe("the places and providers of a dataset", () => {
  it("are named once each, wards apart from other areas", () => {
    const dataset = site.datasets.find(({ id }) => id === "ambulance-response");
    if (!dataset) throw new Error("there is no dataset ambulance-response");
    const { areas, wards, providers } = subjectsOf(site, dataset);
    expect(areas.map(({ title }) => title)).toEqual([
      "England",
      "North Sefton",
      "South Sefton (part of the borough)",
    ]);
    expect(wards).toEqual([]);
    expect(providers.map(({ short }) => short)).toEqual(["North West Ambulance"]);
  });
});
