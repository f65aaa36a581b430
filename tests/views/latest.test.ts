import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import { latestFigures, topicsOf, topicsSentence } from "../../src/views/latest.ts";
import { chartWith, figuresWith, readWith } from "../reading/small-site.ts";

/** The sound site with more rows: Bramwick in 2014, Pellmouth in 2013 and in 2014. */
const site = readWith({
  "health/smoking.json": chartWith({ restsOn: [] }),
  "health/smoking.csv":
    figuresWith() +
    [
      "smokes,E05990940,,2014,,,male,11.0,,,,,,2015-cabinet,21,,",
      "smokes,E08990014,,2013,,,female,10.0,,,,,,2015-cabinet,22,,",
      "smokes,E08990014,,2014,,,male,13.5,,,,,,2015-cabinet,23,,",
      "",
    ].join("\n"),
});
const area = (code: string) => site.areas.get(code) as Area;
const rowsOf = (key: string, beside?: Area) =>
  latestFigures(site.topics, site.datasets, { dimension: "area", key }, beside).flatMap(({ datasets }) =>
    datasets.flatMap(({ rows }) =>
      rows.map(({ title, figure, value, beside }) => [title, figure.period.title, value, beside].join(" | ")),
    ),
  );

describe("the latest figures of an area", () => {
  it("are one a measure, with the other area's for the same period", () => {
    expect(rowsOf("E05990940", area("E08990014"))).toEqual([
      "People who smoke, Men | 2014 | 11.0% | 13.5%",
      "People who smoke, Women | 2013 | 9.8% (estimate) | 10.0%",
    ]);
  });

  it("stand alone where the other area has no figure for that period", () => {
    const [topic] = latestFigures(
      site.topics,
      site.datasets,
      { dimension: "area", key: "E05990938" },
      area("E08990014"),
    );
    expect(topic?.datasets[0]?.hasBeside).toBe(false);
    expect(topic?.datasets[0]?.rows[0]?.beside).toBe("none");
  });

  it("leave out targets", () => {
    expect(rowsOf("E08990014").some((row) => row.includes("5%"))).toBe(true);
    expect(rowsOf("E08990014").some((row) => row.includes("| 5%"))).toBe(false);
  });

  it("show a missing value as missing", () => {
    expect(rowsOf("E05990938")).toEqual(["People who smoke, Men | 2013 | not published | none"]);
  });
});

describe("the latest figures of a provider", () => {
  it("name the place that each is about", () => {
    const topics = latestFigures(site.topics, site.datasets, { dimension: "organisation", key: "pao" });
    expect(topics[0]?.datasets[0]?.rows.map(({ title, value }) => `${title}: ${value}`)).toEqual([
      "Mean wait, Pellmouth: 10 min 25 s",
    ]);
  });
});

describe("topics", () => {
  it("are silent where they have no figure for an area", () => {
    expect(topicsOf(site.datasets, area("E05990940"))).toEqual({ told: ["Health"], silent: [] });
    expect(topicsOf(site.datasets, area("E38990161"))).toEqual({ told: [], silent: ["Health"] });
  });

  it("are listed by the shorter of two lists", () => {
    const words = { noun: "the papers", print: "print" } as const;
    expect(topicsSentence({ told: ["A", "B"], silent: ["C"] }, "Orle", words)).toBe(
      "The papers print no figure for Orle on one topic: “C”",
    );
    expect(topicsSentence({ told: ["A"], silent: ["B", "C"] }, "Orle", words)).toBe(
      "The papers print figures for Orle on one topic of three: “A”",
    );
  });
});
