import { describe, expect, it } from "vitest";
import flow from "../../src/charts/flow/chart.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { councilDataset } from "../fixtures/council.ts";
import { boxesOf } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, tableText } from "./drawing.ts";
import {
  changed,
  contacts,
  counts,
  large,
  longest,
  missing,
  none,
  pathway,
  sixty,
  someMissing,
  zero,
} from "./made/flow.ts";
import { parse, textsOf } from "./svg.ts";

const drawn = drawing({ flow });
const { draw, drawWhole } = drawn;

/** Widths are of one unit; a start or a number in brackets that is of another stands in words only. */
const offAxes: typeof drawn.offAxes = (dataset, chart, holds) =>
  new Set(dataset.figures.map(({ unit }) => unit.id)).size > 1 ? [] : drawn.offAxes(dataset, chart, holds);

testCases(
  "flow",
  { ...drawn, offAxes },
  ["talks", "contacts"],
  [
    ["talks", councilDataset("missing-from-care"), "talks"],
    ["contacts", contacts, pathway],
    ["counts", missing, counts],
    ["longest", longest, counts],
    ["one", missing, { ...counts, stages: [] }],
    ["none", none, counts],
    ["missing", someMissing, counts],
    ["start-missing", changed({ missing: "x" }), counts],
    ["zero", zero, counts],
    ["large", large, counts],
    [
      "ties",
      changed({
        missing: "69",
        "talk offered": "23",
        "talk not-offered": "23",
        "talk not-recorded": "23",
        "accepted taken": "10",
        "accepted declined": "13",
      }),
      counts,
    ],
    [
      "sixty",
      sixty,
      { ...counts, start: { select: { indicator: "missing" } }, stages: [{ select: { indicator: "talk" } }] },
    ],
  ],
  "no values",
);

describe("the sentence", () => {
  it("says what follows each step, what the shares are of, and the doubts", () => {
    expect(drawWhole(contacts, pathway).sentence).toBe(
      "Pellmouth, 2017/18, Contacts: 650. Of these: early help 50% (325); referral 31% (202); other, or no action 12% (79); advice, information 7% (45). After early help: went ahead 34%; no action, passed on 16%. After referral: assessment 30%; advice, information 1% (7). After assessment: child protection 4%; child in need 11%; no action, passed on 15% (98). Every share is of all at the start, not of the step before. Of 12 figures, one is marked “estimate” and nine are marked “low reliability”.",
    );
  });

  it("gives counts their share of the step before, worked out", () => {
    expect(drawWhole(missing, counts).sentence).toContain(
      "Went missing: 72. Of these: offered 46 (64% of the step before), not offered 21 (29% of the step before) and not recorded 5 (7% of the step before). After offered: taken up 24 (52% of the step before) and not taken up 22 (48% of the step before).",
    );
  });

  it("rounds no share to nothing or to all", () => {
    const { sentence } = drawWhole(large, counts);
    expect(sentence).toContain("offered 7,654,000 (over 99% of the step before)");
    expect(sentence).toContain("not recorded 105 (under 1% of the step before)");
  });

  it("says what is missing, and that the rest is not printed", () => {
    const { sentence } = drawWhole(someMissing, counts);
    expect(sentence).toContain("not recorded suppressed");
    expect(sentence).toContain("The papers do not print what followed for the rest of went missing.");
    expect(textsOf(draw(someMissing, counts, "wide"))).toContain("The rest: not printed");
  });
});

it("draws each bar as wide as its figure, under its part of the bar before it", () => {
  const [start, offered, notOffered, notRecorded, taken, notTaken] = barsOf(draw(missing, counts, "wide"));
  expect(width(offered) / width(start)).toBeCloseTo(46 / 72, 2);
  expect(width(taken) / width(offered)).toBeCloseTo(24 / 46, 2);
  for (const [place, other] of [
    [offered?.left, start?.left],
    [taken?.left, offered?.left],
    [notOffered?.left, offered?.right],
    [notRecorded?.right, start?.right],
    [notTaken?.left, taken?.right],
    [notTaken?.right, offered?.right],
  ])
    expect(place).toBeCloseTo(other as number, 0);
});

it("draws no bar for what is missing or zero, and says it in its row", () => {
  const bars = (dataset: Dataset) => barsOf(draw(dataset, counts, "wide")).length;
  expect(bars(missing)).toBe(6);
  expect(bars(zero)).toBe(5);
  expect(textsOf(draw(someMissing, counts, "wide"))).toContain("Not recorded: [c]");
});

it.each([
  ["contacts", contacts, pathway],
  ["longest", longest, counts],
])("keeps the edges of what leads from bar to bar off the words over them: %s", (_, dataset, chart) => {
  for (const width of ["narrow", "wide"] as const) {
    const svg = draw(dataset, chart, width);
    const edges = edgesOf(svg);
    expect(edges.length).toBeGreaterThan(4);
    for (const { text, left, right, top, bottom } of boxesOf(svg)) {
      const across = edges.filter(
        ({ x, y1, y2 }) => left < x && x < right && y1 < bottom - 1 && top + 1 < y2,
      );
      expect(across, `${width}: ${text}`).toEqual([]);
    }
  }
});

