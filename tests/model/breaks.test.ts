import { describe, expect, it } from "vitest";
import line from "../../src/charts/line/chart.ts";
import { breakBetween, breaksAmong } from "../../src/model/breaks.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { gapsIn, inTime, periodsOf, runsOf, usualStep } from "../../src/model/joins.ts";
import { select } from "../../src/model/select.ts";
import { ProblemsError } from "../../src/reading/problem.ts";
import { breaksInWords } from "../../src/words/breaks.ts";
import { say } from "../../src/words/say.ts";
import { councilWith } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";

const months = ["2024-01", "2024-02", "2024-03", "2024-04"];
const merger = { from: "2024-02", to: "2024-03", why: "It merged with another trust on 1 March 2024." };

function withBreak(gap: Partial<Dataset["breaks"][number]>): Dataset {
  return madeDataset(
    `indicator,organisation,area,period,value\n${["pellmouth-orle", "wolds-ambulance"]
      .flatMap((id) => months.map((month, index) => `waits,${id},,${month},${50 + index}`))
      .join("\n")}`,
    {
      indicators: {
        waits: { title: "Waits", unit: "percent", polarity: "higher-is-better", definition: "Waits." },
      },
      breaks: [{ ...merger, ...gap }],
    },
  );
}

function lengthsOf(dataset: Dataset, organisation: string): number[] {
  const figures = inTime(select(dataset.figures, { organisation }));
  return runsOf(dataset, figures, usualStep(periodsOf(figures))).map((run) => run.length);
}

describe("a break that names an organisation", () => {
  const dataset = withBreak({ organisations: ["pellmouth-orle"] });
  const series = ["pellmouth-orle", "wolds-ambulance"].map((organisation) =>
    inTime(select(dataset.figures, { organisation })),
  );

  it("parts its series, and leaves the second one whole", () => {
    expect(lengthsOf(dataset, "pellmouth-orle")).toEqual([2, 2]);
    expect(lengthsOf(dataset, "wolds-ambulance")).toEqual([4]);
    expect(lengthsOf(withBreak({}), "wolds-ambulance")).toEqual([2, 2]);
  });

  it("is none of a chart that draws only the second", () => {
    expect(gapsIn(dataset, series.slice(1))).toEqual([]);
    expect(breaksAmong(dataset, series[1] as never)).toEqual([]);
    const options = { select: { organisation: "wolds-ambulance" }, series: "organisation" };
    expect(say(line.findings(dataset, line.schema.parse(options)))).not.toMatch(/should not be compared/);
  });

  it("is called by name where a chart draws both", () => {
    const options = line.schema.parse({ select: { indicator: "waits" }, series: "organisation" });
    expect(say(line.findings(dataset, options))).toContain(
      "The Pellmouth and Orle figures of February 2024 and March 2024 should not be compared. It merged",
    );
    expect(line.table(dataset, options).caption).toBe(
      "In per cent; Pellmouth and Orle: February 2024 and March 2024 are not comparable",
    );
    expect(breaksInWords(dataset)[0]?.title).toBe(
      "For Pellmouth and Orle, February 2024 and March 2024 cannot be compared",
    );
  });

  it("needs no name where a chart draws its series alone", () => {
    expect(gapsIn(dataset, series.slice(0, 1))).toMatchObject([{ whose: [], why: merger.why }]);
  });

  it("lies between two figures of it, and between none of it and another's", () => {
    const [own, other] = series as [(typeof series)[0], (typeof series)[0]];
    const between = (a: number, b: typeof own) => breakBetween(dataset, own[a] as never, b.at(-1) as never);
    expect(between(0, own)?.why).toBe(merger.why);
    expect(between(0, other)).toBeUndefined();
  });

  it("may be one that has no figure only by a slip", () => {
    expect(() => withBreak({ organisations: ["wolds-ambulanse"] })).toThrow(
      /No figure has the organisation "wolds-ambulanse"[\s\S]*Did you mean "wolds-ambulance"\?/,
    );
    expect(() => withBreak({ areas: ["E08000014"] })).toThrow(ProblemsError);
  });
});

const AREA = "E05990005";

it("names areas as it names organisations", () => {
  const file = "lives/ward-life-expectancy.json";
  const site = councilWith((files) => {
    const json = JSON.parse(files[file] as string);
    files[file] = JSON.stringify({
      ...json,
      breaks: [{ from: "2001", to: "2030", areas: [AREA], why: "Its boundary moved." }],
    });
  });
  const dataset = site.datasets.find(({ id }) => id === "ward-life-expectancy") as Dataset;
  const name = dataset.figures.find(({ area }) => area?.code === AREA)?.area?.name;
  expect(breaksInWords(dataset).at(-1)?.title).toBe(`For ${name}, 2001 and 2030 cannot be compared`);
});
