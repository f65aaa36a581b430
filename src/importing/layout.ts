import type { Derivable, DoubtStatus, MissingStatus } from "../model/figure.ts";
import type { FeedFile } from "./feed-file.ts";

/** A place of a cell in a file, as a spreadsheet names it: sheet, row and column both from 1. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
  /** In JSON, which has no cells: the way to the value, as `standards.CMB62.total[18]`. */
  path?: string;
}

/** What a file is: which edition of which publication. */
export interface Edition {
  /** The id of the publication: a file name in `data/sources` without `.json`. */
  publication: string;
  /** Which edition, as a period id: `2024-04`, `2024/25-Q4`. */
  id: string;
  /** Day on which it was published, `YYYY-MM-DD`, where the file says so. */
  published?: string;
  /** Day of its last revision, where the file says so. */
  revised?: string;
  status: "final" | "provisional" | "experimental" | "unstated";
  /** Which part, where a publication comes in files of one subject each that are published on days of their own. */
  part?: string;
}

/** One thing that a file says of one place and one period; a number, or why there is none. */
export interface Observation {
  /** What is measured: an id that the layout lists in `measures`. */
  measure: string;
  /** Code and name of the place or organisation as the file prints them, trimmed. */
  place: { code: string; name: string };
  /** A period id as `src/model/period.ts` reads it. */
  period: string;
  /** Further parts: sex, age, commissioner. */
  parts?: Record<string, string>;
  /** The number at the precision of the file, in the unit of the measure. */
  value?: number;
  numerator?: number;
  denominator?: number;
  /** Which of its numbers no file prints, so that they are worked out; the note says how. */
  derived?: readonly Derivable[];
  /** 95 per cent interval as the file gives it. */
  lower?: number;
  upper?: number;
  /** 99.8 per cent interval, where the file gives one too. */
  wider?: { lower?: number; upper?: number };
  /** A number that the file sets beside this one, such as the median of a group of places. */
  comparator?: { title: string; value: number };
  /** What the publisher says of the change over time, word for word. */
  trend?: string;
  /** What the publisher notes on the number, word for word, where it casts no doubt on it. */
  note?: string;
  /** Why there is no number, with the mark that the file prints: never a number. */
  missing?: { status: MissingStatus; mark: string };
  /** What must be known of the number: "the denominator equals that of another age, as printed". */
  doubt?: { status: DoubtStatus; note: string };
  /** The edition that it is from, where a file holds several; left out where it is the harvest's. */
  edition?: Edition;
  /** The table, and the words of the row: what a person looks for in the file. */
  table: string;
  label: string;
  at: CellPlace;
}

/** Rows that were passed over, of one kind. */
export interface LeftOut {
  why: string;
  count: number;
  /** The first of them. */
  at: CellPlace;
}

/** Something in a file that its layout does not explain. */
export interface NotUnderstood {
  message: string;
  expected: string;
  found: string;
  at: CellPlace;
}

/** Two codes that a file joins: a postcode and its ward. */
export interface CodeLink {
  from: string;
  to: string;
  /** How good the publisher says that the place is on which the link rests, as its own number. */
  quality?: number;
  at: CellPlace;
}

/** What is measured. */
export interface Measure {
  title: string;
  /** "unstated" where the file does not say it and its words do not either. */
  unit: "percent" | "count" | "seconds" | "years" | "rate" | "score" | "rank" | "unstated";
  /** Decimal places at which the publisher shows it. */
  decimals?: number | undefined;
}

/** All that one file says. */
export interface Harvest {
  edition: Edition;
  observations: Observation[];
  /** Measures that the file names itself, for layouts that cannot list them. */
  measures?: Record<string, Measure>;
  /** Codes that the file joins, for files of codes instead of numbers. */
  links?: CodeLink[];
  leftOut: LeftOut[];
  notUnderstood: NotUnderstood[];
  /** What a person must know of the file as a whole, a sentence each. */
  remarks?: string[];
}

/** What a person says of a file because the file does not say it: `{ edition: "2017/18-Q1" }`. Kept as data with the import. */
export type Answers = Readonly<Record<string, string>>;

/** What a layout has to know and the file does not say. */
export interface Question {
  /** The name of the answer, a key of `Answers`. */
  id: string;
  question: string;
  /** How an answer is written: "2017/18-Q1". */
  form: string;
}

/** Where a file departs from a layout: the first thing that differs, and how far the file fitted before it. */
export interface Mismatch {
  /** From 0 (nothing fits) to 1. */
  fits: number;
  expected: string;
  found: string;
  at?: CellPlace;
  /** Where all else fits: what a person has to answer, so that `plan` can be asked again with the answers. */
  asks?: Question[];
}

export type Standing = "dated" | "series" | "undated" | "tidied";

/** What a layout can read, by the id that observations name. */
export type Measures = Record<string, Measure>;

/**
 * The layout of one publisher's file. `plan` looks at what is in a file, never at its name, and says what would be
 * read, as data that can be printed and tested: sheet, header row, columns. `read` does just that.
 */
export interface Layout<Plan> {
  id: string;
  /** What it is called where a person reads of it: "A&E by provider, monthly workbook, NHS England". */
  title: string;
  publication: string;
  /**
   * Which of two files stands that say something of the same place and period: `dated`, the official file of that period
   * that says when it was published, before `series`, an official file of many periods whose older ones may have been
   * revised since; that before `undated`, an official file without a day; and all before `tidied`, a copy that others
   * reshaped. Left out: `dated`.
   */
  standing?: Standing;
  measures: Measures;
  /** Whether `other` goes with `file` and says something of it, such as its day of publication. */
  companion?(file: FeedFile, other: FeedFile): boolean;
  /** @param companions files for which `companion` is true */
  plan(
    file: FeedFile,
    answers?: Answers,
    companions?: readonly FeedFile[],
  ): { plan: Plan } | { mismatch: Mismatch };
  /** What the plan will read, one line each, for a person. */
  describe(plan: Plan): string[];
  read(file: FeedFile, plan: Plan): Harvest;
  /**
   * The observations of several files of this layout, with the doubts that only show when they lie side by side, such as
   * one number of children printed for two ages. Nothing is added or taken out, and no number changes.
   */
  compare?(observations: readonly Observation[]): Observation[];
}

/** Gives a layout its types. */
export function defineLayout<Plan>(layout: Layout<Plan>): Layout<Plan> {
  return layout;
}
