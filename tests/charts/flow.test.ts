import { describe, expect, it } from "vitest";
import flow from "../../src/charts/flow/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { like } from "./figures.ts";
import { LONGEST_NAME } from "./names.ts";
import { textsOf } from "./svg.ts";

const drawn = drawing({ flow });
const { draw, drawWhole } = drawn;

const count = { unit: "count", polarity: "none", definition: "Made up.", smallCounts: "Made up." } as const;
const percent = { ...count, unit: "percent", smallCounts: undefined } as const;

/** Shares of all at the start, some with the numbers beside them, over four steps. */
const contacts = madeDataset(
  `indicator,area,period,step,result,value,status
   contacts,E08990001,2017/18,,,650,e
   share,E08990001,2017/18,contact,help,50,
   number,E08990001,2017/18,contact,help,325,
   share,E08990001,2017/18,contact,referral,31,
   number,E08990001,2017/18,contact,referral,202,
   share,E08990001,2017/18,contact,other,12,u
   number,E08990001,2017/18,contact,other,79,
   share,E08990001,2017/18,contact,advice,7,u
   number,E08990001,2017/18,contact,advice,45,u
   share,E08990001,2017/18,help,ahead,34,u
   share,E08990001,2017/18,help,none,16,u
   share,E08990001,2017/18,referral,assessment,30,u
   share,E08990001,2017/18,referral,advice,1,u
   number,E08990001,2017/18,referral,advice,7,u
   share,E08990001,2017/18,assessment,protection,4,u
   share,E08990001,2017/18,assessment,need,11,u
   share,E08990001,2017/18,assessment,none,15,u
   number,E08990001,2017/18,assessment,none,98,u`,
  {
    indicators: {
      contacts: { ...count, title: "Contacts" },
      share: { ...percent, title: "Share" },
      number: { ...count, title: "Number" },
    },
    breakdowns: {
      step: {
        title: "Step",
        values: { contact: "Contact", help: "Early help", referral: "Referral", assessment: "Assessment" },
      },
      result: {
        title: "Result",
        values: {
          help: "Early help",
          referral: "Referral",
          advice: "Advice, information",
          other: "Other, or no action",
          ahead: "Went ahead",
          assessment: "Assessment",
          protection: "Child protection",
          need: "Child in need",
          none: "No action, passed on",
        },
      },
    },
    title: "When someone worries about a child",
  },
);
const pathway = specOf("flow", {
  paths: [
    {
      start: { select: { indicator: "contacts" } },
      name: "result",
      stages: [
        {
          select: { indicator: "share", step: "contact" },
          beside: { indicator: "number", step: "contact" },
        },
        { from: "help", select: { indicator: "share", step: "help" } },
        {
          from: "referral",
          select: { indicator: "share", step: "referral" },
          beside: { indicator: "number", step: "referral" },
        },
        {
          from: "assessment",
          select: { indicator: "share", step: "assessment" },
          beside: { indicator: "number", step: "assessment" },
        },
      ],
    },
  ],
  highlight: ["protection"],
});

/** Counts of two steps. */
const missing = madeDataset(
  `indicator,area,period,answer,value,status
   missing,E08990001,2022/23,,72,u
   talk,E08990001,2022/23,offered,46,
   talk,E08990001,2022/23,not-offered,21,
   talk,E08990001,2022/23,not-recorded,5,
   accepted,E08990001,2022/23,taken,24,
   accepted,E08990001,2022/23,declined,22,
   accepted-share,E08990001,2022/23,taken,52,`,
  {
    indicators: {
      missing: { ...count, title: "Children" },
      talk: { ...count, title: "Talks on return" },
      accepted: { ...count, title: "Talks taken up" },
      "accepted-share": { ...percent, title: "Share taken up" },
    },
    breakdowns: {
      answer: {
        title: "Answer",
        values: {
          offered: "Offered",
          "not-offered": "Not offered",
          "not-recorded": "Not recorded",
          taken: "Taken up",
          declined: "Not taken up",
        },
      },
    },
  },
);
/** The same children with other values: one for each row of the CSV that has it. */
const changed = (values: Record<string, string>): Dataset => ({
  ...missing,
  figures: missing.figures.map((figure) => {
    const value = values[`${figure.indicator.id} ${figure.breakdown["answer"] ?? ""}`.trim()];
    return value === undefined ? figure : like(figure, { value });
  }),
});
const counts = specOf("flow", {
  paths: [
    {
      start: { select: { indicator: "missing" }, label: "Went missing" },
      name: "answer",
      stages: [{ select: { indicator: "talk" } }, { from: "offered", select: { indicator: "accepted" } }],
    },
  ],
});

