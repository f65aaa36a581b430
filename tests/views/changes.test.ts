import { describe, expect, it } from "vitest";
import { changesByDay } from "../../src/views/changes.ts";
import { councilDataset } from "../fixtures/council.ts";

const vaccines = councilDataset("childhood-vaccination");
const waits = councilDataset("emergency-waits-official");
const vaping = councilDataset("young-people-vaping");

describe("what is new", () => {
  const days = changesByDay([vaccines, waits, vaping]);

  it("stands by day, the latest first, with how much it is", () => {
    expect(days.map(({ day, title, summary }) => [day, title, summary])).toEqual([
      ["2026-03-01", "1 March 2026", "two changed datasets"],
      ["2026-02-01", "1 February 2026", "three new datasets"],
    ]);
  });

  it("tells first versions from changes", () => {
    expect(days[1]).toMatchObject({ changed: [], revised: [], others: [] });
    expect(days[0]?.changed.map(({ versions }) => versions.map(({ dataset }) => dataset))).toEqual([
      [vaccines],
      [waits],
    ]);
  });

  it("puts a second change of a day with the first", () => {
    const revisions = [
      { date: "2026-02-01", change: "First published." },
      { date: "2026-04-01", change: "Intervals were added." },
      { date: "2026-04-01.2", change: "A note was added." },
    ];
    const [day, ...before] = changesByDay([{ ...waits, revisions }]);
    expect(day).toMatchObject({ day: "2026-04-01", title: "1 April 2026", summary: "one changed dataset" });
    expect(day?.changed.map(({ change }) => change)).toEqual(["Intervals were added.", "A note was added."]);
    expect(before).toHaveLength(1);
  });

  it("says once what is said of several, after what concerns one", () => {
    const same = [vaccines, waits, vaping].map((dataset, index) => ({
      ...dataset,
      revisions: [
        { date: "2026-02-01", change: "First published." },
        { date: "2026-04-01", change: index < 2 ? "Intervals were added." : "A note was added." },
      ],
    }));
    const [day] = changesByDay(same);
    expect(day?.changed.map(({ change, versions }) => [change, versions.length])).toEqual([
      ["A note was added.", 1],
      ["Intervals were added.", 2],
    ]);
    expect(day?.summary).toBe("three changed datasets");
  });

  it("puts two versions of a day under it, each with its own address", () => {
    const dates = ["2026-04-01", "2026-04-01.2"];
    const [day, ...others] = changesByDay([
      { ...vaping, revisions: dates.map((date) => ({ date, change: `As of ${date}.` })) },
    ]);
    expect(others).toEqual([]);
    expect(day).toMatchObject({ day: "2026-04-01", summary: "one new dataset, one changed" });
    expect(day?.changed.flatMap(({ versions }) => versions.map(({ version }) => version))).toEqual([
      "2026-04-01.2",
    ]);
  });
});
