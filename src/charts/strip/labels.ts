import { COLOUR } from "../../marks/colours.ts";
import type { Name } from "../../marks/names.ts";
import { together } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, formatCell, isKnown, type Known } from "../../model/figure.ts";
import { titleOf } from "../../model/select.ts";
import { differ, extremesOf, namesOf } from "../../words/extremes.ts";
import { spokenValue } from "../../words/phrases.ts";
import { placeAmong } from "../../words/place-among.ts";

export const CHOSEN = { bold: true, colour: COLOUR.rust } as const;

/** The name, the value and the place of the chosen one. */
export function chosenText(chosen: Figure, known: readonly Known[]): string {
  const name = chosen.area?.name;
  if (!isKnown(chosen)) return `${name}: ${formatCell(chosen)} ${spokenValue(chosen)}`;
  const place = differ(known) ? `, ${together(placeAmong(chosen, known))}` : "";
  return `${name} ${printedValue(chosen)}${place}`;
}

/** The lowest and the highest by name and value, each at its side, but for the chosen one. */
export function endTexts(known: readonly Known[], chosen: Figure | undefined) {
  const { highest, lowest } = extremesOf(known);
  const ends = [
    { anchor: "start", figures: lowest },
    { anchor: "end", figures: highest },
  ] as const;
  return ends.flatMap(({ anchor, figures }) => {
    const [first] = figures;
    return !first || !differ(known) || figures.includes(chosen as Known)
      ? []
      : [{ anchor, text: `${namesOf(figures)} ${printedValue(first)}` }];
  });
}

/** Those next to the chosen one, beside their dots, but for the ends, which have their names. */
export function nameNear(dataset: Dataset, near: readonly Known[], known: readonly Known[]): Name[] {
  const { highest, lowest } = extremesOf(known);
  return near
    .filter((figure) => ![...highest, ...lowest].includes(figure))
    .map((figure) => ({ of: figure, text: titleOf(dataset, figure, "area") }));
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
