import type { Problem } from "../../reading/problem.ts";
import { textOf } from "../cells.ts";
import type { FeedFile } from "../feed-file.ts";
import { recordsOf, recordTableOf } from "../record-table.ts";
import type { NewWard } from "./new-council.ts";

/**
 * The wards of a council in a lookup from wards to councils, such as the Office for National Statistics publishes:
 *
 *     WD24CD,WD24NM,LAD24CD,LAD24NM
 *
 * @param since year or day from which their boundaries hold, which such a file does not say
 */
export function wardsOfLookup(
  file: FeedFile,
  council: string,
  since: string,
): { wards: NewWard[] } | { problem: Problem } {
  const found = recordTableOf(file, {
    code: /^wd\d\dcd$/,
    name: /^wd\d\dnm$/,
    council: /^(lad|ltla|utla)\d\dcd$/,
  });
  if ("mismatch" in found)
    return {
      problem: {
        file: file.name,
        message: "This is no list of wards with their councils",
        expected: "columns such as WD24CD, WD24NM and LAD24CD",
        found: found.mismatch.found,
        remedy:
          "Take the lookup from wards to local authority districts of the Office for National Statistics, as CSV or Excel.",
      },
    };
  const { columns } = found.table;
  const wards = [...recordsOf(file, found.table)]
    .filter(([, row]) => textOf(row[columns.council]) === council)
    .map(([, row]) => ({ code: textOf(row[columns.code]), name: textOf(row[columns.name]), since }));
  if (wards.length > 0) return { wards };
  return {
    problem: {
      file: file.name,
      message: `The file has no ward of ${council}`,
      expected: `rows with ${council} in the column of councils`,
      found: "none",
      remedy: "Look the code up: it changes where a council is made anew.",
    },
  };
}
