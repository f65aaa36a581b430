import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { answersTo } from "../../src/islands/search/answers.ts";
import type { PostcodeShard } from "../../src/model/postcodes.ts";
import type { SearchEntry } from "../../src/model/search-index.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { searchEntries } from "../../src/views/search.ts";
import { searchPostcodes } from "../../src/views/search-postcodes.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { addresses } from "../views/addresses.ts";

const site = readSite(diskFolder(COUNCIL), charts);
const entries = searchEntries(site, charts, addresses);
const postcodes = searchPostcodes(site, entries, { ward: addresses.ward, file: (path) => `/${path}` });
const fetched: string[] = [];
const found: SearchEntry[] = [entries[0] as SearchEntry];
const answer = answersTo(
  { entries, ...(postcodes ? { postcodes } : {}) },
  (text) => (text === "B12" ? { entries: found, isClosest: false } : { entries: [], isClosest: true }),
  async (address) => {
    fetched.push(address);
    return site.postcodes[0]?.postcodes[/(\w+)\.json$/.exec(address)?.[1] ?? ""] as PostcodeShard;
  },
);
const told = async (text: string) => {
  const { said, entries: answers, notes } = await answer(text);
  return [said, ...answers.map(({ title }) => title), ...notes.map(({ text }) => text)];
};
const ATTRIBUTION = "Contains invented data of an invented post office.";

describe("a postcode", () => {
  it("leads to the ward of the figures, and says where that of today is looked up", async () => {
    expect(await told("zz1 1aa")).toEqual([
      "ZZ1 1AA is in the ward of the figures below.",
      "Bramwick ward",
      "In which of the wards since 5 May 2025 it is, our sources do not say. Look it up on",
      ATTRIBUTION,
    ]);
    expect(fetched.at(-1)).toBe("/api/v1/postcodes/2005/ZZ1.json");
    expect((await answer("zz1 1aa")).notes[0]?.link).toEqual(site.wards.lookup);
  });

  it("leads to the ward of today as well where its boundary is known to be the same", async () => {
    const words = await told("ZZ11AD");
    expect(words).toEqual([
      "ZZ1 1AD is in the ward of the figures below.",
      expect.stringContaining("from 2005 to 4 May 2025"),
      expect.stringContaining("since 5 May 2025"),
      "Its boundary did not change.",
      ATTRIBUTION,
    ]);
  });

  it("says where a position is not exact", async () => {
    expect((await told("ZZ1 1AC"))[0]).toBe(
      "ZZ1 1AC is in this ward or in one beside it: its position is not exact.",
    );
  });

  it("that is half typed, or unknown, leads to all wards that it touches", async () => {
    const before = fetched.length;
    expect(await told("zz2")).toEqual([
      "Postcodes that begin with ZZ2 are in these wards. Type the whole postcode for one.",
      "Nethermarsh and Orle ward",
      "St Aldern ward",
      "Tern Quay ward",
      ATTRIBUTION,
    ]);
    expect(fetched).toHaveLength(before);
    const unknown = await told("ZZ2 9ZZ");
    expect(unknown[0]).toMatch(/^ZZ2 9ZZ is not among the postcodes of January 2024: it may be mistyped/);
    expect(unknown).toHaveLength(5);
  });

  it("of elsewhere is said to be none of the place, and looked up nowhere", async () => {
    const before = fetched.length;
    expect(await told("Q9 9QQ")).toEqual([
      "Q9 9QQ is no postcode of Pellmouth, as far as the list of January 2024 says.",
      ATTRIBUTION,
    ]);
    expect(fetched).toHaveLength(before);
    // What only looks like one is searched for.
    expect((await told("B12"))[0]).toBe("1 answer");
  });
});

describe("words", () => {
  it("are answered with how well they fit", async () => {
    expect((await answer("nothing of that")).said).toBe("Nothing fits “nothing of that”.");
  });
});
