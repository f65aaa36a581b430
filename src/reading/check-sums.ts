import { select } from "../model/select.ts";
import { checkSelection } from "./check-selection.ts";
import { mayPickMore } from "./doubts.ts";
import type { Readable } from "./draft.ts";

/** Checks that what a dataset says of counts that belong together picks counts: its sums, and what its shares are of. */
export function checkSums(draft: Readable): void {
  const { dataset, json, doubts } = draft;
  for (const [index, { whole, parts }] of (dataset.sums ?? []).entries()) {
    for (const [at, selection] of [whole, ...parts].entries()) {
      const path = ["sums", index, ...(at === 0 ? ["whole"] : ["parts", at - 1])];
      if (!checkSelection(draft, selection, path, json.report)) continue;
      const picked = select(dataset.figures, selection);
      const isDoubtful =
        mayPickMore(doubts, selection) || picked.some((figure) => doubts.figures.has(figure));
      if (!isDoubtful && !picked.some(({ unit }) => unit.id === "count"))
        json.report(path, {
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
      checkSelection(draft, Object.fromEntries(keys), ["indicators", id, "shareOf", side], json.report);
    }
}
