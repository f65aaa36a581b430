import type { SearchEntry } from "../model/search-index.ts";
import { searchTokens } from "../model/search-text.ts";
import type { Site } from "../model/site.ts";
import { sourceWordsOf } from "../words/sources.ts";

/** A page about the whole site: its path, its title, what it has, and further words by which it is found. */
type SitePage = [path: string, title: string, value: string, words: string];

/** Pages that are about the whole site, as search finds them; `page` makes the address of a path. */
export function pageEntries(site: Site, { page }: { page(path: string): string }): SearchEntry[] {
  return pagesOf(site).map(([path, title, value, words]) => ({
    kind: "page",
    title,
    value,
    date: "",
    drawing: "",
    href: page(path),
    words: searchTokens(words),
  }));
}

function pagesOf({ datasets, profile }: Site): SitePage[] {
  const { noun } = sourceWordsOf(datasets);
  const always: SitePage[] = [
    [
      "changes/",
      "What changed",
      "From what to what, day by day",
      "new latest recent updates since date revisions revised",
    ],
    ["compare/", "Compare places", "Side by side", "comparison neighbours"],
    ["stands-out/", "Stands out", "Furthest from others, from target and from before", "outliers worst best"],
    ["data/", "Data", "All figures as one file", "download spreadsheet Excel CSV catalogue"],
    ["contradictions/", `Where ${noun} disagree`, "", "contradictions errors"],
    ["gaps/", `What ${noun} do not say`, "", "gaps missing"],
    ["about/glossary/", "Glossary", "", "meaning abbreviations"],
    ["about/methods/", "Methods", "", "confidence intervals limits"],
  ];
  if (!profile) return always;
  return [
    ...always,
    ["profile/", profile.title, profile.question, "profile borough summary outliers worst best"],
  ];
}
