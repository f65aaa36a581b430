import { describe, expect, it } from "vitest";
import { meaning, meaningWith, problemsWith, readWith, sound } from "./small-site.ts";

describe("what is accepted in a JSON file", () => {
  const titles = (content: string) =>
    readWith({ "health/smoking.json": content }).datasets.map(({ title }) => title);

  it("is a byte order mark", () => {
    expect(titles(`\ufeff${meaningWith()}`)).toEqual(["Smoking and waiting"]);
  });

  it("is the address of its schema, for editors, in each file", () => {
    const withSchema = Object.entries(sound)
      .filter(([path]) => path.endsWith(".json"))
      .map(([path, text]) => [path, JSON.stringify({ $schema: "../schema.json", ...JSON.parse(text) })]);
    const { units, roles, datasets } = readWith(Object.fromEntries(withSchema));
    expect([[...units.keys()], [...roles.keys()], datasets.length]).toEqual([
      ["percent", "seconds"],
      ["target"],
      1,
    ]);
    expect(datasets[0]).not.toHaveProperty("$schema");
  });

  it("is that what is usually empty is left out", () => {
    const { indicators, charts, ...rest } = meaning;
    const { title, question, summary, order, updated } = rest;
    const least = { title, question, summary, order, updated, indicators: { wait: indicators.wait } };
    const [dataset] = readWith({
      "health/smoking.csv": [
        "indicator,area,period,value,source,line",
        "wait,E08990014,2013,625,2015-cabinet,20",
      ].join("\n"),
      "health/smoking.json": JSON.stringify({
        ...least,
        charts: [{ ...charts[0], select: { indicator: "wait" }, restsOn: undefined }],
      }),
    }).datasets;
    expect(dataset).toMatchObject({
      breakdowns: [],
      why: [],
      caveats: [],
      breaks: [],
      contradictions: [],
      missing: [],
      revisions: [{ date: "2026-11-22", change: "First published." }],
    });
  });

  it("is Windows line ends, which do not shift the lines of problems", () => {
    const windows = (text: string) => text.replaceAll("\n", "\r\n");
    expect(titles(windows(meaningWith()))).toEqual(["Smoking and waiting"]);
    const found = problemsWith({ "health/smoking.json": windows(meaningWith({ order: "1" })) });
    expect(found).toMatch(/^data\/health\/smoking\.json:5:3 {2}/);
  });

  it("is a place that does not shift after a byte order mark", () => {
    const found = problemsWith({
      "health/smoking.json": `\ufeff${JSON.stringify({ ...meaning, order: "1" })}`,
    });
    const without = problemsWith({ "health/smoking.json": JSON.stringify({ ...meaning, order: "1" }) });
    expect(found).toBe(without);
  });

  it("is every problem of a file, not the first one", () => {
    const found = problemsWith({
      "health/smoking.json": meaningWith({ order: "1", question: undefined, sumary: "", charts: [{}] }),
    });
    expect(found.match(/^\S+ {2}.*$/gm)).toEqual([
      'data/health/smoking.json:1:1  "question" is missing',
      'data/health/smoking.json:4:3  "order" has the wrong form',
      'data/health/smoking.json:30:5  "charts.0.id" is missing',
      'data/health/smoking.json:30:5  "charts.0.type" is missing',
      'data/health/smoking.json:30:5  "charts.0.headline" is missing',
      'data/health/smoking.json:30:5  "charts.0.subtitle" is missing',
      'data/health/smoking.json:43:3  Unknown key "sumary" in the file',
    ]);
  });
});
