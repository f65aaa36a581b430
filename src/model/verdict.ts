import type { Area } from "./area.ts";

/** What a source itself says of how a figure stands to another place or to a range. */
export const VERDICTS = ["higher", "lower", "similar"] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** Who gives verdicts, and against what where it is no single place. */
export interface Judge {
  id: string;
  /** Completes "says": "the report on public health outcomes". */
  title: string;
  /** A range, where figures are held against it: "the middle half of councils". */
  range?: string | undefined;
}

/** A verdict that a source prints: it decides the words, with its author. */
export interface Verdict {
  says: VerdictWord;
  /** The place that the figure is held against; left out where it is the judge's range. */
  against?: Area;
  by: Judge;
}
