import { figuresCsv } from "../../model/figure-rows.ts";
import type { Imports } from "../../model/imports.ts";
import { releasePath } from "../../model/release.ts";
import { nextVersion } from "../../model/version.ts";
import { differs } from "../../reading/check-release.ts";
import { type Folder, laidOver } from "../../reading/folder.ts";
import { readSite } from "../../reading/read-site.ts";
import type { ChartTypes } from "../../render/chart.ts";
import { revisionWords } from "./changes.ts";
import type { ImportPlan } from "./plan.ts";
import { revisedJson } from "./revise.ts";

/**
 * Every file that an import changes: figures, editions, answers, and the note of revision of each dataset that was
 * published before. None is noted where the figures are again what was published last.
 *
 * @param today day of the revision, `YYYY-MM-DD`
 * @throws ProblemsError where the data would not be sound afterwards
 */
export function textsToWrite(
  folder: Folder,
  plan: Pick<ImportPlan, "datasets" | "texts">,
  {
    imports,
    before,
    charts,
    today,
  }: { imports: Imports; before: Imports; charts: ChartTypes; today: string },
): Map<string, string> {
  const texts = new Map(plan.texts);
  if (imports !== before) texts.set("imports.json", `${JSON.stringify(imports, null, 2)}\n`);
  if (texts.size === 0) return texts;
  const notes = new Map(
    plan.datasets
      .filter(({ isChanged, added, revised }) => isChanged && added.length + revised.length > 0)
      .map((dataset) => {
        const path = dataset.path.replace(/\.csv$/, ".json");
        const json = new TextDecoder().decode(folder.read(path));
        const version = versionOfChange(folder, dataset.id, json, today);
        return [dataset.id, { path, text: revisedJson(json, version, revisionWords(dataset)) }];
      }),
  );
  const noted = new Map([
    ...texts,
    ...[...notes.values()].map(({ path, text }): [string, string] => [path, text]),
  ]);
  const site = readSite(laidOver(folder, noted), charts);
  for (const [id, { path, text }] of notes) {
    const last = site.releases.get(id)?.at(-1);
    const dataset = site.datasets.find((each) => each.id === id);
    if (last && dataset && differs(last.csv, figuresCsv([dataset]))) texts.set(path, text);
  }
  return texts;
}

/** The version that a change of today makes: a further one of the day where that of today is published already. */
function versionOfChange(folder: Folder, id: string, json: string, today: string): string {
  const { updated } = JSON.parse(json) as { updated: string };
  const isKept = folder.list().includes(releasePath({ dataset: id, date: updated }));
  return isKept || updated < today ? nextVersion(updated, today) : updated;
}
