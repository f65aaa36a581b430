import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { KEY_COLUMNS } from "../../src/model/columns.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { figureSets, type SetKind, setCsv, setPaths, setValues } from "../../src/publish/figure-sets.ts";
import { councilDataset } from "../fixtures/council.ts";
import { address, site } from "./site.ts";

type Row = Record<string, string>;
const rowsOf = (csv: string) => Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
const sets = figureSets(site);
const all = rowsOf(figuresCsv(site.datasets));
const setsOf = (kind: SetKind) => sets.filter((set) => set.kind === kind);

describe("the small files of figures", () => {
  it.each([
    ["areas", "area_code"],
    ["providers", "organisation"],
  ] as const)("of %s hold each figure about one, as the file of all figures has it", (kind, column) => {
    const about = Map.groupBy(
      all.filter((row) => row[column] !== ""),
      (row) => row[column],
    );
    expect(about.size).toBeGreaterThan(2);
    expect(Object.fromEntries(setsOf(kind).map((set) => [set.id, rowsOf(setCsv(set))]))).toEqual(
      Object.fromEntries(about),
    );
  });

  it("hold a figure once that a second dataset shows too, and each dataset what it shows", () => {
    const wards = councilDataset("ward-life-expectancy");
    const other = {
      ...councilDataset("young-people-vaping"),
      figures: wards.figures.map((figure) => ({ ...figure, shownFrom: { id: wards.id, file: "wards.csv" } })),
    };
    const of = (datasets: Dataset[]) => figureSets({ ...site, datasets });
    const ofArea = (datasets: Dataset[]) => of(datasets).filter(({ kind }) => kind === "areas");
    expect(ofArea([wards, other])).toEqual(ofArea([wards]));
    expect(of([wards, other]).find(({ id }) => id === other.id)?.rows).toHaveLength(wards.figures.length);
  });

  it("are there for every dataset, and for no area or provider without a figure", () => {
    expect(setsOf("datasets").map(({ id }) => id)).toEqual(site.datasets.map(({ id }) => id));
    expect(sets.filter(({ rows }) => rows.length === 0)).toEqual([]);
    expect(setsOf("areas").length).toBeLessThan(site.areas.size);
  });

  it("give as values what tells a figure from others, its number as a number, and no number where there is none", () => {
    for (const set of sets) {
      const { columns, rows, count } = setValues(set, site, address);
      expect(count).toBe(set.rows.length);
      const read = rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
      for (const [index, row] of set.rows.entries()) {
        const cells = read[index] as Record<string, string | number | null>;
        expect(cells["value"]).toBe(row.value === "" ? null : Number(row.value));
        expect(cells["status"]).toBe(row.status === "" ? null : row.status);
      }
      // What is the same in each row stands once, and nothing that tells them apart is left out.
      expect(KEY_COLUMNS.filter((name) => !columns.includes(name))).toHaveLength(1);
      expect(new Set(rows.map((row) => JSON.stringify(row))).size, set.id).toBe(rows.length);
    }
  });

  it("are small: the values less than half of the CSV", () => {
    const sizes = sets.map((set) => [
      JSON.stringify(setValues(set, site, address)).length,
      setCsv(set).length,
    ]);
    const sum = (index: number) => sizes.reduce((total, size) => total + (size[index] as number), 0);
    expect(sum(0)).toBeLessThan(sum(1) / 2);
  });

  it("each have an address of their own", () => {
    const paths = sets.flatMap((set) => [setPaths.csv(set), setPaths.values(set)]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(setPaths.csv({ kind: "datasets", id: "smoking" })).toBe("data/smoking.csv");
  });
});
