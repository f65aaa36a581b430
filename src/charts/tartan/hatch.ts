import type { Selection as Drawing } from "d3";
import { COLOUR } from "../../marks/colours.ts";

/** The fill of a tile without a figure, in a drawing that has its hatching. */
export const HATCH = "url(#hatch)";

/** Gives a drawing the pattern that `HATCH` fills with. */
export function drawHatch(svg: Drawing<SVGSVGElement, unknown, null, undefined>): void {
  const pattern = svg
    .append("defs")
    .append("pattern")
    .attr("id", "hatch")
    .attr("width", 7)
    .attr("height", 7)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("patternTransform", "rotate(45)");
  pattern.append("rect").attr("width", 7).attr("height", 7).attr("fill", COLOUR.paper);
  pattern.append("rect").attr("width", 2).attr("height", 7).attr("fill", COLOUR.grid);
}
