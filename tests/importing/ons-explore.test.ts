import { describe, expect, it } from "vitest";
import layout from "../../src/importing/layouts/ons-explore.ts";
import { noFeeds, realFiles } from "./official-files.ts";
import { harvested, mismatchOf, opened } from "./small-files.ts";

const HEADS = "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes";

const two = opened(
  "a.csv",
  `\uFEFF${HEADS}\r\n${[
    "E08990014,Pellmouth,District,Long naps,2022-01-01/P3Y,41.25,Percentage,%,39.1,43.4,,",
    "E08990014,Pellmouth,District,Long naps,2021-01-01/P3Y,,Percentage,%,,,x,",
    "E92990001,Elsewhere,Nation,Long naps,2022-01-01/P3Y,,Percentage,%,,,u,",
    "E92990001,Elsewhere,Nation,Long naps,2021-01-01/P3Y,,Percentage,%,,,c,",
    "E08990014,Pellmouth,District,Short naps,2022-04-01/P1Y,7.5,Mean,Score out of 10,,,p,Joined from parts",
    "E08990014,Pellmouth,District,Short naps,2020-04-01/P1Y,7.4,Mean,Score out of 10,,,,",
  ].join("\r\n")}\r\n`,
);

const metadata = (day: string) =>
  opened(
    "b.json",
    JSON.stringify({
      _note: "Last modified some day",
      "ess-beta-metadata": {
        shared: { decimalPlaces: 1, sourceDate: day, experimentalStatistic: "T", prefix: null },
        "Short naps": { label: "Short naps in the day", decimalPlaces: 2 },
        "Long naps": { label: "Long naps" },
      },
    }),
  );

describe("a file of Explore Local Statistics", () => {
  it("is read with its byte order mark, its intervals and its marks", () => {
    const { observations, edition, notUnderstood, measures } = harvested(layout, two);
    expect(notUnderstood).toEqual([]);
    expect(edition).toEqual({
      publication: "ons-explore-local-statistics",
      id: "2022-2024",
      status: "unstated",
      part: "long-naps-short-naps",
    });
    expect(observations[0]).toEqual({
      measure: "long-naps",
      place: { code: "E08990014", name: "Pellmouth" },
      period: "2022-2024",
      value: 41.25,
      lower: 39.1,
      upper: 43.4,
      table: "Long naps",
      label: "Pellmouth, 2022-01-01/P3Y",
      at: { sheet: "", row: 2, column: 6 },
    });
    expect(observations.map(({ period, value, missing }) => [period, value ?? missing])).toEqual([
      ["2022-2024", 41.25],
      ["2021-2023", { status: "x", mark: "x" }],
      ["2022-2024", { status: "x", mark: "u" }],
      ["2021-2023", { status: "c", mark: "c" }],
      ["2022/23", 7.5],
      ["2020/21", 7.4],
    ]);
    expect(observations[4]).toMatchObject({ doubt: { status: "p" }, note: "Joined from parts" });
    expect(measures).toEqual({
      "long-naps": { title: "Long naps", unit: "percent" },
      "short-naps": { title: "Short naps", unit: "score" },
    });
  });

  it("takes day, status, names and decimals from the metadata that names its indicators", () => {
    const others = opened(
      "c.json",
      JSON.stringify({ "ess-beta-metadata": { label: "Walks", sourceDate: "01/01/2020" } }),
    );
    const { edition, measures } = harvested(layout, two, [others, metadata("06/05/2099")]);
    expect(edition).toMatchObject({ id: "2022-2024", published: "2099-05-06", status: "experimental" });
    expect(measures).toEqual({
      "long-naps": { title: "Long naps", unit: "percent", decimals: 1 },
      "short-naps": { title: "Short naps in the day", unit: "score", decimals: 2 },
    });
  });

  it("keeps a day that cannot be read out of the edition", () => {
    expect(harvested(layout, two, [metadata("May 2099")]).edition).not.toHaveProperty("published");
  });

  it("says what it does not understand, and makes no number of it", () => {
    const odd = opened(
      "a.csv",
      [
        "areacd,areanm,indicator,period,measure,observation,unit,lci_95,uci_95,status,notes",
        "E08990014,Pellmouth,Naps,2022,Percentage,41,%,,,,",
        "E08990014,Pellmouth,Naps,2022-01-01/P1Y,Percentage,many,%,,,,",
        "E08990014,Pellmouth,Naps,2021-01-01/P1Y,Percentage,42,%,a,b,,",
        "E08990014,Pellmouth,Naps,2020-01-01/P1Y,Percentage,43,%,,,q,",
        "E08990014,Pellmouth,Naps,2019-01-01/P1Y,Percentage,44,%,,,x,",
        "E08990014,Pellmouth,Beds,2019-01-01/P1Y,Count,45,£,,,,",
        "E08990014,Pellmouth,Beds,2018-01-01/P1Y,Count,45,£,,,,",
      ].join("\n"),
    );
    const { observations, notUnderstood } = harvested(layout, odd);
    expect(observations.map(({ value }) => value)).toEqual([42]);
    expect(observations[0]).not.toHaveProperty("lower");
    expect(notUnderstood.map(({ found, at }) => [found, at.row, at.column])).toEqual([
      ["2022", 2, 4],
      ["many", 3, 6],
      ["a", 4, 8],
      ["b", 4, 9],
      ["q", 5, 10],
      ["x", 6, 10],
      ["£", 7, 7],
    ]);
  });

  it("is refused with the first head that is lacking", () => {
    const other = opened(
      "a.csv",
      "areacd,areanm,indicator,date,observation,measure,unit\nE,P,N,2022,1,c,%\n",
    );
    expect(mismatchOf(layout, other)).toEqual({
      fits: 6 / 7,
      expected: "a column “period”",
      found: "areacd, areanm, indicator, date, observation, measure, unit",
      at: { sheet: "", row: 1, column: 1 },
    });
    expect(mismatchOf(layout, metadata("06/05/2099"))).toMatchObject({ fits: 0, found: "no table" });
  });
});

