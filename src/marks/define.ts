import { isKnown } from "../model/figure.ts";
import type { Chart } from "../render/chart.ts";
import { headOf } from "../words/phrases.ts";
import { noFigureFrame } from "./message.ts";

/** A chart type. Where no figure that it draws is known, its drawing and its sentence say so, whatever its type. */
export function defineChart<Options>(chart: Chart<Options>): Chart<Options> {
  return {
    ...chart,
    plot(dataset, options, canvas) {
      const { drawn } = chart.figures(dataset, options);
      return drawn.some(isKnown) ? chart.plot(dataset, options, canvas) : noFigureFrame(drawn, canvas);
    },
    findings(dataset, options) {
      const { drawn } = chart.figures(dataset, options);
      return drawn.some(isKnown)
        ? chart.findings(dataset, options)
        : [{ kind: "nothing", of: headOf(dataset, drawn), figures: drawn }];
    },
  };
}
