import type { Area } from "../../src/model/area.ts";
import type { BoundaryFile } from "../../src/reading/boundary-file.ts";
import { importBoundaries } from "../../src/importing/boundaries/import-boundaries.ts";
import { describeProblems, type Problem } from "../../src/reading/problem.ts";
import { readWith } from "../reading/small-site.ts";

/** Four wards of a made-up borough, two by two; Duke's and Park touch at a corner only. */
export const registers = {
  "areas/areas.csv": [
    "code,name,type,valid_from,valid_to,within,aliases,note",
    "E08000014,Sefton,borough,,,,,",
    "E05000938,Duke's,ward,2004,2026-05-06,E08000014,Dukes,",
    "E05000940,Harington,ward,2004,2026-05-06,E08000014,,",
    "E05000947,Netherton and Orrell,ward,2004,2026-05-06,E08000014,,",
    "E05000949,Park,ward,2004,2026-05-06,E08000014,,",
    "E38000161,South Sefton,former CCG,2013-04-01,2022-06-30,E08000014,,",
    "",
  ].join("\n"),
  "areas/hexagons.csv":
    "code,column,row,label\nE05000938,0,0,\nE05000940,1,0,\nE05000947,0,1,Nether-|ton and|Orrell\nE05000949,1,1,\n",
  "areas/neighbours.csv":
    "code,neighbour\nE05000938,E05000940\nE05000938,E05000947\nE05000940,E05000949\nE05000947,E05000949\n",
};

export const areas: Map<string, Area> = readWith(registers).areas;

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
      ["E05000938", "Duke's", 0, 1],
      ["E05000940", "Harington", 1, 1],
      ["E05000947", "Netherton & Orrell", 0, 0],
      ["E05000949", "Park", 1, 0],
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
