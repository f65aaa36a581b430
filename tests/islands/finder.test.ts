import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { finderOf } from "../../src/islands/search/finder.ts";
import { packIndex, unpackIndex } from "../../src/model/search-index.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { searchEntries } from "../../src/views/search.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { addresses } from "../views/addresses.ts";

const site = readSite(diskFolder(COUNCIL), charts);
const packed = packIndex({ entries: searchEntries(site, charts, addresses), synonyms: site.synonyms });
const find = finderOf(unpackIndex(packed));
const titles = (text: string) => find(text).entries.map(({ kind, title }) => `${kind}: ${title}`);

describe("search", () => {
  it("finds a ward by its name, and by the places in it", () => {
    expect(titles("bramwick")[0]).toMatch(/^ward: Bramwick/);
    expect(titles("coldharbour")).toEqual([
      "place: Coldharbour",
      expect.stringMatching(/^ward: (Dunnock|Nethermarsh)/),
      expect.stringMatching(/^ward: (Dunnock|Nethermarsh)/),
    ]);
  });

  it("answers while a word is typed", () => {
    expect(titles("vacc")[0]).toContain("accin");
    expect(find("vacc").isClosest).toBe(false);
  });

  it("finds by words that mean the same, as typed, as part of more, and not to their end", () => {
    expect(titles("lifespan")).toEqual(expect.arrayContaining(titles("life expectancy").slice(0, 1)));
    expect(titles("jab").length).toBeGreaterThan(0);
    expect(titles("lifespa")[0]).toBe(titles("lifespan")[0]);
    expect(titles("lifespan ward").join()).toMatch(/ward/i);
  });

  it("says what comes closest where nothing fits", () => {
    const { entries, isClosest } = find("bramwik");
    expect(isClosest).toBe(true);
    expect(entries[0]?.title).toContain("Bramwick");
    expect(find("vaccinaton").entries.length).toBeGreaterThan(0);
  });

  it("finds nothing in nothing", () => {
    expect(find("")).toEqual({ entries: [], isClosest: false });
    expect(find("the of").entries).toEqual([]);
    expect(find("qqqqqqqqqq")).toEqual({ entries: [], isClosest: true });
  });
});
