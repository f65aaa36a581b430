import { describe, expect, it } from "vitest";
import type { Publication } from "../../src/model/publication.ts";
import { disagreements } from "../../src/views/dataset.ts";
import { publicationSummaries, publicationWords, usedEditions } from "../../src/views/publications.ts";
import { sourcesLead } from "../../src/views/sources.ts";
import { council, councilDataset } from "../fixtures/council.ts";

const site = council();
const publication = site.publications.get("emergency-waits") as Publication;

describe("a publication", () => {
  it("is listed with how much is taken from it", () => {
    expect(publicationSummaries(site).map(({ title, taken }) => `${title}: ${taken}`)).toEqual([
      "Office of Invented Statistics, Waits at emergency departments: 16 editions, 16 figures",
    ]);
  });

  it("says how often it comes out, how much of it is used, and its licence", () => {
    expect(publicationWords(publication)).toBe(
      "Published every month; 16 editions are used here. Licence: Open Government Licence v3.0.",
    );
  });

  it("lists its editions, the latest first, with what is used of each", () => {
    const editions = usedEditions(site, publication);
    expect(editions).toHaveLength(16);
    expect(editions[0]).toEqual({
      anchor: "edition-2025-04",
      title: "April 2025, published 13 May 2025, provisional",
      file: "Emergency-waits-2025-04.xlsx",
      rows: [
        {
          place: "table Providers, row Pellmouth and Orle Hospitals NHS Trust",
          prints: [
            {
              dataset: councilDataset("emergency-waits-official"),
              text: "Seen within four hours: Pellmouth and Orle, April 2025 70.1% (provisional).",
            },
          ],
        },
      ],
    });
  });

  it("has an edition of which nothing is used", () => {
    const unused = { ...publication, editions: publication.editions.map((each) => ({ ...each })) };
    expect(usedEditions(site, unused).map(({ rows }) => rows)).toEqual(unused.editions.map(() => []));
  });
});

describe("what a site says of its sources", () => {
  it("follows from the kinds that it has", () => {
    const inPapers = "printed in the public papers of a meeting of Pellmouth Council";
    const without = site.datasets.filter(({ id }) => id !== "emergency-waits-official");
    expect(sourcesLead({ ...site, datasets: without })).toBe(`Every figure on this site is ${inPapers}.`);
    expect(sourcesLead(site)).toBe(
      `Every figure on this site is ${inPapers}, or taken from an official publication.`,
    );
  });

  it("sets papers and publication against each other", () => {
    const [{ figures } = { figures: [] }] = disagreements(site, councilDataset("emergency-waits-official"));
    expect(
      figures.flatMap(({ prints }) => prints.map(({ value, used, place }) => [value, used, place])),
    ).toEqual([
      [
        "73.9% (disputed)",
        true,
        "Office of Invented Statistics, Waits at emergency departments, October 2024, table Providers, row Pellmouth and Orle Hospitals NHS Trust",
      ],
      ["73.6% (disputed)", false, "Health Scrutiny Committee, 11 November 2025, line 88"],
    ]);
  });
});
