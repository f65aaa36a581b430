import { describe, expect, it } from "vitest";
import { numbersBy } from "../../src/importing/code-table.ts";
import type { Harvest } from "../../src/importing/layout.ts";
import lookup from "../../src/importing/layouts/area-lookup.ts";
import layout from "../../src/importing/layouts/deprivation.ts";
import tidied from "../../src/importing/layouts/deprivation-tidied.ts";
import { bestFit, inMostDeprivedTenth } from "../../src/stats/best-fit.ts";
import { noFeeds, realFile, realFiles } from "./official-files.ts";
import { harvested, mismatchOf, opened, workbook } from "./small-files.ts";

const official = (areas: string, districts: string) => [
  `LSOA code (${areas})`,
  `LSOA name (${areas})`,
  `Local Authority District code (${districts})`,
  `Local Authority District name (${districts})`,
  "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
  // One edition lacks the bracket at the end.
  "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs",
];
const quay = ["E01990001", "Pellmouth 001A", "E08990014", "Pellmouth"];

describe("the indices of deprivation", () => {
  it.each([
    ["2011", "2013", "2015"],
    ["2011", "2019", "2019"],
    ["2021", "2024", "2025"],
  ])("on areas of %s and districts of %s are those of %s", (areas, districts, edition) => {
    const bytes = workbook("IMD", [official(areas, districts), [...quay, 12, 1], []]);
    const harvest = harvested(layout, opened("a.xlsx", bytes));
    expect(harvest.edition).toEqual({ publication: "mhclg-deprivation", id: edition, status: "final" });
    expect(harvest.notUnderstood).toEqual([]);
    expect(harvest.observations).toEqual([
      {
        measure: "imd-rank",
        place: { code: "E01990001", name: "Pellmouth 001A" },
        period: edition,
        table: "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
        label: "Pellmouth 001A",
        at: { sheet: "IMD", row: 2, column: 5 },
        value: 12,
      },
      expect.objectContaining({ measure: "imd-decile", value: 1 }),
    ]);
  });

  it("are read with their domains and scores from a tidied copy", () => {
    const file = opened(
      "a.csv",
      '"lsoa21_code","IMD_decile","Housing_and_Services_rank","Health_score"\n"E01990001",2,345,-0.5\n',
    );
    const { edition, observations } = harvested(tidied, file);
    expect(edition.id).toBe("2025");
    expect(observations.map(({ measure, value, label }) => [measure, value, label])).toEqual([
      ["imd-decile", 2, "E01990001"],
      ["housing-rank", 345, "E01990001"],
      ["health-score", -0.5, "E01990001"],
    ]);
  });

  it("name the domains and cells that are not understood", () => {
    const heads = official("2021", "2024").join(",").replace("Decile (where", "Decile (where one ");
    const file = opened("a.csv", `${heads},Indoors Sub-domain Rank (where 1 is worst)\n${quay},first,1,7\n`);
    const { observations, notUnderstood } = harvested(layout, file);
    expect(observations.map(({ measure }) => measure)).toEqual(["imd-decile"]);
    expect(notUnderstood.map(({ found }) => found)).toEqual([
      "Indoors Sub-domain Rank (where 1 is worst)",
      "first",
    ]);
  });

  it("are refused of a year that is not known, and without areas", () => {
    const file = opened("a.csv", `${official("2031", "2034").join(",")}\n${quay},1,1\n`);
    expect(mismatchOf(layout, file)).toMatchObject({
      expected: "the year of the districts of an edition that is known: 2013, 2019, 2024",
    });
    expect(mismatchOf(layout, opened("a.csv", "area,rank\nE1,2\n")).fits).toBe(0);
    expect(mismatchOf(tidied, opened("a.csv", "lsoa31_code,IMD_rank\nE1,2\n")).expected).toBe(
      "a column lsoa11_code or lsoa21_code",
    );
  });
});

describe("a table of codes", () => {
  const file = opened("a.csv", '"lsoa11_code","ward17_code","people"\n"A","W1",12\n"B","W2",\n');

  it("gives numbers by codes where there are numbers", () => {
    expect(numbersBy(file, "lsoa11_code", "people")).toEqual(new Map([["A", 12]]));
  });

  it("says which head is lacking", () => {
    expect(numbersBy(file, "lsoa21_code", "people")).toMatchObject({
      mismatch: { expected: "a column “lsoa21_code”" },
    });
  });
});

