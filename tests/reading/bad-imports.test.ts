import { expect, test } from "vitest";
import { ProblemsError } from "../../src/reading/problem.ts";
import { councilWith } from "../fixtures/council.ts";

const MAPPING = {
  title: "Waits of one trust",
  publication: "emergency-waits",
  edition: {},
  place: { code: "Code" },
  period: "Month",
  measures: { seen: { title: "Seen", unit: "percent" } },
  figures: [{ measure: "seen", value: "Seen" }],
};
const PUBLISHED = {
  dataset: "emergency-waits-official",
  from: [{ layout: "mapped:waits", source: "emergency-waits" }],
  measures: { seen: { indicator: "four-hours" } },
  places: { RX1: { organisation: "pellmouth-orle" } },
};

/** What is wrong where these files stand in the data folder of the invented council. */
function problemsWith(files: Record<string, unknown>) {
  try {
    councilWith((texts) => {
      for (const [path, content] of Object.entries(files)) texts[path] = JSON.stringify(content, null, 2);
    });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ file, line, message, expected, remedy }) =>
      [`${file}:${line}`, message, expected, remedy].join(" | "),
    );
  }
  return [];
}

test("a mapping, and a dataset that takes figures by it, are sound", () => {
  expect(problemsWith({ "imports/waits.json": MAPPING, "imports.json": { published: [PUBLISHED] } })).toEqual(
    [],
  );
});

test("a mapping names a publication that there is, and a measure of its own", () => {
  const figures = [{ measure: "sean", value: "Seen" }];
  expect(
    problemsWith({
      "imports/one.json": { ...MAPPING, publication: "emergency-wait" },
      "imports/two.json": { ...MAPPING, figures },
    }),
  ).toMatchInlineSnapshot(`
    [
      data/imports/one.json:3 | There is no publication "emergency-wait" | a publication of data/sources, by the name of its file without .json | Did you mean "emergency-waits"?,
      data/imports/two.json:17 | "figures.0.measure" has the wrong form | a key of \`measures\`: seen | Write it in the expected form.,
    ]
  `);
});

test("imports.json names a mapping, a publication, an organisation and an indicator that there are", () => {
  expect(
    problemsWith({
      "imports/waits.json": MAPPING,
      "imports.json": {
        published: [
          {
            ...PUBLISHED,
            from: [{ layout: "mapped:wait", source: "emergency" }],
            measures: { seen: { indicator: "four" } },
            places: { RX1: { organisation: "pellmouth" } },
          },
        ],
      },
    }),
  ).toMatchInlineSnapshot(`
    [
      data/imports.json:12 | "four" is not known | an id of data/<topic>/emergency-waits-official.json | Correct it, or add it to data/<topic>/emergency-waits-official.json.,
      data/imports.json:7 | There is no such mapping | data/imports/wait.json | Did you mean "mapped:waits"?,
      data/imports.json:8 | "emergency" is not known | an id of data/sources | Correct it, or add it to data/sources.,
      data/imports.json:17 | "pellmouth" is not known | an id of data/organisations.csv | Correct it, or add it to data/organisations.csv.,
    ]
  `);
});

test("a mapping is called as part of an address is, and lies in its folder", () => {
  expect(
    problemsWith({ "imports/My Waits.json": MAPPING, "imports/old/waits.json": MAPPING }),
  ).toMatchInlineSnapshot(`
    [
      data/imports/My Waits.json:undefined | The name of the file cannot be part of an address | small letters, digits and hyphens, then .json | Rename it to my-waits.json.,
      data/imports/old/waits.json:undefined | The file lies too deep to be read | data/imports/<mapping>.json | Move it to data/imports.,
    ]
  `);
});
