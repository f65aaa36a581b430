import { expect, test } from "vitest";
import { revisedJson } from "../../../src/importing/publish/revise.ts";

const change = "2 figures revised by the publisher: May 2026 (2).";

test("adds a note of revision and leaves all else as it is written", () => {
  const json = `{
  "title": "A, b",   "updated": "2026-01-02",
  "revisions": [
    { "date": "2026-01-02", "change": "First published." }
  ]
}
`;
  const once = revisedJson(json, "2026-06-11", change);
  expect(once).toBe(`{
  "title": "A, b",   "updated": "2026-06-11",
  "revisions": [
    { "date": "2026-01-02", "change": "First published." },
    { "date": "2026-06-11", "change": ${JSON.stringify(change)} }
  ]
}
`);
  expect(revisedJson(once, "2026-06-11", change)).toBe(once);
});

test("says when it was first published where no revision is listed yet", () => {
  const revised = revisedJson('{\n  "updated": "2026-01-02",\n  "title": "A"\n}\n', "2026-06-11", change);
  expect(JSON.parse(revised)).toEqual({
    updated: "2026-06-11",
    title: "A",
    revisions: [
      { date: "2026-01-02", change: "First published." },
      { date: "2026-06-11", change },
    ],
  });
});

test("finds the list of revisions whatever brackets stand in its words", () => {
  const json =
    '{ "updated": "2026-01-02", "why": ["}]"], "revisions": [{ "date": "2026-01-02", "change": "See [1]." }] }';
  expect(JSON.parse(revisedJson(json, "2026-06-11", "A ] and a }.")).revisions).toHaveLength(2);
});
