import type { Figure } from "../../model/figure.ts";
import { certaintySentence } from "../../words/certainty.ts";
import { NOTHING, statedValue } from "../../words/phrases.ts";
import { centreOf, type ProfileRow, placeOf } from "../../words/profile.ts";
import { allOf, capital, countWords, listWords, sentences } from "../../words/words.ts";

/** How the place stands to England by the numbers alone, with the furthest on both sides. */
export function describeProfile(rows: readonly ProfileRow[]): string {
  if (rows.length === 0) return sentences(NOTHING);
  const placed = rows.filter((row): row is ProfileRow & { position: number } => row.position !== undefined);
  const judged = placed.filter((row) => row.judged);
  const place = placeOf(rows);
  const england = centreOf(rows);
  const furthest = (sign: 1 | -1) =>
    judged.filter((row) => row.position * sign > 0).sort((a, b) => sign * (b.position - a.position))[0];
  const [worst, best] = [furthest(-1), furthest(1)];
  const open = placed.length - judged.length;
  const without = rows.length - placed.length;
  return sentences(
    judged.length > 0 &&
      `By the numbers alone, ${place} is ${sidesOf(
        judged.map((row) => row.position),
        england,
      )}`,
    worst && `Furthest towards the worst in England: ${bothValues(worst, place, england)}`,
    best && `Furthest towards the best in England: ${bothValues(best, place, england)}`,
    open > 0 &&
      `For ${countWords(open)} ${judged.length > 0 ? "more " : ""}${open === 1 ? "measure" : "measures"}, a higher number is neither better nor worse`,
    without > 0 &&
      `${capital(countWords(without))} ${placed.length > 0 ? "more" : without === 1 ? "measure" : "measures"} cannot be placed, because a figure is missing`,
    placed.some(({ position }) => position !== 0) &&
      certaintySentence(
        placed.map(({ figure }) => figure),
        placed.length,
      ),
  );
}

/** "on the better side of England in 17 of 22 measures and on the worse side in five" */
function sidesOf(positions: readonly number[], england: string): string {
  const sides = [
    {
      words: `on the better side of ${england}`,
      again: "on the better side",
      count: positions.filter((each) => each > 0).length,
    },
    {
      words: `on the worse side of ${england}`,
      again: "on the worse side",
      count: positions.filter((each) => each < 0).length,
    },
    {
      words: `level with ${england}`,
      again: "level with it",
      count: positions.filter((each) => each === 0).length,
    },
  ].filter(({ count }) => count > 0);
  const total = `${countWords(positions.length)} measures`;
  if (sides.length === 1) return `${sides[0]?.words} in ${allOf(positions.length, "measures")}`;
  return listWords(
    sides.map(({ words, again, count }, index) =>
      index === 0 ? `${words} in ${countWords(count)} of ${total}` : `${again} in ${countWords(count)}`,
    ),
  );
}

function bothValues({ title, figure, england }: ProfileRow, place: string, centre: string): string {
  return `“${title}”, ${statedValue(figure)} in ${place} and ${statedValue(england as Figure)} in ${centre}`;
}
