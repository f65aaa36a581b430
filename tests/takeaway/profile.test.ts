import { expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { type Profile, profilePrint } from "../../src/takeaway/profile.ts";
import { typesetter } from "../../src/takeaway/typeset.ts";
import { bookmarksOf, isIn, openedPdf } from "./pdf-parts.ts";
import { longRecord, paperWorld, recordAt } from "./records.ts";

const types = Object.fromEntries(charts);
const typeset = typesetter();
const chart = (path: string) => {
  const { title, drawn } = recordAt(path, types);
  return { headline: title, drawn };
};

const profile: Profile = {
  title: "Dunnock ward",
  lead: "Life expectancy at birth, Dunnock: 84.1 years for women in 2009 to 2013.",
  day: "2026-02-01",
  table: {
    heading: "Each measure beside the other wards",
    caption: "Each measure with its place among the wards",
    columns: [
      { title: "Measure", numeric: false },
      { title: "Dunnock", numeric: true },
    ],
    rows: Array.from({ length: 40 }, (_, index) => [`Measure ${index + 1}`, String(index)]),
    note: "",
  },
  charts: [
    chart("ward-life-expectancy/strip-women"),
    { headline: "Too long", drawn: longRecord().drawn },
    chart("ward-life-expectancy/strip-men"),
  ],
  sources: Array.from({ length: 9 }, (_, index) => `Report ${index + 1}, page 3`),
  page: "https://example.org/wards/2004/dunnock/",
  footer: "Health figures, version of 1 February 2026",
  creator: "Health figures",
};
const print = profilePrint(profile, paperWorld);
const pdf = await typeset(print);
const opened = openedPdf(pdf);
const blocks = print.blocks.flatMap((block) => (block.kind === "fitting" ? block.groups.flat() : [block]));
const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
const pagesIn = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g);

test("a profile has two pages, however much there is, and leaves out what is longer than one", async () => {
  expect(pagesIn(opened)).toHaveLength(2);
  const many = Array.from({ length: 9 }, () => profile.charts[0] as Profile["charts"][number]);
  expect(
    pagesIn(openedPdf(await typeset(profilePrint({ ...profile, charts: many }, paperWorld)))),
  ).toHaveLength(2);
  expect(headings).toEqual([
    profile.title,
    profile.table.heading,
    profile.charts[0]?.headline,
    profile.charts[2]?.headline,
  ]);
});

test("it says what it leaves out, and where that stands", () => {
  const texts = print.blocks.flatMap((block) => ("text" in block ? [block.text] : []));
  expect(texts).toContain("22 more rows stand on the page.");
  expect(texts).toContain("The page names the other sources.");
  expect(print.blocks).toContainEqual({
    kind: "link",
    text: "The page, with later changes",
    address: profile.page,
  });
});

test("it is tagged, with bookmarks, a header row, and words for each picture", async () => {
  expect(opened).toMatch(/<pdfuaid:part>1</);
  expect(opened).toMatch(/\/S\s*\/TH\b/);
  expect(await bookmarksOf(pdf)).toEqual(headings);
  for (const heading of headings) expect(isIn(opened, heading as string), heading).toBe(true);
  for (const { headline, drawn } of [profile.charts[0], profile.charts[2]] as Profile["charts"])
    expect(isIn(opened, `${headline}. ${drawn.sentence}`)).toBe(true);
});

test("what has room on one page stands on one", async () => {
  const short = { ...profile, table: { ...profile.table, rows: profile.table.rows.slice(0, 4) } };
  for (const charts of [[], profile.charts.slice(0, 1)]) {
    const one = openedPdf(await typeset(profilePrint({ ...short, charts }, paperWorld)));
    expect(pagesIn(one)).toHaveLength(1);
    for (const { headline } of charts) expect(isIn(one, headline)).toBe(true);
  }
});
