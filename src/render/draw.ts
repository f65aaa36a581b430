import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { type BrailleLine, brailleLine } from "../words/braille.ts";
import { detailsOf } from "../words/detail.ts";
import { breakRemarks, targetRemarks } from "../words/remarks.ts";
import type { Sound } from "../words/sound.ts";
import { whatItIs } from "../words/what-it-is.ts";
import type { Canvas, Chart, ChartTypes, DataTable } from "./chart.ts";
import { figuresOf } from "./figures-of.ts";
import { measure } from "./measure.ts";
import { saidOf } from "./said.ts";
import { coarse, serialise, withoutWarnings } from "./svg.ts";

/**
 * The two drawings of every chart; a container query shows the one that fits. The page scales the narrow one from 257 to
 * 386 px and the wide one from 624 to 936, so that labels stay between 12 and 18 px.
 */
export const DRAWINGS = [
  { name: "narrow", width: 300, fontSize: 14 },
  { name: "wide", width: 780, fontSize: 15 },
] as const;

interface Size {
  name: string;
  width: number;
  fontSize: number;
}

/** The drawing of a chart with its latest value, among others of its kind. */
const SMALL = { width: 280, fontSize: 13 } as const;

/** The shape of a chart among many. */
const THUMB = { width: 240, height: 140, fontSize: 12 } as const;

interface Form {
  /** Unique on a page. */
  id: string;
  /** What it is called where a reader chooses between two. */
  title: string;
  /** The drawings as SVG text: narrow and wide. */
  drawings: string[];
}

/** A chart, ready to be laid out. */
export interface Drawn {
  /** Unique on a page. */
  id: string;
  /** Part of every address of the chart: `ward-life-expectancy/ranked`. */
  path: string;
  headline: string;
  subtitle: string;
  sentence: string;
  /** How a reader reads it, and the type whose example explains it. */
  howToRead: string;
  type: string;
  table: DataTable;
  /** The drawings as SVG text: narrow and wide. */
  drawings: string[];
  /** The forms to choose from, the one of `drawings` first; only that one where there is no other. */
  forms: Form[];
  /** Every figure that the chart shows or compares with. */
  figures: Figure[];
  /** Along which axis of its drawings values run that can be heard; left out where they cannot. */
  sound?: Sound;
  /** Its first series over time as a line of braille; left out where it has none. */
  braille?: BrailleLine | undefined;
  /** Whether it is a map, of which a part says nothing. */
  isMap: boolean;
  /** Draws it in another width and size of letters, in CSS pixels: for a sheet of paper or a slide. Throws as `drawChart`. */
  at(size: { width: number; fontSize: number }): string;
}

export interface DrawOptions {
  document: Document;
  types: ChartTypes;
  /** Options that replace those of the chart, e.g. the ward to highlight. */
  override?: Record<string, unknown>;
  link?: (figure: Figure) => string | undefined;
  /** Keeps drawings by their names, so that none is made twice; they are held in memory if left out. */
  keep?: KeepDrawing;
}

/** A drawing that was made before under a name, else what `make` returns. */
export type KeepDrawing = (name: string, make: () => string) => string;

function remember(): KeepDrawing {
  const made = new Map<string, string>();
  return (name, make) => {
    const drawing = made.get(name) ?? make();
    made.set(name, drawing);
    return drawing;
  };
}

/**
 * A chart of a dataset with its words and its table. It is drawn when a drawing is first asked for: many need the words
 * alone.
 *
 * @throws Error when an option that replaces another does not fit the schema, and a drawing when Plot warns
 */
