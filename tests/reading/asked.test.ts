import { describe, expect, it } from "vitest";
import { problemWith, readWith } from "./small-site.ts";

const wish = {
  id: "why-more-smoke",
  asked: "Why do more people smoke?",
  at: { source: "2015-cabinet", lines: [12, 13] },
  outcome: "in-part",
  answer: "In words only.",
  answeredAt: [{ source: "2015-cabinet", lines: [36] }],
  datasets: ["smoking"],
};

/** asked.json with one wish, other values for some of its keys. */
function askedWith(changes: Record<string, unknown> = {}): Record<string, string> {
  return { "asked.json": JSON.stringify([{ ...wish, ...changes }], null, 2) };
}

describe("what members asked for", () => {
  it("is none in a folder without the file", () => {
    expect(readWith().asked).toEqual([]);
  });

  it("is read with its lines, their agenda items and its datasets", () => {
    const [asked] = readWith(askedWith()).asked;
    expect(asked?.at.map(({ line, item }) => `${line} ${item.title}`)).toEqual([
      "12 Annual report",
      "13 Annual report",
    ]);
    expect(asked?.answeredAt.map(({ line, item }) => `${line} ${item.title}`)).toEqual(["36 Budget"]);
    expect(asked?.datasets.map(({ title }) => title)).toEqual(["Smoking and waiting"]);
  });

  it("cites lines within agenda items", () => {
    expect(
      problemWith(askedWith({ at: { source: "2015-cabinet", lines: [12, 32] } })),
    ).toMatchInlineSnapshot(`
      data/asked.json:9:9  The line belongs to no agenda item
          expected: a line within an item of data/sources/2015-cabinet.json
          found: 32
          remedy: Correct the line, or the range of the item.
    `);
  });

  it("cites packs that there are", () => {
    expect(problemWith(askedWith({ at: { source: "2015-cabinett", lines: [12] } }))).toMatchInlineSnapshot(`
      data/asked.json:6:7  Unknown source "2015-cabinett"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2015-cabinett"
          remedy: Did you mean "2015-cabinet"?
    `);
  });

  it("concerns datasets that there are", () => {
    expect(problemWith(askedWith({ datasets: ["smokin"] }))).toMatchInlineSnapshot(`
      data/asked.json:23:7  There is no dataset "smokin"
          expected: the id of a dataset: a file name in a topic's folder without .csv
          found: "smokin"
          remedy: Did you mean "smoking"?
    `);
  });

  it("names no lines that answer it where it is not answered", () => {
    expect(problemWith(askedWith({ outcome: "not-answered" }))).toMatchInlineSnapshot(`
      data/asked.json:14:5  It is not answered, and yet lines are named that answer it
          expected: no answeredAt, or another outcome
          found: "not-answered" with a place
          remedy: Delete answeredAt, or say "in-part", "promised" or "answered".
    `);
  });

  it("names lines that answer it where it is answered", () => {
    expect(problemWith(askedWith({ outcome: "answered", answeredAt: [] }))).toMatchInlineSnapshot(`
      data/asked.json:12:5  It is said to be "answered", and no line is named that says so
          expected: answeredAt with at least one place
          found: none
          remedy: Name the lines in answeredAt, or say "not-answered".
    `);
  });

  it("has an id of its own", () => {
    expect(problemWith({ "asked.json": JSON.stringify([wish, wish], null, 2) })).toMatchInlineSnapshot(`
      data/asked.json:27:5  The id "why-more-smoke" stands twice
          expected: each id once
          found: the same as entry 1
          remedy: Rename the newer one: an id is part of an address and never changes.
    `);
  });

  it("has an outcome that is known", () => {
    expect(problemWith(askedWith({ outcome: "refused" }))).toMatchInlineSnapshot(`
      data/asked.json:12:5  "0.outcome" has the wrong form
          expected: one of answered, in-part, promised, not-answered
          found: "refused"
          remedy: Write it in the expected form.
    `);
  });
});