describe.skipIf(noFeeds)("the real files of Explore Local Statistics", { tags: "feeds" }, () => {
  it("are all read", () => {
    const files = realFiles("ons-explore-local-statistics");
    const read = files
      .filter(({ name }) => name.endsWith(".csv"))
      .map((file) => ({ name: file.name, ...harvested(layout, file, files) }));
    expect(read).toHaveLength(14);
    expect(read.flatMap(({ notUnderstood, leftOut }) => [...notUnderstood, ...leftOut])).toEqual([]);
    expect(read.every(({ edition: { published } }) => published !== undefined)).toBe(true);
    const all = read.flatMap(({ observations }) => observations);
    expect(all).toHaveLength(6882);
    expect(all.filter(({ missing }) => missing)).toHaveLength(29);
    const sefton = (measure: string) =>
      all
        .filter((each) => each.measure === measure && each.place.code === "E08000014")
        .sort((a, b) => (a.period < b.period ? -1 : 1));
    const heart = sefton("preventable-cardiovascular-mortality-england");
    expect([heart.length, heart[0]?.period, heart.at(-1)?.period]).toEqual([22, "2001-2003", "2022-2024"]);
    const [women, men] = ["female", "male"].map((sex) => sefton(`${sex}-healthy-life-expectancy`));
    expect([women?.length, men?.length]).toEqual([12, 12]);
    expect([women?.at(-1)?.value, men?.at(-1)?.value].sort()).toEqual([59, 59.5]);
    expect(sefton("adult-obesity-prevalence")).toHaveLength(10);
    expect(sefton("cancer-diagnosis-at-stage-1-and-2").map(({ period }) => period)).toEqual(
      Array.from({ length: 10 }, (_, year) => `${2013 + year}`),
    );
    expect(sefton("anxiety")).toHaveLength(12);
    expect(sefton("cigarette-smokers").map(({ period }) => period)).toEqual(["2019-2023", "2020-2024"]);
  });
});
