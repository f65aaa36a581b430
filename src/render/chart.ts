import type { z } from "zod";
import type { ChartFigures } from "../model/chart-figures.ts";
import type { Dataset, questionSchema } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import type { ControlOptions } from "../words/control.ts";
import type { Remark } from "../words/remarks.ts";
import type { Sound } from "../words/sound.ts";

/** What a chart is drawn on. Nothing else of the world reaches chart code. */
export interface Canvas {
  document: Document;
  /** Width of the drawing in CSS pixels; text keeps its size whatever the width. */
  width: number;
  /** Size of ordinary text in CSS pixels: about 13 in a narrow drawing, 15 in a wide one. */
  fontSize: number;
  /** A small drawing among many: marks without text, of exactly this height in CSS pixels. */
  bare?: { height: number };
  /** Width of a text in CSS pixels in the font of the site. */
  measure(text: string, fontSize: number, bold?: boolean): number;
  /** What is said of one figure among those of the chart. */
  detail(figure: Figure): string;
  /** What a reader may look for at a figure, if anything. */
  signs?(figure: Figure): readonly ("missed" | "change")[];
  /** Where the mark of a figure leads to, if anywhere. */
  link?(figure: Figure): string | undefined;
}

interface Column {
  title: string;
  /** Right-aligned, with tabular figures. */
  numeric?: boolean;
}

export interface Cell {
  text: string;
  /** What sorting compares, where it is not the text. */
  sort?: number;
}

/** The figures of a chart as rows and columns; the first cell of a row is its header. */
export interface DataTable {
  caption: string;
  columns: Column[];
  rows: Cell[][];
  /** Where rows are periods, oldest first: how many rows each series has, in their order. */
  periods?: number[];
}

/** What new figures are, for a type to say with which options it would draw them first. */
export interface Beginning {
  indicator: string;
  place: "area" | "organisation";
  places: number;
  periods: number;
  breakdowns: readonly string[];
}

/** The questions that an indicator page answers with charts: how we compare, what the trend is, whether it is real. */
export type Question = z.infer<typeof questionSchema>;

/** One type of chart. A chart without its table and its sentence does not compile. */
export interface Chart<Options> {
  /** Options besides those that every chart has, each with a sentence. */
  schema: z.ZodType<Options>;
  /** Every option that it has, as made-up data would write it. */
  example: Options;
  /** Which question of an indicator page it answers, unless a dataset says otherwise; how we compare if left out. */
  answers?: Question;
  /** What it is in plain words, for those who do not see it: "Bars, one a row". */
  kind: string;
  /** How a reader reads it, in one to three plain sentences. */
  howToRead: string;
  /** What it is called where a reader chooses between two forms of one chart. */
  form?: string;
  /** Another type that draws the same options in another form; offered beside this one where it fits. */
  otherForm?: string;
  /** So many rows are bearable in one drawing; more are parted into several charts. Left out where none has so many. */
  most?: number;
  /** Whether it has all that it needs to draw these figures; left out where it always has. */
  fits?(dataset: Dataset, options: Options): boolean;
  /** By what its values can be heard: along which axis of the drawing they run, all on one scale or each series on its own; or their size. */
  sounds?: Sound;
  /** Whether it draws areas where they lie; pages of places then show it as their map. */
  isMap?: true;
  /** The dimension whose keys its option `highlight` takes; left out where it highlights nothing. */
  highlights?(options: Options): string;
  /** Whether it is for one place among the others; pages of places then show it with theirs highlighted. */
  isAmong?(options: Options): boolean;
  /** The options that also name places next to the one that is highlighted, by their keys. */
  nearby?(keys: readonly string[]): Partial<Options>;
  /** What it draws as a process over time, and by which settings; only a type that works out limits has it. */
  process?(options: Options): ControlOptions;
  /** The options of a first chart of new figures, where it is one to begin with. */
  begins?(figures: Beginning): Options | undefined;
  /** What it draws and what it sets beside that. */
  figures(dataset: Dataset, options: Options): ChartFigures;
  /** What it shows of figures besides their values, said at their points; breaks are found for all types. */
  remarks?(dataset: Dataset, options: Options): Remark[];
  /** A small drawing with its latest value and its ends, where many stand together; its text is never under 12 px. */
  small?(dataset: Dataset, options: Options, canvas: Canvas): SVGSVGElement;
  /** An SVG element of the canvas's width; its text is never under 12 px at that width. */
  plot(dataset: Dataset, options: Options, canvas: Canvas): SVGSVGElement;
  table(dataset: Dataset, options: Options): DataTable;
  /** What the chart shows, as data: its words are those of `say`. */
  findings(dataset: Dataset, options: Options): Finding[];
}

export type ChartTypes = ReadonlyMap<string, Chart<unknown>>;
