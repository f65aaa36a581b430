import { printedValue } from "../../marks/value.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { countWords, listWords } from "../../words/words.ts";
import { type Rug, verdictOver } from "./rug-of.ts";
import { PLAIN, VERDICTS } from "./tiles.ts";

/** What the shades of a rug show, in sentences without their full stops. */
export function shadeWords(rug: Rug): string[] {
  return { levels: levelWords, verdicts: verdictWords, ranks: rankWords }[rug.shading](rug);
}

/** How many rows stand at each level in the first and in the last column. */
function levelWords({ heads, rows, figures }: Rug): string[] {
  const levels = figures[0]?.unit.levels ?? [];
  return [...new Set([0, heads.length - 1])].map((column) => {
    const tiles = rows.flatMap(({ tiles: all }) => all[column] ?? []);
    const parts = [...levels.keys()].reverse().flatMap((level) => {
      const count = tiles.filter(({ figure }) => isKnown(figure) && amountOf(figure) === level + 1).length;
      return count > 0 ? [`“${levels[level]}” for ${countWords(count)}`] : [];
    });
    const roles = new Set(tiles.map(({ role }) => role));
    const role = roles.size === 1 ? [...roles].join("") : "";
    return `${heads[column]?.title}${role ? `, ${role}` : ""}: ${listWords(parts)} of ${countWords(tiles.length)}`;
  });
}

function verdictWords({ rows, against }: Rug): string[] {
  const tiles = rows.flatMap((row) =>
    row.tiles.flatMap((tile) => (tile?.style.verdict ? [tile.style.verdict] : [])),
  );
  if (tiles.length === 0) return [];
  const parts = Object.keys(VERDICTS).flatMap((verdict) => {
    const count = tiles.filter((each) => each === verdict).length;
    return count > 0
      ? [`${countWords(count)} ${count === 1 ? "is" : "are"} ${verdictOver(verdict, against)}`]
      : [];
  });
  return [
    `Of ${countWords(tiles.length)} ${tiles.length === 1 ? "figure" : "figures"} that can be judged, ${listWords(parts)}`,
  ];
}

/** In how many rows each column has the highest number. */
function rankWords({ heads, rows, figures }: Rug): string[] {
  const ranked = rows.filter(({ tiles }) =>
    tiles.some((tile) => tile && tile.style.fill !== PLAIN.fill && isKnown(tile.figure)),
  );
  // Not by shade: of many columns several share the strongest.
  const highest = ({ tiles }: Rug["rows"][number]) =>
    Math.max(...tiles.flatMap((tile) => (tile && isKnown(tile.figure) ? [amountOf(tile.figure)] : [])));
  const parts = heads.flatMap(({ title }, column) => {
    const count = ranked.filter((row) => {
      const figure = row.tiles[column]?.figure;
      return figure && isKnown(figure) && amountOf(figure) === highest(row);
    }).length;
    return count > 0 ? [`${title} in ${countWords(count)}`] : [];
  });
  const [first] = figures as [Figure];
  if (ranked.length === 0)
    return figures.length === 1 && isKnown(first) ? [`${first.indicator.title}: ${printedValue(first)}`] : [];
  return [
    `Of ${countWords(ranked.length)} ${ranked.length === 1 ? "row" : "rows"}, the highest number is that of ${listWords(parts)}`,
  ];
}
