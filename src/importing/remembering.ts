import type { Ask } from "./answer-draft.ts";

/** Answers by their questions. */
export type Answers = Readonly<Record<string, string>>;

/**
 * Asks as before, and offers to each question the answer that it had in an earlier round: Enter alone takes it.
 *
 * @param before the answers of an earlier round that wrote nothing
 * @returns what asks, and what gives the answers so far, of both rounds
 */
export function remembering(ask: Ask, before: Answers): { ask: Ask; answers: () => Answers } {
  const answers: Record<string, string> = { ...before };
  let asked = "";
  return {
    answers: () => answers,
    ask: async (words) => {
      const [first = "", ...others] = words.split("\n");
      // What says why an answer does not fit asks the last question again.
      if (others.length === 0 && first.startsWith("Expected ")) return keep(await ask(words));
      asked = first.replace(/^\d+\. /, "");
      const last = before[asked];
      if (last === undefined) return keep(await ask(words));
      const offered = others.filter((line) => !line.includes("Enter alone takes: "));
      const given = await ask(
        [first, ...offered, `   Enter alone takes your last answer: ${last}`].join("\n"),
      );
      return keep(given?.trim() === "" ? last : given);
    },
  };

  function keep(answer: string | undefined): string | undefined {
    if (answer !== undefined && answer.trim() !== "") answers[asked] = answer.trim();
    return answer;
  }
}
