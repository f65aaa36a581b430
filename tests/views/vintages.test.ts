import { describe, expect, it } from "vitest";
import hexmap from "../../src/charts/hexmap/chart.ts";
import strip from "../../src/charts/strip/chart.ts";
import { type Area, vintage } from "../../src/model/area.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { type Period, parsePeriod } from "../../src/model/period.ts";
import { select } from "../../src/model/select.ts";
import { vintagesOf } from "../../src/model/vintage.ts";
import type { ChartTypes } from "../../src/render/chart.ts";
import { areaTitle, predecessorsOf, wardTitle } from "../../src/views/area.ts";
import { subjectsOf } from "../../src/views/subjects.ts";
import {
  figuresElsewhere,
  vintageAfter,
  vintageTitle,
  wardChange,
  whoseFigures,
} from "../../src/views/ward-change.ts";
import { wardCharts, wardHeadline } from "../../src/views/ward-charts.ts";
import { wardMeasures } from "../../src/views/ward-measures.ts";
import { boundaryWords, measuresWords, wardSentence, wardWords } from "../../src/views/ward-words.ts";
import { wardOverview } from "../../src/views/wards.ts";
import { council, councilDataset, councilWith } from "../fixtures/council.ts";

/** The chart types that single wards are shown by. */
const charts = new Map<string, unknown>([
  ["strip", strip],
  ["hexmap", hexmap],
]) as ChartTypes;
const site = council();
const vintages = vintagesOf(site.areas.values());
const [young, old] = vintages.map(({ wards }) => wards) as [Area[], Area[]];
const named = (name: string, wards: readonly Area[]) => wards.find((ward) => ward.name === name) as Area;
const [dunnock, oldDunnock] = [named("Dunnock", young), named("Dunnock", old)];

describe("wards by vintage", () => {
  it("stand together with those whose boundaries began in the same year, the latest first", () => {
    expect(vintages.map(({ id, wards }) => [id, wards.length])).toEqual([
      ["2025", 5],
      ["2005", 6],
    ]);
    expect(young.map(({ name }) => name)).toEqual(young.map(({ name }) => name).sort());
  });

  it("are named by the time in which they exist", () => {
    const titles = (datasets: readonly Dataset[]) =>
      vintages.map((vintage) => vintageTitle(vintage, datasets, vintages));
    expect(titles(site.datasets)).toEqual(["Wards since 5 May 2025", "Wards from 2005 to 4 May 2025"]);
    expect(titles([councilDataset("ward-life-expectancy")])).toEqual([
      "Wards since 5 May 2025",
      "Wards from 2005 to 4 May 2025, which the figures are about",
    ]);
  });

  it("are told which of them the figures are about", () => {
    expect(whoseFigures([councilDataset("ward-life-expectancy")], vintages)).toMatch(
      /^All ward figures on this site are about the wards from 2005 to 4 May 2025\. Figures of/,
    );
    expect(whoseFigures(site.datasets, vintages)).toMatch(
      /^Some ward figures on this site are about wards since 5 May 2025 and from 2005 to 4 May 2025\./,
    );
    expect(whoseFigures(site.datasets, vintages.slice(1))).toBe("");
  });

  it("are told apart where two have one name", () => {
    expect([wardTitle(site, dunnock), wardTitle(site, oldDunnock)]).toEqual([
      "Dunnock ward, since 5 May 2025",
      "Dunnock ward, from 2005 to 4 May 2025",
    ]);
    expect(wardTitle(site, named("Nethermarsh", young))).toBe("Nethermarsh ward");
    expect(areaTitle(site, oldDunnock)).toBe("Dunnock (ward from 2005 to 4 May 2025)");
    const { wards } = subjectsOf(site, councilDataset("new-ward-health"));
    expect(wards.map(({ title }) => title)).toContain("Dunnock (ward since 5 May 2025)");
  });
});

