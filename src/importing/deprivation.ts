import { numberOf, placeOf, textOf } from "./cells.ts";
import type { Sheet } from "./feed-file.ts";
import { defineLayout, type Layout, type Measure, type Standing } from "./layout.ts";
import { missingOf } from "./marks.ts";
import { columnOf, harvestOf, noNumber, type RecordTable, recordsOf, recordTableOf } from "./record-table.ts";

/** What of a file of the indices is as its publisher or its copier made it. */
export interface DeprivationKind {
  id: string;
  title: string;
  standing: Standing;
  /** Head of the codes of small areas, in small letters. */
  code: RegExp;
  /** The edition, by the heads in small letters. */
  editionOf(heads: readonly string[]): string | undefined;
  /** What `editionOf` looks for, where it finds none. */
  expected: string;
}

interface Plan {
  table: RecordTable<"code">;
  name?: number;
  edition: string;
  /** Measure to its column. */
  measures: Record<string, number>;
  /** Columns whose head is not known. */
  strange: number[];
}

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

/** A layout of the English Indices of Deprivation: one small area a row, a column each of score, rank and decile. */
export function deprivationLayout(kind: DeprivationKind): Layout<Plan> {
  return defineLayout<Plan>({
    id: kind.id,
    title: kind.title,
    standing: kind.standing,
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
      const found = recordTableOf(file, { code: kind.code });
      if ("mismatch" in found) return found;
      const { table } = found;
      const heads = (file.sheets[table.sheet]?.rows[table.header] ?? []).map((cell) =>
        textOf(cell).toLowerCase(),
      );
      const edition = kind.editionOf(heads);
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
              : kind.expected,
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
          measures,
          strange: read.flatMap(({ column, strange }) => (strange ? [column] : [])),
        },
      };
    },

    describe: ({ edition, measures }) => [
      `Indices of Deprivation ${edition}`,
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
}

/** The measure that a head names; `strange` where it has a score, rank or decile of something else. */
function readHead(head: string): { measure?: string; strange?: boolean } {
  const match = /^(.+?)[ _](score|rank|decile)\b/.exec(head.replaceAll("_", " "));
  if (!match) return {};
  const [domain] = Object.entries(DOMAINS).find(([, each]) => each.head.test(match[1] as string)) ?? [];
  return domain ? { measure: `${domain}-${match[2]}` } : { strange: true };
}
