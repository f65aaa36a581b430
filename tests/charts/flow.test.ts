import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { textFaults } from "./boxes.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";

const contacts = readDataset("contact-pathway-2018");
const missing = readDataset("children-in-care-missing-2023");
const care = readDataset("childrens-social-care-chat");
const PERIOD = "2022-08-01..2023-07-31";

/** The same children with other values: one for each row of the CSV that has it. */
const changed = (values: Record<string, string>): Dataset => ({
  ...missing,
  figures: missing.figures.map((figure) => {
    const value = values[`${figure.indicator.id} ${figure.breakdown["answer"] ?? ""}`.trim()];
    return value === undefined || figure.period.id !== PERIOD ? figure : like(figure, { value });
  }),
});
const counts: ChartSpec = {
  id: "counts",
  type: "flow",
  headline: "",
  subtitle: "",
  paths: [
    {
      start: { select: { indicator: "missing-children", period: PERIOD }, label: "Went missing" },
      name: "answer",
      stages: [
        { select: { indicator: "interview-offer", answer: ["offered", "not-offered", "not-recorded"] } },
        {
          from: "offered",
          select: { indicator: "interview-accepted", answer: ["accepted", "not-accepted"] },
        },
      ],
    },
  ],
};
const half = "2023-02-01..2023-07-31";
const apart: ChartSpec = {
  ...counts,
  paths: [
    { start: { select: { indicator: "contacts" } } },
    { start: { select: { indicator: "referrals", sex: "" } } },
    {
      start: { select: { indicator: "assessments", state: "", sex: "" } },
      name: "state",
      stages: [{ select: { indicator: "assessments", state: ["completed", "open"] } }],
    },
    { start: { select: { indicator: "section-47", period: half, sex: "" } } },
  ],
  apart: "Set apart: a child may be in several of these counts, so none is a part of the one before.",
};
const one: ChartSpec = { ...counts, paths: [{ start: { select: { indicator: "contacts" } } }] };
const longest: Dataset = {
  ...missing,
  breakdowns: missing.breakdowns.map((each) => ({
    ...each,
    values: Object.fromEntries(
      Object.entries(each.values).map(([key, title]) => [
        key,
        `${title} by Mersey and West Lancashire Teaching Hospitals NHS Trust or another service`,
      ]),
    ),
  })),
};
const sixty: Dataset = {
  ...missing,
  breakdowns: [
    {
      id: "answer",
      title: "Answer",
      values: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`a${at}`, `Answer ${at + 1}`])),
    },
  ],
  figures: missing.figures.flatMap((figure) =>
    figure.breakdown["answer"] === "offered" && figure.indicator.id === "interview-offer"
      ? Array.from({ length: 60 }, (_, at) => ({
          ...like(figure, { value: String(5 + (at % 7)) }),
          breakdown: { answer: `a${at}` },
        }))
      : figure.indicator.id === "missing-children"
        ? [like(figure, { value: "480" })]
        : [],
  ),
};
const CASES = [
  ["contacts", contacts, "pathway"],
  ["interviews", missing, "interviews"],
  ["apart", care, apart],
  ["counts", missing, counts],
  ["longest", longest, counts],
  ["one", care, one],
  [
    "none",
    changed({
      "missing-children": "x",
      "interview-offer offered": "x",
      "interview-offer not-offered": "x",
      "interview-offer not-recorded": "x",
      "interview-accepted accepted": "x",
      "interview-accepted not-accepted": "c",
    }),
    counts,
  ],
  ["missing", changed({ "interview-offer not-recorded": "c", "interview-accepted accepted": "x" }), counts],
  ["start-missing", changed({ "missing-children": "x" }), counts],
  ["zero", changed({ "missing-children": "67", "interview-offer not-recorded": "0" }), counts],
  [
    "large",
    changed({
      "missing-children": "7654321",
      "interview-offer offered": "7654000",
      "interview-offer not-offered": "216",
      "interview-offer not-recorded": "105",
      "interview-accepted accepted": "1234567",
      "interview-accepted not-accepted": "6419433",
    }),
    counts,
  ],
  [
    "ties",
    changed({
      "missing-children": "69",
      "interview-offer offered": "23",
      "interview-offer not-offered": "23",
      "interview-offer not-recorded": "23",
      "interview-accepted accepted": "10",
      "interview-accepted not-accepted": "13",
    }),
    counts,
  ],
  [
    "sixty",
    sixty,
    {
      ...counts,
      paths: [
        {
          start: { select: { indicator: "missing-children", period: PERIOD } },
          name: "answer",
          stages: [{ select: { indicator: "interview-offer" } }],
        },
      ],
    },
  ],
] as const;

describe.each(CASES)("flow of %s", (name, dataset, chart) => {
  it.each([
    ["narrow", 12.6],
    ["wide", 14.6],
  ] as const)(
    "is drawn as before, with no text small, clipped or over another, %s",
    async (width, smallest) => {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`flow-${name}-${width}.svg`);
    },
  );
});