describe("a ward", () => {
  it("is ranked among the wards of its own vintage only", () => {
    const ranks = (ward: Area, wards: readonly Area[]) =>
      wardMeasures(site.datasets, ward, wards).map(({ dataset, standing }) => [dataset.id, standing]);
    expect(ranks(dunnock, young)).toEqual([["new-ward-health", "the 3rd highest of 5 wards"]]);
    for (const [id, rank] of ranks(oldDunnock, old)) {
      expect(id).not.toBe("new-ward-health");
      expect(rank).toMatch(/ of 6 wards$/);
    }
  });

  it("is told of its latest figure of a measure, with all that have the same at one place", () => {
    const dataset = councilDataset("new-ward-health");
    const later = dataset.figures.map((figure) => ({
      ...figure,
      period: parsePeriod("2026") as Period,
      measurement: { kind: "value", value: 70, decimals: 0, printed: "70" } as const,
    }));
    const told = [{ ...dataset, figures: [...dataset.figures, ...later] }];
    const [ward, ...others] = select(dataset.figures, { area: young.map(({ code }) => code) })
      .map(({ area }) => area as Area)
      .sort((a, b) => Number(b.code === dunnock.code) - Number(a.code === dunnock.code)) as [Area, ...Area[]];
    const measures = wardMeasures(told, ward, [ward, ...others]);
    expect(measures.map(({ standing, toLowest }) => [standing, toLowest])).toEqual([
      ["the 3rd highest of 5 wards", expect.stringMatching(/ more than /)],
      ["the joint highest of 5 wards", "the joint lowest"],
    ]);
    expect(wardSentence(ward, measures)).toMatch(
      /, Dunnock: 70% \(the joint highest of 5 wards\) in 2026\.$/,
    );
    expect(wardSentence(ward, measures)).not.toContain("2025");
  });

  it("has the charts of its own vintage, under a headline of its own", () => {
    const [chart, ...others] = wardCharts(site.datasets, dunnock, charts);
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ spec: { id: "strip" }, override: { highlight: dunnock.code } });
    expect(chart && wardHeadline(chart, dunnock)).toBe("Dunnock: 73.0%, 2025");
    expect(wardCharts(site.datasets, oldDunnock, charts).map(({ dataset }) => dataset.id)).not.toContain(
      "new-ward-health",
    );
  });

  it("leads to the whole chart only where that highlights no other ward", () => {
    const leads = young.flatMap((ward) =>
      wardCharts(site.datasets, ward, charts).map(({ hasWhole }) => [ward.name, hasWhole]),
    );
    expect(leads.filter(([, leads]) => leads)).toEqual([["Fuller's Reach", true]]);
    expect(leads).toHaveLength(young.length);
  });

  it("says whose its boundary is, and what came before it", () => {
    expect(boundaryWords(dunnock, wardMeasures(site.datasets, dunnock, young))).toBe(
      `These figures use the boundary that Dunnock (${dunnock.code}) has had since 5 May 2025.`,
    );
    const changed = councilWith((files) => {
      files["areas/successors.csv"] += `${oldDunnock.code},${dunnock.code},Part of it passed to,\n`;
    });
    const after = changed.areas.get(dunnock.code) as Area;
    expect(predecessorsOf(changed, after)).toMatchObject([
      { lead: "Came after", title: "Dunnock (ward from 2005 to 4 May 2025)", hasPage: true },
    ]);
  });

  it("says of a difference from the others that it may be chance where no interval is printed", () => {
    const note = (ward: Area, wards: readonly Area[], datasets: readonly Dataset[]) =>
      measuresWords(ward, wardMeasures(datasets, ward, wards), wards).note;
    expect(note(oldDunnock, old, [councilDataset("ward-life-expectancy")])).toMatch(
      /so a small difference between two wards may be chance\.$/,
    );
    expect(note(dunnock, young, site.datasets)).toBe("");
  });
});

