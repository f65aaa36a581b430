import { describe, expect, it } from "vitest";
import type { Dataset, Selection } from "../../src/model/dataset.ts";
import { pinned } from "../../src/model/moving-period.ts";
import { councilWith } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";

const dataset = madeDataset(
  `indicator,organisation,period,role,print,value
   waits,pellmouth-orle,2024-11,,,1
   waits,pellmouth-orle,2024-12,,,2
   waits,wolds-ambulance,2025-02,,,5
   waits,wolds-ambulance,2025-01,,,4
   waits,pellmouth-orle,2025-01,,,3
   waits,pellmouth-orle,2025-03,target,,9
   years,pellmouth-orle,2023/24,,,7
   years,pellmouth-orle,2024/25,,,8`,
  {
    indicators: {
      waits: { title: "Waits", unit: "percent", polarity: "none", definition: "Waits." },
      years: { title: "Years", unit: "percent", polarity: "none", definition: "Years.", yearStarts: 9 },
    },
  },
);
const periods = (selection: Selection) => pinned(dataset.figures, selection)["period"];

describe("periods that move", () => {
  const waits = { indicator: "waits" };
  const own = { ...waits, organisation: "pellmouth-orle" };

  it.each([
    ["latest", "2025-02"],
    ["previous", "2025-01"],
    ["last-1", "2025-02"],
    ["last-2", ["2025-01", "2025-02"]],
    ["last-99", ["2024-11", "2024-12", "2025-01", "2025-02"]],
    ["from-2025-01", ["2025-01", "2025-02"]],
    ["to-2024-12", ["2024-11", "2024-12"]],
    ["from-2024-12-to-2025-01", ["2024-12", "2025-01"]],
    ["from-2024", ["2024-11", "2024-12", "2025-01", "2025-02"]],
    ["from-2030", []],
  ])("%s means %s, in order of time", (period, expected) => {
    expect(periods({ ...waits, period })).toEqual(expected);
  });

  it("are those of the figures that match the rest of the selection, its role included", () => {
    expect(periods({ ...own, period: "latest" })).toBe("2025-01");
    expect(periods({ ...own, period: "latest", role: "target" })).toBe("2025-03");
    expect(periods({ ...own, period: "latest", role: ["", "target"] })).toBe("2025-03");
  });

  it("stand beside fixed ones in a list, each once", () => {
    expect(periods({ ...own, period: ["2024-11", "latest"] })).toEqual(["2024-11", "2025-01"]);
    expect(periods({ ...own, period: ["last-2", "latest", "previous"] })).toEqual(["2024-12", "2025-01"]);
  });

  it("read years as the figures do", () => {
    // A school year ends in August; a financial year would end before it.
    expect(periods({ indicator: "years", period: "to-2023/24" })).toBe("2023/24");
    expect(periods({ indicator: "years", period: "from-2024/25" })).toBe("2024/25");
  });

  it("leave a selection without them as it is", () => {
    const selection = { ...waits, period: ["2024-11", "2030"] };
    expect(pinned(dataset.figures, selection)).toBe(selection);
  });
});

describe("a chart", () => {
  const chart = (options: Record<string, unknown>): Dataset["charts"][number] => {
    const file = "hospitals/emergency-waits-official.json";
    const site = councilWith((files) => {
      const json = JSON.parse(files[file] as string);
      json.charts[0] = { ...json.charts[0], headline: "Waits", ...options };
      files[file] = JSON.stringify(json);
    });
    return site.datasets.find(({ id }) => id === "emergency-waits-official")?.charts[0] as never;
  };

  it("has the periods that they mean in all of its selections, however deep", () => {
    expect(
      chart({
        select: { indicator: "four-hours", period: "last-2" },
        target: { select: { period: "previous" }, label: "Before" },
        stages: [{ parts: [{ period: ["2024-01", "latest"], print: "" }] }],
        restsOn: [{ select: { period: "latest" }, value: "70.1" }],
      }),
    ).toMatchObject({
      select: { indicator: "four-hours", period: ["2025-03", "2025-04"] },
      target: { select: { period: "2025-03" }, label: "Before" },
      stages: [{ parts: [{ period: ["2024-01", "2025-04"], print: "" }] }],
      restsOn: [{ select: { period: "2025-04" }, value: "70.1" }],
    });
  });

  it("takes a peer that names no indicator for one of those that it draws", () => {
    const made = madeDataset(
      "indicator,organisation,period,role,value\na,pellmouth-orle,2024,,1\na,pellmouth-orle,2023,target,2\nb,pellmouth-orle,2025,target,3",
      {
        indicators: Object.fromEntries(
          ["a", "b"].map((id) => [id, { title: id, unit: "percent", polarity: "none", definition: id }]),
        ),
        charts: [
          {
            id: "made",
            type: "any",
            headline: "",
            subtitle: "",
            select: { indicator: "a", period: "latest" },
            target: { role: "target", period: "latest" },
          },
        ],
      },
    );
    expect(made.charts[0]).toMatchObject({
      select: { period: "2024" },
      target: { role: "target", period: "2023" },
    });
  });
});
