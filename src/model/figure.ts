import type { Area } from "./area.ts";
import type { Indicator } from "./indicator.ts";
import type { Organisation } from "./organisation.ts";
import type { Period } from "./period.ts";
import type { PackPrint, Print } from "./print.ts";
import { formatNumber, formatValue, type Unit } from "./unit.ts";
import type { Verdict } from "./verdict.ts";

/** Why there is no number. */
export const MISSING = { x: "not available", c: "suppressed", z: "not applicable" } as const;
/** The same as readers are told it, on pages and aloud: “suppressed” is a word of statisticians. */
export const MISSING_IN_WORDS = { ...MISSING, c: "not published" } as const;
/**
 * The note of every figure that is left out so that nobody can be recognised. It is one for all of them, and nothing else
 * is said of any: two notes would tell a small count from the count beside it that only protects it.
 */
export const WITHHELD =
  "Left out, here or in the papers: few people are behind it, or behind a figure that could be worked out from it.";
/** What must be known of a number. */
export const DOUBT = { u: "low reliability", p: "provisional", e: "estimate", d: "disputed" } as const;

/**
 * On what the period or the place of a figure rests where its source does not print it of the figure: the date or the
 * subject of the whole report, or an assumption of ours.
 */
export const UNPRINTED = ["report", "assumed"] as const;
export type Unprinted = (typeof UNPRINTED)[number];
/** On what period and place of a figure rest; what is printed is left out. */
export interface Bases {
  periodBasis?: Unprinted;
  placeBasis?: Unprinted;
}

/** Numbers of a figure that may be worked out from what its source prints, where the source does not print them. */
export const DERIVABLE = ["value", "lower", "upper", "numerator", "denominator"] as const;
export type Derivable = (typeof DERIVABLE)[number];

export type MissingStatus = keyof typeof MISSING;
export type DoubtStatus = keyof typeof DOUBT;

/** A number as printed, or the reason why there is none: never both. */
export type Measurement =
  | { kind: "value"; value: number; decimals: number; printed: string; status?: DoubtStatus }
  | { kind: "missing"; status: MissingStatus };

export interface Interval {
  lower: number;
  upper: number;
  /** True when computed from the printed counts, not printed. */
  derived: boolean;
  /** True where it is computed from a count to which the value does not stand as a plain share or rate. */
  approximate?: true;
}

/** One figure: what it measures, about whom, when, the number, and where it is printed. */
export interface Figure extends Bases {
  indicator: Indicator;
  area?: Area;
  organisation?: Organisation;
  period: Period;
  /** Empty for a plain value, else a key of roles.json. */
  role: string;
  /** What the role is called, empty for a plain value. */
  roleTitle: string;
  /** Empty for the print that the site uses, else which other print it is. */
  print: string;
  /** Breakdown to key; breakdowns with an empty cell are left out. */
  breakdown: Record<string, string>;
  measurement: Measurement;
  interval?: Interval;
  numerator?: number;
  denominator?: number;
  /** The indicator's unit, or the role's: a rank has no unit of its own measure. */
  unit: Unit;
  source: Print;
  /** Lines of papers that print the same. */
  also: PackPrint[];
  note: string;
  /** Columns of it that this site worked out, as the note says; left out where nothing is. */
  derived?: readonly Derivable[];
  /** What the source itself says of how the figure stands to others; left out where it says nothing. */
  verdicts?: readonly Verdict[];
  /** The dataset in whose CSV it stands, where another shows it; left out in its own. */
  shownFrom?: { id: string; file: string };
  /** Line of the CSV, for problems and for keeping order. */
  row: number;
}

/** A figure that has a number. */
export type Known = Figure & { measurement: Extract<Measurement, { kind: "value" }> };

export function isKnown(figure: Figure): figure is Known {
  return figure.measurement.kind === "value";
}

export function amountOf(figure: Known): number {
  return figure.measurement.value;
}

/** A figure with its unit at printed precision, or its shorthand: "78.30%", "[c]". */
export function formatFigure(figure: Figure): string {
  if (!isKnown(figure)) return `[${figure.measurement.status}]`;
  return formatValue(amountOf(figure), figure.unit, figure.measurement.decimals);
}

/** A figure for a table that names the unit once, with a shorthand for what must be known of it: "43 [d]". */
export function formatCell(figure: Figure): string {
  if (!isKnown(figure)) return `[${figure.measurement.status}]`;
  const number = formatNumber(amountOf(figure), figure.unit, figure.measurement.decimals);
  return figure.measurement.status ? `${number} [${figure.measurement.status}]` : number;
}

/** Who or where a figure is about, for a label: the organisation, the area, or both. */
export function subjectOf(figure: Figure): string {
  const { organisation, area } = figure;
  if (organisation && area) return `${organisation.short}, ${area.name}`;
  return organisation?.short ?? area?.name ?? "";
}
