import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { ProblemsError } from "../../src/reading/problem.ts";
import { councilWith } from "../fixtures/council.ts";
import { problemWith, readWith, siteWith, sound } from "./small-site.ts";

const areas = sound["areas/areas.csv"] as string;
const hexagons = sound["areas/hexagons.csv"] as string;
const wards = { vintage: "2004", change: "None.", groups: "None." };
const newWard = "E05016325,Bramwick and Kew,ward,2026-05-07,,E08990014,,\n";

describe("wards of a second vintage", () => {
  it("need a row of the register and nothing else", () => {
    const site = readWith({ "areas/areas.csv": areas + newWard });
    expect(site.areas.get("E05016325")?.hexagon).toBeUndefined();
  });

  it("can be those that the site shows", () => {
    const site = readWith({
      "areas/areas.csv": areas + newWard,
      "site.json": siteWith({ wards: { ...wards, vintage: "2026", feedsWithoutVintage: "2004" } }),
    });
    expect(site.wards.vintage).toBe("2026");
  });

  it("are named where no ward is of the vintage that the site shows", () => {
    expect(
      problemWith({ "site.json": siteWith({ wards: { ...wards, vintage: "2006" } }) }),
    ).toMatchInlineSnapshot(`
      data/site.json:8:5  There is no ward of 2006
          expected: one of 2004, the years in which wards of data/areas/areas.csv began
          found: "2006"
          remedy: Did you mean "2004"?
    `);
  });

  it("are named where feeds are said to have begun with those of a year without wards", () => {
    expect(
      problemWith({ "site.json": siteWith({ wards: { ...wards, feedsWithoutVintage: "1979" } }) }),
    ).toMatchInlineSnapshot(`
      data/site.json:11:5  There is no ward of 1979
          expected: one of 2004, the years in which wards of data/areas/areas.csv began
          found: "1979"
          remedy: Correct the year, or add the wards.
    `);
  });

  it("have a beginning", () => {
    const row = newWard.replace("2026-05-07", "");
    expect(problemWith({ "areas/areas.csv": areas + row })).toMatchInlineSnapshot(`
      data/areas/areas.csv:6:4  The ward Bramwick and Kew has no beginning
          expected: the year or the day from which its boundary holds: it is part of the address of its page
          found: an empty cell
          remedy: Write it, such as 2004 or 2026-05-07.
    `);
  });

  it("have a name that no other of them has", () => {
    const row = newWard.replace("Bramwick and Kew,ward,2026-05-07", "Bramwick!,ward,2004-05-01");
    expect(
      problemWith({ "areas/areas.csv": areas + row, "areas/hexagons.csv": `${hexagons}E05016325,2,0\n` }),
    ).toMatchInlineSnapshot(`
      data/areas/areas.csv:6:2  Two wards of 2004 would have one page, wards/2004/bramwick/
          expected: a name for each that differs in letters or digits
          found: Bramwick (E05990940) and Bramwick! (E05016325)
          remedy: Correct the name of one of them, or the day from which it holds.
    `);
  });

  it("may have the name of a ward of another vintage", () => {
    const row = newWard.replace("Bramwick and Kew", "Bramwick");
    expect(readWith({ "areas/areas.csv": areas + row }).areas.get("E05016325")?.slug).toBe("bramwick");
  });

  it("stand in the hexagon map all or not at all", () => {
    const next = newWard.replace("E05016325,Bramwick and Kew", "E05016326,Fuller's");
    expect(
      problemWith({
        "areas/areas.csv": areas + newWard + next,
        "areas/hexagons.csv": `${hexagons}E05016326,0,0\n`,
      }),
    ).toMatchInlineSnapshot(`
      data/areas/hexagons.csv  The ward Bramwick and Kew (E05016325) has no place in the hexagon map
          expected: every ward of 2026, or none of them
          found: 1 of 2
          remedy: Add its row, or delete the others of its vintage: wards without hexagons have no map.
    `);
  });

  it("are no neighbours of wards of another", () => {
    expect(
      problemWith({
        "areas/areas.csv": areas + newWard,
        "areas/neighbours.csv": "code,neighbour\nE05990940,E05016325\n",
      }),
    ).toMatchInlineSnapshot(`
      data/areas/neighbours.csv:2:2  Bramwick and Bramwick and Kew are wards of different vintages
          expected: two wards whose boundaries began in the same year
          found: E05990940 of 2004, E05016325 of 2026
          remedy: Take the code of the ward of the same vintage, or delete the pair.
    `);
  });
});

describe("charts", () => {
  const figures = "lives/new-ward-health.csv";
  const meaning = "lives/new-ward-health.json";
  /** The problems of the invented council with files changed. */
  const problemsOf = (edit: (files: Record<string, string>) => void): string => {
    try {
      councilWith(edit, charts);
    } catch (error) {
      if (error instanceof ProblemsError) return error.message;
      throw error;
    }
    throw new Error("no problem was found");
  };

  it("never set wards of two vintages side by side", () => {
    const problems = problemsOf((files) => {
      files[figures] += "good-health,E05990001,2015,74,,,2016-03-08-cabinet,22\n";
      files[meaning] = (files[meaning] as string).replace(
        '"E05990015"]\n      },\n      "highlight"',
        '"E05990015", "E05990001"]\n      },\n      "highlight"',
      );
    });
    expect(problems).toMatchInlineSnapshot(`
      data/lives/new-ward-health.json:39:7  The chart sets wards of different vintages side by side
          expected: wards of one vintage: their boundaries differ from those of another
          found: wards of 2005 and 2025
          remedy: Narrow "select" to the period, or to the codes under "area", of one vintage.

      1 problem found. Nothing was changed.
    `);
  });
});
