import { numberOf, placeOf, textOf } from "../../cells.ts";
import type { FeedFile } from "../../feed-file.ts";
import type { Harvest } from "../../layout.ts";
import type { Row } from "./rows.ts";
import { ageIn, headKey, VACCINES } from "./vaccines.ts";

const ODS = /\bods code$/;
const NUMERATOR = /_num$/i;

/**
 * Gives the rows the numbers of vaccinated children, where a workbook has the sheet of all data items ("Data file",
 * later "Table_10"). It knows authorities by their code in the health service's register only. A count that is of
 * another number of children than the table prints goes to `notUnderstood`.
 */
export function addNumerators(file: FeedFile, rows: readonly Row[], harvest: Harvest): void {
  for (const sheet of file.sheets) {
    const header = sheet.rows.findIndex(
      (cells) => cells.filter((cell) => NUMERATOR.test(textOf(cell))).length > 1,
    );
    const heads = (sheet.rows[header] ?? []).map(textOf);
    const code = heads.findIndex((head) => ODS.test(head.toLowerCase()));
    if (header < 0 || code < 0) continue;
    for (let index = header + 1; index < sheet.rows.length; index++) {
      const cells = sheet.rows[index] ?? [];
      const ods = textOf(cells[code]);
      const own = ods === "" ? [] : rows.filter((row) => row.ods === ods).flatMap((row) => row.observations);
      for (const [column, head] of heads.entries()) {
        const measure = NUMERATOR.test(head) && measureOf(head);
        const observation = measure && own.find((each) => each.measure === measure);
        const count = numberOf(cells[column]);
        if (!observation || observation.value === undefined || count === undefined) continue;
        const of = numberOf(cells[heads.indexOf(head.replace(NUMERATOR, "_Denom"))]);
        if (of === observation.denominator) observation.numerator = count;
        else
          harvest.notUnderstood.push({
            message: `The count of ${observation.label} is of another number of children than its table prints`,
            expected: `of ${observation.denominator}`,
            found: `of ${of}`,
            at: placeOf(sheet, index, column),
          });
      }
    }
  }
}

function measureOf(head: string): string | undefined {
  const key = headKey(head.replace(NUMERATOR, ""));
  return VACCINES.find(({ age, heads }) => age === ageIn(head) && heads.includes(key))?.id;
}
