import { select as draw, type Selection as Drawing } from "d3";
import { z } from "zod";
import { labelSize } from "../drawing/axis.ts";
import { COLOUR } from "../drawing/colours.ts";
import { messageFrame } from "../drawing/message.ts";
import { setPoints } from "../drawing/points.ts";
import { drawHatch, layRug, type RugHead, type RugTile } from "../drawing/rug.ts";
import {
  PLAIN,
  type Shading,
  shadeAt,
  shadingOf,
  styleRow,
  type TileStyle,
  VERDICTS,
} from "../drawing/tiles.ts";
import { printedValue } from "../drawing/value.ts";
import { breaksAmong } from "../model/breaks.ts";
import { type Dataset, type Selection, selectionSchema } from "../model/dataset.ts";
import {
  amountOf,
  DOUBT,
  type Figure,
  formatCell,
  isKnown,
  type Known,
  MISSING,
  type MissingStatus,
  subjectOf,
} from "../model/figure.ts";
import { breakSentences, dimensionTitle, nameOf, noInterval } from "../model/phrases.ts";
import { keyOf, select } from "../model/select.ts";
import { capital, countWords, listWords, sentences, small } from "../model/words.ts";
import { type Cell, defineChart } from "../render/chart.ts";

const dimensions = z.union([z.string(), z.array(z.string())]);
const schema = z.strictObject({
  select: selectionSchema.describe("The figures, one for each tile."),
  rows: dimensions.describe("The dimension, or several, whose keys are the rows."),
  columns: dimensions.describe("The dimension, or several, whose keys are the columns."),
  order: z.array(z.string()).optional().describe("The keys of the columns in their order, of one dimension."),
  compareWith: selectionSchema
    .optional()
    .describe(
      "Figures of the same measures and periods with which tiles that have an interval are compared.",
    ),
});

type Options = z.infer<typeof schema>;

interface Tile extends RugTile {
  figure: Figure;
  style: TileStyle;
  /** "planned"; empty for a plain value, and where roles are rows or columns. */
  role: string;
}

interface Rug {
  figures: Figure[];
  heads: RugHead[];
  rows: { title: string; label: string; unit: string; tiles: (Tile | undefined)[] }[];
  shading: Shading;
  /** Whom tiles are compared with: "England"; empty where they are not. */
  against: string;
}

