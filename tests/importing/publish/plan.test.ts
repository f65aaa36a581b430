import { expect, test } from "vitest";
import type { Edition, Observation, Standing } from "../../../src/importing/layout.ts";
import type { Read } from "../../../src/importing/publish/candidate.ts";
import { changesOf } from "../../../src/importing/publish/changes.ts";
import { type DatasetPlan, planImport } from "../../../src/importing/publish/plan.ts";
import type { AnyLayout } from "../../../src/importing/registry.ts";
import { importsSchema } from "../../../src/model/imports.ts";
import { memoryFolder } from "../../../src/reading/folder.ts";

const layout = (id: string, standing: Standing): AnyLayout => ({
  id,
  title: id,
  publication: "waits",
  standing,
  measures: {},
  plan: () => ({ plan: undefined }),
  describe: () => [],
  read: () => {
    throw new Error("not read here");
  },
});
const monthly = layout("monthly", "dated");
const copy = layout("copy", "tidied");
const extract = layout("extract", "undated");
const layouts = [monthly, copy, extract];

const imports = importsSchema.parse({
  published: [
    {
      dataset: "waits",
      from: [
        { layout: "monthly", source: "waits" },
        { layout: "copy", source: "waits-copy" },
        { layout: "extract" },
      ],
      measures: { share: { indicator: "within" } },
      parts: { sex: { Women: { sex: "women" } } },
      since: "2024-01",
      places: {
        H1: [
          { organisation: "old-hospital", to: "2024-02" },
          { organisation: "new-hospital", from: "2024-03" },
        ],
      },
      printed: [
        { select: { indicator: "within", organisation: "old-hospital", period: "2024-01" }, disputed: true },
      ],
    },
  ],
});

const publication = (title: string) =>
  JSON.stringify({ kind: "publication", title, publisher: "P", address: "https://p.example/", editions: [] });
const empty = {
  "hospitals/waits.json": JSON.stringify({
    title: "Waits",
    updated: "2024-05-01",
    indicators: { within: { decimals: 1 } },
    breakdowns: { sex: { title: "Sex", values: { women: "Women" } } },
  }),
  "sources/waits.json": publication("Waits"),
  "sources/waits-copy.json": publication("A copy of waits"),
};

const observation = (
  period: string,
  value: number | undefined,
  more: Partial<Observation> = {},
): Observation => ({
  measure: "share",
  place: { code: "H1", name: "First Hospital" },
  period,
  ...(value === undefined ? {} : { value }),
  table: "Providers",
  label: "First Hospital",
  at: { sheet: "Providers", row: 3, column: 4 },
  ...more,
});
const edition = (id: string, more: Partial<Edition> = {}): Edition => ({
  publication: "waits",
  id,
  status: "final",
  ...more,
});
const read = (of: AnyLayout, id: string, observations: Observation[], more: Partial<Edition> = {}): Read => ({
  file: `${of.id}-${id}.csv`,
  layout: of,
  edition: edition(id, more),
  observations,
});

const january = read(monthly, "2024-01", [observation("2024-01", 71.26)], { published: "2024-02-08" });
const march = read(monthly, "2024-03", [observation("2024-03", 70.04)], { published: "2024-04-11" });

const plan = (files: Record<string, string>, reads: readonly Read[]) =>
  planImport(memoryFolder({ ...empty, ...files }), imports, layouts, reads);
const written = (files: Record<string, string>, reads: readonly Read[]): Record<string, string> => ({
  ...files,
  ...Object.fromEntries(plan(files, reads).texts),
});

test("writes rows with their edition, in the order of the dataset, and the organisation that a code meant", () => {
  const files = written({}, [march, january]);
  expect(files["hospitals/waits.csv"]).toBe(
    `indicator,organisation,period,value,status,source,line,edition,table,row_label,note
within,old-hospital,2024-01,71.3,d,waits,,2024-01,Providers,First Hospital,
within,new-hospital,2024-03,70.0,,waits,,2024-03,Providers,First Hospital,
`,
  );
  expect(JSON.parse(files["sources/waits.json"] as string).editions).toEqual([
    {
      id: "2024-01",
      period: "2024-01",
      published: "2024-02-08",
      status: "final",
      file: "monthly-2024-01.csv",
    },
    {
      id: "2024-03",
      period: "2024-03",
      published: "2024-04-11",
      status: "final",
      file: "monthly-2024-03.csv",
    },
  ]);
});

test("changes nothing the second time, and writes back byte for byte what was taken out", () => {
  const files = written({}, [january, march]);
  expect(plan(files, [january, march]).texts).toEqual(new Map());
  const without = written({}, [january]);
  expect(changesOf(plan(without, [january, march]).datasets[0] as DatasetPlan)).toBe(
    [
      "Waits (waits)",
      "  1 unchanged",
      "  1 new: March 2024 (1)",
      "    within, new-hospital, 2024-03 (2024-03, Providers): 70.0",
    ].join("\n"),
  );
  expect(without).not.toEqual(files);
  expect(written(without, [january, march])).toEqual(files);
});

test("tells revised figures with both numbers", () => {
  const files = written({}, [january, march]);
  const again = read(monthly, "2024-03", [observation("2024-03", 70.3)], {
    published: "2024-04-11",
    revised: "2024-07-11",
  });
  const { datasets, texts } = plan(files, [again]);
  expect(changesOf(datasets[0] as DatasetPlan)).toContain("within, new-hospital, 2024-03");
  expect(changesOf(datasets[0] as DatasetPlan)).toContain("70.0 → 70.3");
  expect(JSON.parse(texts.get("sources/waits.json") as string).editions[1].revised).toBe("2024-07-11");
});

