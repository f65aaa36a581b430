import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Observation } from "../../src/importing/layout.ts";
import { newDataset, type Registers, splitAlike } from "../../src/importing/new-dataset.ts";
import { councilWith } from "../fixtures/council.ts";

const site = councilWith(() => {}, charts);
const NEW_WARD = "E05990011";
const ABOUT = {
  id: "jabs",
  title: "Jabs",
  question: "Who had a jab?",
  summary: "Jabs by ward.",
  order: 1,
  today: "2026-01-01",
};
const SHARE = { title: "Jabs", unit: "percent", polarity: "none", definition: "Jabs given." } as const;

function observed(code: string, period: string, parts: Record<string, string> = {}): Observation {
  const at = { sheet: "", row: 2, column: 1 };
  return {
    measure: "jabs",
    place: { code, name: "" },
    period,
    parts,
    value: 41.5,
    table: "jabs",
    label: code,
    at,
  };
}

function made(observations: Observation[], places: Registers["published"] = []) {
  return newDataset(
    { ...ABOUT, measures: { jabs: SHARE } },
    { observations },
    { jabs: { title: "Jabs", unit: "percent" } },
    { layout: "mapped:jabs", source: "jabs" },
    { areas: [...site.areas.values()], organisations: [...site.organisations.values()], published: places },
    charts,
  );
}

describe("a new dataset", () => {
  it("takes a place from when it was there, and counts the figures of before", () => {
    const { published, untimely } = made([
      observed(NEW_WARD, "2023/24"),
      observed(NEW_WARD, "2025/26"),
      observed("E92000001", "2023/24"),
    ]);
    expect(published.places).toEqual({
      [NEW_WARD]: { area: NEW_WARD, from: "2025/26" },
      E92000001: { area: "E92000001" },
    });
    expect([...untimely.values()]).toEqual([1]);
  });

  it("takes a code for what imports.json says that it is", () => {
    const places = { RX1: { organisation: "pellmouth-orle", from: "2021-04" } };
    const { published, unknown } = made(
      [observed("RX1", "2025-04"), observed("RX9", "2025-04")],
      [{ places }],
    );
    expect(published.places).toEqual(places);
    expect([...unknown.keys()]).toEqual(["RX9"]);
  });

  it("draws the whole first, else the part of most figures, and few parts beside each other", () => {
    const figures = ["Women", "Men", "Persons"].flatMap((sex) =>
      ["18-24", "25-34", "35-44", "65+"].map((age) => observed("E92000001", "2025", { sex, age })),
    );
    const { json } = made([...figures, observed("E12990001", "2025", { sex: "Persons", age: "65+" })]);
    expect(json.charts[0]).toMatchObject({
      select: { indicator: "jabs", sex: "", age: "65" },
      rows: ["area"],
    });
    const two = made(["Women", "Men"].map((sex) => observed("E92000001", "2025", { sex })));
    expect(two.json.charts[0]).toMatchObject({ rows: ["area", "sex"] });
  });

  it("leaves out figures that are split further than all are", () => {
    const [all, faith] = [
      observed("E92000001", "2025", { sex: "Persons" }),
      observed("E92000001", "2025", { sex: "Persons", Religion: "None" }),
    ];
    expect(splitAlike([all, faith])).toEqual([all]);
  });
});
