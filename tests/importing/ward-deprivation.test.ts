import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findingsIn } from "../../src/importing/finding.ts";
import { knownKinds } from "../../src/importing/known-kinds.ts";
import type { CodeLink, Observation } from "../../src/importing/layout.ts";
import { planImport } from "../../src/importing/publish/plan.ts";
import { readsOf } from "../../src/importing/publish/reads.ts";
import { withWards } from "../../src/importing/publish/with-wards.ts";
import { layouts } from "../../src/importing/registry.ts";
import { WARD_MEASURES, wardDeprivation } from "../../src/importing/ward-deprivation.ts";
import { importsSchema } from "../../src/model/imports.ts";
import { vintagesOf } from "../../src/model/vintage.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readAreas } from "../../src/reading/read-areas.ts";
import { Reading } from "../../src/reading/reading.ts";
import { bytesOf, noFeeds } from "./official-files.ts";

const at = { sheet: "", row: 1, column: 1 };
const names = {
  wards: new Map([
    ["W1", "Dunnock"],
    ["W2", "Tern Quay"],
  ]),
  whole: { code: "B1", name: "Pellmouth" },
};
const said = (measure: string, values: Record<string, number>): Observation[] =>
  Object.entries(values).map(([code, value]) => ({
    measure,
    place: { code, name: "" },
    period: "2015",
    value,
    table: `Head of ${measure}`,
    label: code,
    at,
  }));
const links = (pairs: Record<string, string>): CodeLink[] =>
  Object.entries(pairs).map(([from, to]) => ({ from, to, at }));
const old = links({ A: "W1", B: "W1", C: "W1", D: "W2" });
const young = links({ A: "W1", B: "W2", D: "W2" });

describe("deprivation of wards by best fit", () => {
  it("is the share of a ward's areas in the most deprived tenth, of the whole place too", () => {
    const file = [
      ...said("imd-decile", { A: 1, B: 2, C: 1, D: 10 }),
      ...said("imd-rank", { A: 5, B: 900, C: 6, D: 9000 }),
    ];
    const found = wardDeprivation(file, [young, old], names);
    expect(
      found.map(({ place, numerator, denominator, label }) => [place.code, numerator, denominator, label]),
    ).toEqual([
      ["W1", 2, 3, "areas of Dunnock ward (2 of 3)"],
      ["W2", 0, 1, "areas of Tern Quay ward (0 of 1)"],
      ["B1", 2, 4, "areas of Pellmouth (2 of 4)"],
    ]);
    expect(found[0]).toMatchObject({
      measure: WARD_MEASURES.share,
      value: 200 / 3,
      period: "2015",
      table: "Head of imd-decile",
      derived: ["value", "numerator", "denominator"],
      note: expect.stringMatching(/^Worked out: /),
    });
  });

  it("has the mean of scores, weighted only where the people of every area are known", () => {
    const file = said("imd-score", { A: 10, B: 20, C: 60, D: 5 });
    const values = (people: Record<string, number>) =>
      wardDeprivation(file, [old], names, new Map(Object.entries(people))).map(({ value }) => value);
    expect(values({})).toEqual([30, 5, 23.75]);
    expect(values({ A: 100, B: 100 })).toEqual([30, 5, 23.75]);
    expect(values({ A: 200, B: 100, C: 100, D: 100 })).toEqual([25, 5, 21]);
    const [first] = wardDeprivation(file, [old], names);
    expect(first).toMatchObject({ measure: WARD_MEASURES.score, derived: ["value"] });
    expect(first?.note).toMatch(/each counting the same$/);
  });

  it("takes the lookup that has exactly the areas of the file, and works out nothing without it", () => {
    const sizes = (values: Record<string, number>) =>
      wardDeprivation(said("imd-decile", values), [young, old], names).map(({ denominator }) => denominator);
    expect(sizes({ A: 1, B: 1, D: 2 })).toEqual([1, 2, 3]);
    expect(sizes({ A: 1, B: 1, C: 1, D: 2 })).toEqual([3, 1, 4]);
    expect(sizes({ A: 1, B: 1 })).toEqual([]);
  });
});

describe.skipIf(noFeeds)("the real indices", { tags: "feeds" }, () => {
  it("give the rows that the data has, byte for byte, and the two copies of 2025 agree", {
    timeout: 60_000,
  }, () => {
    const findings = ["deprivation-iod", "geography-ons"].flatMap((name) =>
      findingsIn(bytesOf(name), { layouts, kinds: knownKinds }, () => ({})),
    );
    const folder = diskFolder(fileURLToPath(new URL("../../data/", import.meta.url)));
    const wards = vintagesOf(readAreas(new Reading(folder)).areas.values()).find(
      ({ id }) => id === "2004",
    )?.wards;
    const codes = [...(wards ?? []).map(({ code }) => code).sort(), "E08000014"];
    const imports = importsSchema.parse({
      published: [
        {
          dataset: "ward-deprivation",
          from: [
            { layout: "deprivation", source: "indices-of-deprivation" },
            { layout: "deprivation-tidied", source: "indices-of-deprivation-tidied" },
          ],
          measures: {
            [WARD_MEASURES.share]: { indicator: "most-deprived-tenth" },
            [WARD_MEASURES.score]: { indicator: "average-score" },
          },
          places: Object.fromEntries(codes.map((area) => [area, { area }])),
        },
      ],
    });
    const plan = planImport(folder, imports, layouts, withWards(readsOf(findings), findings, folder));
    expect(plan.problems).toEqual([]);
    expect(
      plan.datasets.map(({ added, revised, cited, unchanged, differing }) => ({
        new: added.length,
        revised: revised.length,
        cited: cited.length,
        unchanged,
        differing: differing.length,
      })),
    ).toEqual([{ new: 0, revised: 0, cited: 0, unchanged: 92, differing: 0 }]);
    expect([...plan.texts]).toEqual([]);
  });
});
