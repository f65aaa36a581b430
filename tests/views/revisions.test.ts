import { describe, expect, it } from "vitest";
import { datasetCsv } from "../../src/model/figure-rows.ts";
import type { Site } from "../../src/model/site.ts";
import { changesByDay } from "../../src/views/changes.ts";
import { revisionsOf } from "../../src/views/revisions.ts";
import { council, councilDataset } from "../fixtures/council.ts";

const site = council();
const wards = councilDataset("ward-life-expectancy");
const now = datasetCsv(wards);

/** How the present version differs from a former one, which is the present with some text in it replaced. */
function since(edit: (csv: string) => string) {
  const dataset = { ...wards, updated: "2026-05-01" };
  const releases = new Map([[wards.id, [{ dataset: wards.id, date: "2026-02-01", csv: edit(now) }]]]);
  const before: Site = { ...site, releases };
  const [revision, ...more] = revisionsOf(before, [dataset]);
  expect(more).toEqual([]);
  if (!revision) throw new Error("no revision");
  return revision;
}

const women = (csv: string, from: string, to: string) => {
  const line =
    csv.split("\n").find((each) => each.includes("St Aldern") && each.includes("sex=female")) ?? "";
  expect(line).toContain(from);
  return csv.replace(line, line.replace(from, to));
};

describe("how a version differs from the one before it", () => {
  it("is nothing where no figure is another", () => {
    const none = { version: "2026-05-01", revised: [], left: 0, besides: "" };
    expect(since((csv) => csv)).toMatchObject(none);
    expect(since((csv) => women(csv, ",78.1,", ",078.1,"))).toMatchObject(none);
  });

  it("is each revised figure in words, from what to what", () => {
    expect(since((csv) => women(csv, ",78.1,", ",77.9,")).revised).toEqual([
      {
        what: "Life expectancy at birth, Women, Most deprived, St Aldern, 2010 to 2014",
        from: "77.9 years",
        to: "78.1 years",
      },
    ]);
  });

  it("says why there was no value, and what must be known of one", () => {
    expect(since((csv) => women(csv, ",78.1,years,,", ",,years,x,")).revised[0]).toMatchObject({
      from: "not available",
      to: "78.1 years",
    });
    expect(since((csv) => women(csv, ",78.1,years,,", ",78.1,years,e,")).revised[0]).toMatchObject({
      from: "78.1 years (estimate)",
      to: "78.1 years",
    });
  });

  it("counts what was added, taken out and given another interval", () => {
    const lines = now.trim().split("\n");
    expect(since(() => `${lines.slice(0, -2).join("\n")}\n`).besides).toBe("Figures: two added.");
    expect(since((csv) => csv.replaceAll("sex=female", "sex=woman")).besides).toBe(
      "Figures: seven added and seven taken out.",
    );
    expect(since((csv) => women(csv, ",78.1,years,,", ",78.1,years,,77.0")).besides).toBe(
      "Figures: one given another interval.",
    );
  });

  it("never shows what stood in the place of a figure that is suppressed now", () => {
    const [first] = wards.figures.filter(
      ({ area, breakdown }) => area?.name === "St Aldern" && breakdown["sex"] === "female",
    );
    if (!first) throw new Error("no figure");
    const figures = wards.figures.map((figure) =>
      figure === first ? { ...figure, measurement: { kind: "missing", status: "c" } as const } : figure,
    );
    const dataset = { ...wards, figures, updated: "2026-05-01" };
    const releases = new Map([[wards.id, [{ dataset: wards.id, date: "2026-02-01", csv: now }]]]);
    expect(revisionsOf({ ...site, releases }, [dataset])[0]?.revised).toEqual([
      { what: expect.stringContaining("St Aldern"), from: "no longer shown", to: "suppressed" },
    ]);
  });

  it("shows the first of many, and says how many more there are", () => {
    const csv = (value: string) =>
      `indicator,area_code,period,breakdown,value,unit\n${Array.from({ length: 40 }, (_, index) => `a,E${index},2020,,${value},years`).join("\n")}\n`;
    const releases = new Map([
      [
        wards.id,
        [
          { dataset: wards.id, date: "2026-02-01", csv: csv("1") },
          { dataset: wards.id, date: wards.updated, csv: csv("2") },
        ],
      ],
    ]);
    const [revision] = revisionsOf({ ...site, releases }, [wards]);
    expect(revision?.revised).toHaveLength(25);
    expect(revision?.left).toBe(15);
  });
});

describe("the changes of a day", () => {
  it("give each revised figure with its version, and the rest in words", () => {
    const dataset = {
      ...wards,
      updated: "2026-05-01",
      revisions: [...wards.revisions, { date: "2026-05-01", change: "Corrected." }],
    };
    const revised = [{ what: "A", from: "1", to: "2" }];
    const [day] = changesByDay(
      [dataset],
      [{ dataset, version: "2026-05-01", revised, left: 3, besides: "Figures: two added." }],
    );
    expect(day).toMatchObject({
      day: "2026-05-01",
      revised: [{ what: "A", from: "1", to: "2", dataset, version: "2026-05-01" }],
      others: [{ words: "Three more revised. Figures: two added.", dataset, version: "2026-05-01" }],
    });
  });
});
