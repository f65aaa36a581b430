import { slugOf } from "../../model/area.ts";
import { numberOf, placeOf, textOf } from "../cells.ts";
import { type ExploreMetadata, isMetadata, isMetadataOf, metadataOf } from "../explore-metadata.ts";
import type { Cell, FeedFile, Sheet } from "../feed-file.ts";
import { defineLayout, type Harvest, type Measure, type Observation } from "../layout.ts";
import { missingOf } from "../marks.ts";
import { latestPeriod, periodOfInterval } from "../period-id.ts";
import {
  columnOf,
  harvestOf,
  noNumber,
  noPeriod,
  numbersAt,
  type RecordTable,
  recordsOf,
  recordTableOf,
} from "../record-table.ts";
import { saidOnce } from "../said-once.ts";
import { unitOfWords } from "../unit-of-words.ts";

/**
 * How the file is read: heads in the first row, a record a row, in no order, columns in any order, several indicators
 * a file. What its metadata says is part of the plan, so that `read` needs this file only.
 *
 *     areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes
 *     E08000099,Pellmouth,…,Healthy life expectancy,2022-01-01/P3Y,61.2,Years,yrs,59.8,62.6,,
 */
interface Plan {
  table: RecordTable<keyof typeof HEADS>;
  lower?: number;
  upper?: number;
  status?: number;
  notes?: number;
  edition: string;
  metadata?: ExploreMetadata;
}

const HEADS = {
  areacd: "areacd",
  areanm: "areanm",
  indicator: "indicator",
  period: "period",
  observation: "observation",
  measure: "measure",
  unit: "unit",
} as const;

/** What a status says of a number that is there. */
const DOUBTS: Record<string, NonNullable<Observation["doubt"]>> = {
  u: { status: "u", note: "Low reliability, says the publisher." },
  p: { status: "p", note: "Provisional, says the publisher." },
  e: { status: "e", note: "An estimate, says the publisher." },
};

/** A file of ONS Explore Local Statistics: one indicator or a few, all areas and periods. */
export default defineLayout<Plan>({
  id: "ons-explore",
  title: "Explore Local Statistics, one file a subject, Office for National Statistics",
  publication: "ons-explore-local-statistics",
  standing: "series",
  measures: {},

  companion: (file, other) => isMetadata(other) && isMetadataOf(other, indicatorsOf(file)),

  plan(file, _answers, companions = []) {
    const found = recordTableOf(file, HEADS);
    if ("mismatch" in found) return found;
    const { table } = found;
    const periods = [...recordsOf(file, table)].map(([, row]) => periodIn(row, table) ?? "");
    const edition = latestPeriod(periods);
    if (!edition)
      return {
        mismatch: {
          fits: 0.9,
          expected: "periods such as 2022-01-01/P3Y below “period”",
          found: textOf(file.sheets[table.sheet]?.rows[table.header + 1]?.[table.columns.period]) || "none",
          at: placeOf(file.sheets[table.sheet] as Sheet, table.header + 1, table.columns.period),
        },
      };
    const beside = companions.find((other) => isMetadataOf(other, indicatorsOf(file)));
    const optional = { lower: "lci_95", upper: "uci_95", status: "status", notes: "notes" };
    return {
      plan: {
        table,
        ...Object.fromEntries(
          Object.entries(optional).flatMap(([key, head]) => {
            const column = columnOf(file, table, head);
            return column === undefined ? [] : [[key, column]];
          }),
        ),
        edition,
        ...(beside ? { metadata: metadataOf(beside, indicatorsOf(file)) } : {}),
      },
    };
  },

  describe: ({ edition, metadata, lower }) => [
    `periods to ${edition}${metadata?.published ? `, published ${metadata.published}` : ", day of publication not known: its metadata file is not beside it"}`,
    lower === undefined ? "no intervals" : "intervals at 95 per cent",
  ],

  read(file, plan) {
    const sheet = file.sheets[plan.table.sheet] as Sheet;
    const { metadata } = plan;
    const harvest = harvestOf({
      publication: "ons-explore-local-statistics",
      id: plan.edition,
      ...(metadata?.published ? { published: metadata.published } : {}),
      status: metadata?.status ?? "unstated",
      part: slugOf(indicatorsOf(file).join(" ")),
    });
    const measures: Record<string, Measure> = {};
    const strange = new Set<string>();
    const add = saidOnce(harvest, sheet);
    for (const [index, row] of recordsOf(file, plan.table)) {
      const [indicator, printed] = [row[plan.table.columns.indicator], row[plan.table.columns.unit]].map(
        textOf,
      ) as [string, string];
      const unit = unitOfWords(printed);
      if (unit === "unstated") {
        if (!strange.has(`${indicator} ${printed}`))
          harvest.notUnderstood.push({
            message: `The unit of “${indicator}” is not known: all its figures are left out`,
            expected: "%, yrs, a rate, a score or a count",
            found: printed,
            at: placeOf(sheet, index, plan.table.columns.unit),
          });
        strange.add(`${indicator} ${printed}`);
        continue;
      }
      const id = slugOf(indicator);
      const words = metadata?.indicators[indicator];
      measures[id] ??= {
        title: words?.label ?? indicator,
        unit,
        ...(words?.decimals === undefined ? {} : { decimals: words.decimals }),
      };
      for (const observation of observationOf(sheet, index, plan, id, harvest)) add(observation);
    }
    return { ...harvest, measures };
  },
});