export function drawChart(
  dataset: Dataset,
  spec: ChartSpec,
  { document, types, override = {}, link, keep = remember() }: DrawOptions,
): Drawn {
  const type = types.get(spec.type) as Chart<unknown>;
  const options = type.schema.parse({ ...chartOptions(spec), ...override });
  const id = `${dataset.id}-${spec.id}`;
  const figures = figuresOf(type, dataset, options);
  /** What is said at the points of each drawing. */
  const beside = once(() => {
    const chartFigures = type.figures(dataset, options);
    const remarks = [
      ...(type.remarks?.(dataset, options) ?? targetRemarks(chartFigures, () => false)),
      ...breakRemarks(dataset, figures),
    ];
    const detail = detailsOf(dataset, figures, remarks);
    const signs = (figure: Figure) =>
      remarks.flatMap((remark) => (remark.figure === figure && remark.is ? [remark.is] : []));
    return { chartFigures, detail, signs };
  });
  const drawOne = (form: Chart<unknown>, formId: string, { name, width, fontSize }: Size, parted = false) =>
    keep(`${formId}, ${name}, ${width}, ${fontSize}`, () => {
      const { chartFigures, detail, signs } = beside();
      const canvas: Canvas = { document, width, fontSize, measure, detail, signs, ...(link ? { link } : {}) };
      const svg = withoutWarnings(() => form.plot(dataset, options, canvas), `${formId}, ${name}`);
      return serialise(svg, {
        id: `${formId}-${name}`,
        name: whatItIs(form.kind, dataset, chartFigures),
        className: `drawing ${name}`,
        parted,
      });
    });
  const formOf = (form: Chart<unknown>, formId: string): Form => ({
    id: formId,
    title: form.form ?? "",
    get drawings() {
      return DRAWINGS.map((size) => drawOne(form, formId, size));
    },
  });
  const own = formOf(type, id);
  const other = types.get(type.otherForm ?? "");
  const table = once(() => type.table(dataset, options));
  return {
    id,
    path: `${dataset.id}/${spec.id}`,
    ...saidOf(type, dataset, { headline: spec.headline, options, highlight: override["highlight"] }),
    subtitle: spec.subtitle,
    howToRead: type.howToRead,
    type: spec.type,
    get table() {
      return table();
    },
    figures,
    get drawings() {
      return own.drawings;
    },
    forms: other?.fits?.(dataset, options) ? [own, formOf(other, `${id}-${type.otherForm}`)] : [own],
    ...(type.sounds ? { sound: type.sounds } : {}),
    get braille() {
      return type.sounds === "y" ? brailleLine(dataset, beside().chartFigures.drawn) : undefined;
    },
    isMap: type.isMap === true,
    at: (size) => drawOne(type, id, { name: `at-${size.width}`, ...size }, true),
  };
}

/** What `make` returns, made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** A drawing among many is not heard: its name and its figure stand beside it. */
type InPlace = Pick<DrawOptions, "document" | "types" | "keep"> & { id: string };

/**
 * Draws a chart small, without what is said beside it.
 *
 * @throws Error when the type has no such drawing, or when Plot warns
 */
export function drawSmall(dataset: Dataset, spec: ChartSpec, place: InPlace): string {
  const { id, keep = remember() } = place;
  const named = { id: `${id}-small`, className: "small-drawing" };
  return keep(`${id}, small`, () => serialise(inPlace(dataset, spec, place, SMALL), named));
}

/**
 * The shape of a chart: its marks without any words, all of one size, so that many stand in a grid.
 *
 * @throws Error when Plot warns
 */
export function drawThumb(dataset: Dataset, spec: ChartSpec, place: InPlace): string {
  const { id, keep = remember() } = place;
  const { height, ...size } = THUMB;
  return keep(`${id}, thumb`, () => {
    const svg = inPlace(dataset, spec, place, { ...size, bare: { height } });
    for (const text of svg.querySelectorAll("text")) text.remove();
    svg.removeAttribute("data-points");
    // A drawing that is higher is shown whole, smaller.
    svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
    svg.setAttribute("width", String(size.width));
    svg.setAttribute("height", String(height));
    return coarse(serialise(svg, { id: `${id}-thumb`, className: "thumb" }));
  });
}

function inPlace(
  dataset: Dataset,
  spec: ChartSpec,
  { document, types, id }: InPlace,
  size: Pick<Canvas, "width" | "fontSize" | "bare">,
): SVGSVGElement {
  const type = types.get(spec.type) as Chart<unknown>;
  const draw = size.bare ? type.plot : type.small;
  if (!draw) throw new Error(`A chart of the type ${spec.type} has no small drawing.`);
  const canvas: Canvas = { document, ...size, measure, detail: () => "" };
  const options = type.schema.parse(chartOptions(spec));
  return withoutWarnings(() => draw(dataset, options, canvas), id);
}
