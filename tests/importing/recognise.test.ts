import { describe, expect, it } from "vitest";
import { textOf } from "../../src/importing/cells.ts";
import type { FeedFile } from "../../src/importing/feed-file.ts";
import { defineLayout } from "../../src/importing/layout.ts";
import { recognise } from "../../src/importing/recognise.ts";
import { opened } from "./small-files.ts";

/** A layout of CSV files whose first row begins with these heads. */
function layoutOf(id: string, ...heads: string[]) {
  return defineLayout<{ heads: string[] }>({
    id,
    title: `The ${id} of Fuller's Wharf`,
    publication: id,
    measures: {},
    plan(file, answers = {}) {
      const found = headsOf(file);
      const differs = heads.findIndex((head, index) => found[index] !== head);
      if (differs >= 0)
        return {
          mismatch: {
            fits: differs / heads.length,
            expected: `“${heads[differs]}”`,
            found: found[differs] ?? "",
          },
        };
      if (found.includes("undated") && !answers["edition"])
        return {
          mismatch: {
            fits: 0.9,
            expected: "a year",
            found: "none",
            asks: [{ id: "edition", question: "Of which year?", form: "2004" }],
          },
        };
      return { plan: { heads } };
    },
    companion: (file, other) => headsOf(file)[0] === heads[0] && headsOf(other)[0] === `about ${id}`,
    describe: () => [],
    read: () => ({
      edition: { publication: id, id: "2004", status: "final" },
      observations: [],
      leftOut: [],
      notUnderstood: [],
    }),
  });
}

const headsOf = (file: FeedFile) => (file.sheets[0]?.rows[0] ?? []).map(textOf);
const csv = (text: string) => opened("whatever.csv", text);

const boats = layoutOf("boats", "quay", "boats", "tons");
const crews = layoutOf("crews", "quay", "crew");
const tides = { title: "Tides", why: "nobody asked", is: (file: FeedFile) => headsOf(file)[0] === "tide" };
const known = { layouts: [boats, crews], kinds: [tides] };

describe("recognise", () => {
  it("takes the one layout that fits, with its plan", () => {
    expect(recognise(csv("quay,boats,tons\n"), known)).toEqual({
      is: "layout",
      layout: boats,
      plan: { heads: ["quay", "boats", "tons"] },
    });
  });

  it("names the nearest layout and the first difference where none fits", () => {
    expect(recognise(csv("quay,boats,weight\n"), known)).toEqual({
      is: "unknown",
      looks: "text that begins with “quay”, “boats”, “weight”",
      nearest: {
        layout: boats,
        mismatch: { fits: 2 / 3, expected: "“tons”", found: "weight" },
      },
    });
  });

  it("names no layout as near that has nothing in common with the file", () => {
    expect(recognise(csv("apples,pears\n"), known)).toEqual({
      is: "unknown",
      looks: "text that begins with “apples”, “pears”",
    });
  });

  it("takes none of two layouts that both fit", () => {
    const again = layoutOf("ships", "quay", "boats");
    expect(recognise(csv("quay,boats,tons\n"), { ...known, layouts: [boats, again] })).toEqual({
      is: "ambiguous",
      layouts: [boats, again],
    });
  });

  it("asks what a file does not print, and reads it with the answer", () => {
    const file = csv("quay,crew,undated\n");
    expect(recognise(file, known)).toEqual({
      is: "asks",
      layout: crews,
      questions: [{ id: "edition", question: "Of which year?", form: "2004" }],
    });
    expect(recognise(file, known, [], { edition: "2004" })).toMatchObject({ is: "layout", layout: crews });
  });

  it("knows a file that says something of another only beside that one", () => {
    const about = csv("about boats\n");
    const beside = opened("boats.csv", "quay,boats,tons\n");
    expect(recognise(about, known, [beside, about])).toEqual({
      is: "companion",
      layout: boats,
      of: ["boats.csv"],
    });
    expect(recognise(about, known, [about])).toMatchObject({ is: "unknown" });
  });

  it("knows kinds of files of which nothing is published", () => {
    expect(recognise(csv("tide,hour\n"), known)).toEqual({ is: "known", kind: tides });
  });
});
