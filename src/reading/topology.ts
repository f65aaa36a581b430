import type { FeatureCollection, MultiPolygon as GeoMultiPolygon } from "geojson";
import { feature, quantize } from "topojson-client";
import { topology as join } from "topojson-server";
import { filter, filterAttachedWeight, presimplify, quantile, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Outline, type Polygon, surface } from "../model/outline.ts";

/** Areas whose shared borders are held once, so that they stay shared however simple they become. */
export type BoundaryTopology = Topology<{ areas: GeometryCollection }>;

/** What boundaries may weigh as TopoJSON in bytes: about 1,000 positions, which 700 pixels show, and more for many areas. */
const BUDGET = { whole: 10 * 1024, area: 256 };

/** What the boundaries of so many areas of one vintage may weigh as TopoJSON, in bytes. */
export function budgetOf(areas: number): number {
  return Math.max(BUDGET.whole, areas * BUDGET.area);
}
/** The share of its surface by which an area may grow or shrink. */
const TOLERANCE = 0.1;
/** Steps in which positions are held, across the whole: three metres where it is 30 km wide. */
const STEPS = 10_000;
/** How finely the amount of simplification is searched. */
const LEVELS = 1024;

/** Outlines with their shared borders found. */
export function joinOutlines(outlines: readonly Outline[]): BoundaryTopology {
  const areas: FeatureCollection<GeoMultiPolygon> = {
    type: "FeatureCollection",
    features: outlines.map(({ code, polygons }) => ({
      type: "Feature",
      id: code,
      properties: {},
      geometry: { type: "MultiPolygon", coordinates: polygons },
    })),
  };
  const joined = join({ areas }) as BoundaryTopology;
  for (const geometry of joined.objects.areas.geometries) delete geometry.properties;
  return joined;
}

/**
 * The most detailed topology that fits in a number of bytes: positions are dropped in the order of the triangle that
 * each makes with its neighbours (Visvalingam and Whyatt, 1993), and islands that come to nothing with them.
 *
 * @returns undefined where an area would change by more than a tenth of its surface
 */
export function simplifyTo(full: BoundaryTopology, bytes: number): BoundaryTopology | undefined {
  const weighted = presimplify(full);
  const at = (level: number): BoundaryTopology => {
    const least = level === 0 ? 0 : quantile(weighted, 1 - level / LEVELS);
    const simple = simplify(weighted, least);
    const kept = filter(simple, filterAttachedWeight(simple, least)) as BoundaryTopology;
    return withoutBox(quantize(kept, STEPS));
  };
  let [low, high] = [0, LEVELS];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sizeOf(at(middle)) > bytes) low = middle + 1;
    else high = middle;
  }
  const simplest = at(low);
  const after = surfaces(simplest);
  const isTrue = [...surfaces(full)].every(
    ([code, size]) => Math.abs((after.get(code) ?? 0) - size) <= TOLERANCE * size,
  );
  return isTrue && sizeOf(simplest) <= bytes ? simplest : undefined;
}

/** Bytes of a topology as it is stored. */
export function sizeOf(topology: BoundaryTopology): number {
  return new TextEncoder().encode(JSON.stringify(topology)).length;
}

/** The polygons of each area of a topology, by its code, in degrees. */
export function polygonsIn(topology: BoundaryTopology): Map<string, Polygon[]> {
  return new Map(
    topology.objects.areas.geometries.map((object): [string, Polygon[]] => {
      const { geometry } = feature(topology, object as never) as unknown as {
        geometry: { type: string; coordinates: unknown } | null;
      };
      const coordinates = geometry?.coordinates ?? [];
      const polygons = geometry?.type === "Polygon" ? [coordinates] : coordinates;
      return [String(object.id), polygons as Polygon[]];
    }),
  );
}

function surfaces(topology: BoundaryTopology): Map<string, number> {
  return new Map([...polygonsIn(topology)].map(([code, polygons]) => [code, surface(polygons)]));
}

/** Quantising adds a box around everything, which nobody reads. */
function withoutBox(topology: BoundaryTopology): BoundaryTopology {
  const { bbox: _bbox, ...rest } = topology;
  return rest;
}
