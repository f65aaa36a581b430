import { printedValue } from "../../marks/value.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import { namedOr } from "../../words/many.ts";
import { labelWithin, listNames } from "../../words/phrases.ts";
import { capital, countWords, listWords, underHead } from "../../words/words.ts";
import type { Rug } from "./rug-of.ts";

/** What the shades of a rug show, in sentences without their full stops. */
export function shadeWords(rug: Rug): string[] {
  return rug.levels.length > 0 ? levelWords(rug) : besideWords(rug);
}

/** How many rows stand at each level in the first and in the last column. */
function levelWords({ heads, rows, levels }: Rug): string[] {
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

/**
 * For which rows the first column has the highest and the lowest number, or the value of a rug of one tile. What the
 * shades show, no more: which way is better is nothing about it.
 */
function besideWords({ heads, rows, figures }: Rug): string[] {
  const [first] = figures;
  if (figures.length === 1 && first && isKnown(first))
    return [`${first.indicator.title}: ${printedValue(first)}`];
  const areaOf = (title: string) => figures.find(({ area }) => area?.name === title)?.area;
  const [own = "", ...others] = heads.map(({ title }) => labelWithin(title, areaOf(title)));
  const compared = rows.flatMap(({ label, tiles: [one, ...rest] }) => {
    const beside = rest.flatMap((tile) => (tile && isKnown(tile.figure) ? [amountOf(tile.figure)] : []));
    return one && isKnown(one.figure) && beside.length > 0
      ? [{ label, value: amountOf(one.figure), beside }]
      : [];
  });
  if (compared.length === 0) return [`${capital(countWords(rows.length))} rows, each of ${own}`];
  const ends = (
    [
      ["the highest", "higher", 1],
      ["the lowest", "lower", -1],
    ] as const
  ).flatMap(([most, more, sign]) => {
    const some = compared.filter(({ value, beside }) => beside.every((each) => sign * (value - each) > 0));
    const labels = some.map(({ label }) => `“${label}”`);
    const words = `${others.length > 1 ? most : more} for ${namedOr(countWords(some.length), labels)}`;
    return some.length > 0 ? [words] : [];
  });
  const whom = `${own} beside ${listNames(others)}, ${countWords(compared.length)} ${compared.length === 1 ? "measure" : "measures"}`;
  return underHead(whom, `its number is ${ends.length > 0 ? listWords(ends) : "between theirs for each"}`);
}
