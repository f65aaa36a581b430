import { textOf } from "../../cells.ts";
import type { Cell } from "../../feed-file.ts";

/** The ages at which coverage is counted. */
export const AGES = { "12m": "12 months", "24m": "24 months", "5y": "5 years" } as const;
export type Age = keyof typeof AGES;

/** A vaccine at an age, and every word by which the heads of its column have called it, as `headKey` writes them. */
interface Vaccine {
  id: string;
  age: Age;
  title: string;
  heads: string[];
}

/**
 * PCV at 12 months is two measures, since one dose and two doses are not the same thing: the files print both while
 * the schedule changes. A vaccine that keeps its place while its content changes stays one measure, with a change in
 * `schedule.ts`.
 */
export const VACCINES: readonly Vaccine[] = [
  {
    id: "12m-dtap",
    age: "12m",
    title: "DTaP/IPV/Hib, with HepB in the newer schedule, three doses",
    heads: ["dtapipvhib", "dtapipvhib3", "dtapipvhibhepb"],
  },
  { id: "12m-menc", age: "12m", title: "MenC", heads: ["menc"] },
  { id: "12m-pcv2", age: "12m", title: "PCV, two doses", heads: ["pcv", "pcv2"] },
  { id: "12m-pcv1", age: "12m", title: "PCV, one dose", heads: ["pcv1"] },
  { id: "12m-rota", age: "12m", title: "Rotavirus", heads: ["rota"] },
  { id: "12m-menb", age: "12m", title: "MenB", heads: ["menb"] },
  {
    id: "24m-dtap",
    age: "24m",
    title: "DTaP/IPV/Hib, with HepB in the newer schedule, three doses",
    heads: ["dtapipvhib", "dtapipvhib3", "dtapipvhib3prim", "dtapipvhibhepb3", "dtapipvhibhepbprim"],
  },
  { id: "24m-pcv-booster", age: "24m", title: "PCV booster", heads: ["pcvb", "pcvbooster"] },
  { id: "24m-hib-menc", age: "24m", title: "Hib/MenC booster", heads: ["hibmenc", "hibmencbooster"] },
  { id: "24m-mmr1", age: "24m", title: "MMR, first dose", heads: ["mmr1"] },
  { id: "24m-menb-booster", age: "24m", title: "MenB booster", heads: ["menbbooster"] },
  {
    id: "5y-dtap",
    age: "5y",
    title: "Diphtheria, tetanus, pertussis and polio (from 2014/15-Q3 DTaP/IPV/Hib), three doses",
    heads: [
      "dtappol",
      "dtaphib",
      "dtapipvhib",
      "dtapipvhib3",
      "dtapipvhib3prim",
      "dtapipvhibhepb3",
      "dtapipvhibhepbprim",
    ],
  },
  { id: "5y-mmr1", age: "5y", title: "MMR, first dose", heads: ["mmr1"] },
  { id: "5y-mmr2", age: "5y", title: "MMR, second dose", heads: ["mmr2", "mmr2booster"] },
  {
    id: "5y-dtap-ipv-booster",
    age: "5y",
    title: "DTaP/IPV preschool booster",
    heads: ["dtapipv", "dtapipvbooster", "dtapipvhibbooster"],
  },
  {
    id: "5y-hib-menc",
    age: "5y",
    title: "Hib/MenC booster",
    heads: ["hibmenc", "hibmencb", "hibmencbooster"],
  },
];

/** The measure that a number of children is: how many reached this age in the quarter. */
export function childrenAt(age: Age): string {
  return `${age}-children`;
}

const AGE_WORDS = /(?<![a-z0-9])(12|24|5) ?(m(?:onths?)?|y(?:ears?)?)/;

/** The age that a head or a title names: "12m_MenC%", "Sum of Denom_24m", "at 5 years". */
export function ageIn(cell: Cell | undefined): Age | undefined {
  const match = AGE_WORDS.exec(textOf(cell).toLowerCase().replaceAll("_", " "));
  const age = match && `${match[1]}${match[2]?.[0]}`;
  return age && age in AGES ? (age as Age) : undefined;
}

/** What a head calls its vaccine, without age, signs and the words around it: "Sum of 24m_Hib/MenC %" is `hibmenc`. */
export function headKey(cell: Cell | undefined): string {
  return textOf(cell)
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/^(sum of|coverage at) /, "")
    .replace(AGE_WORDS, "")
    .replace(/%\d$/, "")
    .replace(/[^a-z0-9]/g, "")
    .replace(/boo$/, "booster");
}

/** Whether a head is that of the number of children. */
export function isChildren(cell: Cell | undefined): boolean {
  return /^no\. ?children$|^number of children who reached|denom/.test(textOf(cell).toLowerCase());
}
