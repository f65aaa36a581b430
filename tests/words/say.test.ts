import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Finding, Row } from "../../src/model/finding.ts";
import { findMissing, findRows, findSides } from "../../src/words/find.ts";
import { findCertain } from "../../src/words/judged.ts";
import { say } from "../../src/words/say.ts";
import { headed } from "../../src/words/words.ts";
import { like, plainFigure } from "../charts/figures.ts";
import { councilDataset } from "../fixtures/council.ts";

const vaping = councilDataset("young-people-vaping");
const pattern = plainFigure(vaping, "vapes");

function row(name: string, value: string, more: Partial<Figure> = {}): Row {
  return { name, figure: { ...like(pattern, { value }), ...more } };
}

function rows(values: readonly string[]): Row[] {
  return values.map((value, index) => row(`Ward ${index + 1}`, value));
}

const eight = ["12", "7", "30", "18", "9", "25", "11", "14"];
const alone = (figures: readonly Figure[]): Dataset => ({ ...vaping, figures: [...figures] });
const find = (some: readonly Row[], dimensions: readonly string[]) =>
  findRows(alone(some.map(({ figure }) => figure)), "Vaping, 2024", some, dimensions);

describe("values", () => {
  it("are read out where they are few, and the two ends of many", () => {
    expect(say(find(rows(["12", "7"]), ["area"]))).toBe("Vaping, 2024: Ward 1 (12%) and Ward 2 (7%).");
    expect(say(find(rows(eight), ["area"]))).toBe(
      "Vaping, 2024: highest in Ward 3 (30%), lowest in Ward 2 (7%), 23 percentage points between them.",
    );
  });

  it("have no highest and no gap where they are of different measures", () => {
    const measures = eight.map((value, index) => {
      const indicator = { ...pattern.indicator, id: `measure-${index}` };
      return row(`Measure ${index + 1}`, value, { indicator });
    });
    expect(say(find(measures, ["indicator"]))).toBe(
      "Vaping, 2024: eight measures, each with its figure in the table.",
    );
    const four = say(find(measures.slice(0, 4), ["indicator"]));
    expect(four).toContain("Measure 1 (12%)");
    expect(four).not.toMatch(/highest|lowest|between/);
  });

  it("do not rank a country among its places, nor all among its groups", () => {
    const england = {
      code: "E92000001",
      name: "England",
      type: "country",
      comparator: "nation",
    } as Figure["area"];
    const some = [...rows(eight), row("England", "40", { area: england as NonNullable<Figure["area"]> })];
    expect(say(find(some, ["area"]))).toBe(
      "Vaping, 2024: highest in Ward 3 (30%), lowest in Ward 2 (7%), 23 percentage points between them. " +
        "Beside them: England (40%).",
    );
  });

  it("have no lowest where the dataset has others that are not shown", () => {
    const groups = eight.map((value, index) =>
      row(`Group ${index + 1}`, value, { breakdown: { sex: `g${index}` } }),
    );
    const hidden = { ...like(pattern, { value: "c" }), breakdown: { sex: "hidden" } };
    const dataset = alone([...groups.map(({ figure }) => figure), hidden]);
    expect(say(findRows(dataset, "Vaping", groups, ["sex"]))).toBe(
      "Vaping: of the eight shown, highest for “Group 3” (30%).",
    );
  });

  it("name the ends among groups in quotation marks, for their capital is no part of the sentence", () => {
    const groups = eight.map((value, index) =>
      row(`Group ${index + 1}`, value, { breakdown: { sex: `g${index}` } }),
    );
    expect(say(find(groups, ["sex"]))).toContain("highest for “Group 3” (30%), lowest for “Group 2” (7%)");
  });

  it("have the noun of their unit once, where they are three or more of one unit", () => {
    const unit = { ...pattern.unit, id: "per-1000", pattern: "{} per 1,000" };
    const rates = ["12", "7", "30"].map((value, index) => row(`Ward ${index + 1}`, value, { unit }));
    expect(say(find(rates, ["area"]))).toBe(
      "Vaping, 2024: Ward 1 (12 per 1,000), Ward 2 (7) and Ward 3 (30).",
    );
    expect(say(find(rates.slice(0, 2), ["area"]))).toContain("Ward 2 (7 per 1,000)");
    const mixed = [...rates.slice(0, 2), row("Ward 3", "30")];
    expect(say(find(mixed, ["area"]))).toContain("Ward 3 (30%)");
  });

  it("share one doubt, said once", () => {
    const doubted = ["12", "7", "30"].map((value) => ({ value, status: "p" as const }));
    const some = doubted.map(({ value, status }, index) => {
      const each = row(`Ward ${index + 1}`, value);
      return {
        ...each,
        figure: { ...each.figure, measurement: { ...each.figure.measurement, status } } as Figure,
      };
    });
    expect(say(find(some, ["area"]))).toBe(
      "Vaping, 2024: Ward 1 (12%), Ward 2 (7%) and Ward 3 (30%); all provisional.",
    );
  });
});

