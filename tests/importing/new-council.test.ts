import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { COUNCIL_CODES, placeOfCode } from "../../src/importing/new-council/codes.ts";
import { newCouncil } from "../../src/importing/new-council/new-council.ts";
import { wardsOfLookup } from "../../src/importing/new-council/wards.ts";
import { openFile } from "../../src/importing/open-file.ts";
import { diskFolder, laidOver } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { type MadeCouncil, madeCouncil } from "../fixtures/made-council.ts";

const nothing = diskFolder("tests/fixtures/there-is-no-such-folder");
const read = (files: ReadonlyMap<string, string>) => readSite(laidOver(nothing, files), charts);
const lookup = (text: string) => openFile("lookup.csv", new TextEncoder().encode(text)) as never;

describe("a code", () => {
  it.each([
    ["E06000001", "unitary authority", "England"],
    ["E07000001", "district", "England"],
    ["E08000001", "borough", "England"],
    ["E09000001", "London borough", "England"],
    ["W06000001", "county", "Wales"],
    ["S12000001", "council area", "Scotland"],
    ["N09000001", "district", "Northern Ireland"],
  ])("%s is that of a %s in %s", (code, type, nation) => {
    expect(placeOfCode(code)).toMatchObject({ type, nation: { name: nation } });
  });

  it.each(["E05000001", "E0800001", "e08000001", "E08", ""])("%s is that of no council", (code) => {
    expect(placeOfCode(code)).toBeUndefined();
  });

  it("is asked for in the form that all of them have", () => {
    expect(COUNCIL_CODES).toBe("E06, E07, E08, E09, E10, N09, S12, W06 and six digits, such as E08000001");
  });
});

describe("a new council", () => {
  const coded = placeOfCode("W06990001");
  if (!coded) throw new Error("the code is one of a council");
  const wards = [{ code: "W05990001", name: "Aber", since: "2022-05-05" }];
  const site = read(newCouncil({ name: "Aberquill", code: "W06990001", coded, today: "2026-03-01", wards }));

  it("is a site without a figure, of the day on which it began", () => {
    expect([site.name, site.began, site.datasets]).toEqual(["Aberquill health figures", "2026-03-01", []]);
  });

  it("has the place, its nation and its wards", () => {
    expect([...site.areas.values()].map(({ name, type, within }) => [name, type, within])).toEqual([
      ["Wales", "country", ""],
      ["Aberquill", "county", "W92000004"],
      ["Aber", "ward", "W06990001"],
    ]);
    expect(site.areas.get("W92000004")?.comparator).toBe("nation");
  });

  it.each<[string, MadeCouncil]>([
    ["no ward", { wards: 0, datasets: 1, providers: 0, stories: 0, hexagons: false }],
    ["one of each", { wards: 1, datasets: 1, providers: 1, stories: 1, hexagons: false }],
    [
      "300 wards of two vintages",
      { wards: 300, oldWards: 2, datasets: 2, providers: 3, stories: 0, hexagons: true },
    ],
  ])("goes on to pass the check with %s", (_, made) => {
    expect(read(madeCouncil(made)).datasets).toHaveLength(made.datasets);
  });
});

describe("wards of a lookup", () => {
  const text = "WD24CD,WD24NM,LAD24CD,LAD24NM\nE05990001,Ash,E08990001,A\nE05990002,Elm,E08990002,B\n";

  it("are those of the council", () => {
    expect(wardsOfLookup(lookup(text), "E08990002", "2023-05-04")).toEqual({
      wards: [{ code: "E05990002", name: "Elm", since: "2023-05-04" }],
    });
  });

  it.each([
    ["a file of something else", "a,b\n1,2\n3,4\n", "This is no list of wards with their councils"],
    ["a lookup without the council", text, "The file has no ward of E08990003"],
  ])("are missed in %s", (_, other, message) => {
    const found = wardsOfLookup(lookup(other), "E08990003", "2023");
    expect("problem" in found && found.problem.message).toBe(message);
  });
});
