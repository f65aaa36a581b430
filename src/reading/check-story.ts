import { checkHeadline, type Path, type Report } from "./check-dataset.ts";
import type { Dataset } from "../model/dataset.ts";
import { type JsonFile, jsonProblem } from "./json.ts";
import type { Problem } from "./problem.ts";
import type { GroupsSpec, StoryFile } from "../model/story.ts";
import { suggest } from "./suggest.ts";

/** Checks what a story says of figures and charts against the datasets. */
export function checkStory(
  json: JsonFile<StoryFile>,
  file: string,
  datasets: readonly Dataset[],
  problems: Problem[],
): void {
  const report: Report = (path, problem) => problems.push(jsonProblem(file, json, path, problem));
  const find = (id: string, path: Path): Dataset | undefined => {
    const ids = datasets.map((dataset) => dataset.id);
    if (!ids.includes(id))
      report(path, {
        message: `Unknown dataset "${id}"`,
        expected: "the file name of a dataset",
        found: `"${id}"`,
        remedy: suggest(id, ids) ?? "Name a dataset that exists.",
      });
    return datasets.find((dataset) => dataset.id === id);
  };
  for (const [index, { restsOn, charts, groups, caveats }] of json.value.sections.entries()) {
    const path: Path = ["sections", index];
    for (const [at, { dataset: id, select, value }] of (restsOn ?? []).entries()) {
      const dataset = find(id, [...path, "restsOn", at, "dataset"]);
      if (dataset) checkHeadline(dataset, select, value, [...path, "restsOn", at], report);
    }
    for (const [at, address] of (charts ?? []).entries())
      checkChart(address, datasets, [...path, "charts", at], report);
    for (const [at, id] of (caveats ?? []).entries()) find(id, [...path, "caveats", at]);
    const grouped = groups && find(groups.dataset, [...path, "groups", "dataset"]);
    if (groups && grouped) checkGroups(groups, grouped, [...path, "groups"], report);
  }
}

function checkChart(address: string, datasets: readonly Dataset[], path: Path, report: Report): void {
  const known = datasets.flatMap(({ id, charts }) => charts.map((chart) => `${id}/${chart.id}`));
  if (known.includes(address)) return;
  report(path, {
    message: `There is no chart "${address}"`,
    expected: "a dataset and one of its charts",
    found: `"${address}"`,
    remedy: suggest(address, known) ?? "Name a chart of a dataset.",
  });
}

function checkGroups(
  { indicator, group, series }: GroupsSpec,
  dataset: Dataset,
  path: Path,
  report: Report,
): void {
  const named = [
    ["indicator", indicator, dataset.indicators.map(({ id }) => id)],
    ["group", group, dataset.breakdowns.map(({ id }) => id)],
    ["series", series, dataset.breakdowns.map(({ id }) => id)],
  ] as const;
  for (const [key, id, known] of named)
    if (!known.includes(id))
      report([...path, key], {
        message: `${dataset.id} has no ${key === "indicator" ? "indicator" : "breakdown"} "${id}"`,
        expected: `one of ${known.join(", ")}`,
        found: `"${id}"`,
        remedy: suggest(id, known) ?? "Correct it.",
      });
}
