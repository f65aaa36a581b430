import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import type { Publication } from "../../src/model/publication.ts";
import { staleIn } from "../../src/words/stale.ts";
import { councilDataset } from "../fixtures/council.ts";

const { figures } = councilDataset("emergency-waits-official");

/** The figures as if their publication were another. */
function from(change: Partial<Publication>, some: readonly Figure[] = figures): Figure[] {
  const changed = new Map<Publication, Publication>();
  return some.map((figure) => {
    const { source } = figure;
    if (source.kind === "pack") return figure;
    const publication = changed.get(source.publication) ?? { ...source.publication, ...change };
    changed.set(source.publication, publication);
    return { ...figure, source: { ...source, publication } };
  });
}

const isStale = (some: readonly Figure[], asOf: string) => staleIn({ figures: [...some] }, asOf).length > 0;

describe("that figures are stale", () => {
  it("is said with the newest period, who publishes, and where", () => {
    expect(staleIn({ figures }, "2026-03-01")).toEqual([
      {
        publisher: "Office of Invented Statistics",
        words:
          "The newest figure here is of April 2025. Office of Invented Statistics publishes “Waits at emergency departments” every month; later figures should be at",
        address: "https://statistics.example/emergency-waits/",
      },
    ]);
  });

  // The newest edition is of April 2025 and was published on 13 May 2025.
  it.each([
    ["weekly", "2025-06-13", "2025-06-14"],
    ["monthly", "2025-07-30", "2025-07-31"],
    ["quarterly", "2025-10-30", "2025-10-31"],
    ["yearly", "2026-10-30", "2026-10-31"],
  ] as const)("is said of a %s publication from %s on, not before", (frequency, before, after) => {
    expect(isStale(from({ frequency }), before)).toBe(false);
    expect(isStale(from({ frequency }), after)).toBe(true);
  });

  it("is never said of what keeps no rhythm", () => {
    expect(isStale(from({ frequency: "once" }), "2099-01-01")).toBe(false);
    expect(isStale(from({ frequency: "irregular" }), "2099-01-01")).toBe(false);
  });

  it("waits for a yearly edition that comes out long after its period", () => {
    const late = figures.map((figure) =>
      figure.source.kind === "publication"
        ? {
            ...figure,
            source: {
              ...figure.source,
              publication: { ...figure.source.publication, frequency: "yearly" as const },
              edition: { ...figure.source.edition, published: "2026-09-20" },
            },
          }
        : figure,
    );
    expect(isStale(late, "2027-10-20")).toBe(false);
    expect(isStale(late, "2027-10-21")).toBe(true);
  });

  it("is not said of papers, nor of a publication that another source carries on", () => {
    expect(isStale(councilDataset("hospital-waits").figures, "2099-01-01")).toBe(false);
    const newer = from({ id: "newer", frequency: "irregular" }, figures.slice(-1));
    expect(isStale([...figures.slice(0, -1), ...newer], "2099-01-01")).toBe(false);
  });
});
