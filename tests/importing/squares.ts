import { importBoundaries } from "../../src/importing/boundaries/import-boundaries.ts";
import type { Area } from "../../src/model/area.ts";
import type { BoundaryFile } from "../../src/reading/boundary-file.ts";
import { describeProblems, type Problem } from "../../src/reading/problem.ts";
import { readWith } from "../reading/small-site.ts";

/** Four wards of a made-up borough, two by two; Fuller's and Quay touch at a corner only. */
export const registers = {
  "areas/areas.csv": [
    "code,name,type,valid_from,valid_to,within,aliases,note",
    "E08990014,Pellmouth,borough,,,,,",
    "E05990938,Fuller's,ward,2004,2026-05-06,E08990014,Fullers,",
    "E05990940,Bramwick,ward,2004,2026-05-06,E08990014,,",
    "E05990947,Nethermarsh and Orle,ward,2004,2026-05-06,E08990014,,",
    "E05990949,Quay,ward,2004,2026-05-06,E08990014,,",
    "E38990161,Pellmouth East,former CCG,2013-04-01,2022-06-30,E08990014,,",
    "",
  ].join("\n"),
  "areas/hexagons.csv":
    "code,column,row,label\nE05990938,0,0,\nE05990940,1,0,\nE05990947,0,1,Nether-|marsh and|Orle\nE05990949,1,1,\n",
  "areas/neighbours.csv":
    "code,neighbour\nE05990938,E05990940\nE05990938,E05990947\nE05990940,E05990949\nE05990947,E05990949\n",
};

const areas: Map<string, Area> = readWith(registers).areas;

type Ring = number[][];

export interface Square {
  type: "Feature";
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: unknown } | null;
}

/** A square with its lower left corner in hundredths of a degree from 3.05° west, 53.5° north; its sides have `steps`. */
function ring(column: number, row: number, steps: number): Ring {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as const;
  const along = corners.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = corners[index] as readonly [number, number];
    return Array.from({ length: steps }, (_, step) => {
      const part = (step + 1) / steps;
      return [column + fromX + (x - fromX) * part, row + fromY + (y - fromY) * part];
    });
  });
  return [[column, row], ...along].map(([x, y]) => wiggled(x as number, y as number));
}

/** The same place is always moved by the same little, so that shared borders stay shared. */
function wiggled(x: number, y: number): [number, number] {
  const off = (each: number) => Math.sin(each * 37) * Math.sin(each * Math.PI) * 0.04;
  return [-3.05 + (x + off(y)) * 0.02, 53.5 + (y + off(x)) * 0.01].map((each) => Number(each.toFixed(7))) as [
    number,
    number,
  ];
}

/** The four wards as the features of an official file. */
export function squares(steps = 1): Square[] {
  return (
    [
      ["E05990938", "Fuller's", 0, 1],
      ["E05990940", "Bramwick", 1, 1],
      ["E05990947", "Nethermarsh & Orle", 0, 0],
      ["E05990949", "Quay", 1, 0],
    ] as const
  ).map(([code, name, column, row]) => ({
    type: "Feature",
    properties: { OBJECTID: 1, WD13CD: code, WD13NM: name },
    geometry: { type: "Polygon", coordinates: [ring(column, row, steps)] },
  }));
}

export function fileOf(features: readonly unknown[], rest: Record<string, unknown> = {}): string {
  return JSON.stringify({ type: "FeatureCollection", features, ...rest });
}

/** What is stored of a file, or all that is printed about it. */
export function imported(text: string, pick = false): BoundaryFile | string {
  const problems: Problem[] = [];
  const result = importBoundaries(
    new TextEncoder().encode(text),
    { file: "wards.geojson", areas, pick, source: "Made up", attribution: "© Nobody", date: "2026-11-22" },
    problems,
  );
  return result ?? describeProblems(problems);
}
