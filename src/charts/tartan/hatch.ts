import type * as Plot from "@observablehq/plot";
import { select } from "d3";
import { COLOUR } from "../../marks/colours.ts";
import type { Ground } from "../../marks/grid.ts";
import type { Canvas } from "../../render/chart.ts";
import { PLAIN } from "./tiles.ts";

/** A tile without a figure, in a drawing that has its hatching. */
export const MISSING_TILE: Ground = { ...PLAIN, fill: "url(#hatch)" };

/** The pattern that fills tiles without a figure. */
export function hatch({ document }: Canvas): Plot.Markish {
  return () => {
    const defs = select(document.createElementNS("http://www.w3.org/2000/svg", "defs"));
    const pattern = defs.append("pattern").attr("width", 7).attr("height", 7).attr("id", "hatch");
    pattern.attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)");
    pattern.append("rect").attr("width", 7).attr("height", 7).attr("fill", COLOUR.paper);
    pattern.append("rect").attr("width", 2).attr("height", 7).attr("fill", COLOUR.grid);
    return defs.node();
  };
}
