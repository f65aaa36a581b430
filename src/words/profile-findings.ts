import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import { certaintyOf } from "./certain.ts";
import { findCertain } from "./judged.ts";
import { namedOr } from "./many.ts";
import { statedValue } from "./phrases.ts";
import { centreOf, type ProfileRow, placeOf } from "./profile.ts";
import { capital, countWords, fitting, sentences } from "./words.ts";

/** Of which measures the difference from England is certain, and which stand nearest to both ends of England. */
export function profileFindings(dataset: Dataset, rows: readonly ProfileRow[]): Finding[] {
  const placed = rows.filter((row): row is ProfileRow & { position: number } => row.position !== undefined);
  const [place, england] = [placeOf(rows), centreOf(rows)];
  // Only what is certain is singled out.
  const certain = new Set(
    rows.flatMap(({ figure, england: other }) => {
      const found = other && isKnown(figure) && isKnown(other) ? certaintyOf(figure, other) : undefined;
      const isJudged = isKnown(figure) && figure.verdicts?.some(({ says }) => says !== "similar");
      return isJudged || (found && found.is !== "similar") ? [figure as Figure] : [];
    }),
  );
  const judged = placed.filter((row) => row.judged && certain.has(row.figure));
  const furthest = (sign: 1 | -1) =>
    judged.filter((row) => row.position * sign > 0).sort((a, b) => sign * (b.position - a.position))[0];
  const [worst, best] = [furthest(-1), furthest(1)];
  const without = rows.filter(({ position }) => position === undefined);
  return [
    ...findCertain(
      dataset,
      rows.flatMap(({ figure, england }) => [figure, england]),
    ),
    {
      kind: "own",
      words: sentences(
        certain.size === 0 &&
          placed.length > 0 &&
          `${capital(countWords(placed.length))} ${placed.length === 1 ? "measure" : "measures"} of ${place} beside ${england}, each between the lowest and the highest place in ${england}`,
        worst && nearest("worst", worst, place, england),
        best && nearest("best", best, place, england),
        without.length > 0 &&
          `${capital(
            namedOr(
              `${countWords(without.length)} measures`,
              without.map(({ title }) => `“${title}”`),
            ),
          )} cannot be placed, because a figure is missing`,
      ),
    },
  ];
}

function nearest(end: string, { title, figure, england }: ProfileRow, place: string, centre: string): string {
  const lead = `Nearest to the ${end} place in ${centre}: “${title}”`;
  const [own, other] = [statedValue(figure), statedValue(england as Figure)];
  return fitting(
    () => `${lead}, ${own} in ${place} and ${other} in ${centre}`,
    () => `${lead}. In ${place} it is ${own}, in ${centre} ${other}`,
  );
}
