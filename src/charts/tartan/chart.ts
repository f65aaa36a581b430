import { type Selection as Drawing, select as draw } from "d3";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR, PART_EDGE } from "../../marks/colours.ts";
import { messageFrame } from "../../marks/message.ts";
import { setPoints } from "../../marks/points.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { amountOf, DOUBT, formatCell, isKnown, MISSING, type MissingStatus } from "../../model/figure.ts";
import { type Cell, defineChart } from "../../render/chart.ts";
import { findObstacles } from "../../words/find.ts";
import { dimensionTitle, NOTHING } from "../../words/phrases.ts";
import { capital, countWords, sentences } from "../../words/words.ts";
import { drawHatch, HATCH } from "./hatch.ts";
import { layRug } from "./rug.ts";
import {
  isMixed,
  listOf,
  type Rug,
  type RugOptions,
  rugOf,
  rugSchema,
  type Tile,
  verdictOver,
} from "./rug-of.ts";
import { shadeWords } from "./rug-words.ts";
import { PLAIN, shadeAt, type TileStyle, VERDICTS } from "./tiles.ts";

/** Tartan rug: many measures by areas, periods or roles, each figure a tile with its value and a shade. */
export default defineChart<RugOptions>({
  schema: rugSchema,
  example: {
    select: { period: "2023" },
    rows: ["provider", "indicator"],
    columns: "area",
    order: ["E08000001", "E92000001"],
    compareWith: { area: "E92000001" },
  },

  answers: "compare",

  figures: (dataset, { select, compareWith }) => figuresFrom(dataset, select, [compareWith]),

  howToRead:
    "Each row is a measure, each column an area or a time, each tile one figure. The key says which shade is lower and which higher; that is not worse or better, unless a tile says so in words. A hatched tile has no figure.",

  plot(dataset, options, canvas) {
    const rug = rugOf(dataset, options);
    if (rug.figures.length === 0) return messageFrame("There is no figure to show.", canvas);
    const size = labelSize(canvas);
    const layout = layRug(rug, keyOfRug(rug), notesOf(rug), canvas);
    const svg = draw(canvas.document.createElementNS("http://www.w3.org/2000/svg", "svg"))
      .attr("width", canvas.width)
      .attr("height", layout.height)
      .attr("viewBox", `0 0 ${canvas.width} ${layout.height}`)
      .attr("fill", "currentColor") as Drawing<SVGSVGElement, unknown, null, undefined>;
    drawHatch(svg);
    for (const { x, y, width, height, fill, outlined } of layout.boxes)
      svg
        .append("rect")
        .attr("x", x)
        .attr("y", y)
        .attr("width", width)
        .attr("height", height)
        .attr("fill", fill)
        .attr("stroke", outlined ? COLOUR.grey3 : PART_EDGE);
    for (const { x, top, bottom } of layout.breaks)
      svg
        .append("path")
        .attr("d", `M${x},${top}V${bottom}`)
        .attr("fill", "none")
        .attr("stroke", COLOUR.ink)
        .attr("stroke-width", 1.5)
        .attr("stroke-dasharray", "5 3");
    for (const { text, x, y, anchor = "start", bold, colour = COLOUR.ink, size: own = size } of layout.words)
      svg
        .append("text")
        .attr("x", x)
        .attr("y", y)
        .attr("dy", "0.33em")
        .attr("text-anchor", anchor)
        .attr("font-size", own)
        .attr("font-weight", bold ? 700 : null)
        .attr("fill", colour)
        .text(text);
    const points = layout.middles.map(({ x, y, tile }) => ({ x, y, figure: (tile as Tile).figure }));
    return setPoints(svg.node() as SVGSVGElement, points, canvas);
  },

  table(dataset, options) {
    const { figures, heads, rows } = rugOf(dataset, options);
    const mixed = isMixed(figures);
    return {
      caption: mixed ? "Each row in the unit that it names" : capital(figures[0]?.unit.title ?? NOTHING),
      columns: [
        {
          title: listOf(options.rows)
            .map((each) => dimensionTitle(dataset, each))
            .join(", "),
        },
        ...(mixed ? [{ title: "Unit" }] : []),
        ...heads.map(({ title }) => ({ title, numeric: true })),
      ],
      rows: rows.map(({ title, unit, tiles }): Cell[] => [
        { text: title },
        ...(mixed ? [{ text: unit }] : []),
        ...tiles.map((tile): Cell => {
          if (!tile) return { text: "" };
          const { figure, role, style } = tile;
          return {
            text: [formatCell(figure), role, style.verdict].filter(Boolean).join(", "),
            ...(isKnown(figure) ? { sort: amountOf(figure) } : {}),
          };
        }),
      ]),
    };
  },

  findings(dataset, options) {
    const rug = rugOf(dataset, options);
    const { figures } = rug;
    if (figures.length === 0) return [{ kind: "nothing", of: "" }];
    const known = figures.filter(isKnown);
    const missing = figures.length - known.length;
    if (known.length === 0) return [{ kind: "own", words: noneKnown(rug) }];
    const without = `${capital(countWords(missing))} of the ${figures.length} tiles ${missing === 1 ? "has" : "have"} no figure`;
    return [
      { kind: "own", words: sentences(...shadeWords(rug), missing > 0 && without) },
      ...findObstacles(dataset, known, false),
    ];
  },
});

/** Said of a rug none of whose tiles has a figure: "Readiness: there is no figure to show in any of the nine tiles". */
function noneKnown({ figures: [first, ...others] }: Rug): string {
  if (!first) return NOTHING;
  const what = others.every(({ indicator }) => indicator === first.indicator)
    ? `${first.indicator.title}: there`
    : "There";
  const where = others.length === 0 ? "" : ` in any of the ${countWords(others.length + 1)} tiles`;
  return `${what} is no figure to show${where}`;
}

/** What the shades and the shorthand of a rug mean. */
function keyOfRug({
  figures,
  rows,
  shading,
  against,
}: Rug): { fill: string; outlined: boolean; text: string }[] {
  const styles = rows.flatMap(({ tiles }) =>
    tiles.flatMap((tile) => (tile && isKnown(tile.figure) ? [tile.style] : [])),
  );
  const entry = ({ fill, outlined }: TileStyle, text: string) => ({ fill, outlined, text });
  const levels = figures[0]?.unit.levels ?? [];
  const entries = {
    levels: levels.map((text, index) => entry(shadeAt(index / (levels.length - 1)), text)),
    ranks: styles.some(({ fill }) => fill !== PLAIN.fill)
      ? [entry(shadeAt(0), "lowest number of its row"), entry(shadeAt(1), "highest number of its row")]
      : [],
    verdicts: Object.values(VERDICTS)
      .filter(({ verdict }) => styles.some((style) => style.verdict === verdict))
      .map((style) => entry(style, verdictOver(style.verdict, against))),
  }[shading];
  const statuses = [
    ...new Set(
      figures.flatMap(({ measurement }) => (measurement.kind === "missing" ? [measurement.status] : [])),
    ),
  ] as MissingStatus[];
  return [
    ...entries,
    ...statuses.map((status) => ({
      fill: HATCH,
      outlined: true,
      text: `[${status}] ${MISSING[status]}`,
    })),
  ];
}

/** What the shorthand beside values means. */
function notesOf({ figures }: Rug): string[] {
  const doubts = figures.flatMap((figure) => (isKnown(figure) ? (figure.measurement.status ?? []) : []));
  return [...new Set(doubts)].map((status) => `[${status}] ${DOUBT[status]}`);
}
