import type { SiteFile } from "../model/site.ts";
import { checkVintages } from "./check-wards.ts";
import { checkChartAddress, type Draft } from "./draft.ts";
import type { JsonFile } from "./json.ts";
import { unknownArea } from "./read-areas.ts";
import type { Registers } from "./registers.ts";

/** Checks that the place of a site, its wards and the charts of its home page are there. */
export function checkSite(
  file: JsonFile<SiteFile>,
  { areas, unsound }: Pick<Registers, "areas" | "unsound">,
  drafts: readonly Draft[],
): void {
  const { report, value } = file;
  const { place, home } = value;
  if (drafts.length === 0 && value.began === undefined)
    report([], {
      message: "Nothing says of which day the site is",
      expected: 'a dataset, or "began" in site.json',
      found: "neither",
      remedy: 'Write "began" with the day on which the site began, or add a dataset.',
    });
  if (!unsound.has("data/areas/areas.csv")) {
    if (!areas.has(place)) report(["place"], unknownArea(place, areas));
    checkVintages(file, areas);
  }
  for (const key of ["lead", "map"] as const)
    if (home[key] !== undefined) checkChartAddress(home[key], ["home", key], { drafts, report });
  for (const [index, { chart }] of home.subjects.entries())
    checkChartAddress(chart, ["home", "subjects", index, "chart"], { drafts, report });
}