describe("a head", () => {
  it("starts with a capital", () => {
    expect(say([{ kind: "head", of: "all providers, 2013" }])).toBe("All providers, 2013.");
  });
});

describe("heads", () => {
  it("never stand alone: what follows is one sentence with them, or they get a verb", () => {
    const short: Finding[] = [
      { kind: "head", of: "Pellmouth" },
      ...findRows(vaping, "Vaping among the young", rows(["12"]), ["area"]),
    ];
    expect(say(short)).toBe("Pellmouth, vaping among the young: Ward 1 (12%).");
    expect(
      say([
        { kind: "head", of: "In 2013/14" },
        { kind: "own", words: "All is well" },
      ]),
    ).toBe("In 2013/14: all is well.");
    const words = Array.from({ length: 29 }, () => "word").join(" ");
    expect(
      say([
        { kind: "head", of: "Vaping, Pellmouth" },
        { kind: "own", words },
      ]),
    ).toMatch(/^Shown here: Vaping, Pellmouth\. Word/);
  });

  it("keep a long list of values together with what it is of, in two sentences", () => {
    const value = (name: string) => `${name} of the people of the town (10%)`;
    const list = `${["one", "two", "three"].map(value).join(", ")} and ${value("four")}`;
    expect(headed("Reasons, Pellmouth, 2023", list)).toBe(
      `Reasons, Pellmouth, 2023: ${value("one")} and ${value("two")}. The others: ${value("three")} and ${value("four")}`,
    );
    const few = [value("one"), value("two")].join(" and ");
    const head = "Why young people vape at school or after it, by their own answers, Pellmouth";
    expect(headed(head, `${few}; all estimates`)).toBe(
      `${head}: ${value("one")}. The other: ${value("two")}. All are estimates`,
    );
  });
});

describe("what is missing", () => {
  const none = { ...row("Ash", "9"), figure: like(pattern, { value: "c" }) };

  it("is said with its reason, by number where many share it", () => {
    const many = ["Ash", "Birch", "Cedar", "Elm", "Fir"].map((name) => ({ ...none, name }));
    expect(say(findMissing([none], "wards"))).toBe("There is no figure for Ash: suppressed.");
    expect(say(findMissing(many, "wards"))).toBe("There is no figure for five wards: suppressed.");
  });

  it("is not said again where the values have said it", () => {
    const all = [row("Elm", "12"), none];
    expect(say([...find(all, ["area"]), ...findMissing(all, "wards")])).toBe(
      "Vaping, 2024: Elm (12%) and Ash (suppressed).",
    );
  });
});

describe("sides", () => {
  it("of the same rows are told at once", () => {
    const against = (name: string): Finding[] =>
      findSides({ who: "Pellmouth", against: [name], over: "place" }, rows(["1", "2", "3"]), () => 9);
    expect(say([...against("the North Wolds"), ...against("England")])).toBe(
      "Pellmouth is below the North Wolds and England in all three.",
    );
  });

  const sides: Finding = {
    kind: "sides",
    who: "",
    against: ["the aim for 2022 (12.0%)"],
    over: "time",
    above: [],
    on: [],
    below: [row("Pellmouth", "7.9"), row("the North Wolds", "9")],
  };

  it("have their subject first", () => {
    expect(say([sides])).toBe("Pellmouth and the North Wolds are below the aim for 2022 (12.0%).");
  });

  it("name the figure that a row stands beside", () => {
    const [own, other] = [row("2022", "7.9").figure, row("", "12", { role: "target" }).figure];
    expect(
      say([
        { kind: "beside", label: "the aim", over: "time", pairs: [{ name: "2022", own, other }] } as Finding,
      ]),
    ).toBe("7.9% in 2022 is below the aim (12%).");
  });

  it("say above or below another place only where something says that the difference is more than chance", () => {
    const [own, other] = [row("", "7.9").figure, row("", "12").figure];
    const found = { kind: "beside", label: "England", over: "place", pairs: [{ name: "Ash", own, other }] };
    expect(say([found as Finding])).toBe("Ash (7.9%) stands beside England (12%).");
    const judged = [{ own, who: "Ash", against: "England", is: "lower", row: "" }];
    expect(say([found as Finding, { kind: "certain", judged } as Finding])).toBe(
      "Ash (7.9%) is below England (12%). By the 95% interval, Ash is lower than England.",
    );
  });

  it("count nothing of different measures, some of which hold others", () => {
    const pairs = eight.map((value) => ({
      name: "x",
      own: row("", value).figure,
      other: row("", "15").figure,
    }));
    expect(say([{ kind: "beside", label: "England", over: "measure", pairs } as Finding])).toBe("");
    expect(say([{ kind: "beside", label: "England", over: "group", pairs } as Finding])).toBe(
      "Three of eight are above England and five below it.",
    );
  });
});

