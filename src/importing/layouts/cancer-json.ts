import { z } from "zod";
import { CANCER_MEASURES, CANCER_STANDARDS } from "../cancer-measures.ts";
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
import { defineLayout, type Harvest } from "../layout.ts";
import { percentOf, shareOf } from "../share.ts";

/** How the file is read: one organisation, and for each standard lists that run side by side. */
interface Plan {
  place: { code: string; name: string };
  standards: {
    id: keyof typeof STANDARDS;
    label: string;
    target?: number | undefined;
    months: string[];
    lists: Record<string, unknown[]>;
  }[];
  last: string;
}

/**
 * The three standards by the ids of the file. Half patients of the 62-day one are rounded down in its counts; it and the
 * 31-day one were put together of older standards.
 */
const STANDARDS = {
  FDS28: { measure: "told-within-28-days", exact: true, combined: false },
  CMB31: { measure: "treated-within-31-days", exact: true, combined: true },
  CMB62: { measure: "treated-within-62-days", exact: false, combined: true },
} as const satisfies Record<
  string,
  { measure: keyof typeof CANCER_MEASURES; exact: boolean; combined: boolean }
>;

/** The month in which the standards became three: the file carries them on backwards, compared with nothing. */
const STANDARDS_SINCE = "2023-10";

const LISTS = ["performance", "within_target", "total", "data_status"] as const;

const standard = z.object({
  label: z.string(),
  target: z.number().positive().max(1).optional(),
  months: z.array(z.string().regex(/^\d{4}-\d{2}$/)).min(1),
  performance: values,
  within_target: values,
  total: values,
  data_status: values,
});
const schema = z.object({
  standards: z.object({ FDS28: standard, CMB31: standard, CMB62: standard }),
  ...jsonPlace,
});

/** Cancer waits of one organisation, tidied from the workbooks and the provisional files of NHS England. */
export default defineLayout<Plan>({
  id: "cancer-json",
  title: "Cancer waiting times of one organisation, tidied copy in JSON",
  publication: "nhs-england-cancer-waits",
  standing: "tidied",
  measures: { ...CANCER_MEASURES, ...CANCER_STANDARDS },

  plan(file) {
    const read = schema.safeParse(file.json);
    if (!read.success) return jsonMismatch(file, read.error, "standards");
    const { code, name } = read.data;
    const standards = Object.entries(read.data.standards).map(([id, { label, target, months, ...rest }]) => ({
      id: id as keyof typeof STANDARDS,
      label,
      target,
      months,
      lists: Object.fromEntries(LISTS.map((list) => [`standards.${id}.${list}`, rest[list]])),
    }));
    for (const { months, lists } of standards) {
      const mismatch = uneven(lists, months);
      if (mismatch) return mismatch;
    }
    const last = standards
      .flatMap(({ months }) => months)
      .sort()
      .at(-1) as string;
    return { plan: { place: { code, name }, standards, last } };
  },

  describe: ({ place, standards, last }) => [
    `${place.name} (${place.code}), ${last < STANDARDS_SINCE ? `no month since ${STANDARDS_SINCE}` : `months ${STANDARDS_SINCE} to ${last}, provisional ones marked`}`,
    standards.map(({ label }) => label).join("; "),
  ],

  read(_file, { place, standards, last }) {
    const publication = "nhs-england-cancer-waits";
    const harvest: Harvest = {
      edition: { publication, id: last, status: "unstated" },
      observations: [],
      leftOut: [],
      notUnderstood: [],
      remarks: [
        "A copy tidied by others. Counts of the 62-day standard are rounded down to whole patients; its shares are not.",
      ],
    };
    for (const { id, label, target, months, lists } of standards) {
      const path = (list: (typeof LISTS)[number]) => `standards.${id}.${list}`;
      const { measure, exact, combined } = STANDARDS[id];
      const early = months.filter((month) => month < STANDARDS_SINCE).length;
      if (early > 0)
        harvest.leftOut.push({
          why: `${label}, months before ${STANDARDS_SINCE}: compared with no official file${combined ? ", and the standards were others" : ""}`,
          count: early,
          at: jsonAt(
            `standards.${id}.months`,
            months.findIndex((month) => month < STANDARDS_SINCE),
          ),
        });
      for (const [index, period] of months.entries()) {
        if (period < STANDARDS_SINCE) continue;
        const [share, within, total] = (["performance", "within_target", "total"] as const).map((list) =>
          numberIn(lists, path(list), index, harvest),
        );
        const edition = editionIn(publication, period, lists, path("data_status"), index, harvest);
        const cited = { place, period, edition, table: `${id}: ${label}`, label: place.name };
        if (target !== undefined)
          harvest.observations.push({
            measure: `${measure}-standard`,
            ...cited,
            place: ENGLAND,
            value: percentOf(target),
            at: jsonAt(`standards.${id}.target`),
          });
        if (share === undefined || within === undefined || total === undefined) continue;
        if (exact && !agrees(share, within, total)) {
          harvest.notUnderstood.push({
            message: "The share is not that of its counts",
            expected: `${within} of ${total}`,
            found: String(share),
            at: jsonAt(path("performance"), index),
          });
          continue;
        }
        harvest.observations.push({
          measure,
          ...cited,
          ...(exact
            ? shareOf(within, total)
            : { value: percentOf(share), numerator: within, denominator: total }),
          ...provisional(edition),
          at: jsonAt(path("performance"), index),
        });
      }
    }
    harvest.edition.status = statusOf(harvest, last);
    return harvest;
  },
});

function statusOf({ observations }: Harvest, last: string): Harvest["edition"]["status"] {
  return observations.find(({ period }) => period === last)?.edition?.status ?? "unstated";
}
