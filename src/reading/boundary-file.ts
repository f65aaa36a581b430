import { z } from "zod";
import type { BoundaryTopology } from "./topology.ts";

/** A file of `data/areas` that holds the boundaries of one vintage. */
export const boundaryFileSchema = z.strictObject({
  vintage: z
    .string()
    .regex(/^\d{4}$/, { error: "the year in which the boundaries began: 2004" })
    .describe("The year in which the boundaries began."),
  source: z.string().describe("The file that they were taken from, and where it is published."),
  attribution: z.string().describe("What its licence asks to be said wherever they are drawn."),
  date: z.iso.date({ error: "a day such as 2026-11-22" }).describe("When they were taken over."),
  topology: z
    .custom<BoundaryTopology>(isTopology, {
      error: "TopoJSON with an object called areas; npm run boundaries writes it",
    })
    .describe("The boundaries in degrees, as TopoJSON."),
});

export type BoundaryFile = z.infer<typeof boundaryFileSchema>;

/** Where the boundaries of a vintage stand, within the data folder. */
export function boundaryPath(vintage: string): string {
  return `areas/boundaries-${vintage}.json`;
}

/** The vintage of a path of the data folder that holds boundaries. */
export function vintageOfPath(path: string): string | undefined {
  return /^areas\/boundaries-(\d{4})\.json$/.exec(path)?.[1];
}

/** Whom a drawing of the boundaries must name. */
export function creditOf({ source, attribution }: Pick<BoundaryFile, "source" | "attribution">): string {
  return `Boundaries: ${attribution || source}`;
}

/** Whether every number that drawing it reads is there. */
function isTopology(value: unknown): boolean {
  const ring = z.array(z.int());
  const shape = z.object({
    type: z.literal("Topology"),
    transform: z
      .object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) })
      .optional(),
    arcs: z.array(z.array(z.tuple([z.number(), z.number()])).min(2)),
    objects: z.object({
      areas: z.object({
        type: z.literal("GeometryCollection"),
        geometries: z.array(
          z.discriminatedUnion("type", [
            z.object({ id: z.string(), type: z.literal("Polygon"), arcs: z.array(ring) }),
            z.object({ id: z.string(), type: z.literal("MultiPolygon"), arcs: z.array(z.array(ring)) }),
          ]),
        ),
      }),
    }),
  });
  const result = shape.safeParse(value);
  if (!result.success) return false;
  const { arcs, objects } = result.data;
  return objects.areas.geometries
    .flatMap((geometry) => geometry.arcs.flat(2))
    .every((index) => (index < 0 ? ~index : index) < arcs.length);
}
