import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { CodeLink, Observation } from "../../src/importing/layout.ts";
import lookup from "../../src/importing/layouts/area-lookup.ts";
import official from "../../src/importing/layouts/deprivation.ts";
import tidied from "../../src/importing/layouts/deprivation-tidied.ts";
import { DEPRIVATION_COLUMNS, wardDeprivation } from "../../src/importing/ward-deprivation.ts";
import { harvested, hasFeeds, realFiles } from "./small-files.ts";

const at = { sheet: "", row: 1, column: 1 };
const places = {
  wards: new Map([
    ["W1", "Dunnock"],
    ["W2", "Tern Quay"],
  ]),
  whole: { code: "B1", name: "Pellmouth" },
};
const said = (measure: string, values: Record<string, number>): Observation[] =>
  Object.entries(values).map(([code, value]) => ({
    measure,
    place: { code, name: "" },
    period: "2015",
    value,
    table: `Head of ${measure}`,
    label: code,
    at,
  }));
const links = (pairs: Record<string, string>): CodeLink[] =>
  Object.entries(pairs).map(([from, to]) => ({ from, to, at }));
const old = links({ A: "W1", B: "W1", C: "W1", D: "W2" });

describe("deprivation of wards by best fit", () => {
  it("is the share of a ward's areas in the most deprived tenth, of the whole place too", () => {
    const sources = [
      {
        source: "indices",
        edition: "2015",
        observations: [
          ...said("imd-decile", { A: 1, B: 2, C: 1, D: 10 }),
          ...said("imd-rank", { A: 5, B: 900, C: 6, D: 9000 }),
        ],
      },
    ];
    const { rows, without } = wardDeprivation(sources, [old], places);
    expect(without).toEqual([]);
    expect(
      rows.map(({ area, value, numerator, denominator }) => [area, value, numerator, denominator]),
    ).toEqual([
      ["W1", "66.7", "2", "3"],
      ["W2", "0.0", "0", "1"],
      ["B1", "50.0", "2", "4"],
    ]);
    expect(rows[0]).toEqual({
      indicator: "most-deprived-tenth",
      area: "W1",
      period: "2015",
      value: "66.7",
      numerator: "2",
      denominator: "3",
      derived: "value numerator denominator",
      source: "indices",
      line: "",
      edition: "2015",
      table: "Head of imd-decile",
      row_label: "areas of Dunnock ward (2 of 3)",
      note: expect.stringMatching(/^Worked out: /),
    });
    expect(rows.at(-1)?.row_label).toBe("areas of Pellmouth (2 of 4)");
  });

  it("has the mean of scores, weighted only where the people of every area are known", () => {
    const sources = [
      { source: "copy", edition: "2015", observations: said("imd-score", { A: 10, B: 20, C: 60, D: 5 }) },
    ];
    const values = (people: Record<string, number>) =>
      wardDeprivation(sources, [old], places, new Map(Object.entries(people))).rows.map(({ value }) => value);
    expect(values({})).toEqual(["30.0", "5.0", "23.8"]);
    expect(values({ A: 100, B: 100 })).toEqual(["30.0", "5.0", "23.8"]);
    expect(values({ A: 200, B: 100, C: 100, D: 100 })).toEqual(["25.0", "5.0", "21.0"]);
    const [row] = wardDeprivation(sources, [old], places, new Map()).rows;
    expect(row).toMatchObject({ indicator: "average-score", numerator: "", derived: "value" });
    expect(row?.note).toMatch(/each counting the same$/);
  });

  it("takes the lookup that has exactly the areas of an edition, and says where there is none", () => {
    const young = links({ A: "W1", B: "W2", D: "W2" });
    const sources = [
      { source: "indices", edition: "2015", observations: said("imd-decile", { A: 1, B: 1, C: 1, D: 2 }) },
      { source: "indices", edition: "2025", observations: said("imd-decile", { A: 1, B: 1, D: 2 }) },
      { source: "indices", edition: "2035", observations: said("imd-decile", { A: 1, B: 1 }) },
    ];
    const { rows, without } = wardDeprivation(sources, [young, old], places);
    expect(rows.map(({ period, area, denominator }) => `${period} ${area} ${denominator}`)).toEqual([
      "2025 W1 1",
      "2025 W2 2",
      "2025 B1 3",
      "2015 W1 3",
      "2015 W2 1",
      "2015 B1 4",
    ]);
    expect(without).toEqual(["2035"]);
  });

  it("uses the first of two sources that say the same", () => {
    const observations = said("imd-decile", { A: 1, B: 1, C: 1, D: 2 });
    const both = ["official", "copy"].map((source) => ({ source, edition: "2015", observations }));
    const { rows } = wardDeprivation(both, [old], places);
    expect(rows.map(({ source }) => source)).toEqual(["official", "official", "official"]);
  });
});

describe.skipIf(!hasFeeds)("the real indices", () => {
  const folder = new URL("../../data/", import.meta.url);
  const written = readFileSync(new URL("population-and-places/ward-deprivation.csv", folder), "utf8");
  const areas = Papa.parse<Record<string, string>>(readFileSync(new URL("areas/areas.csv", folder), "utf8"), {
    header: true,
  }).data;

  it("give the rows that the data has", () => {
    const files = [...realFiles("deprivation-iod")];
    const sources = [official, tidied].flatMap((layout) =>
      files
        .filter(([, file]) => "plan" in layout.plan(file))
        .map(([, file]) => {
          const { edition, observations } = harvested(layout, file);
          const source = layout === official ? "indices-of-deprivation" : "indices-of-deprivation-tidied";
          return { source, edition: edition.id, observations };
        }),
    );
    const lookups = [...realFiles("geography-ons").values()]
      .filter((file) => "plan" in lookup.plan(file))
      .map((file) => harvested(lookup, file).links ?? []);
    const wards = new Map(
      areas.filter(({ type }) => type === "ward").map(({ code = "", name = "" }) => [code, name]),
    );
    const whole = { code: "E08000014", name: "Sefton" };
    const { rows, without } = wardDeprivation(sources, lookups, { wards, whole });
    expect(without).toEqual([]);
    expect(`${Papa.unparse(rows, { columns: [...DEPRIVATION_COLUMNS], newline: "\n" })}\n`).toBe(written);
  });
});
