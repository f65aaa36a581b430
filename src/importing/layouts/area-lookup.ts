import { placeOf, textOf } from "../cells.ts";
import type { Sheet } from "../feed-file.ts";
import { defineLayout } from "../layout.ts";
import { harvestOf, type RecordTable, recordsOf, recordTableOf } from "../record-table.ts";

interface Plan {
  table: RecordTable<"small" | "ward">;
  edition: string;
  /** Year of the small areas, for a person. */
  of: string;
}

const CODE = /^[EWSN]\d{8}$/;

/**
 * Small areas (LSOAs) with the ward that the Office for National Statistics gives each by best fit, from a package for
 * programmers; more columns may stand beside the two.
 *
 *     lsoa21_name,lsoa21_code,ward24_name,ward24_code
 */
export default defineLayout<Plan>({
  id: "area-lookup",
  title: "Small areas with their wards, Office for National Statistics, tidied by others (package geographr)",
  standing: "tidied",
  publication: "ons-best-fit-lookups",
  measures: {},

  plan(file) {
    const found = recordTableOf(file, { small: /^lsoa\d\d_code$/, ward: /^ward\d\d_code$/ });
    if ("mismatch" in found) return found;
    const heads = file.sheets[found.table.sheet]?.rows[found.table.header] ?? [];
    const yearOf = (column: "small" | "ward") =>
      `20${/\d\d/.exec(textOf(heads[found.table.columns[column]]))?.[0]}`;
    return { plan: { table: found.table, edition: yearOf("ward"), of: yearOf("small") } };
  },

  describe: ({ edition, of }) => [`small areas of ${of}, each with its ward of ${edition}`],

  read(file, { table, edition }) {
    const sheet = file.sheets[table.sheet] as Sheet;
    const harvest = harvestOf({ publication: "ons-best-fit-lookups", id: edition, status: "unstated" });
    const links: NonNullable<typeof harvest.links> = [];
    for (const [index, row] of recordsOf(file, table)) {
      const [from, to] = [textOf(row[table.columns.small]), textOf(row[table.columns.ward])];
      const at = placeOf(sheet, index, table.columns.small);
      if (CODE.test(from) && CODE.test(to)) links.push({ from, to, at });
      else
        harvest.notUnderstood.push({
          message: "This row is no small area with its ward",
          expected: "two codes such as E01999999 and E05999999",
          found: `${from || "nothing"}, ${to || "nothing"}`,
          at,
        });
    }
    return { ...harvest, links };
  },
});
