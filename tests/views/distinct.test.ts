import { describe, expect, it } from "vitest";
import { distinct } from "../../src/views/distinct.ts";
import { councilDataset } from "../fixtures/council.ts";

const datasets = ["young-people-vaping", "indicators-2025", "care-money"].map((id) => councilDataset(id));
const [print] = councilDataset("indicators-2025").contradictions.flatMap(({ claims }) =>
  claims.map((claim) => claim.print),
);

/** What a dataset shows: numbers, each with the line that prints it, such as "14 on 37". */
function shown(index: number, ...numbers: string[]) {
  const dataset = datasets[index];
  if (!dataset || !print) throw new Error("The invented council has other datasets.");
  const claims = numbers.map((each) => {
    const [printed = "", line] = each.split(" on ");
    return { says: "", printed, wouldBe: undefined, place: "", print: { ...print, line: Number(line) } };
  });
  return { dataset, disagreement: { title: numbers.join(), why: "", figures: [], claims } };
}

/** How many groups come of them, and how large each is. */
function sizes(...all: ReturnType<typeof shown>[]): number[] {
  return distinct(all).map(({ length }) => length);
}

describe("disagreements of several datasets", () => {
  it("are one where two numbers stand on the same lines, however they are written", () => {
    expect(
      sizes(shown(0, "14% on 37", "£1,250 on 38"), shown(1, "1250 on 38", "14 on 37", "9 on 2")),
    ).toEqual([2]);
  });

  it("are one where one of them cites nothing that the other does not", () => {
    expect(sizes(shown(0, "14 on 37"), shown(1, "14 on 37", "15 on 38"))).toEqual([2]);
  });

  it("are two where they share one number, even on several lines", () => {
    expect(sizes(shown(0, "14 on 37", "15 on 38"), shown(1, "14 on 37", "16 on 38"))).toEqual([1, 1]);
    expect(
      sizes(shown(0, "14 on 37", "14 on 39", "15 on 38"), shown(1, "14 on 37", "14 on 39", "16 on 40")),
    ).toEqual([1, 1]);
  });

  it("are never two of one dataset, and each is with the one that it is most like", () => {
    const [loose, close] = [shown(0, "1 on 1", "2 on 2", "3 on 3", "4 on 4"), shown(0, "1 on 1", "2 on 2")];
    expect(sizes(loose, close)).toEqual([1, 1]);
    expect(
      distinct([loose, close, shown(1, "1 on 1", "2 on 2")]).map((group) =>
        group.map(({ dataset }) => dataset.id),
      ),
    ).toEqual([["young-people-vaping"], ["young-people-vaping", "indicators-2025"]]);
  });
});
