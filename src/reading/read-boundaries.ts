import type { Area } from "../model/area.ts";
import { shapeOf } from "../model/shape.ts";
import { boundaryFileSchema, creditOf, vintageOfPath } from "./boundary-file.ts";
import { checkOutlines } from "./check-outlines.ts";
import { isSound } from "./json.ts";
import type { Reading } from "./reading.ts";
import { budgetOf, polygonsIn, sizeOf } from "./topology.ts";

/** Gives areas their boundaries, where a file of them is installed; a folder without one is sound. */
export function readBoundaries(reading: Reading, areas: Map<string, Area>, isAll: boolean): void {
  for (const path of reading.paths) {
    const vintage = vintageOfPath(path);
    if (vintage === undefined) continue;
    const file = `data/${path}`;
    const json = reading.json(path, boundaryFileSchema);
    if (!json || !isSound(json, ["topology"])) continue;
    const { topology, ...rest } = json.value;
    if (rest.vintage !== vintage)
      json.report(["vintage"], {
        message: "The vintage is not that of the file's name",
        expected: vintage,
        found: rest.vintage,
        remedy: "Import the boundaries again: npm run boundaries.",
      });
    const size = sizeOf(topology);
    const budget = budgetOf(topology.objects.areas.geometries.length);
    if (size > budget)
      json.report(["topology"], {
        message: "The boundaries are too heavy for pages",
        expected: `at most ${budget} bytes`,
        found: `${size} bytes`,
        remedy: "Import them with npm run boundaries, which makes them simpler.",
      });
    const polygons = polygonsIn(topology);
    const outlines = topology.objects.areas.geometries.map(({ id }, index) => ({
      code: String(id),
      name: "",
      polygons: polygons.get(String(id)) ?? [],
      place: `area ${index + 1}`,
    }));
    const found = isAll ? checkOutlines(outlines, areas, file, reading.problems) : undefined;
    if (found !== undefined && found !== vintage && rest.vintage === vintage)
      reading.problems.push({
        file,
        message: "The boundaries are of another vintage than the file's name",
        expected: `wards of ${vintage}`,
        found: `wards of ${found}`,
        remedy: "Import the boundaries again: npm run boundaries.",
      });
    for (const { code, polygons: own } of outlines) {
      const area = areas.get(code);
      if (area) area.boundary = shapeOf(own, creditOf(rest));
    }
  }
}
