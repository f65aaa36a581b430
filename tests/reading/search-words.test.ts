import { describe, expect, it } from "vitest";
import { ProblemsError } from "../../src/reading/problem.ts";
import { council, councilWith } from "../fixtures/council.ts";

function problemsOf(synonyms: string[][]): string[] {
  try {
    councilWith((files) => {
      files["search.json"] = JSON.stringify({ synonyms });
    });
  } catch (error) {
    if (error instanceof ProblemsError)
      return error.problems.map(({ message, found }) => `${message}: ${found}`);
    throw error;
  }
  return [];
}

describe("words that find the same", () => {
  it("are read, and none are where there is no file", () => {
    expect(council().synonyms).toContainEqual(["lifespan", "life expectancy"]);
    const bare = councilWith((files) => {
      delete files["search.json"];
    });
    expect(bare.synonyms).toEqual([]);
  });

  it("stand once, plurals and capitals aside", () => {
    expect(
      problemsOf([
        ["jab", "vaccine"],
        ["injection", "Vaccines"],
      ]),
    ).toEqual(['"Vaccines" stands twice: "vaccine" in list 1']);
  });

  it("hold one that the site uses", () => {
    expect(problemsOf([["zeppelin", "airship"]])).toEqual([
      'None of "zeppelin", "airship" stands on the site: none',
    ]);
  });

  it("say something", () => {
    expect(problemsOf([["the", "vaccine"]])).toEqual(['"the" finds nothing: "the"']);
  });
});
