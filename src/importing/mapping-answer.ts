import { z } from "zod";
import { slugOf } from "../model/area.ts";
import type { Mapping } from "../model/mapping.ts";
import { isPeriod, PERIOD_FORMS, parsePeriod } from "../model/period.ts";
import type { MappingQuestion } from "./draft-mapping.ts";
import { unitOfWords } from "./unit-of-words.ts";

/** A name in data/sources: part of an address. */
const ID = /^[a-z][a-z0-9-]*$/;

/**
 * A mapping with the answer to a question in its place; or what is expected instead, for a person to try again. An
 * answer is one of the choices or the number that stands before it; none takes the guess.
 */
export function withAnswer(
  mapping: Mapping,
  question: MappingQuestion,
  given: string,
): Mapping | { expected: string } {
  const { path, choices } = question;
  const answer = chosen(question, given.trim());
  const one = /^=\s*(\S+)\s*(.*)$/.exec(answer);
  const isChoice = choices.includes(answer);
  const [first, key = ""] = path.split(".");
  switch (first) {
    case "publication":
      return ID.test(answer)
        ? { ...mapping, publication: answer }
        : { expected: "a name of small letters, digits and hyphens, such as ae-attendances" };
    case "title":
      return answer === "" ? { expected: "a title" } : { ...mapping, title: answer };
    case "edition":
      if (answer === "") return mapping;
      return z.iso.date().safeParse(answer).success
        ? { ...mapping, edition: { ...mapping.edition, published: answer } }
        : { expected: "a day, as 2026-05-06, or nothing" };
    case "value":
      return isChoice ? withValue(mapping, answer) : { expected: "one of the columns" };
    case "place":
      if (one)
        return { ...mapping, place: { is: { code: one[1] as string, name: one[2] || (one[1] as string) } } };
      return isChoice
        ? { ...mapping, place: { ...mapping.place, code: answer } }
        : { expected: "one of the columns, or = with the code and name of the one place" };
    case "period":
      if (one)
        return isPeriod(parsePeriod(one[1] as string))
          ? { ...mapping, period: { is: one[1] as string } }
          : { expected: PERIOD_FORMS };
      return isChoice
        ? { ...mapping, period: answer }
        : { expected: "one of the columns, or = with the one period" };
    case "financialYears":
      return isChoice ? { ...mapping, financialYears: answer === "yes" } : { expected: "yes or no" };
    case "measures":
      return isChoice ? withUnit(mapping, key, answer) : { expected: "one of the units" };
    case "column":
      return isChoice
        ? withColumn(mapping, path.slice("column.".length), answer)
        : { expected: "apart, all, or one of the words" };
    default:
      throw new Error(`no question is asked of ${path}`);
  }
}

/** The words of a choice that is given by its number; the guess where nothing is given. */
function chosen({ choices, guess }: MappingQuestion, given: string): string {
  if (given === "") return guess;
  const named = choices.find((choice) => choice.toLowerCase() === given.toLowerCase());
  const numbered = /^\d+$/.test(given) ? choices[Number(given) - 1] : undefined;
  return named ?? numbered ?? given;
}

/** One measure, of the column with these values; the column is no count or limit any more. */
function withValue(mapping: Mapping, head: string): Mapping {
  const measure = slugOf(head);
  return {
    ...mapping,
    measures: { [measure]: { title: head, unit: unitOfWords(head), factor: 1 } },
    figures: [{ measure, value: head }],
  };
}

function withUnit(mapping: Mapping, measure: string, unit: string): Mapping {
  const { [measure]: was } = mapping.measures;
  if (!was) throw new Error(`no measure ${measure}`);
  return {
    ...mapping,
    measures: { ...mapping.measures, [measure]: { ...was, unit: unit as typeof was.unit } },
  };
}

/** What is done with a further column: nothing, its words told apart, or only the rows with one of them read. */
function withColumn(mapping: Mapping, head: string, answer: string): Mapping {
  if (answer === "all") return mapping;
  if (answer === "apart") return { ...mapping, parts: { ...mapping.parts, [slugOf(head)]: head } };
  return { ...mapping, rows: { ...mapping.rows, [head]: [answer] } };
}
