import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { finderOf } from "../../src/islands/search/finder.ts";
import { packIndex, type SearchEntry, unpackIndex } from "../../src/model/search-index.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { searchEntries } from "../../src/views/search.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { addresses } from "../views/addresses.ts";

const site = readSite(diskFolder(COUNCIL), charts);
const packed = packIndex({ entries: searchEntries(site, charts, addresses), synonyms: site.synonyms });
const find = finderOf(unpackIndex(packed));
const titles = (text: string) => find(text).entries.map(({ kind, title }) => `${kind}: ${title}`);

const entry = (title: string, words: string[] = []): SearchEntry => ({
  kind: "dataset",
  title,
  value: "",
  date: "",
  drawing: "",
  href: `/${title}/`,
  words,
});

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

  it("puts the page of a subject before its parts, and what has figures before what has none", () => {
    expect(titles("hospitals")[0]).toMatch(/^(topic|provider): /);
    const wards = find("dunnock").entries.filter(({ kind }) => kind === "ward");
    expect(wards.map(({ date }) => date === "")).toEqual([false, true]);
  });

  it("reads numbers in words and in digits alike", () => {
    const made = finderOf({
      entries: [entry("Vaccines by the age of 2")],
      synonyms: [["age of 2", "2-year-old"]],
    });
    for (const text of ["age two", "2 year olds", "two-year-olds"])
      expect(made(text)).toMatchObject({ entries: [{}], isClosest: false });
    expect(made("three-year-olds").isClosest).toBe(true);
  });

  it("leaves out what stands everywhere and what only makes a question of it", () => {
    const made = finderOf({
      entries: [
        ...Array.from({ length: 9 }, (_, index) => entry(`Pellmouth ${index}00`)),
        entry("Cigarettes"),
      ],
      synonyms: [],
    });
    expect(made("how many people in pellmouth have cigarettes now").entries).toMatchObject([
      { title: "Cigarettes" },
    ]);
    expect(made("pellmouth").entries.length).toBeGreaterThan(1);
  });

  it("says by which word something was found that it does not show", () => {
    const made = finderOf({ entries: [entry("Fees", ["dementia"]), entry("Dementia")], synonyms: [] });
    expect(made("demen").entries.map(({ title, mentions }) => [title, mentions?.typed])).toEqual([
      ["Dementia", undefined],
      ["Fees", "dementia"],
    ]);
    // Not as the index has it, which knows no plurals.
    const plural = finderOf({ entries: [entry("Profile", ["diabete"])], synonyms: [] });
    expect(plural("Diabetes").entries[0]?.mentions).toEqual({ found: "diabete", typed: "Diabetes" });
    expect(made("fees").entries[0]).not.toHaveProperty("mentions");
  });

  it("shows two charts of a dataset at most, and newer ones first", () => {
    const chart = (page: string, date: string, number: number) => ({
      ...entry(`Teeth ${number}`),
      kind: "chart" as const,
      date,
      href: `/${page}/#${page}-${number}`,
    });
    const made = finderOf({
      entries: [1, 2, 3].flatMap((number) => [chart("old", "2012", number), chart("new", "2025", number)]),
      synonyms: [],
    });
    expect(made("teeth").entries.map(({ date }) => date)).toEqual(["2025", "2025", "2012", "2012"]);
  });

  it("takes no other word of few letters for a misspelling", () => {
    const made = finderOf({ entries: [entry("What could be"), entry("Weight")], synonyms: [] });
    expect(made("covid").entries).toEqual([]);
    expect(made("wieght").entries).toMatchObject([{ title: "Weight" }]);
  });

  it("finds nothing in nothing", () => {
    expect(find("")).toEqual({ entries: [], isClosest: false });
    expect(find("the of").entries).toEqual([]);
    expect(find("qqqqqqqqqq")).toEqual({ entries: [], isClosest: true });
  });
});
