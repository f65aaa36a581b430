import type { SearchEntry } from "../../model/search-index.ts";
import type { Answer } from "../search/answers.ts";

/** So many charts are enough to choose from. */
const MOST = 12;

/**
 * What search answers, narrowed to charts: those that it finds, and all charts of each dataset that it finds.
 *
 * @param entries all that search knows; the charts of a dataset follow it
 */
export function chartsOnly(answer: Answer, entries: readonly SearchEntry[]): Answer {
  const charts = answer.entries.flatMap((entry) =>
    entry.kind === "chart" ? entry : entry.kind === "dataset" ? chartsAfter(entries, entry) : [],
  );
  const own = [...new Set(charts)].slice(0, MOST);
  const said = own.length === 0 ? "No chart fits." : own.length === 1 ? "1 chart" : `${own.length} charts`;
  return {
    ...answer,
    said: answer.isClosest && own.length > 0 ? answer.said : said,
    entries: own,
    notes: [],
  };
}

function chartsAfter(entries: readonly SearchEntry[], dataset: SearchEntry): SearchEntry[] {
  const after = entries.slice(entries.indexOf(dataset) + 1);
  const end = after.findIndex(({ kind }) => kind !== "chart");
  return end < 0 ? after : after.slice(0, end);
}

/** The chart to which an address of the site leads, such as `ward-life-expectancy/ranked`. */
export function chartAt(address: string): string | undefined {
  const [, dataset, apart, anchored] =
    address.match(/\/datasets\/([^/]+)\/(?:charts\/([^/]+)\/|#\1-(.+))$/) ?? [];
  const chart = apart ?? anchored;
  return chart && `${dataset}/${chart}`;
}
