import { describe, expect, it } from "vitest";
import { surface } from "../../src/model/outline.ts";
import { type BoundaryFile, boundaryFileSchema } from "../../src/reading/boundary-file.ts";
import { budgetOf, joinOutlines, polygonsIn, simplifyTo, sizeOf } from "../../src/reading/topology.ts";
import { fileOf, imported, type Square, squares } from "./squares.ts";

const [fullers, bramwick, nethermarsh, quay] = squares() as [Square, Square, Square, Square];
const others = [bramwick, nethermarsh, quay];

/** Fuller's with other properties or another geometry, beside its sound neighbours. */
function withDukes(change: Partial<Square>): string {
  return fileOf([{ ...fullers, ...change }, ...others]);
}

describe("a sound file", () => {
  it("is stored with its vintage, source, words and day", () => {
    const { topology, ...rest } = imported(fileOf(squares())) as BoundaryFile;
    expect(rest).toEqual({
      vintage: "2004",
      source: "Made up",
      attribution: "© Nobody",
      date: "2026-11-22",
    });
    expect(topology.objects.areas.geometries.map(({ id }) => id)).toEqual([
      "E05990938",
      "E05990940",
      "E05990947",
      "E05990949",
    ]);
    expect(boundaryFileSchema.safeParse(JSON.parse(JSON.stringify({ ...rest, topology }))).success).toBe(
      true,
    );
  });

  it("keeps shared borders shared, and areas their size, within the budget", () => {
    const detailed = squares(900);
    expect(fileOf(detailed).length).toBeGreaterThan(20 * budgetOf(4));
    const { topology } = imported(fileOf(detailed)) as BoundaryFile;
    expect(sizeOf(topology)).toBeLessThanOrEqual(budgetOf(4));
    // As detailed as fits, not merely small.
    expect(sizeOf(topology)).toBeGreaterThan(0.9 * budgetOf(4));
    const polygons = polygonsIn(topology);
    const positions = (code: string) => new Set(polygons.get(code)?.flat(2).map(String));
    const shared = (a: string, b: string) => positions(a).intersection(positions(b)).size;
    expect(shared("E05990938", "E05990940")).toBeGreaterThan(50);
    // Seen from both sides a border has the same positions: the whole is the sum of its parts.
    const whole = [...polygons.values()].reduce((sum, own) => sum + surface(own), 0);
    expect(whole / (4 * 0.02 * 0.01)).toBeCloseTo(1, 2);
  });

  it("may have areas of a country, of which it picks those of the register", () => {
    const leeds = { ...quay, properties: { ...quay.properties, WD13CD: "E05991411", WD13NM: "Adel" } };
    const { topology } = imported(fileOf([leeds, ...squares()]), true) as BoundaryFile;
    expect(topology.objects.areas.geometries).toHaveLength(4);
  });

  it("is not made so simple that an area changes", () => {
    const outlines = squares(40).map(({ properties, geometry }) => ({
      code: String(properties["WD13CD"]),
      name: "",
      place: "",
      polygons: [(geometry as { coordinates: [number, number][][] }).coordinates],
    }));
    const full = joinOutlines(outlines);
    expect(simplifyTo(full, 2000)).toBeDefined();
    expect(simplifyTo(full, 300)).toBeUndefined();
  });
});

describe("the file", () => {
  it("is named where it is a packed or a broken one", () => {
    expect(imported("PK\u0003\u0004\u0000 wards.shp")).toContain(
      "remedy: Download it as GeoJSON, and unpack it first where it is a zip.",
    );
    expect(imported('{"type":')).toContain("The JSON does not parse");
  });

  it("is named where it is TopoJSON", () => {
    expect(imported('{"type":"Topology"}')).toMatchInlineSnapshot(`
      wards.geojson  This is not a file of boundaries in GeoJSON
          expected: an object of the type "FeatureCollection" with a list of features
          found: the type "Topology"
          remedy: Download it again and choose GeoJSON as the format.

      1 problem found. Nothing was changed.
    `);
  });

  it("is named where it is empty", () => {
    expect(imported(fileOf([]))).toContain("wards.geojson  The file holds no area");
  });

  it("is named where it is in the British National Grid, by its numbers", () => {
    const ring = [
      [331000, 417000],
      [332000, 417000],
      [332000, 418000],
      [331000, 417000],
    ];
    expect(
      imported(withDukes({ geometry: { type: "Polygon", coordinates: [ring] } })),
    ).toMatchInlineSnapshot(`
      wards.geojson  The boundaries are in metres of the British National Grid, or of another grid
          expected: degrees east and north (WGS84, also called EPSG:4326 or CRS84), such as -3.0, 53.6
          found: 331000, 417000
          remedy: Download it again and choose GeoJSON in WGS84, or turn it into degrees: ogr2ogr -t_srs EPSG:4326 degrees.geojson grid.geojson

      1 problem found. Nothing was changed.
    `);
  });

  it("is named where it says that it is in the British National Grid", () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::27700" } };
    expect(imported(fileOf(squares(), { crs }))).toContain("metres of the British National Grid");
  });

  it("is named where no property holds codes of the register", () => {
    const features = squares().map((square) => ({ ...square, properties: { WD26CD: "E05099999" } }));
    expect(imported(fileOf(features))).toMatchInlineSnapshot(`
      wards.geojson  No area of the file has a code of the register
          expected: a property such as WD13CD that holds codes of data/areas/areas.csv
          found: WD26CD: "E05099999"
          remedy: Take the boundaries of the wards that are in data/areas/areas.csv, or add theirs to it first.

      1 problem found. Nothing was changed.
    `);
  });
});

