import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { measureWords, reasonsOf } from "../../src/views/measure-words.ts";
import { isOf, type Measure, measuresOf, newerElsewhere } from "../../src/views/measures.ts";
import { otherCharts, providerCharts } from "../../src/views/provider.ts";
import { providersWithMeasures, summaryOf } from "../../src/views/provider-summary.ts";
import { tallyOf } from "../../src/views/tally.ts";
import { like } from "../charts/figures.ts";
import { madeUp, months } from "../charts/months.ts";
import { council, councilDataset } from "../fixtures/council.ts";

const site = council();
const provider = (id: string) => site.organisations.get(id) as Organisation;
const of = (id: string) => measuresOf(site.datasets, charts, provider(id));

describe("the measures of a provider", () => {
  it("are its series, worst first, those of whole charts and those that no control chart draws", () => {
    expect(of("pellmouth-orle").map(({ dataset, title, isWhole }) => [dataset.id, title, isWhole])).toEqual([
      ["planned-waits", "Treated within 18 weeks", true],
      ["emergency-waits-official", "Seen within four hours", false],
      ["planned-waits", "Waiting over a year", true],
    ]);
    expect(of("wolds-childrens").map(({ title, isWhole }) => [title, isWhole])).toEqual([
      ["Treated within 18 weeks", false],
    ]);
  });

  it("have the target of their dataset where no chart names one", () => {
    const [weeks] = of("wolds-childrens");
    expect(weeks && measureWords(weeks)).toMatchObject({
      target: "Target 92% or more",
      assurance: { icon: "passes", words: "reliably met" },
    });
  });

  it("say where figures are not joined, and where there is no target", () => {
    const [, , year] = of("pellmouth-orle");
    expect(year && measureWords(year)).toMatchObject({
      target: "No target",
      assurance: undefined,
      breaks: ["Not joined: June 2023 and July 2023"],
    });
    expect(reasonsOf(of("pellmouth-orle"))).toEqual([
      {
        text: expect.stringMatching(
          /^The figures of June 2023 and July 2023 should not .* Dunnock Cottage Hospital/,
        ),
        titles: ["Waiting over a year"],
      },
    ]);
  });

  it("say where limits start anew, and why: once for all", () => {
    const source = councilDataset("planned-waits");
    const stepped = source.charts
      .slice(0, 1)
      .map((spec) => ({ ...spec, steps: [{ from: "2023-01", why: "A unit was opened.", note: "Unit" }] }));
    const measures = measuresOf([{ ...source, charts: stepped }], charts, provider("pellmouth-orle"));
    expect(measures.map((measure) => measureWords(measure).breaks)).toContainEqual([
      "Limits anew from January 2023",
    ]);
    expect(reasonsOf(measures).map(({ text }) => text)).toContain(
      "From January 2023 on, mean and limits are worked out anew. A unit was opened.",
    );
  });

  it("are none where a series is too short, or its periods overlap", () => {
    const source = councilDataset("planned-waits");
    const own = source.figures.filter(
      ({ organisation, role }) => organisation?.id === "wolds-childrens" && role === "",
    );
    const measured = (figures: Figure[]) =>
      measuresOf([{ ...source, charts: [], figures }], charts, provider("wolds-childrens"));
    expect(measured(own.slice(0, 13))).toHaveLength(1);
    expect(measured(own.slice(0, 12))).toEqual([]);
    const rolling = own
      .slice(0, 20)
      .map((figure, index) => like(figure, { period: `${2000 + index}-${2002 + index}` }));
    expect(measured(rolling)).toEqual([]);
  });
});

describe("charts of a provider below its measures", () => {
  it("leave out what the measures show, and say what is newer of the rest", () => {
    const measures = of("pellmouth-orle");
    const below = otherCharts(
      providerCharts(site.datasets, provider("pellmouth-orle")),
      provider("pellmouth-orle"),
      measures,
    );
    expect(
      below.map(({ dataset, spec, newer }) => [dataset.id, spec.id, newer.map(({ title }) => title)]),
    ).toEqual(
      ["control", "icons", "targets"].map((id) => ["hospital-waits", id, ["Seen within four hours"]]),
    );
  });
});

