import { z } from "zod";
import type { ChartSpec } from "../model/dataset.ts";
import { checkChartAddress, type Draft, isReadable, namesAll, type Readable } from "./draft.ts";
import type { Reading } from "./reading.ts";
import { suggest } from "./suggest.ts";

/** Where the ids of all charts are kept that were ever released. */
export const CHART_IDS = "releases/charts.json";

/** Ids of charts by the id of their dataset. */
export type ChartIds = Record<string, readonly string[]>;

export const chartIdsSchema = z.record(z.string(), z.array(z.string()));

/** The ids that were released before, and those that are there now, in the order of the alphabet. */
export function withIds(
  before: ChartIds,
  datasets: readonly { id: string; charts: readonly Pick<ChartSpec, "id">[] }[],
): ChartIds {
  const now = new Map(datasets.map(({ id, charts }) => [id, charts.map((chart) => chart.id)]));
  const names = [...new Set([...Object.keys(before), ...now.keys()])].sort();
  return Object.fromEntries(
    names.map((name) => [name, [...new Set([...(before[name] ?? []), ...(now.get(name) ?? [])])].sort()]),
  );
}

/**
 * Reports charts that were released and have gone without a word, so that what others show of them would end, and ids of
 * theirs that are used again.
 */
export function checkChartIds(reading: Reading, drafts: readonly Draft[]): void {
  for (const draft of drafts) if (isReadable(draft)) checkOwn(draft, drafts);
  if (!reading.paths.includes(CHART_IDS)) return;
  const released = reading.json(CHART_IDS, chartIdsSchema)?.value ?? {};
  for (const draft of drafts)
    if (isReadable(draft) && namesAll(draft, "charts")) checkReleased(draft, released[draft.id] ?? []);
}

function checkOwn({ json }: Readable, drafts: readonly Draft[]): void {
  const ids = json.value.charts.map(({ id }) => id);
  const former = [
    ...json.value.charts.flatMap(({ was = [] }, chart) =>
      was.map((id, at) => ({ id, path: ["charts", chart, "was", at] })),
    ),
    ...json.value.gone.map(({ id }, at) => ({ id, path: ["gone", at, "id"] })),
  ];
  for (const [at, { id, path }] of former.entries())
    if (ids.includes(id) || former.findIndex((each) => each.id === id) !== at)
      json.report(path, {
        message: `The id "${id}" is used again`,
        expected: "an id for one chart, now and later",
        found: `"${id}" more than once among charts, their former ids and those that are gone`,
        remedy:
          "Give the newer chart another id: what others show of the older one would change its meaning.",
      });
  for (const [at, { see }] of json.value.gone.entries())
    if (see !== undefined) checkChartAddress(see, ["gone", at, "see"], { drafts, report: json.report });
}

function checkReleased({ json }: Readable, released: readonly string[]): void {
  const ids = json.value.charts.flatMap(({ id, was = [] }) => [id, ...was]);
  const known = new Set([...ids, ...json.value.gone.map(({ id }) => id)]);
  for (const id of released.filter((each) => !known.has(each)))
    json.report(["charts"], {
      message: `The chart "${id}" was released and is no longer there`,
      expected: "each chart that was released, so that embeds and pictures of it last",
      found: `${ids.join(", ")}`,
      remedy: [
        suggest(id, ids),
        `Where it has another id now, add "was": ["${id}"] to that chart; where it is to be seen no more, add { "id": "${id}", "why": "…" } to "gone".`,
      ]
        .filter(Boolean)
        .join(" "),
    });
}
