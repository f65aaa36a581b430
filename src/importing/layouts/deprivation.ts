import { deprivationLayout } from "../deprivation.ts";

/** Editions by the year of the districts that a file names; its small areas alone do not tell 2015 from 2019. */
const EDITIONS: Record<string, string> = { "2013": "2015", "2019": "2019", "2024": "2025" };

/**
 * The files of the publisher, as workbooks or as CSV:
 *
 *     LSOA code (2021) | LSOA name (2021) | Local Authority District code (2024) | … | Index of Multiple Deprivation (IMD) Rank …
 */
export default deprivationLayout({
  id: "deprivation",
  title:
    "English Indices of Deprivation by small area, Ministry of Housing, Communities and Local Government",
  standing: "dated",
  code: /^lsoa code \(20\d\d\)$/,
  editionOf: (heads) =>
    heads.flatMap(
      (head) => EDITIONS[/^local authority district code \((\d{4})\)$/.exec(head)?.[1] ?? ""] ?? [],
    )[0],
  expected: `the year of the districts of an edition that is known: ${Object.keys(EDITIONS).join(", ")}`,
});
