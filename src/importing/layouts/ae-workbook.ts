import { COLUMNS, SHARES, titleBlock } from "../ae-columns.ts";
import { AE_MEASURES } from "../ae-measures.ts";
import { dayOf, type Head, headsOf, monthOf, numberOf, placeOf, textOf } from "../cells.ts";
import type { Sheet } from "../feed-file.ts";
import { defineLayout, type Harvest, type Observation } from "../layout.ts";
import { oddCell } from "../odd-cell.ts";
import { percentOf } from "../share.ts";

/**
 * How the file is read. Its title block stands above the table:
 *
 *     B          C         D
 *     Title:     A&E Attendances & Emergency Admission monthly statistics …
 *     Period:    April 2024
 *     Published: 9th May 2024
 *     Revised:   14th November 2024
 *
 *     Provider Level Data
 *                                    A&E attendances            A&E attendances less than 4 hours …   ← groups
 *     Code       Region    Name      Type 1 …  Total            Type 1 …                              ← header
 *     -          -         England   1372028   2240668
 *
 *     RBN        …         …
 */
interface Plan {
  sheet: number;
  period: string;
  published: string;
  revised?: string;
  header: number;
  code: number;
  name: number;
  columns: Record<string, number>;
}

/** The heading above the table; the sheet is called so too, where the file is a workbook. */
const TABLE = "Provider Level Data";

const TITLE = /^a&e attendances/i;

/** The monthly workbook of A&E attendances by provider. */
export default defineLayout<Plan>({
  id: "ae-workbook",
  title: "A&E attendances and emergency admissions by provider, monthly workbook of NHS England",
  publication: "nhs-england-ae",
  measures: AE_MEASURES,

  plan(file) {
    const index = file.sheets.findIndex((sheet) => headerOf(sheet) !== undefined);
    const sheet = file.sheets[index];
    if (!sheet)
      return {
        mismatch: {
          fits: file.sheets.some(isOfPublication) ? 0.3 : 0,
          expected: "a sheet headed “Provider Level Data”, with columns “Code”, “Region” and “Name”",
          found: file.sheets.flatMap(({ name }) => (name ? [`“${name}”`] : [])).join(", ") || "none",
        },
      };
    const header = headerOf(sheet) as number;
    const words = titleBlock(sheet, header);
    const period = monthOf(words.get("period"));
    const published = dayOf(words.get("published"));
    if (!TITLE.test(words.get("title") ?? "") || !period || !published)
      return {
        mismatch: {
          fits: 0.4,
          expected:
            "above the table: “Title: A&E Attendances …”, “Period:” with a month, “Published:” with a day",
          found: `title “${words.get("title") ?? ""}”, period “${words.get("period") ?? ""}”, published “${words.get("published") ?? ""}”`,
        },
      };
    const heads = headsOf(sheet, header, header - 1);
    const columns = Object.fromEntries(
      Object.entries(COLUMNS).map(([id, [group, head]]) => [
        id,
        heads.find((each) => group.test(each.group) && head.test(each.title))?.column ?? -1,
      ]),
    );
    const [lost] = Object.entries(columns).find(([, column]) => column < 0) ?? [];
    if (lost)
      return {
        mismatch: {
          fits: 0.8,
          expected: `a column under ${COLUMNS[lost]?.[0].source} that is called ${COLUMNS[lost]?.[1].source}`,
          found: heads
            .map(({ title }) => title)
            .filter(Boolean)
            .join(", "),
          at: placeOf(sheet, header, 0),
        },
      };
    const revised = dayOf(words.get("revised"));
    const column = (title: string) => (heads.find((head) => head.title === title) as Head).column;
    return {
      plan: {
        sheet: index,
        period,
        published,
        ...(revised ? { revised } : {}),
        header,
        code: column("code"),
        name: column("name"),
        columns,
      },
    };
  },

  describe: ({ period, published, revised, header }) => [
    `month ${period}, published ${published}${revised ? `, revised ${revised}` : ""}`,
    `heads in row ${header + 1}, providers below`,
  ],

  read(file, plan) {
    const sheet = file.sheets[plan.sheet] as Sheet;
    const harvest: Harvest = {
      edition: {
        publication: "nhs-england-ae",
        id: plan.period,
        published: plan.published,
        ...(plan.revised ? { revised: plan.revised } : {}),
        status: "final",
      },
      observations: [],
      leftOut: [],
      notUnderstood: [],
    };
    for (const [index, row] of sheet.rows.entries()) {
      const place = { code: textOf(row[plan.code]), name: textOf(row[plan.name]) };
      if (index <= plan.header || place.code === "" || place.name === "") continue;
      harvest.observations.push(...observationsOf(sheet, index, plan, place, harvest));
    }
    return harvest;
  },
});

/**
 * A share is not applicable where nobody attended, and not available where people did: from May 2019 to May 2023
 * fourteen trusts tried out other standards, and their four-hour cells hold a mark.
 */
function observationsOf(
  sheet: Sheet,
  index: number,
  plan: Plan,
  place: Observation["place"],
  harvest: Harvest,
): Observation[] {
  const row = sheet.rows[index] ?? [];
  const count = (id: string) => numberOf(row[plan.columns[id] as number]);
  return Object.keys(COLUMNS)
    .filter((id) => !/^(in-four-hours|late)/.test(id))
    .flatMap((id): Observation[] => {
      const column = plan.columns[id] as number;
      const [cell, mark] = [numberOf(row[column]), textOf(row[column])];
      const at = placeOf(sheet, index, column);
      const common = { measure: id, place, period: plan.period, table: TABLE, label: place.name, at };
      const share = SHARES[id];
      if (cell === undefined) {
        if (mark === "-" || mark === "")
          return [{ ...common, missing: { status: share && !count(share.attendances) ? "z" : "x", mark } }];
        harvest.notUnderstood.push(oddCell(mark, at));
        return [];
      }
      if (!share) return [{ ...common, value: cell }];
      const [within, late] = [count(share.within), count(share.late)];
      return [
        {
          ...common,
          value: percentOf(cell),
          ...(within !== undefined && late !== undefined
            ? { numerator: within, denominator: within + late }
            : {}),
        },
      ];
    });
}

function headerOf(sheet: Sheet): number | undefined {
  const index = sheet.rows.findIndex((row) => {
    const words = row.map((cell) => textOf(cell).toLowerCase());
    return ["code", "region", "name"].every((word) => words.includes(word));
  });
  const above = sheet.rows.slice(0, Math.max(0, index)).flat().map(textOf);
  return above.includes(TABLE) ? index : undefined;
}

/** Whether a sheet has the title of the publication above it, whatever table it holds. */
function isOfPublication({ rows }: Sheet): boolean {
  return rows.slice(0, 20).some((row) => row.some((cell) => TITLE.test(textOf(cell))));
}