describe("what else is known of a measure", () => {
  const waits = councilDataset("hospital-waits");
  const renamed = (figure: Figure): Figure => ({
    ...figure,
    indicator: { ...figure.indicator, id: "waits", title: "Waits" },
  });

  it("is a figure of another name whose line its own dataset cites, as what the papers say too", () => {
    const measure = of("pellmouth-orle").find(({ title }) => title === "Seen within four hours") as Measure;
    const inPapers = waits.figures.filter(({ source }) => source.kind === "pack");
    const at = (period: string) =>
      inPapers.find((figure) => figure.period.id === period && figure.organisation?.id === "pellmouth-orle");
    // September agrees with the official figure, October does not; February's target stands on a line of its own.
    for (const period of ["2024-09", "2024-10"])
      expect(isOf(renamed(at(period) as Figure), measure)).toBe(true);
    const target = inPapers.find(({ role }) => role === "target") as Figure;
    expect(isOf(renamed(target), measure)).toBe(false);
  });

  it("is no figure of a part of what the provider does", () => {
    const measure = of("wolds-ambulance")[0] as Measure;
    const part = site.areas.get(site.place);
    expect(isOf(measure.latest, measure)).toBe(true);
    expect(isOf({ ...measure.latest, ...(part ? { area: part } : {}) }, measure)).toBe(false);
  });

  it("is the latest figure of another dataset, where that goes further", () => {
    const [handovers] = of("wolds-ambulance");
    const head = handovers?.latest as Figure;
    const later = ["2025-03", "2025-05", "2025-04"].map((period) => like(head, { period, value: "90.0" }));
    const other = { ...waits, id: "later", figures: later };
    const found = (figures: Figure[]) =>
      newerElsewhere([waits, { ...other, figures }], handovers as Measure)?.figure.period.id;
    expect(found(later)).toBe("2025-05");
    expect(found([like(head, { period: "2024-12", value: "90.0" })])).toBeUndefined();
    expect(
      found(
        later.map(renamed).map((figure) => ({ ...figure, source: { ...head.source, line: 1 } as never })),
      ),
    ).toBeUndefined();
  });
});

describe("a tally of targets", () => {
  const vaping = councilDataset("young-people-vaping");
  const level = (title: string, value: number, target: string | undefined, from?: string) => {
    const figures = months(
      vaping.figures[0] as Figure,
      Array.from({ length: 14 }, (_, index) => value + (index % 2)),
      { title, ...(target ? { target } : {}), ...(from ? { from } : {}) },
    ).map((figure) => ({ ...figure, organisation: provider("wolds-childrens") }));
    return { ...madeUp(vaping, figures), id: title.toLowerCase(), charts: [] };
  };
  const said = (...datasets: ReturnType<typeof level>[]) => {
    const { headline, note } = tallyOf(measuresOf(datasets, charts, provider("wolds-childrens")));
    return [headline, note];
  };
  const [beds, blood, bones] = [
    level("Beds", 90, "80"),
    level("Blood", 60, "80"),
    level("Bones", 50, undefined),
  ];

  it("names the one period of all latest figures", () => {
    expect(said(beds, blood)).toEqual(["One of two targets was met in February 2021", ""]);
  });

  it("names each period where they differ", () => {
    expect(said(beds, level("Brain", 70, "80", "2019-01"))).toEqual([
      "One of two targets was met in the latest figures",
      "The latest figures are of February 2021 (“Beds”) and February 2020 (“Brain”).",
    ]);
  });

  it("leaves out the names of most where they are too long for a sentence", () => {
    const long = (part: string) => `${part} of those who came and were seen within the time that was set`;
    const others = ["Beds", "Blood", "Bones"].map((part) => level(long(part), 70, "80"));
    expect(said(level("Brain", 70, "80", "2019-01"), ...others)[1]).toBe(
      "The latest figures of February 2020: “Brain”. The others are of February 2021.",
    );
  });

  it("speaks of one, and of none", () => {
    expect(said(blood, bones)).toEqual([
      "The target of “Blood” was missed in February 2021",
      "“Bones” has no target here.",
    ]);
    expect(said(bones)).toEqual(["", "“Bones” has no target here."]);
    const others = ["Bowel", "Brain", "Breath"].map((title) => level(title, 50, undefined));
    expect(said(bones, ...others)).toEqual(["", "These figures come without targets."]);
    expect(said(beds, bones, ...others)[1]).toBe("Four more measures have no target here.");
  });

  it("speaks of all", () => {
    expect(said(blood, level("Brain", 70, "80"))[0]).toBe("Both targets were missed in February 2021");
    expect(said(beds, level("Brain", 70, "60"), level("Bowel", 70, "60"))[0]).toBe(
      "All three targets were met in February 2021",
    );
  });
});

describe("the measures of all providers", () => {
  const summary = summaryOf(providersWithMeasures(site.datasets, charts, site.organisations.values()));

  it("stand in one table, worst first, one column a provider", () => {
    expect(summary.providers.map(({ short }) => short)).toEqual([
      "Pellmouth and Orle",
      "Wolds Ambulance",
      "Wolds Children’s",
    ]);
    expect(
      summary.rows.map(({ title, cells }) => [title, ...cells.map((cell) => cell !== undefined)]),
    ).toEqual([
      ["Treated within 18 weeks", true, false, true],
      ["Seen within four hours", true, false, false],
      ["Handed over within 30 minutes", false, true, false],
      ["Waiting over a year", true, false, false],
    ]);
  });

  it("keep providers that have ended apart", () => {
    expect(summary.ended.map(({ id }) => id)).toEqual(["orle-general"]);
  });
});
