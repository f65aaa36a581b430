import { expect, it } from "vitest";
import { chartOptions } from "../../src/model/check-dataset.ts";
import { diskFolder } from "../../src/model/folder.ts";
import { readSite } from "../../src/model/read-site.ts";
import type { Chart } from "../../src/render/chart.ts";
import { charts } from "../../src/render/registry.ts";

interface Said {
  address: string;
  headline: string;
  sentence: string;
}

const said = readSite(diskFolder("data"), charts)
  .datasets.flatMap((dataset) =>
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

/** Each sentence on a line of its own, so that a change shows where it is. */
function lines(sentence: string): string {
  return sentencesOf(sentence)
    .map((each) => `  ${each}`)
    .join("\n");
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]) (?=[“A-Z0-9£])/);
}
