import { defineChart } from "../../marks/define.ts";
import { intervalColumn, nameColumns, periodCell, tableOf } from "../../marks/table.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { inCommon } from "../../words/phrases.ts";
import { drawPanels } from "./draw.ts";
import { panelFindings } from "./findings.ts";
import { type MultiplesOptions, panelsOf, schema } from "./panels.ts";

/** Small multiples: the same small chart over time for each area, provider or indicator. */
export default defineChart<MultiplesOptions>({
  schema,
  example: {
    select: { area: "E08000001" },
    panels: ["indicator", "sex"],
    draw: "dots",
    reference: { select: { area: "E92000001" }, label: "England" },
    highlight: "smokes",
    breakNotes: { "2020": "Asked by telephone" },
  },

  answers: "trend",

  kind: "Small charts over time, side by side",
  sounds: "own-y",
  howToRead:
    "The same small chart for each place or measure, side by side. All have one scale, so that heights can be compared. The first and the last value are written under each.",

  highlights: ({ panels }) => [panels].flat()[0] as string,

  figures: (dataset, { select, reference }) => figuresFrom(dataset, select, [reference?.select]),

  plot(dataset, options, canvas) {
    return drawPanels(dataset, panelsOf(dataset, options), options, canvas);
  },

  table(dataset, options) {
    const panels = panelsOf(dataset, options);
    const rows = panels.flatMap((panel) => panel.figures.map((figure) => ({ panel, figure })));
    const figures = rows.map(({ figure }) => figure);
    const named = [options.panels].flat();
    const units = new Set(figures.map(({ unit }) => unit.title));
    const unit = units.size === 1 ? `in ${[...units][0]}` : "units differ";
    const caption = [inCommon(dataset, figures, [...named, "period"]), unit].filter(Boolean).join(", ");
    const table = tableOf(caption, rows, [
      ...nameColumns(dataset, named),
      { title: "Period", cell: ({ figure }) => periodCell(figure.period) },
      units.size > 1 && { title: "Unit", cell: ({ figure }) => figure.unit.title },
      { title: "Value", figure: ({ figure }) => figure },
      intervalColumn(figures),
      options.reference && {
        title: options.reference.label,
        figure: ({ panel, figure }) =>
          panel.reference.find(({ period, role }) => role !== "" || period.id === figure.period.id),
      },
    ]);
    return { ...table, periods: panels.map((panel) => panel.figures.length) };
  },

  findings(dataset, options) {
    return panelFindings(
      dataset,
      panelsOf(dataset, options),
      [options.panels].flat(),
      options.reference?.label,
    );
  },
});