function observationOf(
  sheet: Sheet,
  index: number,
  plan: Plan,
  measure: string,
  { notUnderstood }: Harvest,
): Observation[] {
  const { columns } = plan.table;
  const row = sheet.rows[index] as Cell[];
  const period = periodIn(row, plan.table);
  if (!period) {
    notUnderstood.push(
      noPeriod(sheet, index, columns.period, "a day and a duration, such as 2022-01-01/P3Y"),
    );
    return [];
  }
  const place = { code: textOf(row[columns.areacd]), name: textOf(row[columns.areanm]) };
  const note = plan.notes === undefined ? "" : textOf(row[plan.notes]);
  const common = {
    measure,
    place,
    period,
    ...(note ? { note } : {}),
    table: textOf(row[columns.indicator]),
    label: `${place.name}, ${textOf(row[columns.period])}`,
    at: placeOf(sheet, index, columns.observation),
  };
  const value = numberOf(row[columns.observation]);
  const status = plan.status === undefined ? "" : textOf(row[plan.status]).toLowerCase();
  if (value === undefined) {
    // A number that is left out as unreliable is marked “u”: for a reader it is one that is not available.
    const missing = missingOf(row[columns.observation]);
    const why = status === "u" ? { status: "x" as const, mark: "u" } : missingOf(status);
    if (missing && why) return [{ ...common, missing: why.mark ? why : missing }];
    notUnderstood.push(
      missing ? strangeStatus(sheet, index, plan) : noNumber(sheet, index, columns.observation),
    );
    return [];
  }
  const doubt = DOUBTS[status];
  if (status && !doubt) {
    notUnderstood.push(strangeStatus(sheet, index, plan));
    return [];
  }
  const limits = numbersAt(sheet, index, { lower: plan.lower, upper: plan.upper }, notUnderstood);
  return [{ ...common, value, ...limits, ...(doubt ? { doubt } : {}) }];
}

function strangeStatus(sheet: Sheet, index: number, { status = 0 }: Plan): Harvest["notUnderstood"][number] {
  return {
    message: "This status is not known, or does not go with its figure",
    expected: "nothing, u, p or e beside a number; u, x, c or z where there is none",
    found: textOf(sheet.rows[index]?.[status]),
    at: placeOf(sheet, index, status),
  };
}

function periodIn(row: Cell[], { columns }: Plan["table"]): string | undefined {
  return periodOfInterval(textOf(row[columns.period]));
}

/** The indicators of a file, sorted: its rows stand in no order. */
function indicatorsOf(file: FeedFile): string[] {
  const found = recordTableOf(file, HEADS);
  if ("mismatch" in found) return [];
  const names = [...recordsOf(file, found.table)].map(([, row]) =>
    textOf(row[found.table.columns.indicator]),
  );
  return [...new Set(names)].sort();
}
