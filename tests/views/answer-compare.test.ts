import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { compareAnswer } from "../../src/views/answer-compare.ts";
import { like } from "../charts/figures.ts";
import { madeUp, months } from "../charts/months.ts";
import { council, councilDataset } from "../fixtures/council.ts";
import { at, england, pattern, rising, series, vaping } from "./made-series.ts";

const vaccines = councilDataset("childhood-vaccination");
const wards = councilDataset("ward-life-expectancy");
const profile = councilDataset("health-profile-2015");

const counts = (figures: readonly Figure[]): Figure[] =>
  figures.map((figure) => ({ ...figure, unit: { ...figure.unit, additive: true } }));

describe("how we compare", () => {
  it("reads out a few figures beside England and others, country first", () => {
    expect(compareAnswer(vaccines)).toContain(
      "Measles, mumps and rubella, Pellmouth, 2024/25: 88.4%, beside 89.3% in England and 91.1% in the North Wolds.",
    );
    expect(compareAnswer(vaccines)).toContain("90.1%, beside 88.2% in England and 90.9% in the North Wolds.");
  });

  it("says once what several figures of one measure have in common", () => {
    const hospital = (id: string, value: string) =>
      at([{ ...pattern, ...like(pattern, { period: "2023", value }) }], { id, short: `Hospital ${id}` });
    const beside = { ...pattern, ...like(pattern, { period: "2023", value: "60" }), area: england };
    const dataset = madeUp(vaping, [...hospital("A", "50"), ...hospital("B", "70"), beside]);
    expect(compareAnswer(dataset)).toBe(
      `${pattern.indicator.title}, 2023. Hospital A: 50%, beside 60% in England. Hospital B: 70%, beside 60% in England.`,
    );
  });

  it("leaves many measures to the charts, some of which hold others", () => {
    // A region that has 1 of everything.
    const region = council().areas.get("E12990001") as Area;
    const figures = profile.figures.flatMap((figure) =>
      figure.area === england && figure.role === ""
        ? [figure, { ...like(figure, { value: "1" }), area: region }]
        : [figure],
    );
    expect(compareAnswer({ ...profile, figures })).toBe("");
  });

  it("reads out both ends of many places of the same kind", () => {
    const own = like(pattern, { period: "2023", value: "50" });
    const council = (name: string, value: string) => ({
      ...like(pattern, { period: "2023", value }),
      area: { ...england, code: name, name, type: "other council", comparator: "peer" as const },
    });
    const country = { ...like(pattern, { period: "2023", value: "55" }), area: england };
    const others = [country, council("A", "41"), council("B", "63"), council("C", "48"), council("D", "52")];
    expect(compareAnswer(madeUp(vaping, [own, ...others]))).toContain(
      "50%, beside 55% in England. Four others reach from 41% in A to 63% in B.",
    );
  });

  describe("where others are printed that are not compared", () => {
    const own = like(pattern, { period: "2023", value: "50" });
    const beside = { ...like(pattern, { period: "2022", value: "60" }), area: england };

    it("says that they are of another time", () => {
      expect(compareAnswer(madeUp(vaping, [own, beside]))).toBe(
        "The papers print England for another time or measure only, which is why they are not compared.",
      );
    });

    it("says of counts that a larger place has larger ones", () => {
      const alike = { ...like(pattern, { period: "2023", value: "60" }), area: england };
      expect(compareAnswer(madeUp(vaping, counts([own, alike])))).toBe(
        "The papers print numbers for England too, which are not set against these: where more people live, numbers are larger.",
      );
    });

    it("says nothing where no figure is about the place itself", () => {
      expect(compareAnswer(madeUp(vaping, [beside]))).toBe("");
    });

    it("says nothing of a place of which the source itself says how it compares", () => {
      const by = { id: "report", title: "the yearly report" };
      const judged = { ...own, verdicts: [{ says: "higher" as const, against: england, by }] };
      expect(compareAnswer(madeUp(vaping, [judged, beside]))).toBe("");
    });
  });

  const providers = [
    ...at(months(pattern, [72]), { id: "a", short: "Hospital A" }),
    ...at(months(pattern, [68]), { id: "b", short: "Hospital B" }),
    ...at(months(pattern, [75]), { id: "c", short: "Hospital C" }),
    ...at(months(pattern, [61]), { id: "d", short: "Hospital D" }),
  ];

  it("sets no count of one provider beside another, and counts none that is no more where others go on", () => {
    const own = providers;
    const gone = at(months(pattern, [60]), { id: "e", short: "Hospital E", validTo: "2021-01-01" });
    expect(compareAnswer({ ...madeUp(vaping, counts([...own, ...gone])), breakdowns: [] })).toMatch(
      / for four providers in January 2020. A count is larger where a provider is larger, and does not say which does better\.$/,
    );
  });

  it("names what can be compared with one another", () => {
    expect(compareAnswer(wards)).toBe(
      "“Life expectancy at birth” is printed for six wards in the years 2010 to 2014, which can be compared with one another.",
    );
  });

  it("sets no part beside its whole", () => {
    const [first] = wards.figures as [Figure, ...Figure[]];
    const whole = {
      ...first,
      area: { ...(first.area as Area), code: first.area?.within ?? "", type: "borough" },
    };
    expect(compareAnswer({ ...wards, figures: [...wards.figures, whole] })).toContain(" for six wards ");
  });

  it("names the latest time at which most can be compared", () => {
    const later = wards.figures.map((figure) => ({ ...figure, ...like(figure, { period: "2015-19" }) }));
    expect(compareAnswer({ ...wards, figures: [...wards.figures, ...later] })).toContain(
      "for six wards in the years 2015 to 2019",
    );
  });

  it("leaves out who has ended, where others go on", () => {
    const at = (id: string, period: string, validTo?: string) => ({
      ...pattern,
      ...like(pattern, { period, value: "50" }),
      organisation: { id, short: id, validTo: validTo ?? "" } as Organisation,
    });
    const beside = (period: string) => ({
      ...pattern,
      ...like(pattern, { period, value: "60" }),
      area: england,
    });
    const old = [at("Old", "2020", "2021-03-31"), beside("2020")];
    expect(compareAnswer(madeUp(vaping, old))).toContain("Old, Pellmouth, 2020: 50%, beside 60% in England");
    const both = compareAnswer(madeUp(vaping, [...old, at("New", "2023"), beside("2023")]));
    expect(both).toContain("New");
    expect(both).not.toContain("Old");
  });

  it("says nothing of targets, which the charts show, nor of what is not there", () => {
    const figures = vaccines.figures.filter(
      ({ area, role }) => area?.type === "borough" || role === "target",
    );
    expect(compareAnswer({ ...vaccines, figures })).toBe("");
    expect(compareAnswer(series(rising))).toBe("");
  });
});
