import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { select } from "../../src/model/select.ts";
import { whatItIs } from "../../src/words/what-it-is.ts";
import { councilDataset } from "../fixtures/council.ts";

const wards = councilDataset("ward-life-expectancy");
const wardCodes = [
  ...new Set(wards.figures.flatMap(({ area }) => (area?.type === "ward" ? [area.code] : []))),
];
const of = (figures: readonly Figure[], beside: readonly Figure[] = []) =>
  whatItIs("Dots", wards, { drawn: figures, beside });
const all = select(wards.figures, { area: wardCodes });

describe("what a chart is, heard", () => {
  it("counts places, names few groups, and leaves out what follows from another", () => {
    expect(of(all)).toBe("Dots: six wards; women and men. 12 values");
  });

  it("counts no values where each row is one", () => {
    expect(of(select(wards.figures, { area: wardCodes, sex: "female" }))).toBe("Dots: six wards");
  });

  it("says how many have no number, and what stands beside them", () => {
    const [first, second, other] = select(wards.figures, { area: wardCodes, sex: "female" }) as [
      Figure,
      Figure,
      Figure,
    ];
    const gone: Figure = { ...second, measurement: { kind: "missing", status: "c" } };
    expect(of([first, gone], [{ ...other, role: "target", roleTitle: "Target" }])).toBe(
      "Dots: two wards. One has no number. Beside them: the target",
    );
  });

  it("says from when to when, as it is read aloud", () => {
    const [first] = all as [Figure];
    const at = (id: string, start: string): Figure => ({
      ...first,
      period: { id, title: id, start, end: `${Number(start.slice(0, 4)) + 1}-03-31` },
    });
    const years = [at("2020/21", "2020-04-01"), at("2021/22", "2021-04-01"), at("2022/23", "2022-04-01")];
    expect(of(years)).toBe("Dots: three periods from 2020 to 2021 until 2022 to 2023");
    expect(of(years.slice(1))).toBe("Dots: 2021 to 2022 and 2022 to 2023");
  });

  it("keeps the capital of names, and counts groups whose split is no noun", () => {
    const schools = ["Ayle", "Bourne", "Crane", "Dell"].map((name) => name.toLowerCase());
    const dataset = {
      ...wards,
      breakdowns: [
        {
          id: "asked",
          title: "Where asked",
          keepCase: true,
          values: Object.fromEntries(schools.map((id) => [id, id.charAt(0).toUpperCase() + id.slice(1)])),
        },
      ],
    };
    const figures = schools.map((id) => ({ ...(all[0] as Figure), breakdown: { asked: id } }));
    const said = (drawn: readonly Figure[]) => whatItIs("Bars", dataset, { drawn, beside: [] });
    expect(said(figures.slice(0, 2))).toBe("Bars: Ayle and Bourne");
    expect(said(figures)).toBe("Bars: four groups by where asked");
  });

  it("is only its kind where there is one value", () => {
    expect(of(all.slice(0, 1))).toBe("Dots");
  });
});
