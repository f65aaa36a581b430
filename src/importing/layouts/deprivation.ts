import { numberOf, placeOf, textOf } from "../cells.ts";
import type { Sheet } from "../feed-file.ts";
import { defineLayout, type Measure } from "../layout.ts";
import { missingOf } from "../marks.ts";
import {
  columnOf,
  harvestOf,
  noNumber,
  type RecordTable,
  recordsOf,
  recordTableOf,
} from "../record-table.ts";

/**
 * How the file is read: one small area a row, and columns of score, rank and decile for the index and its domains,
 * under the words of the official files, or under short ones in a copy that others tidied:
 *
 *     LSOA code (2021) | LSOA name (2021) | … district code (2024) | … | Index of Multiple Deprivation (IMD) Rank (where 1 …
 *     lsoa21_code,IMD_decile,Income_decile,…,IMD_rank,…,IMD_score
 */
interface Plan {
  table: RecordTable<"code">;
  name?: number;
  edition: string;
  tidied: boolean;
  /** Measure to its column. */
  measures: Record<string, number>;
  /** Columns whose head is not known. */
  strange: number[];
}

const CODE = /^lsoa code \(20\d\d\)$|^lsoa\d\d_code$/;

/** Editions by the year of the districts that the official files name; the areas alone do not tell 2015 from 2019. */
const EDITIONS: Record<string, string> = { "2013": "2015", "2019": "2019", "2024": "2025" };

/** Editions by the areas of the tidied copies; of those on the areas of 2011 there is that of 2019 only. */
const TIDIED: Record<string, string> = { lsoa11_code: "2019", lsoa21_code: "2025" };

/** The index, its domains and the two supplementary indices, by how their heads begin. */
const DOMAINS: Record<string, { title: string; head: RegExp }> = {
  imd: { title: "Index of Multiple Deprivation", head: /^(index of multiple deprivation \(imd\)|imd)$/ },
  income: { title: "Income", head: /^income$/ },
  employment: { title: "Employment", head: /^employment$/ },
  education: { title: "Education, skills and training", head: /^education(, skills and training)?$/ },
  health: { title: "Health and disability", head: /^health( deprivation and disability)?$/ },
  crime: { title: "Crime", head: /^crime$/ },
  housing: {
    title: "Barriers to housing and services",
    head: /^(barriers to housing and services|housing and (access|services))$/,
  },
  environment: { title: "Living environment", head: /^(living )?environment$/ },
  idaci: { title: "Income deprivation affecting children", head: /\(idaci\)$/ },
  idaopi: { title: "Income deprivation affecting older people", head: /\(idaopi\)$/ },
};

const KINDS: Record<string, Pick<Measure, "unit"> & { words: string }> = {
  score: { unit: "score", words: "score" },
  rank: { unit: "rank", words: "rank, 1 is the most deprived" },
  decile: { unit: "rank", words: "tenth, 1 is the most deprived" },
};

/** English Indices of Deprivation by small area. */
export default defineLayout<Plan>({
  id: "deprivation",
  title:
    "English Indices of Deprivation by small area (LSOA), Ministry of Housing, Communities and Local Government",
  publication: "mhclg-deprivation",
  measures: Object.fromEntries(
    Object.entries(DOMAINS).flatMap(([domain, { title }]) =>
      Object.entries(KINDS).map(([kind, { unit, words }]) => [
        `${domain}-${kind}`,
        { title: `${title}: ${words}`, unit },
      ]),
    ),
  ),

  plan(file) {
    const found = recordTableOf(file, { code: CODE });
    if ("mismatch" in found) return found;
    const { table } = found;
    const heads = (file.sheets[table.sheet]?.rows[table.header] ?? []).map((cell) =>
      textOf(cell).toLowerCase(),
    );
    const edition = editionOf(heads);
    const read = heads.map((head, column) => ({ column, ...readHead(head) }));
    const measures = Object.fromEntries(
      read.flatMap(({ column, measure }) => (measure ? [[measure, column]] : [])),
    );
    if (!edition || Object.keys(measures).length === 0)
      return {
        mismatch: {
          fits: 0.4,
          expected: edition
            ? "a column of scores, ranks or deciles, such as “Index of Multiple Deprivation (IMD) Rank …”"
            : `the year of the districts of an edition that is known: ${Object.keys(EDITIONS).join(", ")}`,
          found: heads.join(", "),
          at: placeOf(file.sheets[table.sheet] as Sheet, table.header, 0),
        },
      };
    const name = columnOf(file, table, /^lsoa name/);
    return {
      plan: {
        table,
        ...(name === undefined ? {} : { name }),
        edition,
        tidied: (heads[table.columns.code] as string) in TIDIED,
        measures,
        strange: read.flatMap(({ column, strange }) => (strange ? [column] : [])),
      },
    };
  },

  describe: ({ edition, measures, tidied }) => [
    `Indices of Deprivation ${edition}${tidied ? ", a copy tidied by others" : ""}`,
    Object.keys(measures).join(", "),
  ],

  read(file, { table, name, edition, measures, strange }) {
    const sheet = file.sheets[table.sheet] as Sheet;
    const harvest = harvestOf({ publication: "mhclg-deprivation", id: edition, status: "final" });
    const heads = sheet.rows[table.header] ?? [];
    for (const column of strange)
      harvest.notUnderstood.push({
        message: "This column is of a domain that is not known: it is left out",
        expected: Object.values(DOMAINS)
          .map(({ title }) => title)
          .join(", "),
        found: textOf(heads[column]),
        at: placeOf(sheet, table.header, column),
      });
    for (const [index, row] of recordsOf(file, table)) {
      const place = {
        code: textOf(row[table.columns.code]),
        name: name === undefined ? "" : textOf(row[name]),
      };
      for (const [measure, column] of Object.entries(measures)) {
        const common = {
          measure,
          place,
          period: edition,
          table: textOf(heads[column]),
          label: place.name || place.code,
          at: placeOf(sheet, index, column),
        };
        const value = numberOf(row[column]);
        const missing = value === undefined ? missingOf(row[column]) : undefined;
        if (value !== undefined) harvest.observations.push({ ...common, value });
        else if (missing) harvest.observations.push({ ...common, missing });
        else harvest.notUnderstood.push(noNumber(sheet, index, column));
      }
    }
    return harvest;
  },
});

function editionOf(heads: string[]): string | undefined {
  const [tidied] = heads.flatMap((head) => TIDIED[head] ?? []);
  const [year] = heads.flatMap((head) => /^local authority district code \((\d{4})\)$/.exec(head)?.[1] ?? []);
  return tidied ?? EDITIONS[year ?? ""];
}

/** The measure that a head names; `strange` where it has a score, rank or decile of something else. */
function readHead(head: string): { measure?: string; strange?: boolean } {
  const match = /^(.+?)[ _](score|rank|decile)\b/.exec(head.replaceAll("_", " "));
  if (!match) return {};
  const [domain] = Object.entries(DOMAINS).find(([, each]) => each.head.test(match[1] as string)) ?? [];
  return domain ? { measure: `${domain}-${match[2]}` } : { strange: true };
}
