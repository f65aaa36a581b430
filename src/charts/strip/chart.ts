import type * as Plot from "@observablehq/plot";
import { paddedDomain } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { swarm } from "../../marks/dodge.ts";
import { layFlags } from "../../marks/flags.ts";
import { legend, note } from "../../marks/legend.ts";
import { names } from "../../marks/names.ts";
import { atValue, dots, lanes, uprights } from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { carry } from "../../marks/scene.ts";
import { nameColumns, tableOf } from "../../marks/table.ts";
import { inPixels, paragraph, texts } from "../../marks/texts.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import { titleOf } from "../../model/select.ts";
import { formatNumber, formatValue } from "../../model/unit.ts";
import type { Canvas } from "../../render/chart.ts";
import { rank } from "../../stats/rank.ts";
import type { Group } from "../../words/groups.ts";
import { missingSentence } from "../../words/pairs.ts";
import { captionOf, dimensionTitle, valueTitle } from "../../words/phrases.ts";
import { sentences } from "../../words/words.ts";
import { type StripOptions, stripSchema, stripsOf } from "./dots.ts";
import { groupFindings, stripFindings } from "./findings.ts";
import { CHOSEN, chosenText, endTexts, nameFew, nameNear } from "./labels.ts";

/** Strip: every place as a dot on one axis, one of them named; or the places of each group on a line of their own. */
export default defineChart<StripOptions>({
  schema: stripSchema,
  example: {
    select: { indicator: "life-expectancy", sex: "male" },
    groups: "deprivation",
    highlight: "E05000001",
    near: ["E05000002"],
    correlation: true,
  },

  isAmong: ({ groups }) => groups === undefined,

  highlights: () => "area",

  nearby: (keys) => ({ near: [...keys] }),

  figures(dataset, options) {
    return { drawn: stripsOf(dataset, options).flatMap(({ figures }) => figures), beside: [] };
  },

  kind: "Dots along a scale",
  howToRead:
    "Each dot is one place, the higher the further right; the large one is named. Of several rows each is a group, its upright line the mean.",
  sounds: "x",

  plot(dataset, options, canvas) {
    const strips = stripsOf(dataset, options);
    const figures = strips.flatMap((strip) => strip.figures);
    const known = figures.filter(isKnown);
    const [{ unit }] = known as [Known];
    const isGrouped = options.groups !== undefined;
    const chosen = figures.find((figure) => figure.area?.code === options.highlight);
    const radius = canvas.bare
      ? bareRadius(known.length, strips.length, canvas)
      : canvas.width > 500
        ? 6.5
        : 5.25;
    const label = ({ title, mean }: Group) => {
      const words = mean ? `mean ${formatValue(mean.value, unit, mean.decimals)}` : "no figure";
      return isGrouped ? `${title}: ${words}` : "";
    };
    const edge = radius + 6;
    const x = valueScale(paddedDomain(known.map(amountOf), unit, 0.02), unit, canvas, {
      left: isGrouped ? rowScale(strips, canvas, { label, mark: 1 }).marginLeft : edge,
      right: edge,
      inset: [isGrouped ? radius : 0, 0],
      reach: radius + 2,
    });
    const placed = strips.flatMap((row) => {
      const own = row.figures.filter(isKnown).map((figure) => ({ row, figure }));
      const first = own.findIndex(({ figure }) => figure === chosen);
      return swarm(own, x.apply, radius * 2 + 1, first);
    });
    const reach = Math.max(0, ...placed.map(({ offset }) => Math.abs(offset))) + radius;
    const across = chosen && isKnown(chosen) ? x.apply(amountOf(chosen)) : 0;
    const head = layFlags(
      chosen && !isGrouped ? [{ x: across, text: chosenText(chosen, known) }] : [],
      canvas,
      CHOSEN,
    );
    const near = isGrouped
      ? []
      : known.filter((figure) => figure !== chosen && options.near.includes(figure.area?.code ?? ""));
    // The lowest is at the left and the highest at the right, so that each has its words under its dot.
    const pitch = canvas.fontSize * 1.15;
    const ends = (isGrouped ? [] : endTexts(known, chosen)).map(({ text, anchor }, _, { length }) => {
      const style = { pitch, anchor, colour: COLOUR.quiet };
      return { anchor, words: paragraph(text, canvas.width * (length > 1 ? 0.48 : 0.98), canvas, style) };
    });
    const under = Math.max(0, ...ends.map(({ words }) => words.height));
    const around = canvas.fontSize * (isGrouped ? 1.4 : near.length > 0 ? 1 : 0.4);
    const bands = rowScale(strips, canvas, {
      label,
      mark: 2 * (reach + around),
      below: () => under,
      gap: 4,
    });
    const ofChosen = placed.filter(({ figure }) => figure === chosen);
    const ofNear = placed.filter(({ figure }) => near.includes(figure));
    const others = placed.filter((dot) => !ofChosen.includes(dot) && !ofNear.includes(dot));
    const missing = figures
      .filter((figure) => !isKnown(figure))
      .map((figure) => titleOf(dataset, figure, "area"));

    return plot(canvas, {
      x,
      rows: bands,
      above: isGrouped
        ? [legend([{ label: "mean of the dots in the row", colour: COLOUR.ink, symbol: "line" }], canvas)]
        : [head.block],
      below: [note(isGrouped ? sentences(missingSentence(missing, "places")) : "", canvas)],
      order: strips.flatMap((strip) =>
        strip.figures.filter(isKnown).sort((a, b) => amountOf(b) - amountOf(a)),
      ),
      marks: ({ top, bottom }) => {
        const down = ({ row, offset = 0 }: { row: Group; offset?: number }) =>
          top + bands.middle(row) + offset;
        const within = {
          left: isGrouped ? bands.marginLeft - 6 : 0,
          right: canvas.width,
          top,
          bottom: bottom - under,
        };
        return [
          lanes(bands, isGrouped ? placed : [], { x, gap: radius + 4 }),
          uprights(
            strips.flatMap((row) => {
              const [y1, y2] = [down({ row, offset: -reach - 1 }), down({ row, offset: reach + 1 })];
              return row.mean ? [{ x: row.mean.value, y1, y2 }] : [];
            }),
            carry({ x: "x", stroke: COLOUR.ink, strokeWidth: 2.5 }, "obstacle"),
          ),
          uprights(
            (isGrouped || canvas.bare ? [] : ofChosen).map((dot) => {
              return { ...dot, y1: head.foot(across, top) ?? top, y2: down(dot) };
            }),
            carry({ x: atValue, stroke: COLOUR.rust, strokeWidth: 2 } as Plot.RuleXOptions, "obstacle"),
          ),
          ...[
            { own: others, fill: isGrouped ? COLOUR.sea : COLOUR.grey2 },
            { own: ofNear, fill: COLOUR.ink },
            { own: ofChosen, fill: COLOUR.rust, r: radius + 1.5 },
          ].map(({ own, fill, r = radius }) => dots(own, { x: atValue, y: inPixels(down), r, fill })),
          ...texts(
            ends.flatMap(({ anchor, words }) =>
              words.at(anchor === "end" ? canvas.width - 2 : 0, bottom - under),
            ),
            canvas,
          ),
          names(isGrouped ? nameFew(dataset, known, chosen) : nameNear(dataset, near, known), canvas, within),
        ];
      },
    });
  },

  table(dataset, options) {
    const rows = stripsOf(dataset, options).flatMap((strip) =>
      strip.figures.map((figure) => ({ ...strip, figure })),
    );
    const figures = rows.map(({ figure }) => figure);
    const values = figures.filter(isKnown).map(amountOf);
    const { groups } = options;
    return tableOf(captionOf(dataset, figures, ["area", groups ?? ""]), rows, [
      ...nameColumns(dataset, ["area"]),
      groups && { title: dimensionTitle(dataset, groups), cell: ({ title }) => title },
      { title: valueTitle(figures), figure: ({ figure }) => figure },
      groups
        ? {
            title: "Mean of its group, worked out",
            numeric: true,
            cell: ({ mean, figure: { unit } }) =>
              mean ? { text: formatNumber(mean.value, unit, mean.decimals), sort: mean.value } : "",
          }
        : {
            title: "Place from the highest",
            numeric: true,
            cell({ figure }) {
              const place = isKnown(figure) ? rank(values, amountOf(figure)) : undefined;
              return place === undefined ? "" : { text: String(place), sort: place };
            },
          },
    ]);
  },

  findings(dataset, options) {
    const strips = stripsOf(dataset, options);
    if (options.groups !== undefined) return groupFindings(dataset, strips, options, options.groups);
    return stripFindings(
      dataset,
      strips.flatMap(({ figures }) => figures),
      options.highlight,
    );
  },
});

/** Dots that fill about a third of a small drawing, so that few make a shape as well as many. */
function bareRadius(count: number, rows: number, { width, bare = { height: 0 } }: Canvas): number {
  return Math.min(12, Math.sqrt((width * bare.height) / (12 * count * rows ** 2)));
}
