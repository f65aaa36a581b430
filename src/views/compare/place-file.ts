/**
 * What is known of one place or provider, as far as it can be set beside others: written into a file when the site is
 * built, and read by the page on which a reader chooses freely. All numbers stand there in words as well, so that
 * nothing in the browser needs to know units.
 */
export interface PlaceFile {
  /** The code of an area, or the id of a provider. */
  id: string;
  name: string;
  kind: PlaceKind;
  /** Of a ward: the year in which its boundaries began. */
  vintage?: string;
  /** Of a ward: when it existed, within a sentence. */
  existed?: string;
  /** Path of its own page. */
  page: string;
  /** Areas that it lies in: a part is never weighed against its whole. */
  within: string[];
  /** Providers that it became or came from, with the reason why they are not set beside it. */
  merged: { id: string; why: string }[];
  measures: PlaceMeasure[];
}

export type PlaceKind = "ward" | "area" | "provider";

/** One measure of one place, in the periods that may be set beside those of others. */
export interface PlaceMeasure {
  /** The same for all who have it. */
  id: string;
  title: string;
  /** The title of its dataset. */
  dataset: string;
  /** Path of the chart or table that shows it. */
  link: string;
  /** Why values are only listed and never measured against each other; left out where they are. */
  aside?: string;
  /** Where its figures of two times must not be compared: first day before, last day after, and why. */
  breaks?: { from: string; to: string; why: string }[];
  /** Oldest first. */
  figures: PlaceFigure[];
}

/** One figure of one place. */
export interface PlaceFigure {
  /** The period as the data write it, and in words. */
  period: string;
  when: string;
  start: string;
  end: string;
  /** Its value with its unit and what must be known of it, or why there is none. */
  text: string;
  /** Left out where there is no number. */
  value?: number;
  /** Its interval, where it may be weighed: not for counts, money, plans and what is disputed. */
  interval?: { lower: number; upper: number };
  /** The lowest and the highest of all places of which the site knows this measure at this time, and how many they are. */
  line?: { low: End; high: End; known: number };
  /** The borough and the country, where they have a figure of the same time. */
  beside?: Beside[];
}

export interface End {
  value: number;
  text: string;
}

/** A figure of an area that stands in every row. */
export interface Beside extends End {
  id: string;
  name: string;
}