describe("the sentence", () => {
  it("says what follows each step, what the shares are of, and the doubts", () => {
    expect(drawWhole(contacts, "pathway").sentence).toBe(
      "What follows when someone worries about a child, Sefton, 2017/18. Contacts: 650. Of these: early help 50% (325), referral 31% (202), other, or no action 12% (79) and advice, information 7% (45). After early help: went ahead 34%, no action, passed on 14% and help already there 2%. After referral: assessment 30% and advice, information 1% (7). After assessment: child protection 4%, child in need 9%, taken into care 2%, lower level of help 3% (20) and no action, passed on 12% (78). Every share is of all at the start, not of the step before. Of 15 figures, one is marked “estimate” and 12 are marked “low reliability”.",
    );
  });

  it("gives counts their share of the step before, worked out", () => {
    expect(drawWhole(missing, counts).sentence).toContain(
      "Went missing: 72. Of these: offered 46 (64% of the step before), not offered 21 (29% of the step before) and not recorded 5 (7% of the step before). After offered: taken up 24 (52% of the step before) and not taken up 22 (48% of the step before).",
    );
  });

  it("rounds no share to nothing or to all", () => {
    const { sentence } = drawWhole(CASES[10][1], counts);
    expect(sentence).toContain("offered 7,654,000 (over 99% of the step before)");
    expect(sentence).toContain("not recorded 105 (under 1% of the step before)");
  });

  it("says why pathways are set apart", () => {
    expect(drawWhole(care, apart).sentence).toContain(apart["apart"]);
    expect(textsOf(draw(care, apart, "narrow")).join(" ")).toContain(apart["apart"]);
  });

  it("says what is missing, and that the rest is not printed", () => {
    const { sentence } = drawWhole(CASES[7][1], counts);
    expect(sentence).toContain("not recorded suppressed");
    expect(sentence).toContain("The papers do not print what followed for the rest of went missing.");
    expect(textsOf(draw(CASES[7][1], counts, "wide"))).toContain("The rest: not printed");
  });
});

it("draws each band as wide as its figure, on one scale down and across", () => {
  // "Offered" comes down 46/72 of 150 pixels wide.
  const [path] = /d="M(?:54\.2|150),[^"]*"/.exec(draw(missing, counts, "wide")) ?? [];
  expect(path).toMatch(/^d="M54\.2,/);
  expect(path).toMatch(/H156A6,6 0 0 1 150,/);
});

it("draws no band for what is missing or zero", () => {
  const bands = (dataset: Dataset) =>
    draw(dataset, counts, "wide").match(/<path [^>]*fill="var\(--(sea|grey-3)\)"/g)?.length;
  expect(bands(missing)).toBe(5);
  expect(bands(CASES[9][1])).toBe(4);
  expect(textsOf(draw(CASES[7][1], counts, "wide"))).toContain("Not recorded: [c]");
});

it("says in the drawing that there is nothing to draw", () => {
  expect(textsOf(draw(CASES[6][1], counts, "wide"))).toEqual([
    "There is no flow to draw: no figure is known.",
  ]);
});

it("has every step with the step before it in the table", () => {
  expect(tableText(drawWhole(missing, counts))).toEqual([
    "Step | After | Children | Per cent of the step before, worked out",
    "Went missing |  | 72 [u] | ",
    "Offered | Went missing | 46 | 64",
    "Taken up | Offered | 24 | 52",
    "Not taken up | Offered | 22 | 48",
    "Not offered | Went missing | 21 | 29",
    "Not recorded | Went missing | 5 | 7",
  ]);
  expect(tableText(drawWhole(contacts, "pathway")).slice(0, 3)).toEqual([
    "Step | After | Share | Number",
    "Contacts: 650 [e] |  |  | ",
    "Early help | Contacts | 50 | 325",
  ]);
});

describe("what cannot be drawn", () => {
  const [path] = counts["paths"] as { start: unknown; stages: Record<string, unknown>[] }[];
  const paths = (change: Record<string, unknown>) => ({ ...counts, paths: [{ ...path, ...change }] });

  it.each([
    [
      "branches that are more than their step",
      changed({ "interview-offer not-offered": "60" }),
      counts,
      'the branches after "Went missing" are 111 together, more than its 72: set them apart, or mend the selection',
    ],
    [
      "a negative count",
      changed({ "interview-offer not-offered": "-104" }),
      counts,
      "a band cannot be as wide as −104: leave it out of the pathway",
    ],
    [
      "a start that is several figures",
      missing,
      paths({ start: { select: { indicator: "interview-offer" } } }),
      "a pathway starts with one figure, not with 4: mend the selection of its start",
    ],
    [
      "a stage after an unknown step",
      missing,
      paths({
        stages: [
          { select: { indicator: "interview-offer" } },
          { from: "asked", select: { indicator: "interview-accepted" } },
        ],
      }),
      'no step "asked" stands before this stage: use one of offered, not-offered, not-recorded, not-applicable',
    ],
    [
      "a stage without figures",
      missing,
      paths({ stages: [{ select: { indicator: "interview-offer", answer: "accepted" } }] }),
      "a stage of the pathway picks no figure: widen its selection",
    ],
    [
      "two units",
      missing,
      paths({
        stages: [
          { select: { indicator: "interview-offer" } },
          { from: "offered", select: { indicator: "interview-accepted-share" } },
        ],
      }),
      "widths need one unit, not count and percent: draw one pathway for each",
    ],
  ] as const)("is %s", (_, dataset, chart, words) => {
    expect(() => drawWhole(dataset, chart)).toThrow(new Error(words));
  });

  it("is several pathways without the reason why they are apart", () => {
    const { apart: _apart, ...without } = apart;
    expect(() => drawWhole(care, without as ChartSpec)).toThrow(
      "several pathways need the reason why they are set apart",
    );
  });
});
