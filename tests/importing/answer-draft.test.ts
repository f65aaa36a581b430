import { expect, test } from "vitest";
import { answeredDraft } from "../../src/importing/answer-draft.ts";
import { layoutOf } from "../../src/importing/mapped-layout.ts";
import { mappingSchema } from "../../src/model/mapping.ts";
import { harvested, opened } from "./small-files.ts";

/** What comes of these answers, with all that was put before the person. */
async function answering(text: string, answers: string[]) {
  const file = opened("naps.csv", text);
  const asked: string[] = [];
  const left = [...answers];
  const drafted = await answeredDraft(file, ["napping", "walking"], async (words) => {
    asked.push(words);
    return left.shift();
  });
  return { file, asked, left, drafted };
}

/** The figures that are read by the mapping which comes of these answers. */
async function figuresOf(text: string, answers: string[]) {
  const { file, drafted, left } = await answering(text, answers);
  expect(left).toEqual([]);
  if ("lost" in drafted) throw new Error(`lost at ${JSON.stringify(drafted.lost)}`);
  const { observations } = harvested(layoutOf(mappingSchema.parse(drafted.mapping)), file);
  return observations.map(({ place, period, parts, value }) => [place.code, period, parts, value]);
}

const PLAIN = "Code,Year,Naps\nE05990946,2023,5\nE05990940,2023,6\n";

test("asks what only a person knows, with the choices that were found and the guess that Enter takes", async () => {
  const { asked, drafted } = await answering(PLAIN, ["1", "", "2099-05-06", "count"]);
  expect(asked.join("\n")).toMatchInlineSnapshot(`
    1. Which publication is it from? The name of a file in data/sources without .json.
       1 napping · 2 walking
    2. What is such a file called?
       Enter alone takes: naps
    3. On which day was it published, as 2026-05-06? Leave it empty where nobody knows.
    4. What is the unit of “Naps”?
       1 percent · 2 count · 3 seconds · 4 years · 5 rate · 6 score · 7 rank · 8 unstated
       Enter alone takes: unstated
  `);
  expect(drafted).toMatchObject({
    mapping: {
      title: "naps",
      publication: "napping",
      edition: { published: "2099-05-06" },
      measures: { naps: { unit: "count" } },
    },
  });
});

test("asks again where an answer cannot be one, and says what is expected", async () => {
  const answers = ["No such", "napping", "Naps by ward", "soon", "", "sheep", "2"];
  const { asked, left, drafted } = await answering(PLAIN, answers);
  expect(left).toEqual([]);
  expect(asked.filter((words) => words.startsWith("Expected"))).toEqual([
    "Expected a name of small letters, digits and hyphens, such as ae-attendances; found “No such”.",
    "Expected a day, as 2026-05-06, or nothing; found “soon”.",
    "Expected one of the units; found “sheep”.",
  ]);
  expect(drafted).toMatchObject({ mapping: { publication: "napping", title: "Naps by ward" } });
});

test("takes a column by its name or number, and one place or period of all rows behind =", async () => {
  const text = "Hamlet,Naps\nQuay,5\nBramwick,6\n";
  const common = ["napping", "", ""];
  expect(await figuresOf(text, [...common, "hamlet", "=2021/22", ""])).toEqual([
    ["Quay", "2021/22", undefined, 5],
    ["Bramwick", "2021/22", undefined, 6],
  ]);
  expect(
    await figuresOf("Year,Naps\n2021,5\n2022,6\n", [...common, "=E08990014 Pellmouth", "count"]),
  ).toEqual([
    ["E08990014", "2021", undefined, 5],
    ["E08990014", "2022", undefined, 6],
  ]);
});

test("asks which column tells rows apart, only where some say different things of one place and period", async () => {
  const text = [
    "Code,Year,Kind,Who,Naps",
    "E05990946,2023,Ward,Women,5",
    "E05990946,2023,Ward,Men,4",
    "E05990940,2023,Ward,Women,7",
  ].join("\n");
  const { asked } = await answering(text, ["napping", "", "", "count", ""]);
  expect(asked.at(-1)).toContain("“Who” tells them apart");
  expect(asked).toHaveLength(5);
  expect(await figuresOf(text, ["napping", "", "", "count", "apart"])).toEqual([
    ["E05990946", "2023", { who: "Women" }, 5],
    ["E05990946", "2023", { who: "Men" }, 4],
    ["E05990940", "2023", { who: "Women" }, 7],
  ]);
  expect(await figuresOf(text, ["napping", "", "", "count", "Women"])).toEqual([
    ["E05990946", "2023", undefined, 5],
    ["E05990940", "2023", undefined, 7],
  ]);
});

test("has no mapping where answers end too early, or where there is no table", async () => {
  expect((await answering(PLAIN, ["napping"])).drafted).toMatchObject({ lost: { path: "title" } });
  expect((await answering("Nothing to see here\n", [])).drafted).toEqual({ lost: "no table" });
});

test("asks for the column of values where the only numbers seem to be counts", async () => {
  const text = "Code,Year,Count\nE05990946,2023,5\n";
  expect(await figuresOf(text, ["napping", "", "", "Count"])).toEqual([["E05990946", "2023", undefined, 5]]);
});
