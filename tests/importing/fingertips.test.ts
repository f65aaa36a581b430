import { describe, expect, it } from "vitest";
import layout from "../../src/importing/layouts/fingertips.ts";
import { noFeeds, realFiles } from "./official-files.ts";
import { harvested, mismatchOf, opened } from "./small-files.ts";

const HEADS =
  "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal";

/** As newer downloads name the heads. */
const NEWER = `${HEADS.replace("Compared to Region value", "Compared to Counties & UAs (from Apr 2021) value")},Time period range`;

const ENGLAND = ",,E92990001,Elsewhere,England,Persons,All ages,,";
const PELLMOUTH = "E12990002,North,E08990014,Pellmouth,Counties,Female,65+ yrs,,";

const of = (heads: string, ...rows: string[]) => opened("a.csv", `${heads}\r\n${rows.join("\r\n")}\r\n`);

describe("a download of Fingertips", () => {
  it("has records of two lines where a name holds a line break", () => {
    const file = of(
      HEADS,
      `99001,"Naps rate/100,000\n",${ENGLAND},2015 - 17,12.5,12,13,11.5,13.5,125,1000000,,Increasing,Not compared,,20150000,,`,
      `99001,"Naps rate/100,000\n",${PELLMOUTH},2015 - 17,22.5,20,25,,,45,200000,,Cannot be calculated,Worse,,20150000,,`,
    );
    const { observations, edition, measures, notUnderstood } = harvested(layout, file);
    expect(notUnderstood).toEqual([]);
    expect(edition).toEqual({ publication: "ohid-fingertips", id: "2015-2017", status: "unstated" });
    expect(measures).toEqual({ "99001": { title: "Naps rate/100,000", unit: "rate" } });
    expect(observations).toEqual([
      {
        measure: "99001",
        place: { code: "E92990001", name: "Elsewhere" },
        period: "2015-2017",
        parts: { sex: "Persons", age: "All ages" },
        trend: "Increasing",
        table: "Naps rate/100,000",
        label: "Elsewhere, Persons, All ages, 2015 - 17",
        at: { sheet: "", row: 2, column: 13 },
        value: 12.5,
        lower: 12,
        upper: 13,
        wider: { lower: 11.5, upper: 13.5 },
        numerator: 125,
        denominator: 1000000,
      },
      expect.objectContaining({ place: { code: "E08990014", name: "Pellmouth" }, lower: 20, numerator: 45 }),
    ]);
    expect(observations[1]).not.toHaveProperty("trend");
    expect(observations[1]).not.toHaveProperty("wider");
  });

  it("is read under the newer heads too; what is suppressed has no number, nor counts that would give it away", () => {
    const row = (rest: string) => `99002,Naps,${PELLMOUTH},2020/21,${rest},,,,20200000,,,1y`;
    const note = (text: string) => `,,,,,3,90,${text}`;
    const { observations, measures, notUnderstood } = harvested(
      layout,
      of(NEWER, row(note("Value suppressed for disclosure control due to small count"))),
    );
    expect(notUnderstood).toEqual([]);
    expect(measures).toMatchObject({ "99002": { unit: "unstated" } });
    expect(observations).toHaveLength(1);
    expect(observations[0]?.missing).toEqual({
      status: "c",
      mark: "Value suppressed for disclosure control due to small count",
    });
    expect(observations[0]).not.toHaveProperty("numerator");
    expect(observations[0]).not.toHaveProperty("value");
    const [missing] = harvested(layout, of(NEWER, row(note("Value missing in source data")))).observations;
    expect(missing?.missing?.status).toBe("x");
  });

  it("keeps a note as doubt or as a note, by what it says", () => {
    const row = (year: string, note: string) => `99002,Naps (%),${PELLMOUTH},${year},5,,,,,,,${note},,,,,,`;
    const { observations } = harvested(
      layout,
      of(
        HEADS,
        row("2018", "There is a data quality issue with this value"),
        row("2019", "Joined with its neighbour"),
      ),
    );
    expect(observations.map(({ doubt, note }) => [doubt, note])).toEqual([
      [{ status: "u", note: "There is a data quality issue with this value" }, undefined],
      [undefined, "Joined with its neighbour"],
    ]);
  });

  it("says a value once that several area types repeat, and none where they differ", () => {
    const row = (year: string, value: string) => `99002,Naps (%),${ENGLAND},${year},${value},,,,,,,,,,,,,`;
    const { observations, leftOut, notUnderstood } = harvested(
      layout,
      of(HEADS, row("2018", "5"), row("2018", "5"), row("2019", "6"), row("2019", "7"), row("2019", "6")),
    );
    expect(observations.map(({ value }) => value)).toEqual([5]);
    expect(leftOut).toMatchObject([{ count: 1, at: { row: 3 } }]);
    expect(notUnderstood.map(({ found, at }) => [found, at.row])).toEqual([
      ["6", 4],
      ["7", 5],
      ["6", 6],
    ]);
  });

  it("says which cells it does not understand", () => {
    const row = (period: string, value: string) =>
      `99002,Naps (%),${ENGLAND},${period},${value},,,,,,,,,,,,,`;
    const { observations, notUnderstood } = harvested(
      layout,
      of(HEADS, row("2018", "5"), row("lately", "5"), row("2019", "about 5")),
    );
    expect(observations).toHaveLength(1);
    expect(notUnderstood.map(({ found }) => found)).toEqual(["lately", "about 5"]);
  });

  it("is refused with the first head that is lacking, and without periods", () => {
    expect(mismatchOf(layout, of(HEADS.replace("Indicator ID", "Number"), "")).expected).toBe(
      "a column “indicator id”",
    );
    expect(mismatchOf(layout, of(HEADS, `1,Naps,${ENGLAND},soon,5`))).toMatchObject({
      fits: 0.9,
      found: "soon",
    });
  });
});

describe.skipIf(noFeeds)("the real downloads of Fingertips", { tags: "feeds" }, () => {
  it("are all read", () => {
    const read = realFiles("fingertips-export").map((file) => [file.name, harvested(layout, file)] as const);
    expect(read.flatMap(([, { notUnderstood, leftOut }]) => [...notUnderstood, ...leftOut])).toEqual([]);
    const about = read.map(([name, { observations, edition, measures }]) => [
      name,
      edition.id,
      observations.length,
      Object.keys(measures ?? {}).length,
      observations.filter(({ missing }) => missing).length,
      observations.filter(({ place }) => place.code === "E08000014").length,
    ]);
    expect(about).toEqual([
      ["indicators-CountyUA.data.csv", "2017", 852, 1, 10, 5],
      ["indicators-DistrictUApre419-trimmed.data.csv", "2015", 544, 8, 152, 8],
      ["social-isolation-indicators-CountyUA-trimmed.data.csv", "2018/19", 1597, 2, 25, 25],
    ]);
  });
});