/** Counts that are no part of one another. */
const care = madeDataset(
  `indicator,area,period,state,value
   contacts,E08990001,2022/23,,7654
   referrals,E08990001,2022/23,,2310
   assessments,E08990001,2022/23,,1890
   assessments,E08990001,2022/23,completed,1650
   assessments,E08990001,2022/23,open,240
   inquiries,E08990001,2022/23,,310`,
  {
    indicators: {
      contacts: { ...count, title: "Contacts" },
      referrals: { ...count, title: "Referrals" },
      assessments: { ...count, title: "Assessments" },
      inquiries: { ...count, title: "Inquiries into harm" },
    },
    breakdowns: { state: { title: "State", values: { completed: "Completed", open: "Still open" } } },
  },
);
const apart: ChartSpec = {
  ...counts,
  paths: [
    { start: { select: { indicator: "contacts" } } },
    { start: { select: { indicator: "referrals" } } },
    {
      start: { select: { indicator: "assessments", state: "" } },
      name: "state",
      stages: [{ select: { indicator: "assessments", state: ["completed", "open"] } }],
    },
    { start: { select: { indicator: "inquiries" } } },
  ],
  apart: "Set apart: a child may be in several of these counts, so none is a part of the one before.",
};
const longest: Dataset = {
  ...missing,
  breakdowns: missing.breakdowns.map((each) => ({
    ...each,
    values: Object.fromEntries(
      Object.entries(each.values).map(([key, title]) => [
        key,
        `${title} by ${LONGEST_NAME} or another service`,
      ]),
    ),
  })),
};
const [start, offered] = missing.figures as [Dataset["figures"][number], Dataset["figures"][number]];
const sixty: Dataset = {
  ...missing,
  breakdowns: [
    {
      id: "answer",
      title: "Answer",
      values: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`a${at}`, `Answer ${at + 1}`])),
    },
  ],
  figures: [
    like(start, { value: "480" }),
    ...Array.from({ length: 60 }, (_, at) => ({
      ...like(offered, { value: String(5 + (at % 7)) }),
      breakdown: { answer: `a${at}` },
    })),
  ],
};
const none = changed({
  missing: "x",
  "talk offered": "x",
  "talk not-offered": "x",
  "talk not-recorded": "x",
  "accepted taken": "x",
  "accepted declined": "c",
});
const someMissing = changed({ "talk not-recorded": "c", "accepted taken": "x" });
const zero = changed({ missing: "67", "talk not-recorded": "0" });
const large = changed({
  missing: "7654321",
  "talk offered": "7654000",
  "talk not-offered": "216",
  "talk not-recorded": "105",
  "accepted taken": "1234567",
  "accepted declined": "6419433",
});

testCases(
  "flow",
  drawn,
  ["talks", "contacts"],
  [
    ["talks", councilDataset("missing-from-care"), "talks"],
    ["contacts", contacts, pathway],
    ["apart", care, apart],
    ["counts", missing, counts],
    ["longest", longest, counts],
    ["one", care, { ...counts, paths: [{ start: { select: { indicator: "contacts" } } }] }],
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
      {
        ...counts,
        paths: [
          {
            start: { select: { indicator: "missing" } },
            name: "answer",
            stages: [{ select: { indicator: "talk" } }],
          },
        ],
      },
    ],
  ],
);

describe("the sentence", () => {
  it("says what follows each step, what the shares are of, and the doubts", () => {
    expect(drawWhole(contacts, pathway).sentence).toBe(
      "When someone worries about a child, Pellmouth, 2017/18. Contacts: 650. Of these: early help 50% (325), referral 31% (202), other, or no action 12% (79) and advice, information 7% (45). After early help: went ahead 34% and no action, passed on 16%. After referral: assessment 30% and advice, information 1% (7). After assessment: child protection 4%, child in need 11% and no action, passed on 15% (98). Every share is of all at the start, not of the step before. Of 12 figures, one is marked “estimate” and nine are marked “low reliability”.",
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

  it("says why pathways are set apart", () => {
    expect(drawWhole(care, apart).sentence).toContain(apart["apart"]);
    expect(textsOf(draw(care, apart, "narrow")).join(" ")).toContain(apart["apart"]);
  });

  it("says what is missing, and that the rest is not printed", () => {
    const { sentence } = drawWhole(someMissing, counts);
    expect(sentence).toContain("not recorded suppressed");
    expect(sentence).toContain("The papers do not print what followed for the rest of went missing.");
    expect(textsOf(draw(someMissing, counts, "wide"))).toContain("The rest: not printed");
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
  expect(bands(zero)).toBe(4);
  expect(textsOf(draw(someMissing, counts, "wide"))).toContain("Not recorded: [c]");
});

it("says in the drawing that there is nothing to draw", () => {
  expect(textsOf(draw(none, counts, "wide"))).toEqual(["There is no flow to draw: no figure is known."]);
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
  const [path] = counts["paths"] as { start: unknown; stages: Record<string, unknown>[] }[];
  const paths = (change: Record<string, unknown>) => ({ ...counts, paths: [{ ...path, ...change }] });

  it.each([
    [
      "branches that are more than their step",
      changed({ "talk not-offered": "60" }),
      counts,
      'the branches after "Went missing" are 111 together, more than its 72: set them apart, or mend the selection',
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
      paths({ start: { select: { indicator: "talk" } } }),
      "a pathway starts with one figure, not with 3: mend the selection of its start",
    ],
    [
      "a stage after an unknown step",
      missing,
      paths({
        stages: [{ select: { indicator: "talk" } }, { from: "asked", select: { indicator: "accepted" } }],
      }),
      'no step "asked" stands before this stage: use one of offered, not-offered, not-recorded',
    ],
    [
      "a stage without figures",
      missing,
      paths({ stages: [{ select: { indicator: "talk", answer: "taken" } }] }),
      "a stage of the pathway picks no figure: widen its selection",
    ],
    [
      "two units",
      missing,
      paths({
        stages: [
          { select: { indicator: "talk" } },
          { from: "offered", select: { indicator: "accepted-share" } },
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
