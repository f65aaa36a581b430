import { expect, test } from "vitest";
import type { Observation } from "../../../src/importing/layout.ts";
import type { Read } from "../../../src/importing/publish/candidate.ts";
import { planImport } from "../../../src/importing/publish/plan.ts";
import { textsToWrite } from "../../../src/importing/publish/write.ts";
import type { AnyLayout } from "../../../src/importing/registry.ts";
import { figuresCsv } from "../../../src/model/figure-rows.ts";
import { type Imports, importsSchema } from "../../../src/model/imports.ts";
import { packCsv } from "../../../src/model/release.ts";
import { diskFolder, memoryFolder } from "../../../src/reading/folder.ts";
import { ProblemsError } from "../../../src/reading/problem.ts";
import { readSite } from "../../../src/reading/read-site.ts";
import { anyChart } from "../../fixtures/any-chart.ts";
import { COUNCIL } from "../../fixtures/council.ts";

const OFFICIAL = "hospitals/emergency-waits-official";
const PLANNED = "hospitals/planned-waits";

const layout = (publication: string): AnyLayout => ({
  id: publication,
  title: publication,
  publication,
  measures: {},
  plan: () => ({ plan: undefined }),
  describe: () => [],
  read: () => {
    throw new Error("not read here");
  },
});
const layouts = [layout("emergency-waits"), layout("planned-waits")];
const imports = importsSchema.parse({
  published: [
    ["emergency-waits-official", "emergency-waits", "four-hours"],
    ["planned-waits", "planned-waits", "eighteen-weeks"],
  ].map(([dataset, source = "", indicator]) => ({
    dataset,
    from: [{ layout: source, source }],
    measures: { share: { indicator } },
    places: { RX1: { organisation: "pellmouth-orle" } },
  })),
});

/** What a file of one month says of one hospital. */
function month(publication: string, id: string, value: number, more: Partial<Observation> = {}): Read {
  return {
    file: `${publication}-${id}.xlsx`,
    layout: layouts.find((each) => each.id === publication) as AnyLayout,
    edition: { publication, id, status: "final", published: "2025-06-13" },
    observations: [
      {
        measure: "share",
        place: { code: "RX1", name: "Pellmouth and Orle" },
        period: id,
        value,
        table: "Providers",
        label: "Pellmouth and Orle Hospitals NHS Trust",
        at: { sheet: "Providers", row: 3, column: 4 },
        ...more,
      },
    ],
  };
}

/** The data folder of the invented council in memory, its releases too. */
function files(): Record<string, string | Uint8Array> {
  const disk = diskFolder(COUNCIL);
  return Object.fromEntries(
    disk
      .list()
      .map((path) => [
        path,
        /\.br$/.test(path) ? disk.read(path) : new TextDecoder().decode(disk.read(path)),
      ]),
  );
}

function written(data: Record<string, string | Uint8Array>, reads: Read[], before: Imports = imports) {
  const folder = memoryFolder(data);
  const plan = planImport(folder, imports, layouts, reads);
  expect(plan.problems).toEqual([]);
  return textsToWrite(folder, plan, { imports, before, charts: anyChart, today: "2026-04-02" });
}

const jsonIn = (texts: ReadonlyMap<string, string>, path: string) => JSON.parse(texts.get(path) as string);

test("notes what was added to a dataset that was released", () => {
  const data = files();
  const texts = written(data, [month("emergency-waits", "2025-05", 71.4)]);
  expect([...texts.keys()].sort()).toEqual([
    `${OFFICIAL}.csv`,
    `${OFFICIAL}.json`,
    "sources/emergency-waits.json",
  ]);
  const { updated, revisions } = jsonIn(texts, `${OFFICIAL}.json`);
  expect(updated).toBe("2026-04-02");
  expect(revisions.at(-1)).toEqual({ date: "2026-04-02", change: "1 figure added: May 2025 (1)." });
  expect(revisions).toHaveLength(JSON.parse(data[`${OFFICIAL}.json`] as string).revisions.length + 1);
});

test("notes what the publisher revised, once", () => {
  const data = files();
  const revised = month("emergency-waits", "2025-04", 70.4);
  const texts = written(data, [revised]);
  const change = "1 figure revised by the publisher: April 2025 (1).";
  expect(jsonIn(texts, `${OFFICIAL}.json`).revisions.at(-1).change).toBe(change);
  expect(written({ ...data, ...Object.fromEntries(texts) }, [revised])).toEqual(new Map());
});

test("makes a further version of the day where that of the day is released", () => {
  const data = files();
  const first = {
    ...data,
    ...Object.fromEntries(written(data, [month("emergency-waits", "2025-05", 71.4)])),
  };
  const csv = figuresCsv(
    readSite(memoryFolder(first), anyChart).datasets.filter(({ id }) => id === "emergency-waits-official"),
  );
  const released = { ...first, "releases/emergency-waits-official/2026-04-02.csv.br": packCsv(csv) };
  const again = jsonIn(written(released, [month("emergency-waits", "2025-06", 72.1)]), `${OFFICIAL}.json`);
  expect(again.updated).toBe("2026-04-02.2");
  expect(again.revisions.at(-1).date).toBe("2026-04-02.2");
});

test("notes nothing where the figures are again those of the last release", () => {
  const data = files();
  const csv = data[`${OFFICIAL}.csv`] as string;
  const lines = csv.split("\n");
  const last = lines.findIndex((line) => line.includes(",2025-04,"));
  const without = { ...data, [`${OFFICIAL}.csv`]: lines.toSpliced(last, 1).join("\n") };
  // As the row has it: provisional, of the table that it cites.
  const again = month("emergency-waits", "2025-04", 70.1, { doubt: { status: "p", note: "" } });
  again.edition = { ...again.edition, status: "provisional", published: "2025-05-13" };
  const texts = written(without, [again]);
  expect([...texts.keys()]).toEqual([`${OFFICIAL}.csv`]);
  expect(texts.get(`${OFFICIAL}.csv`)).toBe(csv);
});

test("notes nothing of a dataset that was never released", () => {
  const data = files();
  expect(Object.keys(data).some((path) => path.startsWith("releases/planned-waits/"))).toBe(false);
  const texts = written(data, [month("planned-waits", "2025-04", 61.6, { period: "2024-12" })]);
  expect([...texts.keys()].sort()).toEqual([`${PLANNED}.csv`, "sources/planned-waits.json"]);
});

test("writes answers for files even where no figure changes, and nothing where nothing is new", () => {
  const data = files();
  const answersBefore = { ...imports, answers: {} };
  expect([...written(data, [], answersBefore).keys()]).toEqual(["imports.json"]);
  expect(written(data, [])).toEqual(new Map());
});

test("stops where the data would not be sound, with the line that would be wrong", () => {
  const impossible = () => written(files(), [month("emergency-waits", "2025-05", 171.4)]);
  expect(impossible).toThrow(ProblemsError);
  expect(impossible).toThrow(/data\/hospitals\/emergency-waits-official\.csv:\d+:\d+/);
});
