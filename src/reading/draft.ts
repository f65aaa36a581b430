import type { Dataset, DatasetFile } from "../model/dataset.ts";
import type { Doubts } from "./doubts.ts";
import { isSound, type JsonFile, type Path, type Report } from "./json.ts";
import { suggest } from "./suggest.ts";

/** A dataset as far as it could be read. */
export interface Draft {
  id: string;
  /** Both are missing where its JSON is not there or cannot be parsed. */
  dataset?: Dataset;
  json?: JsonFile<DatasetFile>;
  doubts: Doubts;
}

/** A dataset that can be checked, and that other files can be checked against. */
export type Readable = Required<Draft>;

export function isReadable(draft: Draft): draft is Readable {
  return draft.dataset !== undefined && draft.json !== undefined;
}

/** Whether all ids of a kind could be read, so that one that is not found is not there. */
export function namesAll(
  { json }: Pick<Draft, "json">,
  kind: "charts" | "indicators" | "breakdowns",
): boolean {
  if (!json) return false;
  if (kind === "breakdowns") return isSound(json, [kind]);
  // A fault further in leaves the name.
  const isNaming = (key: PropertyKey | undefined) => key === undefined || (kind === "charts" && key === "id");
  return !json.faults.some(([first = kind, _, key]) => first === kind && isNaming(key));
}

/**
 * Finds a dataset that another file names, and reports one that there is not. One that is there and could not be read
 * has problems of its own.
 */
export function findDataset(
  id: string,
  path: Path,
  { drafts, report }: { drafts: readonly Draft[]; report: Report },
): Readable | undefined {
  const draft = drafts.find((each) => each.id === id);
  const ids = drafts.map((each) => each.id);
  if (!draft)
    report(path, {
      message: `There is no dataset "${id}"`,
      expected: "the id of a dataset: a file name in a topic's folder without .csv",
      found: `"${id}"`,
      remedy: suggest(id, ids) ?? "Name a dataset that exists.",
    });
  return draft && isReadable(draft) ? draft : undefined;
}

/** Reports a chart that another file names by its address and that no dataset has, as far as they could be read. */
export function checkChartAddress(
  address: string,
  path: Path,
  { drafts, report }: { drafts: readonly Draft[]; report: Report },
): void {
  const known = drafts.flatMap(({ id, dataset }) =>
    (dataset?.charts ?? []).map((chart) => `${id}/${chart.id}`),
  );
  const draft = drafts.find(({ id }) => id === address.split("/")[0]);
  if (known.includes(address) || (draft && !namesAll(draft, "charts"))) return;
  const gone = draft?.dataset?.gone.find(({ id }) => `${draft.id}/${id}` === address);
  if (gone) {
    report(path, {
      message: `The chart "${address}" is not shown`,
      expected: "a chart that is shown",
      found: gone.why,
      remedy: "Name another chart here, or show this one again.",
    });
    return;
  }
  report(path, {
    message: `There is no chart "${address}"`,
    expected: "a dataset and one of its charts",
    found: `"${address}"`,
    remedy: suggest(address, known) ?? "Name a chart of a dataset.",
  });
}
