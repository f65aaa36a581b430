import { isPeriod, parsePeriod } from "../model/period.ts";
import { everyPrint, keyOf } from "../model/select.ts";
import { checkHeadline, checkSelection } from "./check-selection.ts";
import { checkSentences } from "./check-sentences.ts";
import { mayHave, mayPickMore } from "./doubts.ts";
import { namesAll, type Readable } from "./draft.ts";
import { isSound } from "./json.ts";
import { suggest } from "./suggest.ts";

/** Checks what the JSON says of figures against the figures: indicators, breaks, revisions, contradictions. */
export function checkDataset(draft: Readable): void {
  checkUnused(draft);
  checkBreaks(draft);
  checkUpdated(draft);
  checkContradictions(draft);
  checkSentences(draft);
  for (const [at, stated] of (draft.dataset.restsOn ?? []).entries())
    checkHeadline(draft, stated, ["restsOn", at], draft.json.report);
}

function checkContradictions(draft: Readable): void {
  const { dataset, json, doubts } = draft;
  for (const [index, { select: selection }] of dataset.contradictions.entries()) {
    const path = ["contradictions", index, "select"];
    if (
      selection &&
      checkSelection(draft, selection, path, json.report) &&
      everyPrint(dataset.figures, selection).length === 0 &&
      !mayPickMore(doubts, selection, { role: "" })
    )
      json.report(path, {
        message: "The contradiction picks no figure",
        expected: "the figures at issue",
        found: "none that fits all of it",
        remedy: "Widen the selection.",
      });
  }
}

function checkUnused({ dataset, json, doubts }: Readable): void {
  const used = new Set(dataset.figures.map((figure) => figure.indicator.id));
  for (const { id } of dataset.indicators)
    if (!used.has(id) && !mayHave(doubts, "indicator", id))
      json.report(["indicators", id], {
        message: `The indicator "${id}" has no figure`,
        expected: "at least one row in the CSV",
        found: "none",
        remedy: "Add its figures, or delete it.",
      });
}

/** The day of the last change is the version of the dataset: each version says what changed. */
function checkUpdated({ dataset: { updated, revisions }, json }: Readable): void {
  if (!isSound(json, ["updated"]) || !isSound(json, ["revisions"])) return;
  const newest = revisions.map(({ date }) => date).reduce((a, b) => (a > b ? a : b));
  if (newest !== updated)
    json.report(["updated"], {
      message: "The day of the last change is not the day of the latest revision",
      expected: newest,
      found: updated,
      remedy: 'Set "updated" to the day of the latest entry of "revisions".',
    });
}

function checkBreaks(draft: Readable): void {
  const { dataset, json, doubts } = draft;
  const indicators = dataset.indicators.map((each) => each.id);
  for (const [index, gap] of dataset.breaks.entries()) {
    for (const end of ["from", "to"] as const) {
      const period = parsePeriod(gap[end]);
      if (!isPeriod(period))
        json.report(["breaks", index, end], {
          message: "This is not a period",
          found: `"${gap[end]}"`,
          ...period,
        });
    }
    for (const [at, id] of (gap.indicators ?? []).entries())
      if (!indicators.includes(id) && namesAll(draft, "indicators"))
        json.report(["breaks", index, "indicators", at], {
          message: `Unknown indicator "${id}"`,
          expected: `one of ${indicators.join(", ")}`,
          found: `"${id}"`,
          remedy: suggest(id, indicators) ?? "Correct it.",
        });
    for (const [key, dimension] of [
      ["organisations", "organisation"],
      ["areas", "area"],
    ] as const) {
      const known = [...new Set(dataset.figures.map((figure) => keyOf(figure, dimension)))].filter(Boolean);
      for (const [at, id] of (gap[key] ?? []).entries())
        if (!known.includes(id) && !mayHave(doubts, dimension, id))
          json.report(["breaks", index, key, at], {
            message: `No figure has the ${dimension} "${id}"`,
            expected: known.length > 0 ? `one of ${known.join(", ")}` : `no "${key}"`,
            found: `"${id}"`,
            remedy: suggest(id, known) ?? "Correct it, or delete it.",
          });
    }
  }
}
