import type { Area } from "../../model/area.ts";
import type { BoundaryFile } from "../../reading/boundary-file.ts";
import { checkOutlines } from "../../reading/check-outlines.ts";
import type { Problem } from "../../reading/problem.ts";
import { budgetOf, joinOutlines, simplifyTo } from "../../reading/topology.ts";
import { borderProblems } from "./check-borders.ts";
import { readGeojson } from "./read-geojson.ts";

export interface ImportOptions {
  /** Path of the file, for problems. */
  file: string;
  areas: ReadonlyMap<string, Area>;
  /** Leave out areas that the register does not have: for a file of the whole country. */
  pick: boolean;
  source: string;
  attribution: string;
  /** The day of the import. */
  date: string;
}

/**
 * Boundaries from an official file, checked against the register and made simple enough to draw.
 *
 * @param bytes of a GeoJSON file
 * @param problems every problem is pushed to it
 * @returns what is to be stored; undefined where there is a problem
 */
export function importBoundaries(
  bytes: Uint8Array,
  { file, areas, pick, source, attribution, date }: ImportOptions,
  problems: Problem[],
): BoundaryFile | undefined {
  const wanted = (code: string) => !pick || areas.get(code)?.type === "ward";
  const outlines = readGeojson(bytes, file, new Set(areas.keys()), problems).filter(({ code }) =>
    wanted(code),
  );
  if (outlines.length === 0) return undefined;
  const vintage = checkOutlines(outlines, areas, file, problems);
  if (problems.length > 0 || vintage === undefined) return undefined;
  const full = joinOutlines(outlines);
  problems.push(...borderProblems(full, areas, file));
  const budget = budgetOf(outlines.length);
  const topology = simplifyTo(full, budget);
  if (!topology)
    problems.push({
      file,
      message: `The boundaries cannot be drawn simply enough without changing an area by more than a tenth`,
      expected: `at most ${budget / 1024} KB as TopoJSON`,
      found: "more, or an area that comes to nothing",
      remedy: "Take a generalised file, clipped to the coast (ONS: BGC or BUC), or fewer areas.",
    });
  if (problems.length > 0 || !topology) return undefined;
  return { vintage, source, attribution, date, topology };
}
