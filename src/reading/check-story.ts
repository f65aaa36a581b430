import type { GroupsSpec, StoryFile } from "../model/story.ts";
import { checkHeadline } from "./check-selection.ts";
import { checkChartAddress, type Draft, findDataset, namesAll, type Readable } from "./draft.ts";
import type { JsonFile, Path, Report } from "./json.ts";
import { suggest } from "./suggest.ts";

/** Checks what a story says of figures and charts against the datasets. */
export function checkStory({ value, report }: JsonFile<StoryFile>, drafts: readonly Draft[]): void {
  const context = { drafts, report };
  for (const [index, { restsOn, charts, groups, caveats }] of value.sections.entries()) {
    const path: Path = ["sections", index];
    for (const [at, headline] of (restsOn ?? []).entries()) {
      const draft = findDataset(headline.dataset, [...path, "restsOn", at, "dataset"], context);
      if (draft) checkHeadline(draft, headline, [...path, "restsOn", at], report);
    }
    for (const [at, address] of (charts ?? []).entries())
      checkChartAddress(address, [...path, "charts", at], context);
    for (const [at, id] of (caveats ?? []).entries()) findDataset(id, [...path, "caveats", at], context);
    const grouped = groups && findDataset(groups.dataset, [...path, "groups", "dataset"], context);
    if (groups && grouped) checkGroups(groups, grouped, [...path, "groups"], report);
  }
}

function checkGroups(
  { indicator, group, series }: GroupsSpec,
  draft: Readable,
  path: Path,
  report: Report,
): void {
  const { id: datasetId, dataset } = draft;
  const [indicators, breakdowns] = [dataset.indicators, dataset.breakdowns].map((all) =>
    all.map(({ id }) => id),
  );
  const named = [
    ["indicator", indicator, "indicators", indicators],
    ["group", group, "breakdowns", breakdowns],
    ["series", series, "breakdowns", breakdowns],
  ] as const;
  for (const [key, id, kind, known = []] of named)
    if (!known.includes(id) && namesAll(draft, kind))
      report([...path, key], {
        message: `${datasetId} has no ${key === "indicator" ? "indicator" : "breakdown"} "${id}"`,
        expected: `one of ${known.join(", ")}`,
        found: `"${id}"`,
        remedy: suggest(id, known) ?? "Correct it.",
      });
}
