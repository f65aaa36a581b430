import { expect, it } from "vitest";
import line from "../../src/charts/line/chart.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { say } from "../../src/words/say.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeUp, months } from "./months.ts";

const vaping = councilDataset("young-people-vaping");
const [pattern] = vaping.figures as [Figure];

/** Eight months of a provider, each with an interval that reaches so far. */
function provider(id: string, from: number, reach: number): Figure[] {
  const values = Array.from({ length: 8 }, (_, index) => from + index);
  return months(pattern, values).map(({ area: _, ...figure }, index) => ({
    ...figure,
    organisation: { id, short: `Hospital ${id}`, name: id, validTo: "" } as Organisation,
    interval: { lower: from + index - reach, upper: from + index + reach, derived: true },
  }));
}

const options = line.schema.parse({
  select: { organisation: ["A", "B", "C"] },
  series: "organisation",
  target: { select: { role: "target" }, label: "Aim" },
});

it("tells of several long lines their ends with the last interval, and together who is where to the target", () => {
  const aim = months(pattern, [80], { target: "80" }).filter(({ role }) => role === "target");
  const dataset = madeUp(vaping, [
    ...provider("A", 60, 1),
    ...provider("B", 50, 2),
    ...provider("C", 70, 4),
    ...aim,
  ]);
  const sentence = say(line.findings(dataset, options));
  expect(sentence).toContain(
    "Hospital A: 60% in January 2020, then 67% in August 2020 (66% to 68%). Hospital B: 50% in January 2020, then 57% in August 2020 (55% to 59%).",
  );
  expect(sentence).toContain("The ranges are 95% confidence intervals, worked out from the printed counts.");
  expect(sentence).toContain(
    "The aim is 80%. Hospital A and Hospital B are below it by their latest figures, more than chance explains. Hospital C is below it by its latest figure, which chance may explain.",
  );
});
