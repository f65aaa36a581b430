import type { Outline, Polygon, Position } from "../../model/outline.ts";
import { surface } from "../../model/outline.ts";
import { type Problem, quote } from "../../reading/problem.ts";
import { syntaxProblem } from "../../reading/syntax.ts";
import { decodeText } from "../../reading/text.ts";
import { codePropertyOf, namePropertyOf } from "./properties.ts";

interface Feature {
  properties: Record<string, unknown>;
  geometry: { type?: unknown; coordinates?: unknown } | null;
  place: string;
}

/** Where the British Isles lie, in degrees: west, south, east, north. */
const HERE = [-11, 49, 3, 61.5] as const;

/**
 * Reads a file of boundaries as its publisher gives it away: GeoJSON in degrees (WGS84).
 *
 * @param codes the codes of the register, by which the property that holds the codes is found
 * @param problems every problem of the file is pushed to it
 * @returns the outlines that are sound
 */
export function readGeojson(
  bytes: Uint8Array,
  file: string,
  codes: ReadonlySet<string>,
  problems: Problem[],
): Outline[] {
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) {
    problems.push({
      ...decoded.problem,
      remedy: "Download it as GeoJSON, and unpack it first where it is a zip.",
    });
    return [];
  }
  let raw: unknown;
  try {
    raw = JSON.parse(decoded.text);
  } catch (error) {
    problems.push({ file, ...syntaxProblem(error as Error, decoded.text) });
    return [];
  }
  const features = featuresOf(raw, file, problems);
  if (features.length === 0) return [];
  if (isGrid(raw, features)) {
    problems.push(gridProblem(file, features));
    return [];
  }
  const properties = features.map((feature) => feature.properties);
  const codeProperty = codePropertyOf(properties, codes);
  if (codeProperty === undefined) {
    problems.push(withoutCodes(file, properties));
    return [];
  }
  const nameProperty = namePropertyOf(codeProperty, properties);
  return features.flatMap(({ properties: own, geometry, place }) => {
    const code = String(own[codeProperty] ?? "").trim();
    const name = nameProperty === undefined ? "" : String(own[nameProperty] ?? "").trim();
    const called = `${place}${code || name ? `, ${[code, name].filter(Boolean).join(" ")}` : ""}`;
    const polygons = polygonsOf(geometry, { file, called }, problems);
    if (code === "")
      problems.push({
        file,
        message: `The code of ${called} is missing`,
        expected: `a code of data/areas/areas.csv in "${codeProperty}"`,
        found: "nothing",
        remedy: "Fill it in, or take the file from its publisher again.",
      });
    return code === "" || !polygons ? [] : [{ code, name, polygons, place }];
  });
}

function featuresOf(raw: unknown, file: string, problems: Problem[]): Feature[] {
  const { type, features } = (raw ?? {}) as { type?: unknown; features?: unknown };
  if (type !== "FeatureCollection" || !Array.isArray(features)) {
    problems.push({
      file,
      message: "This is not a file of boundaries in GeoJSON",
      expected: 'an object of the type "FeatureCollection" with a list of features',
      found: typeof type === "string" ? `the type ${quote(type)}` : "no type",
      remedy: "Download it again and choose GeoJSON as the format.",
    });
    return [];
  }
  if (features.length === 0)
    problems.push({
      file,
      message: "The file holds no area",
      expected: "one feature for each area",
      found: "an empty list",
      remedy: "Download it again without a filter, or with one that picks your areas.",
    });
  return features.map((feature: { properties?: unknown; geometry?: unknown } | null, index) => ({
    properties: (feature?.properties ?? {}) as Feature["properties"],
    geometry: (feature?.geometry ?? null) as Feature["geometry"],
    place: `feature ${index + 1}`,
  }));
}

