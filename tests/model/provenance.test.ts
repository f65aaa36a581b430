import { describe, expect, it } from "vitest";
import { printPath } from "../../src/model/print.ts";
import { citationLine, citations, printWords } from "../../src/model/provenance.ts";
import { councilDataset } from "../fixtures/council.ts";

const official = councilDataset("emergency-waits-official");
const figuresOf = (...periods: string[]) =>
  official.figures.filter(({ period, print }) => print === "" && periods.includes(period.id));
const lines = (figures: typeof official.figures) => citations(figures).map(citationLine);

const TRUST = "table Providers, row Pellmouth and Orle Hospitals NHS Trust";
const WORK = "Office of Invented Statistics, Waits at emergency departments";

describe("a citation of a publication", () => {
  it("names publisher, title, period and day of its one edition", () => {
    expect(lines(figuresOf("2024-10"))).toEqual([
      `${WORK}, October 2024, published 13 November 2024, revised 9 January 2025, ${TRUST}`,
    ]);
  });

  it("says that an edition is provisional, and not that one is final", () => {
    expect(lines(figuresOf("2025-04"))).toEqual([
      `${WORK}, April 2025, published 13 May 2025, provisional, ${TRUST}`,
    ]);
  });

  it("is one for all editions of a series, beside those of the papers, oldest first", () => {
    expect(lines(official.figures)).toEqual([
      `${WORK}, 30 editions, November 2022 to April 2025, the last published 13 May 2025, ${TRUST}`,
      "Health Scrutiny Committee, 11 November 2025, agenda item 5, Waits and Responses, between pages 39 and 51, lines 79 to 92",
    ]);
  });

  it("counts rows where there are too many to name", () => {
    const [figure] = figuresOf("2025-04");
    if (figure?.source.kind !== "publication") throw new Error("it is not from a publication");
    const { source } = figure;
    const rows = (...names: string[]) =>
      citations(names.map((row) => ({ ...figure, source: { ...source, row } })))[0]?.place;
    expect(rows("A", "B", "C")).toBe("table Providers, rows A, B and C");
    expect(rows("A", "B", "C", "D", "A")).toBe("table Providers, 4 rows");
  });
});

describe("a print", () => {
  const [own, papers] = official.figures.filter(({ period }) => period.id === "2024-10");

  it("is named by its source and its place", () => {
    expect(own && printWords(own.source)).toBe(`${WORK}, October 2024, ${TRUST}`);
    expect(papers && printWords(papers.source)).toBe(
      "Health Scrutiny Committee, 11 November 2025, between pages 39 and 51, line 88",
    );
  });

  it("has its place on the page of its source", () => {
    expect(own && printPath(own.source)).toBe("sources/emergency-waits/#edition-2024-10");
    expect(papers && printPath(papers.source)).toBe("sources/2025-11-11-health-scrutiny/#line-88");
  });
});
