import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { wordsBeforeValue } from "../site/speak.ts";

/** So many words may be heard between the name of a dataset and its first number. */
const MOST = 40;

interface Written {
  title: string;
  question: string;
  summary: string;
  charts?: unknown[];
}

it("of a dataset that draws nothing is heard within 40 words of its name", () => {
  const undrawn = globSync("data/*/*.json")
    .map((path) => ({ path, ...(JSON.parse(readFileSync(path, "utf8")) as Written) }))
    .filter(({ charts }) => charts?.length === 0);
  expect(undrawn.length).toBeGreaterThan(0);
  for (const { path, title, question, summary } of undrawn) {
    // Its page begins with what it answers.
    const heard = [`heading, ${title}, level 1`, "What these figures answer", question, summary];
    expect(wordsBeforeValue(heard), path).toBeLessThanOrEqual(MOST);
  }
});
