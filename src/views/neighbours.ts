import { figureCell } from "../marks/cell.ts";
import type { Area } from "../model/area.ts";
import { amountOf, isKnown } from "../model/figure.ts";
import { keyOf } from "../model/select.ts";
import type { DataTable } from "../render/chart.ts";
import { capital } from "../words/words.ts";
import { isGroup, type WardMeasure } from "./ward.ts";

/** A ward and those next to it, in the order of its first measure; nothing where they cannot be set beside each other. */
export function besideNeighbours(
  ward: Area,
  measures: readonly WardMeasure[],
): { table: DataTable; wards: Area[] } | undefined {
  const [first] = measures;
  if (!first || ward.neighbours.length === 0) return undefined;
  const wards = [ward, ...ward.neighbours]
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
        { text: each === ward ? `${each.name} (this ward)` : each.name },
        ...measures.map((measure) => {
          const figure = figureOf(measure, each);
          return figure ? figureCell(figure) : { text: "[x]" };
        }),
      ]),
    },
  };
}

/** The same measure of another ward. */
function figureOf({ dataset, figure }: WardMeasure, ward: Area): WardMeasure["figure"] | undefined {
  const same = [
    "indicator",
    "period",
    "role",
    "print",
    ...dataset.breakdowns.map(({ id }) => id).filter((id) => !isGroup(dataset, id)),
  ];
  return dataset.figures.find(
    (other) =>
      other.area === ward && same.every((dimension) => keyOf(other, dimension) === keyOf(figure, dimension)),
  );
}

function numberOf(figure: WardMeasure["figure"] | undefined): number {
  return figure && isKnown(figure) ? amountOf(figure) : Number.POSITIVE_INFINITY;
}
