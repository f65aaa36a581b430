import type { Table } from "../../src/publish/csvw.ts";
import { site } from "./site.ts";

/** The table of every dataset, as the site publishes it. */
export const tables: readonly Table[] = site.datasets.map((dataset) => ({
  url: `${dataset.id}.csv`,
  title: dataset.title,
  description: dataset.summary,
  modified: dataset.updated,
  datasets: [dataset],
}));
