import { describe, expect, it } from "vitest";
import { askedGroups, askedSentence } from "../../src/views/asked.ts";
import { linesByItem } from "../../src/views/sources.ts";
import { council } from "../fixtures/council.ts";

const site = council();
const groups = askedGroups(site.asked);

describe("what members asked for", () => {
  it("begins with what is still open and leaves nothing out", () => {
    expect(groups.map(({ outcome }) => outcome)).toEqual(["not-answered", "promised", "in-part", "answered"]);
    expect(groups.flatMap(({ wishes }) => wishes)).toHaveLength(site.asked.length);
  });

  it("says where each was asked", () => {
    const waits = groups.flatMap(({ wishes }) => wishes).find(({ id }) => id === "waits-by-month");
    expect(waits?.askedAt.map(({ part, place }) => `${part}: ${place}`)).toEqual([
      "agenda item 2, Minutes of the meeting of 9 September 2025: lines 4 and 6",
    ]);
  });

  it("counts outcomes in a sentence", () => {
    const [first] = site.asked;
    if (!first) throw new Error("nothing was asked");
    const wishes = (["answered", "promised", "promised"] as const).map((outcome) => ({ ...first, outcome }));
    expect(askedSentence(wishes)).toBe(
      "Of three such wishes, one is met, none are met in part, two are promised for later and none are not answered in these papers.",
    );
  });

  it("stands on the page of its papers, at each line", () => {
    const linesOf = new Map(
      [...site.packs.values()].map((pack) => [pack, linesByItem(site, pack).flatMap(({ lines }) => lines)]),
    );
    for (const wish of site.asked)
      for (const { pack, line } of [...wish.at, ...wish.answeredAt]) {
        const found = linesOf.get(pack)?.find((each) => each.line === line);
        expect(
          found?.wishes.map((each) => each.wish.id),
          `${pack.id}, line ${line}`,
        ).toContain(wish.id);
      }
  });
});
