import { JSDOM } from "jsdom";
import type { Drawn } from "../render/draw.ts";
import { type Highlight, names } from "../takeaway/highlight.ts";

/**
 * The areas that a reader can have highlighted in a chart, in order of their names: those that a point or a label of
 * the drawing names. None where the chart is about one area.
 */
export function highlightsIn({ figures, forms }: Drawn): Highlight[] {
  const areas = new Map(figures.flatMap(({ area }) => (area ? [[area.code, area.name] as const] : [])));
  if (areas.size < 2) return [];
  const said = forms.flatMap(({ drawings }) => drawings.flatMap(saidIn));
  return [...areas]
    .map(([code, name]) => ({ code, name }))
    .filter(({ name }) => said.some((text) => names(text, name)))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What a drawing says of its points, and its labels. */
function saidIn(svg: string): string[] {
  const drawing = JSDOM.fragment(svg).firstElementChild as Element;
  const points = (drawing.getAttribute("data-points") ?? "")
    .split("\n")
    .map((line) => line.split("\t")[1] ?? "");
  return [...points, ...[...drawing.querySelectorAll("text")].map(({ textContent }) => textContent ?? "")];
}
