import type { SearchKind } from "../../model/search-index.ts";

const [WIDTH, HEIGHT] = [48, 24];
/** The greatest digit of a drawing. */
const TOP = 9;

/** What stands for entries without a drawing of their own, as paths. */
const ICONS: Record<SearchKind, string> = {
  ward: "M24 2l9 5v10l-9 5-9-5V7z",
  area: "M24 2l9 5v10l-9 5-9-5V7z",
  place: "M24 22c-5-6-7-9-7-13a7 7 0 0114 0c0 4-2 7-7 13zm0-11v-.1",
  provider: "M20 3h8v6h6v7h-6v6h-8v-6h-6V9h6z",
  topic: "M14 4h20M14 12h20M14 20h13",
  story: "M14 4h20M14 12h20M14 20h13",
  page: "M14 4h20M14 12h20M14 20h13",
  dataset: "M12 2v20h24M18 17v-5M24 17V7M30 17v-8",
  chart: "M12 2v20h24M18 17v-5M24 17V7M30 17v-8",
};

/** A drawing of the size of a word from its letters, as `search-drawing.ts` of the views writes them, or the icon of a kind. */
export function drawingOf(letters: string, kind: SearchKind): SVGSVGElement {
  const heights = [...letters.slice(1)].map((digit) => Number(digit) / TOP);
  const svg = element("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" }) as SVGSVGElement;
  const path = (d: string, name: string) => svg.append(element("path", { d, class: name }));
  if (letters[0] === "l") path(linePath(heights), "line");
  else if (letters[0] === "b") path(barsPath(heights), "bars");
  else if (letters[0] === "s") {
    path(heights.map((_, row) => `M2 ${rowOf(row, heights.length)}H${WIDTH - 2}`).join(""), "scale");
    path(
      heights.map((at, row) => `M${2 + at * (WIDTH - 4)} ${rowOf(row, heights.length)}h.01`).join(""),
      "dots",
    );
  } else path(ICONS[kind], "icon");
  return svg;
}

function linePath(heights: readonly number[]): string {
  const step = (WIDTH - 4) / (heights.length - 1);
  return `M${heights.map((height, index) => `${round(2 + index * step)} ${round(HEIGHT - 2 - height * (HEIGHT - 4))}`).join("L")}`;
}

function barsPath(heights: readonly number[]): string {
  const step = WIDTH / heights.length;
  return heights
    .map((height, index) => `M${round((index + 0.5) * step)} ${HEIGHT}v${-round(1 + height * (HEIGHT - 2))}`)
    .join("");
}

function rowOf(row: number, rows: number): number {
  return round(((row + 1) * HEIGHT) / (rows + 1));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function element(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