describe("a ward and those of another time", () => {
  it("is followed by those that began after its end", () => {
    expect(vintageAfter(vintages, oldDunnock)?.id).toBe("2025");
    expect(vintageAfter(vintages, dunnock)).toBeUndefined();
  });

  const fuller = named("Fuller's Reach", young);
  const oldFuller = named("Fuller's Reach", old);

  it("are not joined where they share no more than a name", () => {
    const { relations, namesakes, warning } = wardChange(site, dunnock);
    expect(relations).toEqual([]);
    expect(namesakes).toMatchObject([
      { area: oldDunnock, title: "Dunnock (E05990002), a ward from 2005 to 4 May 2025" },
    ]);
    expect(warning).toMatch(/^Nothing that we have says whether the boundary of the two is the same/);
    expect(wardChange(site, named("Nethermarsh", young))).toEqual({
      relations: [],
      namesakes: [],
      warning: "",
    });
  });

  it("are told apart from one that kept its boundary, whose page has the figures", () => {
    const changed = councilWith((files) => {
      files["areas/successors.csv"] =
        `code,successor,passed,boundary\n${oldFuller.code},${fuller.code},It kept its boundary,same\n`;
    });
    const [before, after] = [oldFuller, fuller].map(({ code }) => changed.areas.get(code) as Area) as [
      Area,
      Area,
    ];
    expect(wardChange(changed, after)).toMatchObject({
      relations: [{ lead: "Has the boundary of", area: before }],
      namesakes: [],
      warning: "",
    });
    expect(wardChange(changed, before).relations).toMatchObject([{ lead: "It kept its boundary" }]);
    const told = { ...changed, datasets: [councilDataset("ward-life-expectancy", changed)] };
    expect(figuresElsewhere(told, after)).toBe(before);
    expect(figuresElsewhere(changed, after)).toBeUndefined();
    expect(figuresElsewhere(told, changed.areas.get(dunnock.code) as Area)).toBeUndefined();
  });
});

describe("a ward of which nothing is printed", () => {
  const changed = councilWith((files) => {
    files["areas/areas.csv"] += "E05990021,Lightvessel,ward,2031-05-05,,E08990001,,\n";
  });
  const ward = changed.areas.get("E05990021") as Area;
  const measures = wardMeasures(changed.datasets, ward, [ward]);

  it("says so", () => {
    expect(wardWords(ward, measures, { noun: "the papers", print: "print" })).toBe(
      "The papers print no figure for Lightvessel (E05990021), a ward since 5 May 2031.",
    );
    expect(boundaryWords(ward, measures)).toBe(
      "This page is about the boundary that Lightvessel (E05990021) has had since 5 May 2031.",
    );
  });

  it("has no chart, and its vintage no map and no table", () => {
    expect(wardCharts(changed.datasets, ward, charts)).toEqual([]);
    const overview = wardOverview(councilDataset("ward-life-expectancy", changed), [ward], charts);
    expect(overview).toEqual({ maps: [], groups: [], series: [] });
  });
});

describe("a ward that has the only figure of its vintage", () => {
  it("is not ranked, and its figure is still told", () => {
    const changed = councilWith((files) => {
      files["areas/areas.csv"] += "E05990021,Lightvessel,ward,2015,,E08990001,,\n";
      files["habits/smoking-by-ward.csv"] += "good-health,E05990021,2015,74,,,,,,2016-03-08-cabinet,22,\n";
    });
    const ward = changed.areas.get("E05990021") as Area;
    expect(vintage(ward)).toBe("2015");
    const measures = wardMeasures(changed.datasets, ward, [ward]);
    expect(wardWords(ward, measures, { noun: "the papers", print: "print" })).toMatch(
      /^.+, Lightvessel: 74% in 2015\.$/,
    );
    expect(measuresWords(ward, measures, [ward])).toEqual({
      heading: "Each measure",
      caption: "All that the papers print for Lightvessel",
      note: "",
    });
  });
});

describe("all wards of a vintage", () => {
  const overview = (id: string, wards: readonly Area[]) => wardOverview(councilDataset(id), wards, charts);

  it("have the maps, the table and the groups that are printed for them", () => {
    const { maps, table, groups, series } = overview("ward-life-expectancy", old);
    expect(maps.map(({ id }) => id)).toContain("map-women");
    expect(table?.rows).toHaveLength(6);
    expect(table?.columns.map(({ title }) => title)).toEqual(["Ward", "Women", "Men", "Deprivation group"]);
    expect(groups.flatMap(({ wards }) => wards.map(({ name }) => name)).sort()).toEqual(
      old.map(({ name }) => name),
    );
    expect(series).toEqual(["Women", "Men"]);
  });

  it("have one column, named after the measure, where it is printed for everybody only", () => {
    const { maps, table, groups } = overview("new-ward-health", young);
    expect(maps.map(({ id }) => id)).toEqual(["map"]);
    expect(table?.columns.map(({ title }) => title)).toEqual(["Ward", "Adults in good health"]);
    expect(groups).toEqual([]);
  });

  it("have nothing of a dataset about those of another", () => {
    expect(overview("new-ward-health", old)).toEqual({ maps: [], groups: [], series: [] });
  });
});
