import { JSDOM } from "jsdom";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { drawChart } from "../../src/render/draw.ts";
import { charts } from "../../src/charts/registry.ts";
import { type ChartRecord, chartRecord } from "../../src/takeaway/record.ts";

const { document } = new JSDOM("").window;
const site = readSite(diskFolder("data"), charts);

/** The address for which the records of the tests are made. */
export const address = "https://example.org/figures/";

/** The record of a chart of the repository's own data, by its address such as `ward-life-expectancy/ranked`. */
export function recordAt(path: string): ChartRecord {
  const [id, chart] = path.split("/");
  const dataset = site.datasets.find((each) => each.id === id);
  const spec = dataset?.charts.find((each) => each.id === chart);
  if (!dataset || !spec) throw new Error(`there is no chart ${path}`);
  const drawn = drawChart(dataset, spec, { document, types: charts });
  return chartRecord(dataset, spec, drawn, site, (part) => address + part);
}
