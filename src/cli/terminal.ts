import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { Ask } from "../importing/answer-draft.ts";

/**
 * Asks at a terminal, or of lines that come in otherwise: those that arrive before their question wait for it.
 *
 * @returns what asks, and what lets go of the input afterwards
 */
export function terminal(input: Readable, output: Writable): { ask: Ask; close: () => void } {
  const reader = createInterface({ input, output });
  reader.setPrompt("> ");
  // Lines that come from a pipe may all be there, and the pipe at its end, before the first question.
  let isOpen = true;
  reader.once("close", () => {
    isOpen = false;
  });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (words) => {
      output.write(`${words}\n`);
      if (isOpen) reader.prompt();
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    close: () => reader.close(),
  };
}
