import { describe, expect, it } from "vitest";
import { packIndex, type SearchEntry, unpackIndex } from "../../src/model/search-index.ts";

const plain = { value: "", date: "", drawing: "", words: [] };
const ward: SearchEntry = {
  ...plain,
  kind: "ward",
  title: "Dunnock ward",
  value: "82 years",
  href: "/a/wards/2005/dunnock/",
  words: ["coldharbour", "dunnock"],
};
const dataset: SearchEntry = {
  ...plain,
  kind: "dataset",
  title: "Smoking",
  href: "/a/datasets/smoking/",
  words: ["cigarette", "cigarettes", "tobacco", "quit", "2019"],
};
const chart: SearchEntry = {
  ...plain,
  kind: "chart",
  title: "One in nine did not quit",
  date: "2019",
  drawing: "b0f",
  href: "by-age",
};

const unpacked = (entries: SearchEntry[]) =>
  unpackIndex(JSON.parse(JSON.stringify(packIndex({ entries, synonyms: [["jab", "vaccine"]] }))));

describe("the search index", () => {
  it("comes out as it went in, with full addresses of charts", () => {
    const { entries, synonyms } = unpacked([ward, dataset, chart]);
    expect(synonyms).toEqual([["jab", "vaccine"]]);
    expect(entries[0]).toEqual({ ...ward, words: ["coldharbour"] });
    expect(entries[2]).toEqual({ ...chart, href: "/a/datasets/smoking/#smoking-by-age" });
  });

  it("shows of a dataset what its first chart shows", () => {
    const { value, date, drawing } = unpacked([ward, dataset, chart]).entries[1] as SearchEntry;
    expect([value, date, drawing]).toEqual(["One in nine did not quit", "2019", "b0f"]);
    expect(unpacked([dataset, ward]).entries[0]?.value).toBe("");
  });

  it("keeps the further words that no title has, the longest of those that begin alike, and no numbers", () => {
    expect(unpacked([ward, dataset, chart]).entries[1]?.words).toEqual(["cigarettes", "tobacco"]);
  });

  it("keeps of words that find too much the places, and short words and codes of places alone", () => {
    const many = Array.from({ length: 6 }, () => ({ ...dataset, words: ["quay", "ae", "1c2b"] }));
    const { entries } = unpacked([{ ...ward, words: ["quay", "ae"] }, ...many]);
    expect(entries.map(({ words }) => words)).toEqual([["ae", "quay"], ...many.map(() => [])]);
  });

  it("leaves out words that find too much", () => {
    const many = Array.from({ length: 6 }, () => dataset);
    expect(unpacked([ward, ...many]).entries.flatMap(({ words }) => words)).toEqual(["coldharbour"]);
  });
});