test("lets an official file replace a copy, and never a copy an official file", () => {
  const tidied = read(copy, "2024-04", [observation("2024-01", 71.9), observation("2024-04", 66)]);
  const before = written({}, [tidied]);
  expect(before["hospitals/waits.csv"]).toContain("2024-01,71.9,d,waits-copy");
  const after = written(before, [january]);
  expect(after["hospitals/waits.csv"]).toContain("2024-01,71.3,d,waits,");
  expect(after["hospitals/waits.csv"]).toContain("2024-04,66.0,,waits-copy");
  const { datasets, texts } = plan(after, [tidied]);
  expect(texts.size).toBe(0);
  expect(datasets[0]?.differing).toMatchObject([{ was: { value: "71.3" }, now: { value: "71.9" } }]);
});

test("keeps the counts of a row where another table of the edition prints the same number without them", () => {
  const counted = [observation("2024-01", 71.26, { numerator: 7126, denominator: 10000 })];
  const full = read(monthly, "2024-01", counted, { published: "2024-02-08" });
  const files = written({}, [full]);
  expect(files["hospitals/waits.csv"]).toContain("71.3,7126,10000,d,waits");
  expect(plan(files, [january]).texts).toEqual(new Map());
  expect(written({}, [january, full])["hospitals/waits.csv"]).toBe(files["hospitals/waits.csv"]);
  const revised = read(monthly, "2024-01", [observation("2024-01", 71.9)], { published: "2024-02-08" });
  expect(plan(files, [revised]).datasets[0]?.revised).toHaveLength(1);
});

test("names a layout that there is not", () => {
  const { problems } = planImport(memoryFolder(empty), imports, [monthly, copy], []);
  expect(problems).toMatchObject([
    {
      file: "data/imports.json",
      message: '"waits" takes figures from a layout that there is not',
      found: '"extract"',
    },
  ]);
});

test("compares files that publish nothing with what stands", () => {
  const files = written({}, [january]);
  const { datasets, texts } = plan(files, [read(extract, "2024-01", [observation("2024-01", 71.4)])]);
  expect(texts.size).toBe(0);
  expect(datasets[0]?.differing).toMatchObject([{ was: { value: "71.3" }, now: { value: "71.4" } }]);
});

test("writes no number for a mark, and keeps the mark", () => {
  const marked = read(monthly, "2024-03", [
    observation("2024-03", undefined, { missing: { status: "x", mark: "-" } }),
  ]);
  expect(written({}, [marked])["hospitals/waits.csv"]).toContain(
    "2024-03,,x,waits,,2024-03,Providers,First Hospital,Printed as “-”.",
  );
});

test("leaves out what is not named, and says how much of it", () => {
  const { datasets } = plan({}, [
    read(monthly, "2024-03", [
      observation("2023-12", 70),
      observation("2024-03", 70, { place: { code: "H9", name: "Other" } }),
      observation("2024-03", 70, { measure: "beds" }),
      observation("2024-03", 70, { parts: { sex: "Men" } }),
      observation("2024-03", 60, { parts: { sex: "Women" } }),
    ]),
  ]);
  expect(datasets[0]?.added).toMatchObject([{ sex: "women", value: "60.0" }]);
  expect([...(datasets[0]?.leftOut.values() ?? [])]).toEqual([1, 1, 1, 1]);
});

test("keeps rows of other sources as they are, behind the figure that they are another print of", () => {
  const files = written({}, [january, march]);
  const papers = "within,old-hospital,2024-01,papers,71.9,d,2024-05-01-cabinet,12,,,,\n";
  const csv = (files["hospitals/waits.csv"] as string)
    .replace("period,", "period,print,")
    .replaceAll(/(2024-0\d),(7)/g, "$1,,$2")
    .replace("First Hospital,\n", `First Hospital,\n${papers}`);
  const kept = { ...files, "hospitals/waits.csv": csv };
  expect(plan(kept, [january, march]).texts).toEqual(new Map());
});

test("says which file of the data is missing", () => {
  const folder = memoryFolder({ "sources/waits.json": empty["sources/waits.json"] });
  expect(planImport(folder, imports, layouts, [january]).problems).toMatchObject([
    { file: "data/<topic>/waits.json" },
  ]);
});

test("refuses parts of one edition that were published apart, and says to give one a source of its own", () => {
  const part = (name: string, month: string, more: Partial<Edition>) =>
    read(monthly, "2024-03", [observation(month, 70)], { part: name, ...more });
  const [waits, deaths] = [
    part("waits", "2024-02", { published: "2024-04-11" }),
    part("deaths", "2024-03", { published: "2024-05-09", status: "provisional" }),
  ];
  expect(plan({}, [waits, deaths]).problems).toEqual([
    {
      file: "data/sources/waits.json",
      message: 'Edition "2024-03" would be of several parts that were published apart',
      expected: "parts of one day and one status, or a source for each",
      found: "waits (final, published 2024-04-11); deaths (provisional, published 2024-05-09)",
      remedy:
        "Write a source of its own for one of them, and name it in imports.json as where its dataset is from.",
    },
  ]);
  const together = part("deaths", "2024-03", { published: "2024-04-11" });
  expect(plan({}, [waits, together]).problems).toEqual([]);
});
