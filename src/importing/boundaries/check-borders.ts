import { neighbors } from "topojson-client";
import type { Area } from "../../model/area.ts";
import type { Problem } from "../../reading/problem.ts";
import type { BoundaryTopology } from "../../reading/topology.ts";

/**
 * Names neighbours of the register that share no border in the file. Where a border is drawn twice, each time a little
 * differently, making both simpler would open a gap between them.
 */
export function borderProblems(
  topology: BoundaryTopology,
  areas: ReadonlyMap<string, Area>,
  file: string,
): Problem[] {
  const { geometries } = topology.objects.areas;
  const inFile = new Set(geometries.map(({ id }) => id));
  const sharing = neighbors(geometries);
  return geometries.flatMap(({ id }, index) => {
    const area = areas.get(String(id));
    const shared = new Set((sharing[index] ?? []).map((other) => geometries[other]?.id));
    return (area?.neighbours ?? [])
      .filter(({ code }) => inFile.has(code) && !shared.has(code) && code > String(id))
      .map((neighbour) => ({
        file,
        message: `${area?.name} and ${neighbour.name} share no border in the file`,
        expected:
          "the same positions along both sides of it: data/areas/neighbours.csv has them as neighbours",
        found: "no stretch of border in common",
        remedy:
          "Take the file from its publisher, not one that was drawn area by area; or correct data/areas/neighbours.csv.",
      }));
  });
}
