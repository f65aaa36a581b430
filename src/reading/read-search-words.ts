import { searchTokens } from "../model/search-text.ts";
import { type SearchWords, searchWordsSchema } from "../model/search-words.ts";
import { searchedTexts } from "../model/searched.ts";
import type { Draft } from "./draft.ts";
import type { JsonFile } from "./json.ts";
import { quote } from "./problem.ts";
import type { Reading } from "./reading.ts";

const PATH = "search.json";

/**
 * The lists of words that find the same; a folder without the file has none.
 *
 * @param drafts datasets, and `others` the names and titles besides: a list of which nothing stands there finds nothing
 */
export function readSearchWords(
  reading: Reading,
  drafts: readonly Draft[],
  others: readonly string[],
): string[][] {
  if (!reading.paths.includes(PATH)) return [];
  const file = reading.json(PATH, searchWordsSchema);
  if (!file) return [];
  checkWords(file);
  // What a dataset that could not be read would say is not held against a list.
  if (drafts.every(({ dataset }) => dataset)) checkUse(file, drafts, others);
  return file.value.synonyms;
}

/** Each word says something, and stands in one list only: of two lists nobody could tell which one it means. */
function checkWords({ value, report }: JsonFile<SearchWords>): void {
  const seen = new Map<string, { word: string; list: number }>();
  for (const [list, words] of value.synonyms.entries())
    for (const [index, word] of words.entries()) {
      const key = searchTokens(word).join(" ");
      const other = seen.get(key);
      if (key === "")
        report(["synonyms", list, index], {
          message: `${quote(word)} finds nothing`,
          expected: "a word that does not stand in every text",
          found: quote(word),
          remedy: "Take another word, or delete it.",
        });
      else if (other)
        report(["synonyms", list, index], {
          message: `${quote(word)} stands twice`,
          expected: "each word once, whether one or several are meant by it",
          found: `${quote(other.word)} in list ${other.list + 1}`,
          remedy:
            other.list === list ? "Delete one of the two." : "Join the two lists, or delete one of the two.",
        });
      else seen.set(key, { word, list });
    }
}

/** Something of each list stands on the site. */
function checkUse(
  { value, report }: JsonFile<SearchWords>,
  drafts: readonly Draft[],
  others: readonly string[],
): void {
  const texts = drafts.flatMap(({ dataset }) =>
    dataset
      ? [dataset.title, ...dataset.charts.map(({ headline }) => headline), ...searchedTexts(dataset)]
      : [],
  );
  const said = [...texts, ...others].map((text) => ` ${searchTokens(text).join(" ")} `).join("|");
  for (const [list, words] of value.synonyms.entries())
    if (!words.some((word) => said.includes(` ${searchTokens(word).join(" ")} `)))
      report(["synonyms", list], {
        message: `None of ${words.map(quote).join(", ")} stands on the site`,
        expected: "a title, headline, name or definition that holds one of them",
        found: "none",
        remedy: "Add the word that the site uses, or delete the list.",
      });
}
