import { describe, expect, inject, it } from "vitest";
import { documentsOf } from "./built.ts";

const documents = documentsOf(inject("built"));
const page = (path: string): Document => documents.get(`providers/${path}index.html`) as Document;
const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, " ").trim();

describe("the page of a provider", () => {
  const hospitals = page("pellmouth-orle/");

  it("opens with the tally of its targets", () => {
    expect(textOf(hospitals.querySelector("h2"))).toBe(
      "The target of “Treated within 18 weeks” was missed in April 2025",
    );
    expect(textOf(hospitals.querySelector(".tally"))).toBe("Missed Treated within 18 weeks");
  });

  it("shows one small chart a measure, worst first, each beside its name and one step from the whole", () => {
    const cards = [...hospitals.querySelectorAll(".cards > li")];
    expect(cards.map((card) => textOf(card.querySelector("h3")))).toEqual([
      "Treated within 18 weeks",
      "Seen within four hours",
      "Waiting over a year",
    ]);
    // Name and value stand beside it: nobody hears them twice.
    for (const card of cards)
      expect(card.querySelector("svg.small-drawing")?.getAttribute("aria-hidden")).toBe("true");
    expect(
      cards.map((card) =>
        card
          .querySelector("p a")
          ?.getAttribute("href")
          ?.replace(/^.*\/datasets/, ""),
      ),
    ).toEqual([
      "/planned-waits/#planned-waits-weeks-pellmouth-orle",
      "/emergency-waits-official/#emergency-waits-official-months",
      "/planned-waits/#planned-waits-year-pellmouth-orle",
    ]);
  });

  it("leads from an older chart to the measure that goes on", () => {
    const links = [...hospitals.querySelectorAll("figure.chart li a")].filter((link) =>
      link.getAttribute("href")?.startsWith("#measure-"),
    );
    expect(links).toHaveLength(3);
    for (const link of links)
      expect(hospitals.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
  });

  it("leads to what came after, and back", () => {
    const linked = (document: Document, path: string) =>
      document.querySelector(`:is(#measures ~ p, .ribbon) a[href$="providers/${path}/"]`)?.closest("p");
    expect(textOf(linked(page("orle-general/"), "pellmouth-orle"))).toMatch(/^It ended on 31 March 2021/);
    // Who came to a provider that ended should not have to look for what has its figures.
    expect(linked(page("orle-general/"), "pellmouth-orle")?.nextElementSibling?.tagName).toBe("H1");
    expect(textOf(linked(hospitals, "orle-general"))).toMatch(/^Until 31 March 2021: Orle General/);
  });
});

it("sets the measures of all providers side by side, each sign with its word", () => {
  const rows = [...page("").querySelectorAll("table.stack tbody tr")];
  expect(rows.map((row) => textOf(row.querySelector("th")))).toEqual([
    "Treated within 18 weeks",
    "Seen within four hours",
    "Handed over within 30 minutes",
    "Waiting over a year",
  ]);
  expect([...(rows[0]?.querySelectorAll(".sign") ?? [])].map(textOf)).toEqual([
    "concern",
    "reliably missed",
    "ordinary variation",
    "reliably met",
  ]);
});
