import { expect, test } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import strip from "../../src/charts/strip/chart.ts";
import { narrowedCard } from "../../src/takeaway/narrowed-card.ts";
import { address, placeRecordAt, publisher, recordAt } from "./records.ts";

const ranked = recordAt("ward-life-expectancy/ranked", { dumbbell });

test("a chart is cited with its title, the period of its figures, who published them first, version and page", () => {
  expect(ranked.citation).toBe(
    `${publisher.name}, “${ranked.title}”, Life expectancy by ward, figures of 2010 to 2014 from the papers of Cabinet, 8 March 2016, version of 1 February 2026. https://example.org/figures/datasets/ward-life-expectancy/#ward-life-expectancy-ranked`,
  );
});

test("a card about one ward is cited in the same way, under the title of its page", () => {
  const { dataset, drawn } = ranked;
  const card = narrowedCard(
    dataset,
    drawn,
    { title: "Dunnock", path: "wards/2013/dunnock" },
    publisher,
    address,
  );
  expect(card.citation).toContain("“Dunnock”");
  expect(card.citation).toContain("figures of 2010 to 2014 from the papers of Cabinet, 8 March 2016");
});

test("what is said of a place is about that place, in every word that its forms carry", () => {
  const path = "ward-life-expectancy/strip-women";
  const place = placeRecordAt(path, "E05990002", { strip });
  const whole = recordAt(path, { strip });
  for (const words of ["title", "description", "citation"] as const) {
    expect(place[words]).toContain("Dunnock");
    expect(place[words]).not.toBe(whole[words]);
  }
  expect(Object.keys(place.files).toSorted()).toEqual(["card.png", "docx", "pdf", "png"]);
  for (const address of [place.embed, ...Object.values(place.files)])
    expect(address).toMatch(/\/ward-life-expectancy\/strip-women\/E05990002[./]/);
});
