import { basename } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { textOf } from "../../../src/importing/cells.ts";
import type { Sheet } from "../../../src/importing/feed-file.ts";
import type { Harvest, Observation } from "../../../src/importing/layout.ts";
import cover from "../../../src/importing/layouts/cover/layout.ts";
import { SCHEDULE } from "../../../src/importing/layouts/cover/schedule.ts";
import { isPeriod, parsePeriod } from "../../../src/model/period.ts";
import { bytesOf, noFeeds } from "../official-files.ts";
import { harvest, mismatch, opened, said } from "./reading.ts";

it("tells changes of the schedule of measures that there are, from quarters that there are", () => {
  for (const { measures, from } of SCHEDULE) {
    expect(Object.keys(cover.measures)).toEqual(expect.arrayContaining(measures));
    expect(isPeriod(parsePeriod(from))).toBe(true);
  }
});

describe.skipIf(noFeeds)("the real files", { tags: "feeds" }, () => {
  /** The quarter of a file by its name: what a person answers who has the folder before them. */
  const quarterOf = (name: string) => {
    const [, year, quarter] = /^(\d{4})_\d{4}_(Q\d)/.exec(name) as unknown as [string, string, string];
    return `${year}/${String((Number(year) + 1) % 100).padStart(2, "0")}-${quarter}`;
  };
  const readingOf = ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
    const name = basename(path);
    const file = opened(bytes);
    const asks = mismatch(file)?.asks !== undefined;
    return { name, file, asks, ...harvest(file, asks ? { edition: quarterOf(name) } : {}) };
  };
  let read: ReturnType<typeof readingOf>[];
  let observations: readonly Observation[];
  beforeAll(() => {
    read = bytesOf("cover-quarterly-trimmed").map(readingOf);
    observations = cover.compare?.(read.flatMap((each) => each.observations)) ?? [];
  });
  const value = (period: string, measure: string, code = "E08000014") =>
    observations.find(
      (each) => each.period === period && each.measure === measure && each.place.code === code,
    )?.value;

  it("are 48 quarters at three ages, with Sefton in each and nothing that is not understood", () => {
    expect(read).toHaveLength(144);
    for (const { name, edition, notUnderstood, observations: own } of read) {
      expect(edition.id, name).toBe(quarterOf(name));
      expect(notUnderstood, name).toEqual([]);
      const age = /_(\d+[my])\.csv$/.exec(name)?.[1];
      const sefton = own.filter(({ place }) => /^sefton/i.test(place.name));
      expect(
        sefton.filter(({ measure, value: number }) => measure.startsWith(`${age}-`) && number !== undefined)
          .length,
        name,
      ).toBeGreaterThan(2);
    }
    expect(observations).toHaveLength(25119);
  });

  it("ask for their quarter where they print none, from 2016/17-Q1 to 2021/22-Q1", () => {
    const asked = read.filter(({ asks }) => asks).map(({ edition }) => edition.id);
    expect([asked.length, asked[0], asked.at(-1)]).toEqual([63, "2016/17-Q1", "2021/22-Q1"]);
    const experimental = read.filter(({ edition }) => edition.status === "experimental");
    expect([experimental[0]?.edition.id, experimental.at(-1)?.edition.id]).toEqual([
      "2013/14-Q2",
      "2015/16-Q4",
    ]);
  });

  it("hold the figures that were looked up", () => {
    expect(value("2013/14-Q1", "12m-dtap", "5NJ")).toBe(95.6);
    expect(value("2013/14-Q1", "24m-mmr1", "5NJ")).toBe(95.3);
    expect(value("2013/14-Q1", "5y-mmr2", "5NJ")).toBe(89.7);
    expect(value("2024/25-Q4", "12m-dtap")).toBe(88.5);
    expect(value("2024/25-Q4", "24m-mmr1")).toBe(83.6);
    expect(value("2024/25-Q4", "5y-mmr2")).toBe(86.5);
  });

  it("have Sefton’s doubtful numbers of children flagged", () => {
    const doubted = observations
      .filter(({ place, measure, doubt }) => place.name === "Sefton" && /children$/.test(measure) && doubt)
      .map(({ period, measure }) => `${period} ${measure}`);
    expect(doubted).toEqual(
      expect.arrayContaining(
        ["2014/15-Q3", "2015/16-Q3", "2015/16-Q4"].flatMap((quarter) => [
          `${quarter} 24m-children`,
          `${quarter} 5y-children`,
        ]),
      ),
    );
  });

  it("bear out what is printed of the schedule", () => {
    const quartersOf = (measure: string) => {
      const all = read.filter((each) => each.observations.some((one) => one.measure === measure));
      return [all[0]?.edition.id, all.at(-1)?.edition.id];
    };
    expect(quartersOf("12m-rota")).toEqual(["2014/15-Q4", "2024/25-Q4"]);
    expect(quartersOf("12m-menb")).toEqual(["2016/17-Q2", "2024/25-Q4"]);
    expect(quartersOf("12m-menc")).toEqual(["2013/14-Q1", "2016/17-Q4"]);
    expect(quartersOf("24m-menb-booster")).toEqual(["2017/18-Q3", "2024/25-Q4"]);
    expect(quartersOf("12m-pcv2")).toEqual(["2013/14-Q1", "2020/21-Q3"]);
    expect(quartersOf("12m-pcv1")).toEqual(["2020/21-Q1", "2024/25-Q4"]);
  });

  it("mark the rows whose figures come from another provider or count other children", () => {
    const markedIn = (quarter: string, words: RegExp) => {
      const own = read.filter(({ edition }) => edition.id === quarter);
      return own.map(({ file }) => {
        const { rows } = file.sheets[0] as Sheet;
        const note = rows.map((row) => textOf(row[0])).find((text) => words.test(text)) ?? "";
        const mark = /^\[note \d+\]/.exec(note)?.[0] as string;
        return rows
          .filter((row) => row.slice(1).some((cell) => textOf(cell) === mark))
          .map((row) => row.map(textOf).find((text) => /^E\d{8}$/.test(text) && !/^E12/.test(text)))
          .toSorted();
      });
    };
    const provider = SCHEDULE.find(({ areas }) => areas) as (typeof SCHEDULE)[number];
    expect(markedIn(provider.from, /data provider changed/i)).toEqual(Array(3).fill(provider.areas));
    expect(markedIn("2024/25-Q2", /includes unregistered/i)).toEqual([[], [], []]);
  });

  it("agree with the workbooks as downloaded, which also have what was trimmed", () => {
    const originals = bytesOf("cover-originals").map(({ bytes }) => harvest(opened(bytes)));
    expect(originals.map(({ edition }) => edition.id)).toEqual(["2013/14-Q2", "2017/18-Q1", "2024/25-Q4"]);
    expect(originals.map(({ edition }) => edition.published)).toEqual([
      "2013-12-20",
      "2017-09-29",
      "2025-06-26",
    ]);
    for (const original of originals) {
      expect(original.notUnderstood).toEqual([]);
      const trimmed = read.filter(({ edition }) => edition.id === original.edition.id);
      expect(said(original, "Sefton").map((line) => line.replace(/ of \d+\//, " of ?/"))).toEqual(
        said({ observations: trimmed.flatMap((each) => each.observations) }, "Sefton"),
      );
    }
    expect(said(originals[0] as Harvest, "England Total")).toHaveLength(15);
    expect(said(originals[1] as Harvest, "North West")[1]).toBe("E12000002 12m-dtap 94.1 of ?/21380");
    expect(said(originals[2] as Harvest, "Sefton")[1]).toBe("E08000014 12m-dtap 88.5 of 493/557");
  });
});