/** Tartan rug: many measures by areas, periods or roles, each figure a tile with its value and a shade. */
export default defineChart<Options>({
  schema,

  answers: "compare",

  howToRead:
    "Each row is a measure, each column an area or a time, each tile one figure. The key says which shade is lower and which higher; that is not worse or better, unless a tile says so in words. A hatched tile has no figure.",

  plot(dataset, options, canvas) {
    const rug = rugOf(dataset, options);
    if (rug.figures.length === 0) return messageFrame("There are no figures to draw.", canvas);
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
        .attr("stroke", outlined ? COLOUR.grey3 : "var(--part-edge)");
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
      caption: mixed ? "Each row in the unit that it names" : capital(figures[0]?.unit.title ?? ""),
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

  describe(dataset, options) {
    const rug = rugOf(dataset, options);
    const { figures, shading } = rug;
    if (figures.length === 0) return "There are no figures to draw.";
    const known = figures.filter(isKnown);
    const missing = figures.length - known.length;
    const judged = rug.rows.some(({ tiles }) => tiles.some((tile) => tile?.style.verdict));
    return sentences(
      ...(shading === "levels"
        ? levelWords(rug)
        : shading === "verdicts"
          ? verdictWords(rug)
          : rankWords(rug)),
      missing > 0 &&
        `${capital(countWords(missing))} of the ${figures.length} tiles ${missing === 1 ? "has" : "have"} no figure`,
      ...breaksAmong(dataset, known).map(({ gap, whose }) => breakSentences(gap, whose)),
      shading !== "levels" && !judged && known.length > 1 && noInterval(2),
    );
  },
});

function listOf(dimension: string | string[]): string[] {
  return Array.isArray(dimension) ? dimension : [dimension];
}

function isMixed(figures: readonly Figure[]): boolean {
  return new Set(figures.map(({ unit }) => unit.id)).size > 1;
}

function rugOf(dataset: Dataset, options: Options): Rug {
  const figures = select(dataset.figures, options.select);
  const [down, across] = [listOf(options.rows), listOf(options.columns)];
  const key = (figure: Figure, keys: readonly string[]) => keys.map((each) => keyOf(figure, each)).join("|");
  const columns = [...Map.groupBy(figures, (figure) => key(figure, across))];
  const rows = [...Map.groupBy(figures, (figure) => key(figure, down)).values()];
  const place = ([id, [first]]: (typeof columns)[number]) =>
    options.order?.indexOf(id) ?? (first as Figure).period.end;
  if (options.order || across.includes("period"))
    columns.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  const shading = shadingOf(figures, options.compareWith);
  const roleApart = [...down, ...across].includes("role");
  const mixed = isMixed(figures);
  const breaks = across.includes("period") ? breaksAmong(dataset, figures.filter(isKnown)) : [];
  const heads = columns.map(([, members], index): RugHead => {
    const first = members[0] as Figure;
    const before = columns[index - 1]?.[1][0];
    const title = nameOf(dataset, first, across);
    return {
      title,
      short: shortened(nameOf(dataset, first, across, true)),
      afterBreak: breaks.some(
        ({ gap }) => gap.to.id === first.period.id && before?.period.id === gap.from.id,
      ),
    };
  });
  return {
    figures,
    heads,
    shading,
    against: options.compareWith ? againstOf(dataset, options.compareWith) : "",
    rows: rows.map((members) => {
      const first = members[0] as Figure;
      const styles = styleRow(dataset, members.filter(isKnown), shading, options.compareWith);
      return {
        title: nameOf(dataset, first, down),
        // A sign for per cent stands beside each value.
        label: [nameOf(dataset, first, down, true), mixed && first.unit.pattern !== "{}%" && first.unit.title]
          .filter(Boolean)
          .join(", "),
        unit: first.unit.title,
        tiles: columns.map(([id]): Tile | undefined => {
          const figure = members.find((each) => key(each, across) === id);
          if (!figure) return undefined;
          const style = styles.get(figure) ?? PLAIN;
          const [, value = "", flag = ""] = /^(.*?)( \[\w\])?$/.exec(printedValue(figure)) ?? [];
          const role = roleApart ? "" : small(figure.roleTitle);
          return {
            figure,
            style,
            value,
            notes: [(role + flag).trim(), style.verdict].filter(Boolean),
            role,
            fill: isKnown(figure) ? style.fill : "url(#hatch)",
            ink: style.ink,
            outlined: style.outlined,
          };
        }),
      };
    }),
  };
}

function againstOf(dataset: Dataset, compareWith: Selection): string {
  const names = select(dataset.figures, compareWith).map(subjectOf);
  return listWords([...new Set(names)]);
}

/** A verdict with its benchmark: "better than England". */
function verdictOver(verdict: string, against: string): string {
  return `${verdict} ${verdict === "similar" ? "to" : "than"} ${against}`;
}

/** The title of a period for a narrow place: "Jan–Mar 2018". */
function shortened(title: string): string {
  return title
    .replaceAll(
      /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g,
      (month) => month.slice(0, 3),
    )
    .replaceAll(" to ", "–");
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
      fill: "url(#hatch)",
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
  const top = shadeAt(1).fill;
  const parts = heads.flatMap(({ title }, column) => {
    const count = ranked.filter(({ tiles }) => tiles[column]?.style.fill === top).length;
    return count > 0 ? [`${title} in ${countWords(count)}`] : [];
  });
  const [first] = figures as [Figure];
  if (ranked.length === 0)
    return figures.length === 1 && isKnown(first)
      ? [`${first.indicator.title}: ${printedValue(first as Known)}`]
      : [];
  return [
    `Of ${countWords(ranked.length)} ${ranked.length === 1 ? "row" : "rows"}, the highest number is that of ${listWords(parts)}`,
  ];
}
