import { describe, expect, it } from "vitest";
import { editionAnchor } from "../../src/model/print.ts";
import type { Edition, Publication } from "../../src/model/publication.ts";
import { disagreements } from "../../src/views/dataset.ts";
import { publicationSummaries, publicationWords, usedEditions } from "../../src/views/publications.ts";
import { sourcesLead } from "../../src/views/sources.ts";
import { council, councilDataset } from "../fixtures/council.ts";

const site = council();
const publication = site.publications.get("emergency-waits") as Publication;

describe("a publication", () => {
  it("is listed with how much is taken from it", () => {
    expect(publicationSummaries(site).map(({ title, taken }) => `${title}: ${taken}`)).toEqual([
      "Office of Invented Statistics, Waits at emergency departments: 30 editions, 30 figures",
      "Office of Invented Statistics, Waits for planned treatment: one edition, 154 figures",
    ]);
  });

  it("says how often it comes out, how much of it is used, and its licence", () => {
    expect(publicationWords(publication)).toBe(
      "Published every month; 30 editions are used here. Licence: Open Government Licence v3.0.",
    );
  });

  it("lists its editions, the latest first, with what is used of each", () => {
    const editions = usedEditions(site, publication);
    expect(editions).toHaveLength(30);
    expect(editions[0]).toEqual({
      anchor: "edition-2025-04",
      title: "April 2025, published 13 May 2025, provisional",
      file: "Emergency-waits-2025-04.xlsx",
      taken: [{ dataset: councilDataset("emergency-waits-official"), words: "1 figure, table Providers" }],
    });
  });

  it("counts figures and tables of an edition that holds a whole series", () => {
    const [edition] = publication.editions as [Edition];
    const dataset = councilDataset("emergency-waits-official");
    const figures = dataset.figures.flatMap((figure, index) =>
      figure.source.kind === "publication"
        ? [{ ...figure, source: { ...figure.source, edition, table: `Sheet ${index % 5}` } }]
        : [],
    );
    const whole = { ...site, datasets: [{ ...dataset, figures }] };
    const used = usedEditions(whole, publication).find(({ anchor }) => anchor === editionAnchor(edition));
    expect(used?.taken.map(({ words }) => words)).toEqual(["30 figures, 5 tables"]);
  });

  it("has an edition of which nothing is used", () => {
    const unused = { ...publication, editions: publication.editions.map((each) => ({ ...each })) };
    expect(usedEditions(site, unused).map(({ taken }) => taken)).toEqual(unused.editions.map(() => []));
  });
});

describe("what a site says of its sources", () => {
  it("follows from the kinds that it has", () => {
    const inPapers = "printed in the public papers of a meeting of Pellmouth Council";
    const without = site.datasets.filter(({ figures }) =>
      figures.every(({ source }) => source.kind === "pack"),
    );
    expect(sourcesLead({ ...site, datasets: without })).toBe(`Every figure on this site is ${inPapers}.`);
    expect(sourcesLead(site)).toBe(
      `Every figure on this site is ${inPapers}, or taken from an official publication.`,
    );
  });

  it("owns up to figures that the site worked out", () => {
    const datasets = site.datasets.map((dataset) => ({
      ...dataset,
      figures: dataset.figures.map((figure) => ({ ...figure, derived: ["value"] as const })),
    }));
    expect(sourcesLead({ ...site, datasets })).toMatch(
      /, or worked out from such figures and marked as derived\.$/,
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
      [
        "73.6% (disputed)",
        false,
        "Health Scrutiny Committee, 11 November 2025, between pages 39 and 51, line 88",
      ],
    ]);
  });
});
