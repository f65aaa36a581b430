import { describe, expect, it } from "vitest";
import type { Publication } from "../../src/model/publication.ts";
import { offers } from "../../src/publish/examples.ts";
import { postcodesTaken } from "../../src/views/postcodes.ts";
import { council } from "../fixtures/council.ts";

const site = council();
const publication = site.publications.get("emergency-waits") as Publication;
const postcodes = {
  vintage: "2005",
  source: publication.id,
  edition: "2024-01",
  table: "zz.csv",
  attribution: "Contains invented data.",
  count: 1234,
  postcodes: { ZZ1: { wards: { E05990001: "1AA" } } },
};

describe("postcodes of a publication", () => {
  it("are told with their edition and the words of the licence, on the page of their source only", () => {
    expect(postcodesTaken({ postcodes: [postcodes] }, publication)).toEqual([
      "1,234 postcodes, each with its ward of 2005, are taken from one edition: January 2024, published 13 February 2024. Contains invented data.",
    ]);
    expect(postcodesTaken({ postcodes: [{ ...postcodes, source: "other" }] }, publication)).toEqual([]);
  });

  it("are among the addresses for programs where there are any", () => {
    const paths = (all: (typeof postcodes)[]) =>
      offers(site.datasets[0] as (typeof site.datasets)[number], site.place, [], all).map(({ path }) => path);
    expect(paths([postcodes])).toContain("api/v1/postcodes/2005/ZZ1.json");
    expect(paths([]).join()).not.toContain("postcodes");
  });
});
