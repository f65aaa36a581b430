import type * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import type { Ground } from "../../marks/grid.ts";
import type { Canvas } from "../../render/chart.ts";
import { PLAIN } from "./tiles.ts";

/** A tile without a figure, in a drawing that has its hatching. */
export const MISSING_TILE: Ground = { ...PLAIN, fill: "url(#hatch)" };

/** The pattern that fills tiles without a figure. */
export function hatch({ document }: Canvas): Plot.Markish {
  return () => {
    const make = (name: string, attributes: Record<string, string | number>, ...inside: SVGElement[]) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
      element.append(...inside);
      return element;
    };
    const size = { width: 7, height: 7 };
    const pattern = {
      ...size,
      id: "hatch",
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    };
    return make(
      "defs",
      {},
      make(
        "pattern",
        pattern,
        make("rect", { ...size, fill: COLOUR.paper }),
        make("rect", { ...size, width: 2, fill: COLOUR.grid }),
      ),
    );
  };
}
