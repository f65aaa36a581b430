import type { Asked, Outcome } from "../model/asked.ts";
import { OUTCOMES } from "../model/asked.ts";
import { type Citation, citationsOf } from "../model/provenance.ts";
import { capital, countWords } from "../words/words.ts";

/** Wishes with one outcome, for a section of a page. */
export interface AskedGroup {
  outcome: Outcome;
  title: string;
  /** How many there are and what the outcome means. */
  introduction: string;
  wishes: Wish[];
}

/** One wish with where it and its answer are printed. */
export interface Wish extends Omit<Asked, "at" | "answeredAt"> {
  askedAt: Citation[];
  answeredAt: Citation[];
}

const WORDS: Record<Outcome, { title: string; meaning: string }> = {
  "not-answered": {
    title: "Not answered in these papers",
    meaning: "The papers on this site hold no answer. One may have been given elsewhere.",
  },
  promised: {
    title: "Promised for later",
    meaning: "The papers say that an answer is to come. None of the later papers on this site has it.",
  },
  "in-part": {
    title: "Answered in part",
    meaning: "The papers give some of what was asked for. Each entry says what is missing.",
  },
  answered: { title: "Answered", meaning: "The papers give what was asked for." },
};

/** What members asked for, what is still open first. */
export function askedGroups(asked: readonly Asked[]): AskedGroup[] {
  return OUTCOMES.toReversed().flatMap((outcome) => {
    const wishes = asked.filter((each) => each.outcome === outcome);
    if (wishes.length === 0) return [];
    const { title, meaning } = WORDS[outcome];
    return [
      {
        outcome,
        title,
        introduction: `${capital(countWords(wishes.length))} ${wishes.length === 1 ? "wish" : "wishes"}. ${meaning}`,
        wishes: wishes.map((each) => ({
          ...each,
          askedAt: citationsOf(each.at),
          answeredAt: citationsOf(each.answeredAt),
        })),
      },
    ];
  });
}

/** How much of what was asked for is answered, in a sentence: "Of 20 such wishes, four are met, …". */
export function askedSentence(asked: readonly Asked[]): string {
  const count = (outcome: Outcome) => asked.filter((each) => each.outcome === outcome).length;
  const part = (outcome: Outcome, words: string) =>
    `${count(outcome) === 0 ? "none" : countWords(count(outcome))} ${count(outcome) === 1 ? "is" : "are"} ${words}`;
  return (
    `Of ${countWords(asked.length)} such ${asked.length === 1 ? "wish" : "wishes"}, ${part("answered", "met")}, ${part("in-part", "met in part")}, ` +
    `${part("promised", "promised for later")} and ${part("not-answered", "not answered in these papers")}.`
  );
}
