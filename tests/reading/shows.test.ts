import { describe, expect, it } from "vitest";
import { type Dataset, ownFigures } from "../../src/model/dataset.ts";
import { datasetCsv, figuresCsv } from "../../src/model/figure-rows.ts";
import { type Files, meaning, meaningWith, problemWith, readWith } from "./small-site.ts";

const HEAD = "indicator,area,organisation,period,role,print,sex,value,source,line,also,note";
/** A figure that only the summary has. */
const OWN = "smokers,E05990938,,2013,,,female,8.1,2015-cabinet,15,,";

const entry = {
  dataset: "smoking",
  select: { indicator: "smokes", area: "E05990940" },
  as: { indicator: "smokers" },
};

/** A summary beside the dataset of `smallSite`, which shows some of its figures. */
function summary(shows: readonly unknown[], changes: Record<string, unknown> = {}, rows = [OWN]): Files {
  return {
    "health/summary.csv": [HEAD, ...rows, ""].join("\n"),
    "health/summary.json": meaningWith({
      order: 2,
      indicators: { smokers: meaning.indicators.smokes },
      charts: [],
      shows,
      ...changes,
    }),
  };
}

function read(files: Files): { summary: Dataset; datasets: Dataset[] } {
  const { datasets } = readWith(files);
  return { summary: datasets.find(({ id }) => id === "summary") as Dataset, datasets };
}

describe("a dataset that shows figures of another", () => {
  it("has them under its own indicator, with source, interval and further lines of their row", () => {
    const { summary: dataset } = read(summary([entry]));
    const [men, women] = dataset.figures;
    expect(men).toMatchObject({
      indicator: { id: "smokers" },
      breakdown: { sex: "male" },
      measurement: { printed: "12.3" },
      interval: { lower: 10.1, upper: 14.5, derived: false },
      source: { line: 12 },
      shownFrom: { id: "smoking", file: "data/health/smoking.csv" },
      row: 2,
    });
    expect(women).toMatchObject({ measurement: { status: "e" }, also: [{ line: 13 }] });
  });

  it("has them where their indicator stands, before its own rows", () => {
    const { summary: dataset } = read(summary([entry]));
    expect(dataset.figures.map(({ area, breakdown }) => [area?.code, breakdown.sex])).toEqual([
      ["E05990940", "male"],
      ["E05990940", "female"],
      ["E05990938", "female"],
    ]);
    expect(ownFigures(dataset)).toHaveLength(1);
  });

  it("publishes them with their dataset of origin, and all figures together hold each once", () => {
    const { summary: dataset, datasets } = read(summary([entry]));
    const rows = datasetCsv(dataset).trim().split("\n");
    expect(rows.slice(1).map((row) => row.split(",").at(-1))).toEqual(["smoking", "smoking", ""]);
    const all = figuresCsv(datasets).trim().split("\n").slice(1);
    expect(all).toHaveLength(datasets.flatMap(({ figures }) => figures).length - 2);
    expect(all.every((row) => row.endsWith(","))).toBe(true);
  });

  it("can give them another part than they have there", () => {
    const select = { ...entry.select, sex: "male" };
    const { summary: dataset } = read(summary([{ ...entry, select, as: { ...entry.as, sex: "" } }]));
    expect(dataset.figures[0]?.breakdown).toEqual({});
  });

  it("may be a dataset that the other one shows too: both only take rows of a CSV", () => {
    const back = {
      dataset: "summary",
      select: { indicator: "smokers" },
      as: { indicator: "smokes", sex: "" },
    };
    const { datasets } = read({ ...summary([entry]), "health/smoking.json": meaningWith({ shows: [back] }) });
    expect(datasets.map((dataset) => dataset.figures.length - ownFigures(dataset).length)).toEqual([1, 2]);
  });
});

describe("figures that cannot be shown", () => {
  it.each([
    ["of a dataset that there is not", [{ ...entry, dataset: "smokin" }], {}],
    ["of itself", [{ ...entry, dataset: "summary", select: { indicator: "smokers" } }], {}],
    ["with a key that none has", [{ ...entry, select: { indicator: "smoke" } }], {}],
    ["that do not stand together", [{ ...entry, select: { indicator: "wait", sex: "male" } }], {}],
    ["as an indicator that there is not", [{ ...entry, as: { indicator: "smoker" } }], {}],
    ["as a part that there is not", [{ ...entry, as: { ...entry.as, sex: "men" } }], {}],
    ["as something that they do not have", [{ ...entry, as: { ...entry.as, sexes: "male" } }], {}],
    ["without saying which indicator they are of here", [{ ...entry, as: {} }], {}],
    ["in another unit", [{ ...entry, select: { indicator: "wait" } }], {}],
    ["twice", [entry, { ...entry, select: { ...entry.select, sex: "male" } }], {}],
  ])("%s", (_, shows, changes) => {
    expect(problemWith(summary(shows, changes))).toMatchSnapshot();
  });

  it("beside an own row of the same keys", () => {
    const row = "smokers,E05990940,,2013,,,male,12.3,2015-cabinet,12,,";
    expect(problemWith(summary([entry], {}, [OWN, row]))).toMatchSnapshot();
  });

  it("that another dataset only shows itself", () => {
    const third = {
      "health/third.csv": [HEAD, OWN, ""].join("\n"),
      "health/third.json": meaningWith({
        order: 3,
        indicators: { smokers: meaning.indicators.smokes },
        charts: [],
        shows: [{ dataset: "summary", select: { indicator: "smokers", area: "E05990938", sex: "male" } }],
      }),
    };
    const shows = [{ ...entry, select: { indicator: "smokes", area: "E05990938" } }];
    const both = [OWN, "smokers,E08990014,,2013,,,male,8.2,2015-cabinet,16,,"];
    expect(problemWith({ ...summary(shows, {}, both), ...third })).toMatchSnapshot();
  });
});
