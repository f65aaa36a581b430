import type { Dataset } from "../../../src/model/dataset.ts";
import { madeDataset } from "../../fixtures/made-dataset.ts";
import { specOf } from "../drawing.ts";
import { like } from "../figures.ts";
import { LONGEST_NAME } from "../names.ts";

const count = {
  unit: "count",
  polarity: "none",
  definition: "Made up.",
  smallCounts: "Made up.",
} as const;
const percent = { ...count, unit: "percent", smallCounts: undefined } as const;

/** Shares of all at the start, some with the numbers beside them, over four steps. */
export const contacts = madeDataset(
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
export const pathway = specOf("flow", {
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
  highlight: ["protection"],
});

/** Counts of two steps. */
export const missing = madeDataset(
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
export const changed = (values: Record<string, string>): Dataset => ({
  ...missing,
  figures: missing.figures.map((figure) => {
    const value = values[`${figure.indicator.id} ${figure.breakdown["answer"] ?? ""}`.trim()];
    return value === undefined ? figure : like(figure, { value });
  }),
});
export const counts = specOf("flow", {
  start: { select: { indicator: "missing" }, label: "Went missing" },
  name: "answer",
  stages: [{ select: { indicator: "talk" } }, { from: "offered", select: { indicator: "accepted" } }],
});

export const longest: Dataset = {
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
export const sixty: Dataset = {
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
export const none = changed({
  missing: "x",
  "talk offered": "x",
  "talk not-offered": "x",
  "talk not-recorded": "x",
  "accepted taken": "x",
  "accepted declined": "c",
});
export const someMissing = changed({ "talk not-recorded": "c", "accepted taken": "x" });
export const zero = changed({ missing: "67", "talk not-recorded": "0" });
export const large = changed({
  missing: "7654321",
  "talk offered": "7654000",
  "talk not-offered": "216",
  "talk not-recorded": "105",
  "accepted taken": "1234567",
  "accepted declined": "6419433",
});
