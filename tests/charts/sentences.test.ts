import { describe, expect, it } from "vitest";
import { type ChartSpec, chartOptions, type Dataset } from "../../src/model/dataset.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { wordCount } from "../../src/words/words.ts";
import type { Chart } from "../../src/render/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { drawWhole } from "./dataset.ts";
import { like } from "./figures.ts";

interface Said {
  address: string;
  headline: string;
  sentence: string;
}

const { datasets } = readSite(diskFolder("data"), charts);
const said = datasets
  .flatMap((dataset) =>
    dataset.charts.map((spec): Said => {
      const type = charts.get(spec.type) as Chart<unknown>;
      return {
        address: `${dataset.id}/${spec.id}`,
        headline: spec.headline,
        sentence: type.describe(dataset, type.schema.parse(chartOptions(spec))),
      };
    }),
  )
  .sort((a, b) => (a.address < b.address ? -1 : 1));

it("shows every change of words in review: renew with vitest -u and read what changed", async () => {
  const text = said.map(({ address, headline, sentence }) => `${address}\n${headline}\n${lines(sentence)}\n`);
  await expect(text.join("\n")).toMatchFileSnapshot("sentences.txt");
});

it("says nothing that a reader of 11 or 12 would have to read twice", () => {
  const long = said.flatMap(({ address, sentence }) =>
    sentencesOf(sentence)
      .filter((each) => wordCount(each) > 30)
      .map((each) => `${address} (${wordCount(each)} words): ${each}`),
  );
  expect(long, "so many words are too long for one sentence: say the extremes, or part it").toEqual([]);
});

it.each([
  ["a place twice", /\b(Sefton|England|Merseyside),? (?:\1)\b/],
  ["all of two", /\ball (?:one|two)\b/],
  ["a region without its article", /(?:with|and|in|is|of|from) North West(?! Boroughs)/],
  ["one of several", /(?<![\d.,])\b1 (?:years|points|percentage points|meetings|days|weeks|months)\b/],
  ["words run together", /undefined|NaN|null|\(\)| {2}|\.\.|: [.;]|, [.;]/],
  ["a trend of few points", /\btrend\b/i],
])("never says %s", (_, fault) => {
  expect(said.filter(({ sentence }) => fault.test(sentence))).toEqual([]);
});

describe("charts whose figures are all missing", () => {
  const types = [
    "line",
    "slope",
    "dumbbell",
    "bars",
    "hexmap",
    "strip",
    "multiples",
    "stacked",
    "waffle",
    "xmr",
  ];
  it.each(types)("say so: %s", (type) => {
    const dataset = datasets.find(({ charts }) => charts.some((chart) => chart.type === type)) as Dataset;
    const spec = dataset.charts.find((chart) => chart.type === type) as ChartSpec;
    const figures = dataset.figures.map((figure) => like(figure, { value: "x" }));
    const { sentence, drawings } = drawWhole({ ...dataset, figures }, spec);
    expect(sentence).toMatch(/no figure|not available/);
    expect(sentence).not.toMatch(/highest|lowest|higher|lower|undefined|NaN|Infinity/);
    for (const drawing of drawings) expect(drawing).not.toMatch(/NaN|Infinity/);
  });
});

/** Each sentence on a line of its own, so that a change shows where it is. */
function lines(sentence: string): string {
  return sentencesOf(sentence)
    .map((each) => `  ${each}`)
    .join("\n");
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]) (?=[“A-Z0-9£])/);
}
