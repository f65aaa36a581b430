import type { Mapping } from "../model/mapping.ts";
import { columnQuestions } from "./column-questions.ts";
import { draftMapping, type MappingQuestion } from "./draft-mapping.ts";
import type { FeedFile } from "./feed-file.ts";
import { withAnswer } from "./mapping-answer.ts";

/** Puts words before a person and gives the next line; nothing where no more come. */
export type Ask = (words: string) => Promise<string | undefined>;

/** What came of asking: the mapping, or why there is none. */
export type Drafted = { mapping: Mapping } | { lost: "no table" | MappingQuestion };

/**
 * The draft of a mapping of a file, with the answers of a person. An answer that cannot be one is asked for again. What
 * rows there are to tell apart is asked last, since it depends on which columns are the place and the period.
 *
 * @param publications ids of those that are known, to choose from
 * @param publication the one that it is known to be from, which is not asked then
 */
export async function answeredDraft(
  file: FeedFile,
  publications: readonly string[],
  ask: Ask,
  publication?: string,
): Promise<Drafted> {
  const draft = draftMapping(file);
  if (!draft) return { lost: "no table" };
  let mapping = publication === undefined ? draft.mapping : { ...draft.mapping, publication };
  const questions = draft.questions
    .filter(({ path }) => publication === undefined || path !== "publication")
    .map((question) =>
      question.path === "publication" ? { ...question, choices: [...publications] } : question,
    );
  let asked = 0;
  for (const list of [() => questions, () => columnQuestions(file, mapping)])
    for (const question of list()) {
      asked += 1;
      let words = wordsOf(question, asked);
      for (;;) {
        const answer = await ask(words);
        if (answer === undefined) return { lost: question };
        const after = withAnswer(mapping, question, answer);
        if (!("expected" in after)) {
          mapping = after;
          break;
        }
        words = `Expected ${after.expected}; found “${answer.trim()}”.`;
      }
    }
  return { mapping };
}

function wordsOf({ question, guess, choices }: MappingQuestion, number: number): string {
  return [
    `${number}. ${question}`,
    ...(choices.length > 0
      ? [`   ${choices.map((choice, index) => `${index + 1} ${choice}`).join(" · ")}`]
      : []),
    ...(guess === "" ? [] : [`   Enter alone takes: ${guess}`]),
  ].join("\n");
}
