import type { Break } from "./breaks.ts";
import type { Figure, Known, MissingStatus } from "./figure.ts";
import type { Judge, VerdictWord } from "./verdict.ts";

/** What sets the rows of a chart apart; rows of different measures have no highest and no gap. */
export type Over = "place" | "provider" | "time" | "group" | "measure";

/** A row of a chart with what it is called within a sentence. */
export interface Row {
  name: string;
  figure: Figure;
}

/** Two figures of one row. */
export interface Pair {
  name: string;
  own: Known;
  other: Known;
}

/** A difference that the intervals decide. */
export interface Certainty {
  own: Known;
  other: Known;
  /** How the own stands to the other; similar where chance may explain the difference. */
  is: VerdictWord;
}

/** What is certain of one figure: who it is and what it is held against, as they are called within a sentence. */
export interface Judged {
  own: Known;
  who: string;
  against: string;
  is: VerdictWord;
  /** In what it differs from the others that is no place, such as its measure; may be empty. */
  row: string;
  /** Who says so, where a source does; else the intervals. */
  by?: Judge;
}

/** One thing that a chart found. Nothing of its words is decided yet. */
export type Finding =
  /** What all that follows is about. */
  | { kind: "head"; of: string }
  /** Every value, in order, or the ends where they are many; `of` is empty where a head has said it. */
  | { kind: "values"; of: string; over: Over; rows: Row[]; totals: Row[]; isPart?: boolean }
  /** The two ends of rows of one measure; totals that they are parts of stand beside them and are not ranked. `isPart` where the dataset has more of them than are shown, among which the lowest may be; `told` has been said before with its place. */
  | {
      kind: "extremes";
      of: string;
      over: Over;
      rows: Row[];
      totals: Row[];
      isPart?: boolean;
      told?: Figure;
      /** Whether another finding names those that are missing: then they are not counted here. */
      areMissingNamed?: boolean;
    }
  /** First and last of a series, with its extremes in between unless it is one of many; `beside` is what it is held against. */
  | { kind: "course"; of: string; figures: Figure[]; isBrief?: boolean; beside?: string }
  /** Two figures of a series; whether they may be compared. */
  | { kind: "change"; of: string; ends: Figure[]; isComparable: boolean }
  /** For which rows one figure is above, on and below another of the same row, or several others that it stands alike to. */
  | {
      kind: "sides";
      who: string;
      against: string[];
      over: Over;
      above: Row[];
      on: Row[];
      below: Row[];
    }
  /** Each row beside a figure of its own: a target, a comparator. */
  | { kind: "beside"; label: string; over: Over; pairs: Pair[] }
  /**
   * Which targets are met: whose, of what, in which period where that is one for all; and what a target is called, such
   * as a limit.
   */
  | {
      kind: "targets";
      word: string;
      when: string;
      judged: {
        subject: string;
        title: string;
        figure: Figure;
        target: Figure;
        verdict: "met" | "missed";
      }[];
    }
  /** In which of so many rows two figures are furthest apart. */
  | { kind: "apart"; who: string; over: Over; furthest: Pair[]; of: number }
  /** Which differences are more than chance, and who or what says so. */
  | { kind: "certain"; judged: Judged[] }
  | { kind: "missing"; names: string[]; noun: string; why: MissingStatus }
  | { kind: "break"; gap: Break; whose?: string }
  /** Why figures in a row must not be set against each other, where no break says so. */
  | { kind: "periods"; how: "overlap" | "unequal" }
  /** Figures side by side that are of different times. */
  | { kind: "times"; figures: readonly Figure[] }
  /** What the intervals in brackets are. */
  | { kind: "intervals"; figures: readonly Known[] }
  | { kind: "plans" }
  /** There is nothing to show, of what where that is known, and why of figures that are there. */
  | { kind: "nothing"; of: string; figures: readonly Figure[] }
  /** What only this type of chart finds, in its own words. */
  | { kind: "own"; words: string };
