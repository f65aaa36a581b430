import { describe, expect, it } from "vitest";
import type { BoundaryFile } from "../../src/reading/boundary-file.ts";
import { fileOf, imported, registers, squares } from "../importing/squares.ts";
import { problemsWith, problemWith, readWith } from "./small-site.ts";

const path = "areas/boundaries-2004.json";
const stored = imported(fileOf(squares())) as BoundaryFile;
const installed = (file: unknown, at = path) => ({ ...registers, [at]: JSON.stringify(file) });

describe("boundaries", () => {
  it("are given to their areas, in kilometres, with whom to name", () => {
    const { areas } = readWith(installed(stored));
    const shape = areas.get("E05990938")?.boundary;
    expect(shape?.credit).toBe("Boundaries: © Nobody");
    const xs = shape?.polygons.flat(2).map(([x]) => x) as number[];
    // 0.02 degrees of longitude at 53.5 degrees north.
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(1.32, 1);
    expect(areas.get("E08990014")?.boundary).toBeUndefined();
  });

  it("name their source where their publisher asks for no words", () => {
    const { areas } = readWith(installed({ ...stored, attribution: "" }));
    expect(areas.get("E05990938")?.boundary?.credit).toBe("Boundaries: Made up");
  });

  it("may be left out", () => {
    expect(readWith(registers).areas.get("E05990938")?.boundary).toBeUndefined();
  });

  it("are named where they are no boundaries", () => {
    expect(problemWith(installed({ ...stored, topology: { type: "Topology", arcs: [] } }))).toContain(
      "expected: TopoJSON with an object called areas; npm run boundaries writes it",
    );
  });

  it("are named where an area has no border that is there", () => {
    const { topology } = stored;
    expect(problemWith(installed({ ...stored, topology: { ...topology, arcs: [] } }))).toContain(
      '"topology" has the wrong form',
    );
  });

  it("are named where the register has another ward than they", () => {
    const areas = registers["areas/areas.csv"].replace("E05990949,Quay", "E05990950,Quay");
    const hexagons = registers["areas/hexagons.csv"].replace("E05990949", "E05990950");
    const neighbours = registers["areas/neighbours.csv"].replaceAll("E05990949", "E05990950");
    expect(
      problemsWith({
        ...installed(stored),
        "areas/areas.csv": areas,
        "areas/hexagons.csv": hexagons,
        "areas/neighbours.csv": neighbours,
      }),
    ).toMatchInlineSnapshot(`
      data/areas/boundaries-2004.json  Unknown area "E05990949"
          expected: a code of data/areas/areas.csv
          found: "E05990949", in area 4
          remedy: Add the area to data/areas/areas.csv, or leave it out: npm run boundaries -- <file> --pick

      data/areas/boundaries-2004.json  The boundary of Quay is missing
          expected: all wards of 2004
          found: none with the code "E05990950"
          remedy: Take a file that has it, or correct data/areas/areas.csv.

      2 problems found. Nothing was changed.
    `);
  });

  it("are named where the file's name has another year", () => {
    expect(problemsWith(installed(stored, "areas/boundaries-2026.json"))).toMatchInlineSnapshot(`
      data/areas/boundaries-2026.json:1:2  The vintage is not that of the file's name
          expected: 2026
          found: 2004
          remedy: Import the boundaries again: npm run boundaries.

      1 problem found. Nothing was changed.
    `);
  });

  it("are named where they are too heavy", () => {
    const topology = { ...stored.topology, note: "x".repeat(20_000) };
    expect(problemWith(installed({ ...stored, topology }))).toContain(
      "The boundaries are too heavy for pages\n    expected: at most 10240 bytes",
    );
  });

  it("are named where they lie in a file that is not read", () => {
    expect(problemWith({ "areas/wards-2013.geojson": fileOf(squares()) })).toMatchInlineSnapshot(`
      data/areas/wards-2013.geojson  The boundaries in this file are not read
          expected: data/areas/boundaries-<year>.json
          found: wards-2013.geojson
          remedy: Keep the file elsewhere and import it: npm run boundaries -- <file>
    `);
    expect(problemWith({ "areas/boundaries.json": "{}" })).toContain("data/areas/boundaries.json");
  });
});
