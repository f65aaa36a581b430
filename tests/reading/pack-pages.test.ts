import { describe, expect, it } from "vitest";
import { pagesOfLines } from "../../src/reading/pack-pages.ts";

const item = (pages: string, from: number, to: number) => ({ number: "4", title: "Report", pages, from, to });

describe("the pages of a pack's lines", () => {
  it("are those of the agenda item where the text has no mark", () => {
    expect(pagesOfLines({ items: [item("17 to 20", 1, 2)] }, ["a", "b"])).toEqual([
      { first: 17, last: 20 },
      { first: 17, last: 20 },
    ]);
  });

  it("are bounded by the numbers of pages, which part no page from the next", () => {
    const lines = ["a", "Page 18", "b", "last words.Page 19", "c"];
    expect(pagesOfLines({ items: [item("17 to 20", 1, 5)] }, lines)).toEqual([
      { first: 17, last: 18 },
      { first: 18, last: 18 },
      { first: 18, last: 19 },
      { first: 19, last: 19 },
      { first: 19, last: 20 },
    ]);
  });

  it("take a head for a page of its own", () => {
    const lines = ["Agenda Item 4", "a", "Agenda Item 4", "b", "Agenda Item 4", "c"];
    expect(pagesOfLines({ items: [item("17 to 20", 1, 6)] }, lines)).toEqual([
      { first: 17, last: 18 },
      { first: 17, last: 19 },
      { first: 18, last: 19 },
      { first: 18, last: 20 },
      { first: 19, last: 20 },
      { first: 19, last: 20 },
    ]);
  });

  it("lie between those of the items before and after where an item names none", () => {
    const items = [item("9 to 10", 1, 1), item("", 2, 2), item("15 to 16", 3, 3), item("", 4, 4)];
    expect(pagesOfLines({ items }, ["a", "b", "c", "d"])).toEqual([
      { first: 9, last: 10 },
      { first: 10, last: 15 },
      { first: 15, last: 16 },
      { first: 16 },
    ]);
  });

  it("are not told where marks contradict each other", () => {
    expect(pagesOfLines({ items: [item("17", 1, 2)] }, ["Page 19", "b"])).toEqual([{}, {}]);
  });

  it("are not taken from a page that a sentence or a list of contents names", () => {
    const lines = ["See page 3 for more", "| Contacts | Page 4 |", "Average 5"];
    expect(pagesOfLines({ items: [] }, lines)).toEqual([{}, {}, {}]);
  });
});
