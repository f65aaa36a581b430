import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { drawChart } from "../../src/render/draw.ts";
import { providerCharts } from "../../src/views/provider.ts";
import { tableText } from "../charts/drawing.ts";
import { madeUp, months } from "../charts/months.ts";
import { councilDataset } from "../fixtures/council.ts";

const vaping = councilDataset("young-people-vaping");
const [pattern] = vaping.figures as [Figure];
const provider = (id: string): Organisation => ({
  id,
  name: `${id} Hospitals`,
  short: id,
  type: "trust",
  validFrom: "",
  validTo: "",
  succeededBy: "",
  runBy: "",
  note: "",
});
const of = (id: string, level: number, target: string) =>
  months(
    pattern,
    Array.from({ length: 14 }, (_, index) => level + (index % 2)),
    { target },
  ).map((figure) => ({ ...figure, organisation: provider(id) }));

it("narrows icons of several providers to one, with its own targets", () => {
  const dataset = {
    ...madeUp(vaping, [...of("North", 90, "80"), ...of("South", 60, "70")]),
    charts: [
      {
        id: "icons",
        type: "icons",
        headline: "Two providers",
        subtitle: "",
        select: { indicator: "vapes" },
        target: { select: { role: "target" }, label: "Target" },
      },
    ],
  };
  const [chart, ...more] = providerCharts([dataset], provider("South"));
  if (!chart) throw new Error("the provider has no chart");
  expect(more).toEqual([]);
  const { document } = new JSDOM("").window;
  const drawn = drawChart(dataset, chart.spec, { document, types: charts, override: chart.override });
  expect(tableText(drawn).slice(1)).toEqual([
    "Seen within four hours | per cent | 61 | February 2021 | 70 | ordinary variation | reliably missed",
  ]);
});
