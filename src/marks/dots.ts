import * as Plot from "@observablehq/plot";
import { amountOf, type Known } from "../model/figure.ts";
import { COLOUR } from "./colours.ts";
import { carry } from "./scene.ts";

/** From a datum to the value of its figure, as a channel. */
export function atValue({ figure }: { figure: Known }): number {
  return amountOf(figure);
}

/** The shapes of figures, which readers walk to, edged with paper so that each is seen where they touch. */
export function dots(data: readonly object[], options: Plot.DotOptions): Plot.Markish {
  return Plot.dot(data as object[], carry({ stroke: COLOUR.paper, strokeWidth: 1, ...options }));
}