describe("geometry", () => {
  const shape = (type: string, coordinates: unknown) =>
    imported(withDukes({ geometry: { type, coordinates } }));
  const square = (fullers.geometry as { coordinates: number[][][] }).coordinates[0] as number[][];

  it("is named where it is none", () => {
    expect(imported(withDukes({ geometry: null }))).toContain(
      "There is no boundary of feature 1, E05990938 Fuller's\n    expected: a Polygon or a MultiPolygon\n    found: nothing",
    );
  });

  it("is named where it is a point or a line", () => {
    expect(shape("Point", [-3, 53.6])).toContain(
      'What is drawn of feature 1, E05990938 Fuller\'s is no area\n    expected: a Polygon or a MultiPolygon\n    found: "Point"',
    );
  });

  it("is named where a number is missing", () => {
    expect(shape("Polygon", [[[-3], ...square]])).toContain("is not drawn by numbers");
    expect(shape("Polygon", [])).toContain("is not drawn by numbers");
  });

  it("is named where a ring is open", () => {
    expect(shape("Polygon", [square.slice(0, -1)])).toContain("is not closed");
  });

  it("is named where a ring encloses nothing", () => {
    const [a, b] = square as [number[], number[]];
    expect(shape("Polygon", [[a, b, a, b, a]])).toContain("encloses nothing");
  });

  it("is named where east and north have changed places", () => {
    expect(shape("Polygon", [square.map(([x, y]) => [y, x])])).toContain(
      "remedy: East and north have changed places: write east first.",
    );
  });

  it("is named where it is elsewhere", () => {
    expect(shape("Polygon", [square.map(([x = 0, y = 0]) => [x + 100, y])])).toContain(
      "lies outside the British Isles",
    );
  });

  it("is named where neighbours have a border each", () => {
    const apart = square.map(([x = 0, y = 0]) => [x - 0.001, y + 0.001]);
    const printed = shape("Polygon", [apart]) as string;
    expect(printed).toContain("Fuller's and Bramwick share no border in the file");
    expect(printed).toContain("Fuller's and Nethermarsh and Orle share no border in the file");
    expect(printed).toContain("2 problems found.");
  });
});

describe("codes", () => {
  it("are named where they are unknown, missing, twice or of no ward, all at once", () => {
    const of = (code: unknown, name: string): Square => ({
      ...fullers,
      properties: { WD13CD: code, WD13NM: name },
    });
    expect(
      imported(
        fileOf([
          of("E05990983", "Fullers"),
          bramwick,
          bramwick,
          of(null, "Quay"),
          of("E08990014", "Pellmouth"),
        ]),
      ),
    ).toMatchInlineSnapshot(`
      wards.geojson  The code of feature 4, Quay is missing
          expected: a code of data/areas/areas.csv in "WD13CD"
          found: nothing
          remedy: Fill it in, or take the file from its publisher again.

      wards.geojson  Unknown area "E05990983"
          expected: a code of data/areas/areas.csv
          found: "E05990983", called "Fullers", in feature 1
          remedy: Did you mean "E05990938"?

      wards.geojson  The code "E05990940" stands twice
          expected: each area once, its parts together as a MultiPolygon
          found: feature 2 and feature 3
          remedy: Correct one of the two codes, or join the parts to one feature.

      wards.geojson  "E08990014" is not a ward
          expected: wards only
          found: Pellmouth, borough
          remedy: Take it out of the file.

      wards.geojson  The boundary of Fuller's is missing
          expected: all wards of 2004
          found: none with the code "E05990938"
          remedy: Take a file that has it, or correct data/areas/areas.csv.

      wards.geojson  The boundary of Nethermarsh and Orle is missing
          expected: all wards of 2004
          found: none with the code "E05990947"
          remedy: Take a file that has it, or correct data/areas/areas.csv.

      wards.geojson  The boundary of Quay is missing
          expected: all wards of 2004
          found: none with the code "E05990949"
          remedy: Take a file that has it, or correct data/areas/areas.csv.

      7 problems found. Nothing was changed.
    `);
  });

  it("are counted where many are unknown", () => {
    const leeds = Array.from({ length: 99 }, (_, index) => ({
      ...quay,
      properties: { WD13CD: `E059914${String(index).padStart(2, "0")}`, WD13NM: "" },
    }));
    const printed = imported(fileOf([...squares(), ...leeds])) as string;
    expect(printed).toContain("94 more areas are unknown");
    expect(printed).toContain("6 problems found.");
  });

  it("are named where the name is another", () => {
    const wrong = { ...fullers.properties, WD13NM: "Dunnock" };
    expect(imported(withDukes({ properties: wrong }))).toMatchInlineSnapshot(`
      wards.geojson  "E05990938" has another name in the register
          expected: Fuller's
          found: Dunnock
          remedy: Correct the code, or add the name to the aliases in data/areas/areas.csv.

      1 problem found. Nothing was changed.
    `);
  });
});
