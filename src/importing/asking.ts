import type { Ask } from "./answer-draft.ts";

/** One thing that only a person can say. */
export interface Asked {
  question: string;
  /** What Enter alone takes; left out where there is nothing to take. */
  guess?: string;
  /** Answers to choose from, by their number or as they stand; any text will do where left out. */
  choices?: readonly string[];
  /** What an answer must be, in words, where not any will do. */
  expected?: string;
  fits?(answer: string): boolean;
}

/** What came of a round of questions that nothing was wrong with. */
export type Outcome = "written" | "not meant";
/** What asks for answers that are kept, and what asks whether they are meant. */
export type Asks = Record<"ask" | "confirm", Ask>;

/** Thrown where the answers end before all was asked. */
export class AnswersEnded extends Error {
  readonly question: string;

  constructor(question: string) {
    super(`The answers ended before all was asked: ${question}`);
    this.question = question;
  }
}

/**
 * The answer of a person; one that cannot be one is asked for again.
 *
 * @throws AnswersEnded where no more come
 */
export async function answerTo(asked: Asked, ask: Ask): Promise<string> {
  const { question, guess = "", choices = [], expected = "an answer", fits = (text) => text !== "" } = asked;
  let words = [
    question,
    ...(choices.length > 0 ? [`   ${choices.map((choice, at) => `${at + 1} ${choice}`).join(" · ")}`] : []),
    ...(guess === "" ? [] : [`   Enter alone takes: ${guess}`]),
  ].join("\n");
  for (;;) {
    const given = (await ask(words))?.trim();
    if (given === undefined) throw new AnswersEnded(question);
    const answer = given === "" ? guess : (choices[Number(given) - 1] ?? given);
    if (choices.length > 0 ? choices.includes(answer) : fits(answer)) return answer;
    words = `Expected ${choices.length > 0 ? "one of them, or its number" : expected}; found “${given}”.`;
  }
}