/** Whether positions are metres of the British National Grid, by the file's own word or by their size. */
function isGrid(raw: unknown, features: readonly Feature[]): boolean {
  const named = JSON.stringify((raw as { crs?: unknown }).crs ?? "");
  if (/27700/.test(named)) return true;
  const [x, y] = firstPosition(features);
  return Math.abs(x) > 180 || Math.abs(y) > 90;
}

function gridProblem(file: string, features: readonly Feature[]): Problem {
  return {
    file,
    message: "The boundaries are in metres of the British National Grid, or of another grid",
    expected: "degrees east and north (WGS84, also called EPSG:4326 or CRS84), such as -3.0, 53.6",
    found: firstPosition(features).join(", "),
    remedy:
      "Download it again and choose GeoJSON in WGS84, or turn it into degrees: ogr2ogr -t_srs EPSG:4326 degrees.geojson grid.geojson",
  };
}

function firstPosition(features: readonly Feature[]): Position {
  for (const { geometry } of features) {
    let inner: unknown = geometry?.coordinates;
    while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
    if (isPosition(inner)) return [inner[0], inner[1]];
  }
  return [0, 0];
}

function withoutCodes(file: string, properties: readonly Feature["properties"][]): Problem {
  const shown = Object.entries(properties[0] ?? {})
    .slice(0, 4)
    .map(([key, value]) => `${key}: ${quote(String(value))}`);
  return {
    file,
    message: "No area of the file has a code of the register",
    expected: "a property such as WD13CD that holds codes of data/areas/areas.csv",
    found: shown.length > 0 ? shown.join(", ") : "features without properties",
    remedy: "Take the boundaries of the wards that are in data/areas/areas.csv, or add theirs to it first.",
  };
}

/** The polygons of a feature, or nothing after a problem. */
function polygonsOf(
  geometry: Feature["geometry"],
  { file, called }: { file: string; called: string },
  problems: Problem[],
): Polygon[] | undefined {
  const report = (message: string, expected: string, found: string, remedy: string): undefined => {
    problems.push({ file, message, expected, found, remedy });
  };
  const again = "Take the file from its publisher again.";
  if (!geometry)
    return report(`There is no boundary of ${called}`, "a Polygon or a MultiPolygon", "nothing", again);
  const { type, coordinates } = geometry;
  if (type !== "Polygon" && type !== "MultiPolygon")
    return report(
      `What is drawn of ${called} is no area`,
      "a Polygon or a MultiPolygon",
      quote(String(type)),
      "Take a file of boundaries, not one of points or lines.",
    );
  const polygons = (type === "Polygon" ? [coordinates] : coordinates) as unknown;
  const rings = Array.isArray(polygons) ? polygons.flat(1) : [];
  const wrong = rings.find((ring) => !Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition));
  if (rings.length === 0 || wrong !== undefined)
    return report(
      `The boundary of ${called} is not drawn by numbers`,
      "rings of four positions or more, each a number east and a number north",
      quote(JSON.stringify(wrong ?? coordinates) ?? "nothing"),
      again,
    );
  const sound = (polygons as number[][][][]).map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): Position => [x as number, y as number])),
  );
  const open = sound.flat(1).find((ring) => String(ring[0]) !== String(ring.at(-1)));
  if (open)
    return report(
      `The boundary of ${called} is not closed`,
      `a ring that ends where it starts, at ${open[0]?.join(", ")}`,
      String(open.at(-1)?.join(", ")),
      again,
    );
  const [west, south, east, north] = HERE;
  const far = sound.flat(2).find(([x, y]) => x < west || x > east || y < south || y > north);
  if (far) {
    const swapped = far[1] >= west && far[1] <= east && far[0] >= south && far[0] <= north;
    return report(
      `The boundary of ${called} lies outside the British Isles`,
      "degrees east, then degrees north, such as -3.0, 53.6",
      far.join(", "),
      swapped ? "East and north have changed places: write east first." : again,
    );
  }
  if (surface(sound) === 0)
    return report(
      `The boundary of ${called} encloses nothing`,
      "a ring around the area",
      "a line there and back",
      again,
    );
  return sound;
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}
