import { COLOUR } from "../../marks/colours.ts";
import type { Name } from "../../marks/names.ts";
import { printedValue } from "../../marks/value.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, formatCell, isKnown, type Known } from "../../model/figure.ts";
import { titleOf } from "../../model/select.ts";
import { differ, extremesOf, namesOf } from "../../words/extremes.ts";
import { spokenValue } from "../../words/phrases.ts";
import { placeAmong } from "../../words/place-among.ts";

const CHOSEN = { bold: true, colour: COLOUR.rust } as const;

/** The name, value and place of the chosen one, over its dot; at the left where it has none. */
export function nameChosen(chosen: Figure, known: readonly Known[]): Name {
  const name = chosen.area?.name;
  if (!isKnown(chosen))
    return {
      ...CHOSEN,
      of: { x: 0, y: 0 },
      edge: "top",
      text: `${name}: ${formatCell(chosen)} ${spokenValue(chosen)}`,
    };
  const text = [`${name} ${printedValue(chosen)}`, ...(differ(known) ? [placeAmong(chosen, known)] : [])];
  return { ...CHOSEN, of: chosen, edge: "top", text: text.join(", ") };
}

/** Those next to the chosen one, beside their dots, but for the ends, which have their names. */
export function nameNear(dataset: Dataset, near: readonly Known[], known: readonly Known[]): Name[] {
  const { highest, lowest } = extremesOf(known);
  return near
    .filter((figure) => ![...highest, ...lowest].includes(figure))
    .map((figure) => ({ of: figure, text: titleOf(dataset, figure, "area") }));
}

/** The lowest and the highest under their dots, but for the chosen one, which has its name over it. */
export function nameEnds(known: readonly Known[], chosen: Figure | undefined): Name[] {
  const { highest, lowest } = extremesOf(known);
  if (known.length < 2 || highest[0] === lowest[0]) return [];
  return [lowest, highest].flatMap((figures): Name[] => {
    const [first] = figures;
    if (!first || figures.includes(chosen as Known)) return [];
    return [
      { of: first, edge: "bottom", colour: COLOUR.quiet, text: `${namesOf(figures)} ${printedValue(first)}` },
    ];
  });
}

/** Beside dots: the chosen one, then the highest and the lowest, as far as few share the place. */
export function nameFew(dataset: Dataset, known: readonly Known[], chosen: Figure | undefined): Name[] {
  const { highest, lowest } = extremesOf(known);
  const ends = [highest, lowest].filter((figures) => figures.length <= 3).flat();
  return [...new Set([...known.filter((figure) => figure === chosen), ...ends])].map((figure) => ({
    of: figure,
    text: `${titleOf(dataset, figure, "area")} ${printedValue(figure)}`,
    ...(figure === chosen ? CHOSEN : {}),
  }));
}
