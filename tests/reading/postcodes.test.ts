import { describe, expect, it } from "vitest";
import { wardIn } from "../../src/model/postcode-shard.ts";
import type { Postcodes } from "../../src/model/postcodes.ts";
import { ProblemsError } from "../../src/reading/problem.ts";
import { councilWith } from "../fixtures/council.ts";

const sound: Postcodes = {
  vintage: "2005",
  source: "emergency-waits",
  edition: "2024-01",
  table: "zz.csv",
  attribution: "Contains invented data.",
  count: 7,
  postcodes: {
    ZZ1: { wards: { E05990001: "1AA1AB", E05990002: "1AC", E05990003: "1AD" }, rough: "1AD" },
    ZZ2: { wards: { E05990004: "1AA", E05990005: "1AB", E05990006: "1AC" } },
  },
};

function siteWith(changes: Partial<Postcodes>) {
  return councilWith((files) => {
    files["areas/postcodes-2005.json"] = JSON.stringify({ ...sound, ...changes });
  });
}

function problemsOf(changes: Partial<Postcodes>): string[] {
  try {
    siteWith(changes);
  } catch (error) {
    if (error instanceof ProblemsError)
      return error.problems.map(({ message, found }) => `${message}: ${found}`);
    throw error;
  }
  return [];
}

describe("postcodes of wards", () => {
  it("are read with their source, and none are where there is no file", () => {
    const [file] = siteWith({}).postcodes;
    expect(file && wardIn(file.postcodes.ZZ1 as never, "1AC")).toBe("E05990002");
    expect(
      councilWith((files) => {
        delete files["areas/postcodes-2005.json"];
      }).postcodes,
    ).toEqual([]);
  });

  it("are of wards of the vintage, and of each of them", () => {
    const { ZZ1, ZZ2 } = sound.postcodes as Record<"ZZ1" | "ZZ2", { wards: Record<string, string> }>;
    const { E05990006: lost, ...wards } = ZZ2.wards;
    expect(
      problemsOf({ postcodes: { ZZ1, ZZ2: { wards: { ...wards, E05990012: lost as string } } } }),
    ).toEqual([
      "Dunnock (E05990012) is no ward of 2005: ward 2025-05-05",
      "No postcode is of Tern Quay (E05990006): none of 1",
    ]);
    expect(
      problemsOf({ postcodes: { ZZ1, ZZ2: { wards: { ...ZZ2.wards, E05999999: "1AD" } } }, count: 8 }),
    ).toEqual(['Unknown area "E05999999": "E05999999"']);
  });

  it("stand once, are as many as the file says, and are rough only where they are", () => {
    const { ZZ2 } = sound.postcodes as Record<"ZZ2", { wards: Record<string, string> }>;
    const ZZ1 = { wards: { E05990001: "1AA1AB", E05990002: "1AB", E05990003: "1AD" }, rough: "1AD9ZZ" };
    expect(problemsOf({ postcodes: { ZZ1, ZZ2 }, count: 6 })).toEqual([
      "The postcode ZZ1 1AB stands twice: E05990001 and E05990002",
      "ZZ1 9ZZ is of no ward: 9ZZ",
      "The postcodes are not as many as the file says: 7",
    ]);
  });

  it("cite an edition of a publication, and the vintage of their file", () => {
    expect(problemsOf({ source: "emergency-wait", vintage: "2005" })).toEqual([
      'Unknown publication "emergency-wait": "emergency-wait"',
    ]);
    expect(problemsOf({ edition: "2024-99" })).toEqual([
      '"emergency-waits" has no edition "2024-99": "2024-99"',
    ]);
    expect(problemsOf({ vintage: "2025" })[0]).toBe("The vintage is not that of the file's name: 2025");
  });

  it("are written as inward codes of three characters", () => {
    const problems = problemsOf({ postcodes: { ZZ1: { wards: { E05990001: "1AA 1AB" } } } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("1AA 1AB");
  });
});
