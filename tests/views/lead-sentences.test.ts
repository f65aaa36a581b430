import { expect, it } from "vitest";
import { leadSentences } from "../../src/views/lead-sentences.ts";

const long = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");

it("leaves a short text whole", () => {
  expect(leadSentences("One. Two. Three.")).toEqual({ lead: "One. Two. Three.", rest: "" });
});

it("parts a long text after its second sentence, and loses no word", () => {
  const text = `The first is 7.5%. The second is of St Aldern (10.5). It has ${long(60)}.`;
  const { lead, rest } = leadSentences(text);
  expect(`${lead} ${rest}`).toBe(text);
  expect(lead).toBe("The first is 7.5%. The second is of St Aldern (10.5).");
});
