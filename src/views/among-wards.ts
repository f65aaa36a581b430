import { figureCell } from "../marks/table.ts";
import type { Area } from "../model/area.ts";
import { amountOf, type Figure, isKnown } from "../model/figure.ts";
import type { DataTable } from "../render/chart.ts";
import { capital } from "../words/words.ts";
import { sameMeasure, type WardMeasure } from "./ward-measures.ts";

/** A ward among those of its time, in a table that says the same as several charts. */
export interface AmongWards {
  table: DataTable;
  /** The ward of each row. */
  wards: Area[];
}

/** All wards in the order of the first of some measures of one, from the lowest; nothing where there is no measure. */
export function amongWards(
  ward: Area,
  measures: readonly WardMeasure[],
  peers: readonly Area[],
): AmongWards | undefined {
  const [first] = measures;
  if (!first) return undefined;
  const wards = peers
    .map((each) => ({ each, figure: figureOf(first, each) }))
    .sort((a, b) => numberOf(a.figure) - numberOf(b.figure))
    .map(({ each }) => each);
  return {
    wards,
    table: {
      caption: `${first.figure.indicator.title}, ${first.figure.period.title}, in ${first.figure.unit.title}, from the lowest`,
      columns: [
        { title: "Ward" },
        ...measures.map(({ part, title }) => ({ title: capital(part || title), numeric: true })),
      ],
      rows: wards.map((each) => [
        { text: each.name + relationWords(ward, each) },
        ...measures.map((measure) => {
          const figure = figureOf(measure, each);
          return figure ? figureCell(figure) : { text: "[x]" };
        }),
      ]),
    },
  };
}

function relationWords(ward: Area, other: Area): string {
  if (other === ward) return " (this ward)";
  return ward.neighbours.includes(other) ? " (next to it)" : "";
}

/** The same measure of another ward. */
function figureOf({ dataset, figure }: WardMeasure, ward: Area): Figure | undefined {
  const isSame = sameMeasure(dataset, figure);
  return dataset.figures.find((other) => other.area === ward && isSame(other));
}

function numberOf(figure: Figure | undefined): number {
  return figure && isKnown(figure) ? amountOf(figure) : Number.POSITIVE_INFINITY;
}
