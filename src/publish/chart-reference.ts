import { z } from "zod";
import { chartSchema } from "../model/dataset.ts";
import type { Chart } from "../render/chart.ts";
import { type DescribedKey, describedKeys } from "./described-keys.ts";

/** A chart type as authors of data need to know it. */
export interface ChartReference {
  type: string;
  howToRead: string;
  /** Its own options, each before those within it. */
  options: DescribedKey[];
  /** A chart with every option, as it stands in the JSON of a dataset. */
  example: string;
}

/** What every chart has, whatever its type. */
export function commonKeys(): DescribedKey[] {
  return describedKeys(z.strictObject(chartSchema.shape));
}

/** A chart type with its options and an example of each. */
export function chartReference(type: string, chart: Chart<unknown>): ChartReference {
  return {
    type,
    howToRead: chart.howToRead,
    options: describedKeys(chart.schema),
    example: linesOf(exampleOf(type, chart)),
  };
}

/** A chart of a type with every option, of made-up data. */
export function exampleOf(type: string, { example }: Chart<unknown>): Record<string, unknown> {
  return { id: type, type, headline: "…", subtitle: "…", ...(example as object) };
}

/** An object as JSON, one line a key. */
function linesOf(value: Record<string, unknown>): string {
  const lines = Object.entries(value).map(([key, each]) => `  ${JSON.stringify(key)}: ${inline(each)}`);
  return `{\n${lines.join(",\n")}\n}`;
}

function inline(value: unknown): string {
  return JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, " ").replaceAll("[ ", "[").replaceAll(" ]", "]");
}
