import { describe, expect, it } from "vitest";
import type { Indicator } from "../../src/model/indicator.ts";
import { figuresOfMeasure, isTooLong, listedFigures } from "../../src/views/every-figure.ts";
import { council, councilDataset } from "../fixtures/council.ts";

const site = council();
const official = councilDataset("emergency-waits-official");
const papers = councilDataset("hospital-waits");

describe("the figures that the page of a dataset lists", () => {
  it("are all of them, in the order of the data, where no series is long", () => {
    expect(isTooLong(papers)).toBe(false);
    expect(listedFigures(site, papers).map(({ figure }) => figure)).toEqual(papers.figures);
  });

  it("are the latest of each series where one is long", () => {
    expect(isTooLong(official)).toBe(true);
    expect(
      listedFigures(site, official).map(({ period, value, place }) => [period, value, place.short]),
    ).toEqual([
      [
        "April 2025",
        "70.1% (provisional)",
        "April 2025, table Providers, row Pellmouth and Orle Hospitals NHS Trust",
      ],
    ]);
  });

  it("are too many from 751 on, however short the series", () => {
    const [figure] = papers.figures as [(typeof papers.figures)[number]];
    const of = (count: number) => ({
      ...papers,
      breakdowns: [{ id: "part", title: "Part", values: {} }],
      figures: Array.from({ length: count }, (_, part) => ({ ...figure, breakdown: { part: `${part}` } })),
    });
    expect(isTooLong(of(750))).toBe(false);
    expect(isTooLong(of(751))).toBe(true);
  });
});

describe("every figure of a measure", () => {
  it("stands with its whole place, the latest first, other prints beside the one used", () => {
    const rows = figuresOfMeasure(site, official, official.indicators[0] as Indicator);
    expect(rows).toHaveLength(official.figures.length);
    expect([rows[0]?.period, rows.at(-1)?.period]).toEqual(["April 2025", "November 2022"]);
    expect(rows.filter(({ period }) => period === "October 2024").map(({ place }) => place.short)).toEqual([
      "October 2024, table Providers, row Pellmouth and Orle Hospitals NHS Trust",
      "line 88",
    ]);
  });
});
