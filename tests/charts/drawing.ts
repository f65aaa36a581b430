import { JSDOM } from "jsdom";
import { type ChartSpec, chartOptions, type Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Chart } from "../../src/render/chart.ts";
import { DRAWINGS, type Drawn, drawChart, drawThumb } from "../../src/render/draw.ts";
import { measure } from "../../src/render/measure.ts";
import { axisFaults, type Holds, isCutFalse } from "./axes.ts";

const { document } = new JSDOM("").window;

type Width = (typeof DRAWINGS)[number]["name"];

/** A chart of a dataset by its id, or one that a test makes up. */
export type Asked = string | ChartSpec;

/** Chart types by their names. */
export type Types = Readonly<Record<string, Chart<unknown>>>;

/** What draws charts of some types. */
export interface Drawing {
  /** A chart with its sentence, its table and both drawings: drawn once, however often it is asked for. */
  drawWhole(dataset: Dataset, chart: Asked, link?: (figure: Figure) => string | undefined): Drawn;
  /** One drawing as text. */
  draw(dataset: Dataset, chart: Asked, width: Width): string;
  /** The shape of a chart among many, as text. */
  drawThumb(dataset: Dataset, chart: Asked): string;
  /** Figures that lie off the axes of its wide drawing, in words. */
  offAxes(dataset: Dataset, chart: Asked, holds: Holds): string[];
}

/** What draws with these chart types and no others, so that a test imports only what it is about. */
export function drawing(types: Types): Drawing {
  const known = new Map(Object.entries(types));
  const drawn = new WeakMap<Dataset, Map<string, Drawn>>();

  function specIn(dataset: Dataset, chart: Asked): ChartSpec {
    const spec = typeof chart === "string" ? dataset.charts.find(({ id }) => id === chart) : chart;
    if (!spec) throw new Error(`${dataset.id} has no chart ${JSON.stringify(chart)}`);
    if (!known.has(spec.type)) throw new Error(`this test draws no ${spec.type}: import it`);
    return spec;
  }

  function drawWhole(dataset: Dataset, chart: Asked, link?: (figure: Figure) => string | undefined): Drawn {
    const spec = specIn(dataset, chart);
    if (link) return drawChart(dataset, spec, { document, types: known, link });
    const own = drawn.get(dataset) ?? new Map<string, Drawn>();
    drawn.set(dataset, own);
    const key = JSON.stringify(spec);
    const whole = own.get(key) ?? drawChart(dataset, spec, { document, types: known });
    own.set(key, whole);
    return whole;
  }

  return {
    drawWhole,
    drawThumb: (dataset, chart) =>
      drawThumb(dataset, specIn(dataset, chart), { document, types: known, id: "thumb" }),
    offAxes(dataset, chart, holds) {
      const spec = specIn(dataset, chart);
      const type = known.get(spec.type) as Chart<unknown>;
      const options = type.schema.parse(chartOptions(spec));
      const { width, fontSize } = DRAWINGS[1];
      const points = new Set<Figure>();
      const detail = (figure: Figure) => {
        points.add(figure);
        return "";
      };
      const svg = type.plot(dataset, options, { document, width, fontSize, measure, detail });
      const targets = type.figures(dataset, options).beside.filter(({ role }) => role !== "");
      const unsaid = isCutFalse(svg) ? ["what it says of where its scale starts is not so"] : [];
      return [...unsaid, ...axisFaults(svg, [...points, ...targets], holds)];
    },
    draw(dataset, chart, width) {
      const svg = drawWhole(dataset, chart).drawings[
        DRAWINGS.findIndex(({ name }) => name === width)
      ] as string;
      // So that a committed drawing opens in a browser, in its colours, and differs line by line.
      return `<?xml-stylesheet type="text/css" href="../../../src/styles/tokens.css"?>\n${svg
        .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
        .replaceAll("><", ">\n<")}\n`;
    },
  };
}

/** A chart of a type that a test makes up: what charts are called and say above them plays no part in it. */
export function specOf(type: string, options: Record<string, unknown>): ChartSpec {
  return { id: "made", type, headline: "", subtitle: "", ...options };
}

/** A table as lines of text, cells parted by " | ". */
export function tableText({ table }: Pick<Drawn, "table">): string[] {
  return [
    table.columns.map(({ title }) => title),
    ...table.rows.map((row) => row.map(({ text }) => text)),
  ].map((row) => row.join(" | "));
}
