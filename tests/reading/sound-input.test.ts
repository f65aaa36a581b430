import { describe, expect, it } from "vitest";
import { type Figure, formatFigure } from "../../src/model/figure.ts";
import { chartWith, figuresWith, readWith, sound } from "./small-site.ts";

describe("what is accepted", () => {
  const first = (cells: Record<string, string>) => {
    const files = {
      "health/smoking.csv": figuresWith(cells),
      "health/smoking.json": chartWith({ restsOn: [] }),
    };
    return readWith(files).datasets[0]?.figures[0];
  };

  it("is the sound site", () => {
    const [dataset] = readWith().datasets;
    expect(
      dataset?.figures.map((figure) => [
        figure.row,
        formatFigure(figure),
        figure.source.kind === "pack" && figure.source.item.title,
      ]),
    ).toEqual([
      [2, "12.3%", "Annual report"],
      [3, "9.8%", "Annual report"],
      [4, "[c]", "Annual report"],
      [5, "5%", "Annual report"],
      [6, "10 min 25 s", "Annual report"],
    ]);
  });

  it("is a value with its printed decimals", () => {
    expect(first({ value: "12.30" })?.measurement).toEqual({
      kind: "value",
      value: 12.3,
      decimals: 2,
      printed: "12.30",
    });
  });

  it("is a minus sign where the unit allows it", () => {
    const units = {
      "units.json": sound["units.json"]?.replace('"minimum":0,"maximum":100', '"maximum":100'),
    };
    const csv = figuresWith({ value: "-0.5", lower: "-1", upper: "0" });
    const json = chartWith({ restsOn: [] });
    const [dataset] = readWith({ ...units, "health/smoking.csv": csv, "health/smoking.json": json }).datasets;
    expect(formatFigure(dataset?.figures[0] as Figure)).toBe("−0.5%");
  });

  it("is a cell with spaces around it, also those that do not break", () => {
    expect(first({ area: " E05990940 ", value: "\u00a012.3 ", status: " " })).toMatchObject({
      area: { name: "Bramwick" },
      measurement: { value: 12.3, printed: "12.3" },
    });
  });

  it("is HTML in a note, as text", () => {
    const note = '<script>alert("1")</script> & "more", <b>x</b>';
    expect(first({ note })?.note).toBe(note);
  });

  it("is an interval that is printed, before one that could be computed", () => {
    expect(first({})?.interval).toEqual({ lower: 10.1, upper: 14.5, derived: false });
    expect(first({ lower: "", upper: "" })?.interval).toEqual({
      lower: expect.closeTo(9.7, 1),
      upper: expect.closeTo(15.5, 1),
      derived: true,
    });
  });

  it("is an area in its last and in its first period", () => {
    expect(first({ area: "E38990161", period: "2022/23-Q1", sex: "" })?.area?.name).toBe("Pellmouth East");
    expect(first({ area: "E38990161", period: "2013", sex: "" })?.area?.name).toBe("Pellmouth East");
  });

  it("is an area on its last day", () => {
    expect(first({ area: "E38990161", period: "2022-06-30", sex: "" })?.area?.name).toBe("Pellmouth East");
  });

  it("is the last line of a pack", () => {
    expect(first({ line: "40" })?.source).toMatchObject({ line: 40, item: { title: "Budget" } });
  });

  it("is everybody, and nobody", () => {
    expect(first({ numerator: "496" })).toMatchObject({ numerator: 496, denominator: 496 });
    expect(first({ numerator: "0" })).toMatchObject({ numerator: 0, denominator: 496 });
  });

  it("is an interval with decimals of a value that must be whole", () => {
    const wait = { indicator: "wait", value: "625", lower: "600.5", upper: "650.5", sex: "" };
    expect(first(wait)?.interval).toEqual({ lower: 600.5, upper: 650.5, derived: false });
  });

  it("is a figure of another pack in the column also", () => {
    const pack = sound["sources/2015-cabinet.json"];
    const [dataset] = readWith({
      "sources/2018-board.json": pack,
      "health/smoking.csv": figuresWith({ also: "13  2018-board:14" }),
    }).datasets;
    expect(dataset?.figures[0]?.also.map(({ pack: { id }, line }) => [id, line])).toEqual([
      ["2015-cabinet", 13],
      ["2018-board", 14],
    ]);
  });
});
