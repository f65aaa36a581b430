import { defineChart } from "../../marks/define.ts";
import { grid } from "../../marks/grid.ts";
import { legend } from "../../marks/legend.ts";
import { plot } from "../../marks/plot.ts";
import { type TableColumn, tableOf } from "../../marks/table.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { capital } from "../../words/words.ts";
import { cellsOf, sideKey, tilesOf } from "./cells.ts";
import { type ScorecardOptions, type ScorecardRow, scorecardOf, scorecardSchema } from "./data.ts";
import { scorecardFindings } from "./findings.ts";

/** So many rows of a small drawing are told apart. */
const FEW = 10;

/** What the figures of a measure over time are called. */
const HEADS = ["First", "Before", "Latest"];

/** Scorecard: what each indicator was first, before and now, and where it stands, one row an indicator. */
export default defineChart<ScorecardOptions>({
  schema: scorecardSchema,
  example: {
    select: { area: "E08000001" },
    columns: [{ title: "Rank in England", select: { role: "rank" } }],
    group: "domain",
  },

  answers: "trend",
  most: 16,

  figures: (dataset, { select, columns }) =>
    figuresFrom(
      dataset,
      select,
      columns.map((column) => column.select),
    ),

  kind: "Rows of values over time, with signs",
  howToRead:
    "Each row is one measure: its first value, the one before and the latest, with their times below its name. A filled circle says that the latest value is better than the one before. That is not to say that the change is more than chance.",

  plot(dataset, options, canvas) {
    const rows = scorecardOf(dataset, options);
    const table = grid(
      canvas.bare ? rows.slice(0, FEW) : rows,
      {
        columns: [
          { wraps: true },
          ...[...HEADS, ...options.columns.map(({ title }) => title)].map(
            (title) => ({ title, align: "end", wraps: true }) as const,
          ),
        ],
        cells: canvas.bare ? tilesOf : cellsOf,
        group: ({ group }) => [{ text: group, bold: true }],
        names: 0.55,
        rules: true,
      },
      canvas,
    );
    return plot(canvas, {
      rows: table,
      axis: "none",
      above: [legend(sideKey(rows), canvas)],
      marks: () => [],
    });
  },

  table(dataset, options) {
    const rows = scorecardOf(dataset, options);
    return tableOf("Each row in the unit that it names", rows, [
      { title: "Indicator", cell: ({ title }) => title },
      { title: "Unit", cell: ({ latest }) => latest.unit.title },
      ...(["first", "before", "latest"] as const).flatMap((which): TableColumn<ScorecardRow>[] => [
        { title: capital(which), figure: (row) => row[which] },
        { title: `Period: ${which}`, cell: (row) => row[which]?.period.title ?? "" },
      ]),
      ...options.columns.flatMap(({ title }, at): TableColumn<ScorecardRow>[] => [
        { title: `${title}, before`, figure: ({ others }) => others[at]?.before },
        { title: `${title}, latest`, figure: ({ others }) => others[at]?.latest },
      ]),
      { title: "Latest against the one before", cell: ({ side }) => side ?? "not compared" },
    ]);
  },

  findings(dataset, options) {
    return scorecardFindings(scorecardOf(dataset, options));
  },
});
