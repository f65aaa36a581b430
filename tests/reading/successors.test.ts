import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import { surrounding } from "../../src/model/area.ts";
import { problemWith, readWith, sound } from "./small-site.ts";

const areas = `${sound["areas/areas.csv"]}south,Pellmouth East,part of the borough,2022-07-01,,E08990014,,\n`;

/** The sound areas with one part of the borough, and pairs of successors. */
function successors(...pairs: string[]): Record<string, string> {
  return {
    "areas/areas.csv": areas,
    "areas/successors.csv": ["code,successor,passed", ...pairs, ""].join("\n"),
  };
}

describe("successors of areas", () => {
  it("are none in a folder without the file", () => {
    expect(readWith().areas.get("E38990161")?.successors).toEqual([]);
  });

  it("are read with what passed to them", () => {
    const site = readWith(successors("E38990161,south,Its duties passed to"));
    expect(
      site.areas.get("E38990161")?.successors.map(({ area, passed }) => `${passed} ${area.code}`),
    ).toEqual(["Its duties passed to south"]);
  });

  it("are areas of the register", () => {
    expect(problemWith(successors("E38990161,sout,Its duties passed to"))).toMatchInlineSnapshot(`
      data/areas/successors.csv:2:2  Unknown area "sout"
          expected: a code of data/areas/areas.csv
          found: "sout"
          remedy: Did you mean "south"?
    `);
  });

  it("have the boundary of before, or nothing is said of it", () => {
    const [head, pair] = ["code,successor,passed,boundary", "E38990161,south,Its duties passed to"];
    const withBoundary = (boundary: string) => ({
      "areas/areas.csv": areas,
      "areas/successors.csv": `${head}\n${pair},${boundary}\n`,
    });
    const [kept] = readWith(withBoundary("same")).areas.get("E38990161")?.successors ?? [];
    const [unknown] = readWith(withBoundary("")).areas.get("E38990161")?.successors ?? [];
    expect([kept?.hasSameBoundary, unknown?.hasSameBoundary]).toEqual([true, false]);
    expect(problemWith(withBoundary("almost"))).toMatchInlineSnapshot(`
      data/areas/successors.csv:2:4  This is nothing that can be said of a boundary
          expected: "same", or nothing where it changed or where nobody says
          found: "almost"
          remedy: Correct it.
    `);
  });

  it("come after those that they follow", () => {
    expect(problemWith(successors("south,E38990161,Its duties passed to"))).toMatchInlineSnapshot(`
      data/areas/successors.csv:2:2  Pellmouth East (E38990161) did not come after Pellmouth East (south)
          expected: an end of south, and a start of E38990161 after it
          found: south until today, E38990161 from 2013-04-01
          remedy: Correct the pair, or valid_to and valid_from in data/areas/areas.csv.
    `);
  });
});

describe("areas around an area", () => {
  const area = (code: string, within: string) => ({ code, within }) as Area;

  it("are found from the smallest to the largest", () => {
    const all = new Map(
      [area("ward", "borough"), area("borough", "region"), area("region", "")].map((each) => [
        each.code,
        each,
      ]),
    );
    expect(surrounding(all, all.get("ward") as Area).map(({ code }) => code)).toEqual(["borough", "region"]);
  });

  it("end where the register goes round in a circle", () => {
    const all = new Map([area("a", "b"), area("b", "c"), area("c", "b")].map((each) => [each.code, each]));
    expect(surrounding(all, all.get("a") as Area).map(({ code }) => code)).toEqual(["b", "c"]);
  });
});
