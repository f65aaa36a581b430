import * as Plot from "@observablehq/plot";
import { paddedDomain } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { legend } from "../../marks/legend.ts";
import { heightOfNames, names } from "../../marks/names.ts";
import { note } from "../../marks/note.ts";
import { plot } from "../../marks/plot.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { carry } from "../../marks/scene.ts";
import { nameColumns, tableOf } from "../../marks/table.ts";
import { inPixels } from "../../marks/texts.ts";
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
import { type Dot, dotsOf, type StripOptions, stripSchema, stripsOf } from "./dots.ts";
import { stripFindings } from "./findings.ts";
import { groupFindings } from "./group-findings.ts";
import { nameChosen, nameEnds, nameFew, nameNear } from "./labels.ts";

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

  answers: "compare",

  isAmong: ({ groups }) => groups === undefined,

  highlights: () => "area",

  nearby: (keys) => ({ near: [...keys] }),

  figures(dataset, options) {
    return { drawn: stripsOf(dataset, options).flatMap(({ figures }) => figures), beside: [] };
  },

  kind: "Dots along a scale",
  howToRead:
    "Each dot is one place: the further to the right, the higher its figure; the large one is the place that is named. Where there are rows, each is a group, and its upright line the mean of its dots, each counting the same.",

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
    const label = ({ title, mean }: Group) =>
      !isGrouped
        ? ""
        : mean
          ? `${title}: mean ${formatValue(mean.value, unit, mean.decimals)}`
          : `${title}: no figure`;
    const edge = radius + 6;
    const x = valueScale(paddedDomain(known.map(amountOf), unit, 0.02), unit, canvas, {
      left: isGrouped ? rowScale(strips, canvas, { label, mark: 1 }).marginLeft : edge,
      right: edge,
      inset: [isGrouped ? radius : 0, 0],
      reach: radius + 2,
    });
    const dots = strips.flatMap((strip) => dotsOf(strip, x.apply, { size: radius * 2 + 1, chosen }));
    const reach = Math.max(0, ...dots.map(({ offset }) => Math.abs(offset))) + radius;
    const head = chosen && !isGrouped ? [nameChosen(chosen, known)] : [];
    const near = isGrouped
      ? []
      : known.filter((figure) => figure !== chosen && options.near.includes(figure.area?.code ?? ""));
    const ends = isGrouped ? [] : nameEnds(known, chosen);
    const [over, under] = [head, ends].map((own) => heightOfNames(own, canvas)) as [number, number];
    const nearby = near.length === 0 ? 0 : canvas.fontSize * 0.6;
    const around = isGrouped ? canvas.fontSize * 1.4 : Math.max(over, under) + nearby + 8;
    const bands = rowScale(strips, canvas, { label, mark: 2 * (reach + around), gap: 4 });
    const means = strips.filter(({ mean }) => mean !== undefined);
    const across = ({ figure }: Dot) => amountOf(figure);
    const at = (isChosen: boolean) => dots.filter(({ figure }) => (figure === chosen) === isChosen);
    const others = at(false);
    const missing = figures
      .filter((figure) => !isKnown(figure))
      .map((figure) => titleOf(dataset, figure, "area"));

    return plot(canvas, {
      x,
      rows: bands,
      above: isGrouped
        ? [legend([{ label: "mean of the dots in the row", colour: COLOUR.ink, symbol: "line" }], canvas)]
        : [],
      below: [note(isGrouped ? sentences(missingSentence(missing, "places")) : "", canvas)],
      order: strips.flatMap((strip) =>
        strip.figures.filter(isKnown).sort((a, b) => amountOf(b) - amountOf(a)),
      ),
      marks: ({ top, bottom }) => [
        Plot.ruleX(
          means,
          carry(
            {
              x: ({ mean }: Group) => mean?.value,
              y1: inPixels((row: Group) => top + bands.middle(row) - reach - 1),
              y2: inPixels((row: Group) => top + bands.middle(row) + reach + 1),
              stroke: COLOUR.ink,
              strokeWidth: 2.5,
            } as Plot.RuleXOptions,
            "obstacle",
          ),
        ),
        isGrouped || canvas.bare
          ? null
          : Plot.ruleX(
              at(true),
              carry(
                {
                  x: across,
                  y1: inPixels(() => top + over + 2),
                  y2: inPixels(({ row }: Dot) => top + bands.middle(row)),
                  stroke: COLOUR.rust,
                  strokeWidth: 2,
                } as Plot.RuleXOptions,
                "obstacle",
              ),
            ),
        ...[
          {
            own: others.filter(({ figure }) => !near.includes(figure)),
            fill: isGrouped ? COLOUR.sea : COLOUR.grey2,
          },
          { own: others.filter(({ figure }) => near.includes(figure)), fill: COLOUR.ink },
          { own: at(true), fill: COLOUR.rust, r: radius + 1.5 },
        ].map(({ own, fill, r = radius }) =>
          Plot.dot(
            own,
            carry({
              x: across,
              y: inPixels(({ row, offset }: Dot) => top + bands.middle(row) + offset),
              r,
              fill,
              stroke: COLOUR.paper,
              strokeWidth: 1,
            } as Plot.DotOptions),
          ),
        ),
        names(head, canvas, ({ width }) => ({ left: 0, right: width, top, bottom })),
        names(ends, canvas, ({ width }) => ({ left: 0, right: width, top, bottom: bottom - 2 })),
        names(nameNear(dataset, near, known), canvas, ({ width }) => ({
          left: 0,
          right: width,
          top,
          bottom: bottom - 2,
        })),
        names(isGrouped ? nameFew(dataset, known, chosen) : [], canvas, ({ width }) => ({
          left: bands.marginLeft - 6,
          right: width,
          top,
          bottom,
        })),
      ],
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
