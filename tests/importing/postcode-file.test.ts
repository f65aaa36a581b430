import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Finding, findingsIn } from "../../src/importing/finding.ts";
import { knownKinds } from "../../src/importing/known-kinds.ts";
import type { Harvest } from "../../src/importing/layout.ts";
import layout from "../../src/importing/layouts/code-point.ts";
import { postcodeChanges, postcodeFiles, postcodesText } from "../../src/importing/postcode-file.ts";
import { planPostcodes, postcodeWords } from "../../src/importing/publish/postcodes.ts";
import { layouts } from "../../src/importing/registry.ts";
import { vintagesOf } from "../../src/model/vintage.ts";
import { diskFolder, memoryFolder } from "../../src/reading/folder.ts";
import { council, councilFiles } from "../fixtures/council.ts";
import { bytesOf, noFeeds } from "./official-files.ts";

const vintages = vintagesOf(council().areas.values());
const from = { source: "postcodes", table: "zz.csv" };
const harvest = (pairs: readonly [string, string][]): Harvest => ({
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

describe("an import of postcodes", () => {
  const found = (each: Harvest): Finding[] => [
    {
      path: "a/zz.csv",
      recognition: { is: "layout", layout, plan: {} },
      harvest: each,
    } as unknown as Finding,
  ];
  const source = JSON.stringify({ title: "P", editions: [{ id: "2099-07" }] });
  const { "areas/postcodes-2005.json": _, ...without } = councilFiles();
  const folderWith = (files: Record<string, string>) =>
    memoryFolder({ ...without, "sources/x.json": source, ...files });

  it("writes file and edition once, and a second time nothing", () => {
    const { plans, texts } = planPostcodes(folderWith({}), found(harvest(pairs)));
    expect([...texts.keys()]).toEqual(["areas/postcodes-2005.json", "sources/x.json"]);
    expect(JSON.parse(texts.get("sources/x.json") as string).editions).toMatchObject([
      { id: "2099-07" },
      { id: "2099-10", published: "2099-10-20", file: "zz.csv" },
    ]);
    expect(plans.map(postcodeWords)).toEqual([
      "data/areas/postcodes-2005.json: 3 postcodes, 3 new, 0 gone, 0 of another ward",
    ]);
    const again = planPostcodes(folderWith(Object.fromEntries(texts)), found(harvest(pairs)));
    expect([...again.texts]).toEqual([]);
    expect(again.plans.map(postcodeWords)).toEqual([
      "data/areas/postcodes-2005.json: 3 postcodes, unchanged",
    ]);
  });

  it("lets no older edition take the place of what is there", () => {
    const { texts } = planPostcodes(folderWith({}), found(harvest(pairs)));
    const older = { ...harvest(pairs.slice(1)), edition: { ...harvest([]).edition, id: "2098-10" } };
    const later = planPostcodes(folderWith(Object.fromEntries(texts)), found(older));
    expect([later.plans, [...later.texts]]).toEqual([[], []]);
  });
});

describe.skipIf(noFeeds)("the real postcodes", { tags: "feeds" }, () => {
  it("are those that the data has, byte for byte", () => {
    const findings = findingsIn(
      bytesOf("postcodes-code-point-open"),
      { layouts, kinds: knownKinds },
      () => ({}),
    );
    const folder = diskFolder(fileURLToPath(new URL("../../data/", import.meta.url)));
    const { plans, texts } = planPostcodes(folder, findings);
    expect([...texts.keys()]).toEqual([]);
    expect(plans.map(postcodeWords)).toEqual(["data/areas/postcodes-2004.json: 6,708 postcodes, unchanged"]);
  });
});
