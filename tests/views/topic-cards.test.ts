import { describe, expect, it } from "vitest";
import { pullQuote, quoteWords } from "../../src/views/pull-quote.ts";
import { providersIn, statedFigure, topicCards } from "../../src/views/topic-cards.ts";
import { council } from "../fixtures/council.ts";

const site = council();

describe("the charts of a topic", () => {
  it.each(site.topics)("$id: each stands once, the first of the first dataset in the lead", (topic) => {
    const own = site.datasets.filter((dataset) => dataset.topic.id === topic.id);
    const { lead, datasets } = topicCards(topic, site.datasets);
    const specs = [...(lead ? [lead.spec] : []), ...datasets.flatMap((each) => each.specs)];
    expect(specs).toEqual(own.flatMap(({ charts }) => charts));
  });

  it("have the figure that a headline states first, and none where it states none", () => {
    const dataset = site.datasets.find(
      ({ id }) => id === "ward-life-expectancy",
    ) as (typeof site.datasets)[0];
    const [spec] = dataset.charts as [(typeof dataset.charts)[0]];
    expect(statedFigure({ dataset, spec })?.measurement).toMatchObject({ value: 78.1 });
    const { restsOn: _restsOn, ...silent } = spec;
    expect(statedFigure({ dataset, spec: silent as typeof spec })).toBeUndefined();
  });

  it("name each provider once", () => {
    const ids = providersIn(site.datasets).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it("two numbers that disagree are short, and differ", () => {
  const quote = pullQuote(site);
  expect(quote?.prints).toHaveLength(2);
  expect(new Set(quote?.prints.map(({ value }) => value)).size).toBe(2);
});

it("a title that asks has no stop after its mark", () => {
  expect(quoteWords({ title: "Half, or 43%?", why: "We use 43%." })).toBe("Half, or 43%? We use 43%.");
  expect(quoteWords({ title: "Two totals", why: "We use one." })).toBe("Two totals. We use one.");
});
