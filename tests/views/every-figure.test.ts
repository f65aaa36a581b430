import { describe, expect, it } from "vitest";
import {
  type FigurePart,
  figureParts,
  figuresOfPart,
  isTooLong,
  listedFigures,
} from "../../src/views/every-figure.ts";
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

  it("are too many from 501 on, however short the series, and then none of as many series", () => {
    expect(isTooLong(of(500))).toBe(false);
    expect(isTooLong(of(501))).toBe(true);
    expect(listedFigures(site, of(501))).toEqual([]);
  });
});

describe("the parts of what has no room in the page of a dataset", () => {
  it("are none where all have room", () => {
    expect(figureParts(papers)).toEqual([]);
  });

  it("are its measures, each with its definition", () => {
    expect(figureParts(official).map(({ id, definition }) => [id, definition])).toEqual(
      official.indicators.map(({ id, definition }) => [id, definition]),
    );
  });

  it("are its subjects where its measures are many and all have one", () => {
    const [indicator] = papers.indicators as [(typeof papers.indicators)[number]];
    const indicators = Array.from({ length: 25 }, (_, index) => ({
      ...indicator,
      id: `${index}`,
      domain: index < 20 ? "Early years & school" : "Work",
    }));
    const { figures, ...dataset } = of(501);
    const many = {
      ...dataset,
      indicators,
      figures: figures.map((figure, index) => ({
        ...figure,
        indicator: indicators[index % 25] as (typeof indicators)[number],
      })),
    };
    expect(figureParts(many).map(({ id, title, figures }) => [id, title, figures.length])).toEqual([
      ["early-years-and-school", "Early years & school", 401],
      ["work", "Work", 100],
    ]);
    const without = { ...many, indicators: [...indicators, { ...indicator, id: "25" }] };
    expect(figureParts(without)).toHaveLength(26);
  });
});

/** A dataset of so many figures, each a series of its own. */
function of(count: number) {
  const [figure] = papers.figures as [(typeof papers.figures)[number]];
  return {
    ...papers,
    breakdowns: [{ id: "part", title: "Part", values: {} }],
    figures: Array.from({ length: count }, (_, part) => ({ ...figure, breakdown: { part: `${part}` } })),
  };
}

describe("every figure of a part", () => {
  it("stands with its whole place, the latest first, other prints beside the one used", () => {
    const rows = figuresOfPart(site, official, figureParts(official)[0] as FigurePart);
    expect(rows).toHaveLength(official.figures.length);
    expect([rows[0]?.period, rows.at(-1)?.period]).toEqual(["April 2025", "November 2022"]);
    expect(rows.filter(({ period }) => period === "October 2024").map(({ place }) => place.short)).toEqual([
      "October 2024, table Providers, row Pellmouth and Orle Hospitals NHS Trust",
      "line 88",
    ]);
  });
});
