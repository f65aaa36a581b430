import { expect, it } from "vitest";
import { leadSentences } from "../../src/views/lead-sentences.ts";

const long = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");

it("leaves a short text whole", () => {
  expect(leadSentences("One. Two. Three.")).toEqual({ lead: "One. Two. Three.", rest: "" });
});

it("takes as many whole sentences as fit before the fold, and one at least", () => {
  const short = Array.from({ length: 8 }, (_, nth) => `${nth} ${long(9)}.`);
  expect(leadSentences(short.join(" ")).lead).toBe(short.slice(0, 4).join(" "));
  expect(leadSentences(`It has ${long(60)}. And it ends.`)).toEqual({
    lead: `It has ${long(60)}.`,
    rest: "And it ends.",
  });
});

it("parts a long text between sentences, and loses no word", () => {
  const text = `The first is 7.5%. The second is of St Aldern (10.5). It has ${long(60)}.`;
  const { lead, rest } = leadSentences(text);
  expect(`${lead} ${rest}`).toBe(text);
  expect(lead).toBe("The first is 7.5%. The second is of St Aldern (10.5).");
});
