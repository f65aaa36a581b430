import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { aToZ, outwardCodes } from "../../src/views/a-to-z.ts";
import { localitiesTaken } from "../../src/views/localities.ts";
import { searchEntries } from "../../src/views/search.ts";
import { placesDrawing, searchDrawing } from "../../src/views/search-drawing.ts";
import { COUNCIL, councilDataset } from "../fixtures/council.ts";
import { addresses } from "./addresses.ts";

const site = readSite(diskFolder(COUNCIL), charts);
const entries = searchEntries(site, charts, addresses);
const titled = (title: string) => entries.find((entry) => entry.title === title);

describe("what search finds", () => {
  it("is every ward, provider, topic, story, dataset and chart", () => {
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(count("ward")).toBe(11);
    expect(count("place")).toBe(2);
    expect(count("provider")).toBe(site.organisations.size);
    expect(count("topic")).toBe(site.topics.length);
    expect(count("story")).toBe(site.stories.length);
    expect(count("dataset")).toBe(site.datasets.length);
    expect(count("chart")).toBe(site.datasets.flatMap((dataset) => dataset.charts).length);
    expect(
      new Set(entries.filter(({ kind }) => kind !== "chart" && kind !== "place").map(({ href }) => href))
        .size,
    ).toBe(entries.filter(({ kind }) => kind !== "chart" && kind !== "place").length);
  });

  it("shows of a ward its figures, their time and its place among the wards", () => {
    expect(titled("Bramwick ward")).toMatchInlineSnapshot(`
      {
        date: 2010 to 2014,
        drawing: s65,
        href: /wards/2005/bramwick/,
        kind: ward,
        title: Bramwick ward,
        value: Life expectancy at birth: women 83.0 years and men 77.7 years,
        words: [],
      }
    `);
    expect(entries.find(({ href }) => href === "/wards/2025/dunnock/")?.value).toBe(
      "No figures yet for its boundary",
    );
  });

  it("says of a provider that is no more what came after, and of the others of when they are judged", () => {
    const [orle, pellmouth] = [
      "Orle General Hospital NHS Trust",
      "Pellmouth and Orle Hospitals NHS Trust",
    ].map(titled);
    expect(orle?.value).toBe("Until 31 March 2021; then Pellmouth and Orle Hospitals NHS Trust");
    expect(pellmouth).toMatchObject({
      value: "The target of “Treated within 18 weeks” was missed in April 2025",
      date: "April 2025",
    });
    // By what is counted there, a provider is found.
    expect(pellmouth?.words).toContain("wait");
  });

  it("says of a part of a provider by whom it is run", () => {
    const providers = new Map(site.organisations);
    const part = { ...providers.get("orle-general"), validTo: "", succeededBy: "", runBy: "pellmouth-orle" };
    providers.set("orle-general", part as Organisation);
    const [found] = searchEntries({ ...site, organisations: providers }, charts, addresses).filter(
      ({ href }) => href === "/providers/orle-general/",
    );
    expect(found?.value).toBe("Run by Pellmouth and Orle Hospitals NHS Trust");
  });

  it("is pages about the whole site", () => {
    const pages = entries.filter(({ kind }) => kind === "page").map(({ href }) => href);
    expect(pages).toEqual(expect.arrayContaining(["/changes/", "/compare/", "/stands-out/"]));
  });

  it("leads from a place to its ward, or to the list of its wards", () => {
    expect(titled("Old Lamp")?.href).toBe("/wards/2005/tern-quay/");
    expect(titled("Coldharbour")).toMatchObject({
      href: "/a-to-z/#Coldharbour",
      value: "In the wards of Dunnock and Nethermarsh and Orle",
    });
  });

  it("has a date of each chart", () => {
    expect(
      entries.filter(({ kind, date }) => kind === "chart" && date === "").map(({ title }) => title),
    ).toEqual([]);
  });
});

describe("a drawing of the size of a word", () => {
  it("is a line of a series, and bars of anything else", () => {
    const dataset = councilDataset("ward-life-expectancy");
    expect(searchDrawing(dataset, dataset.figures)).toMatch(/^b[0-9]{2,8}$/);
    const series = councilDataset("emergency-waits-official");
    expect(searchDrawing(series, series.figures)).toMatch(/^l[0-9]{4,8}$/);
    expect(searchDrawing(dataset, [])).toBe("");
  });

  it("is a place between lowest and highest", () => {
    expect(
      placesDrawing([
        { value: 10, among: [0, 10, 5] },
        { value: 0, among: [0, 4] },
      ]),
    ).toBe("s90");
    expect(placesDrawing([{ value: 1, among: [1, 1] }])).toBe("");
  });
});

describe("everything from A to Z", () => {
  const letters = aToZ(site, addresses);

  it("stands under its letter, in order", () => {
    expect(letters.map(({ letter }) => letter)).toEqual(letters.map(({ letter }) => letter).toSorted());
    const titles = letters.flatMap(({ entries: all }) => all.map(({ title }) => title));
    for (const { title } of [...site.topics, ...site.datasets, ...site.stories])
      expect(titles).toContain(title);
    const [first] = site.datasets;
    expect(titles).toContain(first?.indicators[0]?.title);
  });

  it("tells the wards of a place and of half a postcode", () => {
    const place = letters.flatMap(({ entries: all }) => all).find(({ id }) => id === "place-coldharbour");
    expect(place?.links.map(({ text }) => text)).toEqual(["Dunnock", "Nethermarsh and Orle"]);
    expect(outwardCodes(site).map(({ outward, wards }) => [outward, wards[0]?.name])).toEqual([
      ["ZZ1", "Bramwick"],
      ["ZZ2", "Tern Quay"],
    ]);
  });
});

describe("names of places", () => {
  it("are told on the page of their source", () => {
    const [publication] = site.localities[0]?.cited.map((each) => each.publication) ?? [];
    expect(publication && localitiesTaken(site, publication)).toEqual([
      expect.stringMatching(/^2 names of towns, villages and neighbourhoods, .* January 2024/),
    ]);
  });
});
