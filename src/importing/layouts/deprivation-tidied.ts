import { deprivationLayout } from "../deprivation.ts";

/** Editions by their small areas: of those on the areas of 2011 this copy has that of 2019 only. */
const EDITIONS: Record<string, string> = { lsoa11_code: "2019", lsoa21_code: "2025" };

/**
 * A copy that a package for programmers made of the publisher's files, with short heads and no names:
 *
 *     lsoa21_code,IMD_decile,Income_decile,…,IMD_rank,…,IMD_score
 */
export default deprivationLayout({
  id: "deprivation-tidied",
  title: "English Indices of Deprivation by small area, tidied by others (package IMD)",
  standing: "tidied",
  code: /^lsoa\d\d_code$/,
  editionOf: (heads) => heads.flatMap((head) => EDITIONS[head] ?? [])[0],
  expected: `a column ${Object.keys(EDITIONS).join(" or ")}`,
});
