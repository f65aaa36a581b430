import { describe, expect, it } from "vitest";
import { knownKinds } from "../../src/importing/known-kinds.ts";
import { type Recognition, recognise } from "../../src/importing/recognise.ts";
import { layouts } from "../../src/importing/registry.ts";
import { feedFolders, noFeeds, realFiles } from "./official-files.ts";

/** What the files of each folder are, and how many: of a layout, or known with the reason why nothing is published. */
const EXPECTED: Record<string, Record<string, number>> = {
  "ae-msitae-csv": { "ae-monthly-csv": 24 },
  "ae-originals": { "ae-series": 1, "ae-workbook": 2 },
  "ae-provider-trimmed": { "ae-workbook": 86 },
  "ae-tidy-2016-2019": { "ae-tidy": 1 },
  "ambulance-aqi": { "ambulance-systems": 1, "Ambulance clinical outcomes, NHS England": 1 },
  "cancer-cwt-provider-trimmed": { "cancer-workbook": 72 },
  "cancer-derived-json": {
    "cancer-json": 25,
    "Cancer waits of England, tidied, without the name of a place": 1,
    "Words about a collection of tidied files": 1,
  },
  "cancer-original": { "cancer-workbook": 1 },
  "cover-originals": { cover: 3 },
  "cover-quarterly-trimmed": { cover: 81, "cover, once its quarter is told": 63 },
  "deprivation-iod": { deprivation: 3, "deprivation-tidied": 2, "Deprivation of districts, tidied": 1 },
  "fingertips-derived-trafford-data-lab": { "Borough indicators of OHID, tidied": 14 },
  "fingertips-export": { fingertips: 3 },
  "geography-ons": {
    "Boundaries in GeoJSON": 5,
    "Codes and names of areas, Office for National Statistics": 2,
    "Places of wards on a map": 1,
    "Small areas of two years": 1,
    "area-lookup": 2,
  },
  "nhs-tidied-red-cross": { "Hospital flow and talking therapies, tidied": 5 },
  "oflog-adult-social-care": { "adult-social-care": 1 },
  "ons-explore-local-statistics": { "ons-explore": 14, "beside ons-explore": 14, "A text for people": 1 },
  "population-ons-lsoa": { "Population of small areas by single year of age, tidied": 3 },
  "postcodes-code-point-open": { "code-point": 1, "beside code-point": 2, "A text for people": 1 },
  "rtt-derived-json": { "rtt-json": 26, "Words about a collection of tidied files": 1 },
  "rtt-full-extract-trimmed": { "rtt-extract": 1 },
};

describe.skipIf(noFeeds)("the real files", { tags: "feeds", timeout: 180_000 }, () => {
  it("are each of exactly one layout, or of a kind that is known and not published", () => {
    const found = Object.fromEntries(
      feedFolders().map((folder) => {
        const files = realFiles(folder);
        const kinds = files.map((file) =>
          wordOf(recognise(file, { layouts, kinds: knownKinds }, files), file.name),
        );
        return [folder, countsOf(kinds)];
      }),
    );
    expect(found).toEqual(EXPECTED);
  });
});

function wordOf(found: Recognition, name: string): string {
  if (found.is === "layout") return found.layout.id;
  if (found.is === "asks") return `${found.layout.id}, once its quarter is told`;
  if (found.is === "companion") return `beside ${found.layout.id}`;
  return found.is === "known" ? found.kind.title : `${name} is ${found.is}`;
}

function countsOf(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}
