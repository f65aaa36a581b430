import type { Dataset, DatasetFile } from "../model/dataset.ts";
import { select } from "../model/select.ts";
import { checkSelection, type Report } from "./check-dataset.ts";
import { type JsonFile, jsonProblem } from "./json.ts";
import type { Problem } from "./problem.ts";

/** Checks that what a dataset says of counts that belong together picks counts: its sums, and what its shares are of. */
export function checkSums(
  dataset: Dataset,
  json: JsonFile<DatasetFile>,
  file: string,
  problems: Problem[],
): void {
  const report: Report = (path, problem) => problems.push(jsonProblem(file, json, path, problem));
  for (const [index, { whole, parts }] of (dataset.sums ?? []).entries()) {
    for (const [at, selection] of [whole, ...parts].entries()) {
      const path = ["sums", index, ...(at === 0 ? ["whole"] : ["parts", at - 1])];
      if (!checkSelection(dataset, selection, path, report)) continue;
      if (!select(dataset.figures, selection).some(({ unit }) => unit.id === "count"))
        report(path, {
          message: "The sum picks no count",
          expected: 'figures whose unit is "count"',
          found: "none that fits all of it",
          remedy: "Widen the selection; a role or print that is not named must be empty.",
        });
    }
  }
  for (const { id, shareOf } of dataset.indicators)
    for (const side of ["part", "whole"] as const) {
      const keys = Object.entries(shareOf?.[side] ?? {}).filter(([, key]) => key !== "");
      checkSelection(dataset, Object.fromEntries(keys), ["indicators", id, "shareOf", side], report);
    }
}
