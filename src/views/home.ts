import type { EasyRead } from "../model/easy-read.ts";
import type { Site } from "../model/site.ts";
import type { Picture } from "./topic-cards.ts";

/** The charts of the home page, as far as the site has any. */
export interface HomeCharts {
  /** What opens it: the one that site.json names, else the first of all. */
  lead: Picture | undefined;
  /** The map that leads to the wards. */
  map: Picture | undefined;
  subjects: (Picture & { title: string; question: string; easyRead?: EasyRead | undefined })[];
}

/** The charts that the home page shows. Throws where site.json names one that is not there. */
export function homeCharts({ datasets, home }: Pick<Site, "datasets" | "home">): HomeCharts {
  const [first] = datasets.flatMap((dataset) => dataset.charts.map((spec) => ({ dataset, spec })));
  return {
    lead: home.lead === undefined ? first : chartIn(datasets, home.lead),
    map: home.map === undefined ? undefined : chartIn(datasets, home.map),
    subjects: home.subjects.map(({ chart, ...words }) => ({ ...chartIn(datasets, chart), ...words })),
  };
}

/** A chart by its address, such as `ward-life-expectancy/ranked`. Throws where it is not there. */
function chartIn(datasets: Site["datasets"], address: string): Picture {
  const [datasetId, chartId] = address.split("/");
  const dataset = datasets.find((each) => each.id === datasetId);
  const spec = dataset?.charts.find((each) => each.id === chartId);
  if (!dataset || !spec) throw new Error(`there is no chart ${address}`);
  return { dataset, spec };
}
