import { describe, expect, it } from "vitest";
import layout from "../../src/importing/layouts/area-lookup.ts";
import { noFeeds, realFile } from "./official-files.ts";
import { harvested, mismatchOf, opened } from "./small-files.ts";

describe("small areas with their wards", () => {
  it("are read beside other columns, the wards of the year that the head names", () => {
    const file = opened(
      "a.csv",
      "lsoa21_name,lsoa21_code,ward24_name,ward24_code\nPellmouth 001A,E01990001,Dunnock,E05990002\n",
    );
    const harvest = harvested(layout, file);
    expect(harvest.edition).toMatchObject({ publication: "ons-best-fit-lookups", id: "2024" });
    expect(harvest.links).toEqual([
      { from: "E01990001", to: "E05990002", at: { sheet: "", row: 2, column: 2 } },
    ]);
  });

  it("are named where a code is lacking, and refused without wards", () => {
    const file = opened("a.csv", "lsoa11_code,ward17_code\nE01990001,\nE01990002,E05990002\n");
    const { links, notUnderstood } = harvested(layout, file);
    expect(links?.map(({ from }) => from)).toEqual(["E01990002"]);
    expect(notUnderstood.map(({ found, at }) => [found, at.row])).toEqual([["E01990001, nothing", 2]]);
    expect(mismatchOf(layout, opened("a.csv", "lsoa11_code,lsoa21_code\nE1,E2\n")).expected).toContain(
      "ward",
    );
  });
});

describe.skipIf(noFeeds)("the real lookups", { tags: "feeds" }, () => {
  it("give each small area to one ward", () => {
    const found = ["lookup_lsoa11_ward17-trimmed.csv", "lookup_lsoa21_ward24_ltla24-trimmed.csv"].map(
      (name) => harvested(layout, realFile("geography-ons", name)),
    );
    expect(
      found.map(({ edition, links = [], notUnderstood }) => [
        edition.id,
        new Set(links.map(({ from }) => from)).size,
        new Set(links.map(({ to }) => to)).size,
        notUnderstood,
      ]),
    ).toEqual([
      ["2017", 189, 22, []],
      ["2024", 191, 22, []],
    ]);
  });
});
