import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Harvest } from "../../src/importing/layout.ts";
import layout from "../../src/importing/layouts/code-point.ts";
import { postcodeChanges, postcodeFiles, postcodesText } from "../../src/importing/postcode-file.ts";
import { vintagesOf } from "../../src/model/vintage.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { council } from "../fixtures/council.ts";
import { harvested, hasFeeds, realFiles } from "./small-files.ts";

const vintages = vintagesOf(council().areas.values());
const from = { source: "postcodes", table: "zz.csv" };
const harvest = (pairs: [string, string][]): Harvest => ({
  edition: { publication: "x", id: "2099-10", published: "2099-10-20", status: "final" },
  observations: [],
  leftOut: [],
  notUnderstood: [],
  links: pairs.map(([postcode, ward]) => ({
    from: postcode,
    to: ward,
    quality: 10,
    at: { sheet: "", row: 1, column: 1 },
  })),
});
const pairs: [string, string][] = [
  ["ZZ2 1AA", "E05990001"],
  ["ZZ1 1AB", "E05990002"],
  ["ZZ1 1AA", "E05990001"],
];

describe("files of postcodes", () => {
  it("hold those of the wards of one vintage, whatever the order, and of no other council", () => {
    const files = postcodeFiles(harvest([...pairs, ["ZZ3 1AA", "E05999999"]]), vintages, from);
    expect(files).toEqual([
      {
        path: "areas/postcodes-2005.json",
        postcodes: {
          vintage: "2005",
          source: "postcodes",
          edition: "2099-10",
          table: "zz.csv",
          attribution: expect.stringMatching(
            /Royal Mail data © Royal Mail copyright and database right 2099\./,
          ),
          count: 3,
          postcodes: {
            ZZ1: { wards: { E05990001: "1AA", E05990002: "1AB" } },
            ZZ2: { wards: { E05990001: "1AA" } },
          },
        },
      },
    ]);
    const again = postcodeFiles(harvest(pairs.toReversed()), vintages, from);
    expect(again.map(({ postcodes }) => postcodesText(postcodes))).toEqual(
      files.map(({ postcodes }) => postcodesText(postcodes)),
    );
    const both = postcodeFiles(harvest([...pairs, ["ZZ1 1AC", "E05990012"]]), vintages, from);
    expect(both.map(({ path }) => path)).toEqual(["areas/postcodes-2025.json", "areas/postcodes-2005.json"]);
  });

  it("are compared postcode by postcode", () => {
    const [before, after] = [pairs, [pairs[0], ["ZZ1 1AB", "E05990003"], ["ZZ1 9ZZ", "E05990001"]]].map(
      (each) => postcodeFiles(harvest(each as [string, string][]), vintages, from)[0]?.postcodes,
    ) as [never, never];
    expect(postcodeChanges(before, before)).toEqual({ added: [], gone: [], moved: [] });
    expect(postcodeChanges(before, after)).toEqual({
      added: ["ZZ1 9ZZ"],
      gone: ["ZZ1 1AA"],
      moved: [{ postcode: "ZZ1 1AB", from: "E05990002", to: "E05990003" }],
    });
    expect(postcodeChanges(undefined, before).added).toHaveLength(3);
  });
});

describe.skipIf(!hasFeeds)("the real postcodes", () => {
  it("are those that the data has, byte for byte", () => {
    const folder = new URL("../../data/", import.meta.url);
    const site = readSite(diskFolder(folder.pathname), charts);
    const files = realFiles("postcodes-code-point-open");
    const found = harvested(layout, files.get("sefton.csv") as never, [...files.values()]);
    const made = postcodeFiles(found, vintagesOf(site.areas.values()), {
      source: "code-point-open",
      table: "sefton.csv",
    });
    expect(made.map(({ path }) => path)).toEqual(["areas/postcodes-2004.json"]);
    for (const { path, postcodes } of made)
      expect(postcodesText(postcodes)).toBe(readFileSync(new URL(path, folder), "utf8"));
  });
});
