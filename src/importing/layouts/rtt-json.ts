import { z } from "zod";
import {
  agrees,
  ENGLAND,
  editionIn,
  jsonAt,
  jsonMismatch,
  jsonPlace,
  numberIn,
  provisional,
  uneven,
  values,
} from "../json-series.ts";
import { defineLayout, type Harvest, type Observation } from "../layout.ts";
import { LONG, RTT_MEASURES, RTT_STANDARD, within18 } from "../rtt-measures.ts";
import { percentOf } from "../share.ts";

/** How the file is read: one organisation, its months, and lists that run beside them. */
interface Plan {
  place: { code: string; name: string };
  months: string[];
  target?: number | undefined;
  lists: Record<string, unknown[]>;
}

/** The lists that are read, by their way in the file. */
const LISTS = {
  share: "measures.pct18.performance",
  within: "measures.pct18.within_target",
  total: "measures.pct18.total",
  status: "measures.pct18.data_status",
  waiting: "measures.waitlist.value",
} as const;
const long = (weeks: number) => `measures.longwait.w${weeks}`;

const schema = z.object({
  ...jsonPlace,
  months: z.array(z.string().regex(/^\d{4}-\d{2}$/)).min(1),
  measures: z.object({
    pct18: z.object({
      target: z.number().positive().max(1).optional(),
      performance: values,
      within_target: values,
      total: values,
      data_status: values,
    }),
    waitlist: z.object({ value: values }),
    longwait: z.object(Object.fromEntries(LONG.map((weeks) => [`w${weeks}`, values]))),
  }),
});

/** Referral to treatment waits of one organisation, tidied from the full extracts of NHS England. */
export default defineLayout<Plan>({
  id: "rtt-json",
  title: "Referral to treatment waits of one organisation, tidied copy in JSON",
  publication: "nhs-england-rtt",
  standing: "tidied",
  measures: { ...RTT_MEASURES, [RTT_STANDARD]: { title: "The standard of 18 weeks", unit: "percent" } },

  plan(file) {
    const read = schema.safeParse(file.json);
    if (!read.success) return jsonMismatch(file, read.error, "measures");
    const { code, name, months, measures } = read.data;
    const lists: Plan["lists"] = {
      [LISTS.share]: measures.pct18.performance,
      [LISTS.within]: measures.pct18.within_target,
      [LISTS.total]: measures.pct18.total,
      [LISTS.status]: measures.pct18.data_status,
      [LISTS.waiting]: measures.waitlist.value,
      ...Object.fromEntries(LONG.map((weeks) => [long(weeks), measures.longwait[`w${weeks}`] as unknown[]])),
    };
    return (
      uneven(lists, months) ?? {
        plan: { place: { code, name }, months, target: measures.pct18.target, lists },
      }
    );
  },

  describe: ({ place, months }) => [
    `${place.name} (${place.code}), months ${months[0]} to ${months.at(-1)}, provisional ones marked`,
    "within 18 weeks, waiting, and waiting over 52, 65, 78 and 104 weeks",
  ],

  read(_file, { place, months, target, lists }) {
    const publication = "nhs-england-rtt";
    const harvest: Harvest = {
      edition: { publication, id: months.at(-1) as string, status: "unstated" },
      observations: [],
      leftOut: [],
      notUnderstood: [],
      remarks: ["A copy tidied by others."],
    };
    for (const [index, period] of months.entries()) {
      const edition = editionIn(publication, period, lists, LISTS.status, index, harvest);
      harvest.edition.status = edition.status;
      const number = (path: string) => numberIn(lists, path, index, harvest);
      const say = (
        measure: keyof typeof RTT_MEASURES | typeof RTT_STANDARD,
        path: string,
        said: Partial<Observation> | undefined,
      ) => {
        if (!said) return;
        const [table, at] = [path.split(".")[1] as string, jsonAt(path, index)];
        const common = { measure, place, period, edition, table, label: place.name, at };
        harvest.observations.push({ ...common, ...provisional(edition), ...said });
      };
      const [share, within, total] = [number(LISTS.share), number(LISTS.within), number(LISTS.total)];
      if (share !== undefined && within !== undefined && total !== undefined && !agrees(share, within, total))
        harvest.notUnderstood.push({
          message: "The share is not that of its counts",
          expected: `${within} of ${total}`,
          found: String(share),
          at: jsonAt(LISTS.share, index),
        });
      else if (share !== undefined && within !== undefined && total !== undefined)
        say("within-18-weeks", LISTS.share, within18(within, total));
      if (target !== undefined) say(RTT_STANDARD, LISTS.share, { place: ENGLAND, value: percentOf(target) });
      say("waiting", LISTS.waiting, valued(number(LISTS.waiting)));
      for (const weeks of LONG) say(`over-${weeks}-weeks`, long(weeks), valued(number(long(weeks))));
    }
    return harvest;
  },
});

function valued(value: number | undefined): { value: number } | undefined {
  return value === undefined ? undefined : { value };
}