describe.skipIf(noFeeds)("the real files of deprivation", { tags: "feeds" }, () => {
  const read = (name: string) =>
    harvested(name.startsWith("imd") ? tidied : layout, realFile("deprivation-iod", name));
  const of = ({ observations }: Harvest, measure: string) =>
    new Map(
      observations
        .filter((each) => each.measure === measure)
        .map(({ place, value }) => [place.code, value as number]),
    );
  const wards = (name: string) => {
    const { links = [] } = harvested(lookup, realFile("geography-ons", name));
    return new Map(links.map(({ from, to }) => [from, to]));
  };
  const wards11 = () => wards("lookup_lsoa11_ward17-trimmed.csv");
  const wards21 = () => wards("lookup_lsoa21_ward24_ltla24-trimmed.csv");
  const editions = [
    ["File_1_ID_2015_Index_of_Multiple_Deprivation-trimmed.csv", "2015", 189, 38, wards11],
    ["imd2019_england_lsoa11-trimmed.csv", "2019", 189, 38, wards11],
    ["File_1_IoD2025_Index_of_Multiple_Deprivation-trimmed.csv", "2025", 191, 36, wards21],
  ] as const;

  it.each(editions)("%s is of %s", (name, edition, areas, tenth, table) => {
    const harvest = read(name);
    expect(harvest.edition.id).toBe(edition);
    expect([...harvest.notUnderstood, ...harvest.leftOut]).toEqual([]);
    const deciles = of(harvest, "imd-decile");
    expect(deciles.size).toBe(areas);
    expect([...deciles.values()].filter((decile) => decile === 1)).toHaveLength(tenth);
    const inTenth = inMostDeprivedTenth(deciles, table());
    expect(inTenth.size).toBe(22);
    // Linacre
    expect(inTenth.get("E05000942")).toEqual({ count: 9, of: 9 });
  });

  it("agree on 2025, the official files and the tidied copy", () => {
    const [first, third, copy] = [
      "File_1_IoD2025_Index_of_Multiple_Deprivation-trimmed.csv",
      "File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI-trimmed.csv",
      "imd2025_england_lsoa21-trimmed.csv",
    ].map(read) as [Harvest, Harvest, Harvest];
    const sorted = (harvest: Harvest, measure: string) => [...of(harvest, measure)].sort();
    expect(sorted(copy, "imd-decile")).toEqual(sorted(first, "imd-decile"));
    expect(sorted(copy, "imd-rank")).toEqual(sorted(first, "imd-rank"));
    expect(sorted(third, "imd-rank")).toEqual(sorted(first, "imd-rank"));
    expect(of(third, "idaopi-decile").size).toBe(191);
    expect(of(copy, "health-score").size).toBe(191);
  });

  it("are carried over to the 22 wards, every small area once", () => {
    const scores = of(read("imd2025_england_lsoa21-trimmed.csv"), "imd-score");
    const fit = bestFit(scores, wards21());
    expect([fit.weights, fit.areas.size, fit.unplaced]).toEqual(["equal", 22, []]);
    expect([...fit.areas.values()].reduce((sum, { areas }) => sum + areas, 0)).toBe(191);
    const highest = [...fit.areas].sort(([, a], [, b]) => b.value - a.value)[0];
    expect(highest?.[0]).toBe("E05000942");
  });

  it("have populations of every area of 2011", () => {
    const areas = [...wards11().keys()];
    const totals = realFiles("population-ons-lsoa").map((file) => {
      const people = numbersBy(file, "lsoa11_code", "total_population");
      if ("mismatch" in people) throw new Error(people.mismatch.expected);
      expect(areas.filter((code) => !people.has(code))).toEqual([]);
      return [...people.values()].reduce((sum, each) => sum + each, 0);
    });
    expect(totals).toEqual([274589, 276410, 275899]);
  });

  it("of districts are refused: they hold no small areas", () => {
    const file = realFile("deprivation-iod", "imd2025_england_ltla24-trimmed.csv");
    for (const each of [layout, tidied]) expect(mismatchOf(each, file).fits).toBe(0);
  });
});