it("keeps a value with its shorthand in one line", () => {
  for (const width of [260, 300, 420, 520])
    for (const text of textsOf(drawWhole(contacts, pathway).at({ width, fontSize: 14 })))
      expect(text).not.toMatch(/^\[|^u\]/);
});

it("says over the rows after which step they come", () => {
  const texts = textsOf(draw(contacts, pathway, "narrow"));
  expect(texts.filter((text) => /^(Of these|After .*)$/.test(text))).toEqual([
    "Of these",
    "After early help",
    "After referral",
    "After assessment",
  ]);
});

it("says in the drawing that there is nothing to draw", () => {
  expect(textsOf(draw(none, counts, "wide"))).toEqual([
    "No figure is known: [x] not available, [c] suppressed.",
  ]);
});

it("has every step with the step before it in the table", () => {
  expect(tableText(drawWhole(missing, counts))).toEqual([
    "Step | After | Number | Per cent of the step before, worked out",
    "Went missing |  | 72 [u] | ",
    "Offered | Went missing | 46 | 64",
    "Taken up | Offered | 24 | 52",
    "Not taken up | Offered | 22 | 48",
    "Not offered | Went missing | 21 | 29",
    "Not recorded | Went missing | 5 | 7",
  ]);
  expect(tableText(drawWhole(contacts, pathway)).slice(0, 3)).toEqual([
    "Step | After | Share | Number",
    "Contacts: 650 [e] |  |  | ",
    "Early help | Contacts | 50 | 325",
  ]);
});

describe("what cannot be drawn", () => {
  const changedTo = (change: Record<string, unknown>) => ({ ...counts, ...change });

  it.each([
    [
      "branches that are more than their step",
      changed({ "talk not-offered": "60" }),
      counts,
      'the branches after "Went missing" are 111 together, more than its 72: mend the selection',
    ],
    [
      "a negative count",
      changed({ "talk not-offered": "-104" }),
      counts,
      "a band cannot be as wide as −104: leave it out of the pathway",
    ],
    [
      "a start that is several figures",
      missing,
      changedTo({ start: { select: { indicator: "talk" } } }),
      "a pathway starts with one figure, not with 3: mend the selection of its start",
    ],
    [
      "a stage after an unknown step",
      missing,
      changedTo({
        stages: [{ select: { indicator: "talk" } }, { from: "asked", select: { indicator: "accepted" } }],
      }),
      'no step "asked" stands before this stage: use one of offered, not-offered, not-recorded',
    ],
    [
      "a stage without figures",
      missing,
      changedTo({ stages: [{ select: { indicator: "talk", answer: "taken" } }] }),
      "a stage of the pathway picks no figure: widen its selection",
    ],
    [
      "two units",
      missing,
      changedTo({
        stages: [
          { select: { indicator: "talk" } },
          { from: "offered", select: { indicator: "accepted-share" } },
        ],
      }),
      "widths need one unit, not count and percent: draw a chart for each",
    ],
  ] as const)("is %s", (_, dataset, chart, words) => {
    expect(() => drawWhole(dataset, chart)).toThrow(new Error(words));
  });
});

interface Bar {
  left: number;
  right: number;
}

/** The bars of a drawing from top to bottom, without what leads from one to the next. */
function barsOf(svg: string): Bar[] {
  return [...parse(svg).querySelectorAll("rect")]
    .map((bar) => ["x", "y", "width", "height"].map((name) => Number(bar.getAttribute(name))))
    .filter(([, , , height]) => height === 16)
    .sort(([, a = 0], [, b = 0]) => a - b)
    .map(([x = 0, , wide = 0]) => ({ left: x, right: x + wide }));
}

/** The sides of what leads from bar to bar, as far as its outline is drawn: dashes start at the left upper corner. */
function edgesOf(svg: string): { x: number; y1: number; y2: number }[] {
  return [...parse(svg).querySelectorAll("[stroke='var(--grey-3)'] rect")].flatMap((box) => {
    const [left, top, wide, high] = ["x", "y", "width", "height"].map((name) =>
      Number(box.getAttribute(name)),
    ) as [number, number, number, number];
    const dashes = box
      .closest("[stroke-dasharray]")
      ?.getAttribute("stroke-dasharray")
      ?.split(/[ ,]+/)
      .map(Number);
    const around = 2 * (wide + high);
    let at = 0;
    return (dashes ?? [around]).flatMap((length, index) => {
      const [start, end] = [at, at + length];
      at = end;
      if (index % 2 === 1) return [];
      const [down, up] = [wide, 2 * wide + high];
      const right = [Math.max(start, down) - down, Math.min(end, down + high) - down] as const;
      const back = [Math.max(start, up) - up, Math.min(end, around) - up] as const;
      return [
        { x: left + wide, y1: top + right[0], y2: top + right[1] },
        { x: left, y1: top + high - back[1], y2: top + high - back[0] },
      ].filter(({ y1, y2 }) => y2 > y1);
    });
  });
}

function width(bar: Bar | undefined): number {
  return bar ? bar.right - bar.left : 0;
}