describe("what is certain", () => {
  const england = {
    code: "E92000001",
    name: "England",
    type: "country",
    comparator: "nation",
  } as NonNullable<Figure["area"]>;
  const interval = (lower: number, upper: number) => ({ interval: { lower, upper, derived: false } });
  const said = (own: Figure, ...others: Figure[]) =>
    say(findCertain(alone([own, ...others]), [own, ...others]));
  const beside = { ...like(pattern, { value: "10" }), area: england };

  it("is by the interval of the difference", () => {
    expect(said({ ...pattern, ...like(pattern, { value: "14" }), ...interval(11.7, 16.5) }, beside)).toBe(
      "By the 95% interval, Pellmouth is higher than England.",
    );
    expect(said({ ...like(pattern, { value: "11" }), ...interval(8, 14) }, beside)).toBe(
      "By the 95% interval, Pellmouth is not clearly different from England.",
    );
  });

  it("is the verdict of the source before any interval", () => {
    const by = { id: "report", title: "the yearly report" };
    const verdicts = [{ says: "similar" as const, against: england, by }];
    expect(said({ ...like(pattern, { value: "14" }), ...interval(11.7, 16.5), verdicts }, beside)).toBe(
      "The yearly report says that Pellmouth is not clearly different from England.",
    );
  });

  it("names the measure that is judged where others are shown beside it", () => {
    const by = { id: "report", title: "the yearly report" };
    const own = {
      ...like(pattern, { value: "14" }),
      verdicts: [{ says: "higher" as const, against: england, by }],
    };
    const other = { ...like(pattern, { value: "9" }), indicator: { ...pattern.indicator, id: "other" } };
    const { short, title } = pattern.indicator;
    // England is drawn, else nothing would be said of it.
    const drawn = { ...like(pattern, { value: "10" }), area: england };
    expect(said(own, other)).toBe("");
    expect(said(own, other, drawn)).toBe(
      `The yearly report says that Pellmouth is clearly higher than England for “${short ?? title}”.`,
    );
  });

  it("takes together those of whom the same is said, and parts the others by semicolons", () => {
    const at = (name: string, value: string, lower: number, upper: number) => ({
      ...like(pattern, { value }),
      ...interval(lower, upper),
      area: { code: name, name, type: "ward" } as NonNullable<Figure["area"]>,
    });
    const [ash, birch] = [at("Ash", "14", 12, 16), at("Birch", "15", 13, 17)];
    expect(said(ash, birch, beside)).toBe("By the 95% intervals, Ash and Birch are higher than England.");
    expect(said(ash, at("Cedar", "5", 4, 6), beside)).toBe(
      "By the 95% intervals, Ash is higher than England; Cedar is lower than England.",
    );
  });

  it("is nothing between answers of the same people, who are no two samples", () => {
    const answer = (sex: string, value: string, lower: number, upper: number): Figure => ({
      ...like(pattern, { value }),
      ...interval(lower, upper),
      breakdown: { sex },
    });
    const both = [answer("girls", "10", 8, 12), answer("boys", "17", 15, 20)];
    const asked = (samePeople: boolean) => {
      const breakdowns = vaping.breakdowns.map((each) => ({ ...each, samePeople }));
      return say(findCertain({ ...alone(both), breakdowns }, both));
    };
    expect(asked(true)).toBe("");
    expect(asked(false)).toBe("By the 95% interval, “girls” is lower than “boys”.");
  });

  it("is nothing without either, across periods, of disputed figures and of plans", () => {
    const own = { ...like(pattern, { value: "14" }), ...interval(11.7, 16.5) };
    expect(said(like(pattern, { value: "14" }), beside)).toBe("");
    expect(said({ ...like(pattern, { value: "14", period: "2019" }), ...interval(11, 16) }, beside)).toBe("");
    const disputed = { ...own.measurement, status: "d" } as Figure["measurement"];
    expect(said({ ...own, measurement: disputed }, beside)).toBe("");
    const planned = { ...pattern.indicator, planned: true };
    expect(said({ ...own, indicator: planned }, { ...beside, indicator: planned })).toBe(
      "These are plans, not results.",
    );
  });
});
