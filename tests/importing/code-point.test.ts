import { describe, expect, it } from "vitest";
import layout from "../../src/importing/layouts/code-point.ts";
import { postcodeShards } from "../../src/importing/postcode-shards.ts";
import { isRough, wardIn } from "../../src/model/postcode-shard.ts";
import { noFeeds, realFile, realFiles } from "./official-files.ts";
import { harvested, mismatchOf, opened } from "./small-files.ts";

const row = (postcode: string, quality: number, ward: string) =>
  `"${postcode}",${quality},300000,400000,"E92990001","E19990001","E18990002","","E08990014","${ward}"`;
const of = (...rows: string[]) => opened("x.csv", rows.join("\n"));
const heads = opened(
  "heads.csv",
  "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\nPostcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code\n",
);
const metadata = opened(
  "metadata.txt",
  "ORDNANCE SURVEY\nPRODUCT: OS CODE-POINT_03.02\nDATASET VERSION NUMBER: 2099.4.0\nCOPYRIGHT DATE: 20991020\n",
);

describe("Code-Point Open", () => {
  it("gives each postcode its ward and the quality of its position", () => {
    const file = of(row("ZZ1 1NB", 10, "E05990946"), row("ZZ101ND", 50, "E05990940"));
    const harvest = harvested(layout, file, [metadata, heads]);
    expect(harvest.edition).toEqual({
      publication: "code-point-open",
      id: "2099-10",
      published: "2099-10-20",
      status: "final",
    });
    expect([...harvest.observations, ...harvest.notUnderstood, ...harvest.leftOut]).toEqual([]);
    expect(harvest.links).toEqual([
      { from: "ZZ1 1NB", to: "E05990946", quality: 10, at: { sheet: "", row: 1, column: 1 } },
      { from: "ZZ10 1ND", to: "E05990940", quality: 50, at: { sheet: "", row: 2, column: 1 } },
    ]);
    expect(harvested(layout, file, [metadata])).toEqual(harvest);
  });

  it("follows the file of heads where columns stand elsewhere", () => {
    const turned = opened("h.csv", "PC,WC,PQ,EA,NO,CY,RH,LH,CC,DC\nPostcode,w,q,e,n,c,r,l,cc,d\n");
    const file = of(
      '"ZZ1 1NB","E05990946",10,300000,400000,"E92990001","E19990001","E18990002","","E08990014"',
    );
    expect(harvested(layout, file, [turned, metadata]).links).toMatchObject([
      { to: "E05990946", quality: 10 },
    ]);
    expect(mismatchOf(layout, file, [heads, metadata]).at).toEqual({ sheet: "", row: 1, column: 2 });
  });

  it("leaves out what has no ward or position, and names what is no postcode", () => {
    const file = of(
      row("ZZ1 1NB", 10, "E05990946"),
      row("ZZ1 1NC", 60, ""),
      row("ZZ1 1ND", 90, "E05990946"),
      row("Quay", 10, "E05990946"),
      "",
    );
    const { links, leftOut, notUnderstood } = harvested(layout, file, [metadata]);
    expect(links).toHaveLength(1);
    expect(leftOut.map(({ why, at }) => [why, at.row])).toEqual([
      ["has no ward", 2],
      ["has no position", 3],
    ]);
    expect(notUnderstood).toMatchObject([{ at: { row: 4 } }]);
  });

  it("is refused without the day of its edition, and where the first row is another", () => {
    expect(mismatchOf(layout, of(row("ZZ1 1NB", 10, "E05990946"))).expected).toContain("metadata.txt");
    expect(mismatchOf(layout, of("postcode,ward", "ZZ1 1NB,E05990946"), [metadata]).fits).toBeLessThan(0.5);
  });
});

describe("shards of postcodes", () => {
  const at = { sheet: "", row: 1, column: 1 };
  const links = [
    { from: "ZZ1 2XY", to: "E05990946", quality: 50, at },
    { from: "ZZ1 1AB", to: "E05990946", quality: 10, at },
    { from: "ZZ1 1BA", to: "E05990940", quality: 10, at },
    { from: "ZZ10 1AB", to: "E05990940", quality: 10, at },
  ];

  it("hold the inward codes of each ward, in an order that does not hang on that of the file", () => {
    const shards = postcodeShards(links);
    expect([...shards]).toEqual([
      ["ZZ1", { wards: { E05990940: "1BA", E05990946: "1AB2XY" }, rough: "2XY" }],
      ["ZZ10", { wards: { E05990940: "1AB" } }],
    ]);
    expect(JSON.stringify([...postcodeShards([...links].reverse())])).toBe(JSON.stringify([...shards]));
  });

  it("are looked up by whole inward codes", () => {
    const shard = postcodeShards(links).get("ZZ1");
    if (!shard) throw new Error("There is no such shard");
    expect([wardIn(shard, "2XY"), wardIn(shard, "1BA"), wardIn(shard, "B2X")]).toEqual([
      "E05990946",
      "E05990940",
      undefined,
    ]);
    expect([isRough(shard, "2XY"), isRough(shard, "1BA")]).toEqual([true, false]);
  });
});

describe.skipIf(noFeeds)("the real file of Code-Point Open", { tags: "feeds" }, () => {
  it("gives 6,708 postcodes their wards, in shards of at most 10 KB", () => {
    const folder = "postcodes-code-point-open";
    const { links = [], ...rest } = harvested(layout, realFile(folder, "sefton.csv"), realFiles(folder));
    expect(rest).toMatchObject({ edition: { published: "2025-10-20" }, leftOut: [], notUnderstood: [] });
    expect(links).toHaveLength(6708);
    expect(new Set(links.map(({ to }) => to)).size).toBe(22);
    expect(links.filter(({ quality }) => quality === 10)).toHaveLength(6698);
    expect(links.filter(({ quality }) => quality === 50)).toHaveLength(10);
    const shards = postcodeShards(links);
    const sizes = [...shards.values()].map((shard) => JSON.stringify(shard).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
    for (const { from, to, quality } of links) {
      const [outward, inward] = from.split(" ") as [string, string];
      const shard = shards.get(outward);
      if (!shard || wardIn(shard, inward) !== to || isRough(shard, inward) === (quality === 10))
        throw new Error(`${from} is not found again`);
    }
  });
});
