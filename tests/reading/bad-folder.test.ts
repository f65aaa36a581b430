import { describe, expect, it } from "vitest";
import {
  figuresWith,
  homeWith,
  meaningWith,
  problemsWith,
  problemWith,
  readWith,
  siteWith,
  sound,
} from "./small-site.ts";

describe("files", () => {
  it("names a CSV without its JSON", () => {
    expect(problemWith({ "health/smoking.json": undefined })).toMatchInlineSnapshot(`
      data/health/smoking.json  The file is missing
          expected: data/health/smoking.json
          found: no such file
          remedy: Add it; data/README.md says what it holds.
    `);
  });

  it("names a JSON without its CSV", () => {
    expect(problemWith({ "health/smoking.csv": undefined })).toMatchInlineSnapshot(`
      data/health/smoking.json  There are no figures beside this file
          expected: data/health/smoking.csv
          found: no such file
          remedy: Add the figures, or delete this file.
    `);
  });

  it("names a JSON that never had a CSV", () => {
    expect(problemWith({ "health/vaping.json": meaningWith() })).toMatchInlineSnapshot(`
      data/health/vaping.json  There are no figures beside this file
          expected: data/health/vaping.csv
          found: no such file
          remedy: Add the figures, or delete this file.
    `);
  });

  it("names a folder that is not a topic", () => {
    expect(
      problemWith({ "care/beds.csv": figuresWith(), "care/beds.json": meaningWith() }),
    ).toMatchInlineSnapshot(`
      data/care  The folder is not a topic
          expected: data/care/topic.json
          found: no such file
          remedy: Add topic.json with title, order and introduction, or move the files to a topic.
    `);
  });

  it("names a folder that holds nothing but a topic of another name", () => {
    expect(problemsWith({ "care/topics.json": "{}" })).toMatchInlineSnapshot(`
      data/care  The folder is not a topic
          expected: data/care/topic.json
          found: no such file
          remedy: Add topic.json with title, order and introduction, or move the files to a topic.

      data/care/topics.json  There are no figures beside this file
          expected: data/care/topics.csv
          found: no such file
          remedy: Did you mean "topic.json"?

      2 problems found. Nothing was changed.
    `);
  });

  it("names two datasets of one id", () => {
    expect(
      problemWith({
        "care/topic.json": sound["health/topic.json"],
        "care/smoking.csv": figuresWith(),
        "care/smoking.json": meaningWith(),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv  Two datasets have the id "smoking"
          expected: each file name once, in whichever topic
          found: data/care/smoking.csv
          remedy: Rename the newer one: an id is part of an address and never changes.
    `);
  });

  it("names a file that lies too deep", () => {
    expect(problemWith({ "health/old/smoking-2012.csv": figuresWith() })).toMatchInlineSnapshot(`
      data/health/old/smoking-2012.csv  The file lies too deep to be read
          expected: data/<topic>/<dataset>.csv and .json
          found: data/health/old/smoking-2012.csv
          remedy: Move it to data/health.
    `);
  });

  it("names a file whose name cannot be an address", () => {
    expect(
      problemsWith({ "health/Smoking (2).csv": figuresWith(), "health/Smoking (2).json": meaningWith() }),
    ).toMatchInlineSnapshot(`
      data/health/Smoking (2).csv  The name of the file cannot be part of an address
          expected: small letters, digits and hyphens, then .csv or .json
          found: Smoking (2).csv
          remedy: Rename it to smoking-2.csv.

      data/health/Smoking (2).json  The name of the file cannot be part of an address
          expected: small letters, digits and hyphens, then .csv or .json
          found: Smoking (2).json
          remedy: Rename it to smoking-2.json.

      2 problems found. Nothing was changed.
    `);
  });

  it.each([
    ["a workbook", "health/smoking.xlsx", "A workbook is not read", /keep the workbook elsewhere/],
    ["a copy", "health/smoking.json.bak", "This file is not read", /Delete it, or keep it elsewhere/],
    ["notes", "notes.txt", "This file is not read", /Delete it, or keep it elsewhere/],
    ["figures outside of a topic", "smoking.csv", "This file is not read", /Delete it/],
    ["a register that is misspelt", "areas/neighbors.csv", "This file is not read", /neighbours\.csv"\?/],
    ["a file that is misspelt", "asks.json", "This file is not read", /"data\/asked\.json"\?/],
    [
      "a register in capitals",
      "areas/Types.csv",
      "because of its capital letters",
      /to data\/areas\/types\.csv/,
    ],
    ["a second one", "Site.json", "because of its capital letters", /Delete one of the two/],
    [
      "a folder in capitals",
      "Stories/one.json",
      "because of its capital letters",
      /to data\/stories\/one\.json/,
    ],
    ["a second topic file", "health/Topic.json", "because of its capital letters", /Delete one of the two/],
    ["the text of a pack", "sources/2015-cabinet.txt", "This file is not read", /Delete it/],
    ["a pack that lies too deep", "sources/2015/cabinet.json", "lies too deep", /Move it to data\/sources/],
    ["another case", "health/Smoking.csv", "cannot be part of an address", /or data\/health\/smoking\.csv/],
    ["another ending", "health/smoking.CSV", "cannot be part of an address", /or data\/health\/smoking\.csv/],
    ["figures of tabs", "health/smoking.tsv", "This file is not read", /Delete it/],
    ["a file without an ending", "health/smoking", "This file is not read", /Delete it/],
  ])("names %s", (_, path, message, remedy) => {
    const found = problemWith({ [path]: "code,neighbour" });
    expect(found).toMatch(new RegExp(`^data/${path.replaceAll(".", "\\.")}  .*${message}`));
    expect(found).toMatch(remedy);
  });

  it("names a CSV in capitals beside its JSON, and checks the two together", () => {
    const files = { "health/smoking.csv": undefined, "health/Smoking.CSV": figuresWith({ value: "12.3%" }) };
    expect(problemsWith(files)).toMatchInlineSnapshot(`
      data/health/Smoking.CSV  The name of the file cannot be part of an address
          expected: small letters, digits and hyphens, then .csv or .json
          found: Smoking.CSV
          remedy: Rename it to smoking.csv.

      data/health/Smoking.CSV:2:8  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "12.3%"
          remedy: Write 12.3; the unit stands in the JSON.

      2 problems found. Nothing was changed.
    `);
  });

  it("names a folder whose name cannot be part of an address", () => {
    expect(
      problemWith({
        "Mental Health/topic.json": sound["health/topic.json"],
        "Mental Health/care.csv": figuresWith(),
        "Mental Health/care.json": meaningWith(),
      }),
    ).toMatchInlineSnapshot(`
      data/Mental Health  The name of the folder cannot be part of an address
          expected: small letters, digits and hyphens
          found: Mental Health
          remedy: Rename it to mental-health.
    `);
  });

  it("names a missing register", () => {
    expect(
      problemWith({ "areas/areas.csv": undefined, "areas/hexagons.csv": undefined }),
    ).toMatchInlineSnapshot(`
      data/areas/areas.csv  The file is missing
          expected: data/areas/areas.csv
          found: no such file
          remedy: Add it; data/README.md says what it holds.
    `);
  });

  it("takes a register that is left out for one that holds nothing", () => {
    expect(problemWith({ "roles.json": undefined })).toMatchInlineSnapshot(`
      data/health/smoking.csv:5:5  Unknown role "target"
          expected: a key of data/roles.json
          found: "target"
          remedy: Correct it, or add it to data/roles.json.
    `);
    expect(problemWith({ "organisations.csv": undefined })).toMatchInlineSnapshot(`
      data/health/smoking.csv:6:3  Unknown organisation "pao"
          expected: an id of data/organisations.csv
          found: "pao"
          remedy: Correct it, or add it to data/organisations.csv.
    `);
    expect(problemsWith({ "units.json": undefined })).toContain('Unknown unit "percent"');
    expect(readWith({ "areas/hexagons.csv": undefined }).areas.get("E05990940")?.hexagon).toBeUndefined();
  });

  it("names what an area cannot be beside the place", () => {
    const types = "type,title,comparator\nborough,The borough,\nformer CCG,Former groups,pear\n";
    expect(problemWith({ "areas/types.csv": types })).toMatchInlineSnapshot(`
      data/areas/types.csv:3:3  This is nothing that an area can be beside the place
          expected: one of nation, region, wider, group, peer, or nothing for the place and its parts
          found: "pear"
          remedy: Did you mean "peer"?
    `);
  });
});

describe("registers", () => {
  it("names a type of area that has no heading, where there are headings", () => {
    const types = "type,title\nborough,The borough\n";
    expect(problemWith({ "areas/types.csv": types })).toMatchInlineSnapshot(`
      data/areas/types.csv  The type "former CCG" has no heading
          expected: a row for each type of data/areas/areas.csv but ward
          found: none for that of Pellmouth East (E38990161)
          remedy: Add its row: the rows stand in the order of the lists.
    `);
    expect(readWith({ "areas/types.csv": `${types}former CCG,Former groups\n` }).areaTypes.size).toBe(2);
  });

  it("names a code that stands twice", () => {
    expect(
      problemWith({ "areas/areas.csv": `${sound["areas/areas.csv"]}E05990940,Quay,ward,2004,,,,\n` }),
    ).toMatchInlineSnapshot(`
      data/areas/areas.csv:6:1  The code "E05990940" stands twice
          expected: each code once
          found: the same as on line 4
          remedy: Delete or correct one of the two.
    `);
  });

  it("names a missing code", () => {
    expect(
      problemWith({ "areas/areas.csv": `${sound["areas/areas.csv"]},Quay,ward,2004,,,,\n` }),
    ).toMatchInlineSnapshot(`
      data/areas/areas.csv:6:1  The code is missing
          expected: a code of its own
          found: an empty cell
          remedy: Fill it in, or delete the row.
    `);
  });

  it("names an area that lies in an unknown one", () => {
    expect(
      problemWith({
        "areas/areas.csv": `${sound["areas/areas.csv"]}E05990949,Quay,borough,2004,,E0899014,,\n`,
      }),
    ).toMatchInlineSnapshot(`
      data/areas/areas.csv:6:6  Unknown code "E0899014"
          expected: the code of a row of this file, or nothing
          found: "E0899014"
          remedy: Did you mean "E08990014"?
    `);
  });

  it("names a day that is none", () => {
    expect(
      problemWith({ "areas/areas.csv": `${sound["areas/areas.csv"]}E05990949,Quay,ward,6/5/2026,,,,\n` }),
    ).toMatchInlineSnapshot(`
      data/areas/areas.csv:6:4  A spreadsheet has turned a cell into days of its own, such as 26/03/2015
          expected: days as 2015-03-26
          found: "6/5/2026", which was likely "2026-05-06"
          remedy: Run "npm run mend -- data/areas/areas.csv": it shows what it would write, and writes it with --write. Or take the file back as it was.
    `);
  });

  it("names an end before the start", () => {
    expect(
      problemWith({
        "areas/areas.csv": `${sound["areas/areas.csv"]}E05990949,Quay,borough,2004,2003-12-31,,,\n`,
      }),
    ).toMatchInlineSnapshot(`
      data/areas/areas.csv:6:5  It ends before it starts
          expected: 2004 or later
          found: 2003-12-31
          remedy: Put the two days in order.
    `);
  });

  it("names an unknown successor", () => {
    expect(
      problemWith({ "organisations.csv": sound["organisations.csv"]?.replace("06-30,pao", "06-30,mlw") }),
    ).toMatchInlineSnapshot(`
      data/organisations.csv:3:7  Unknown id "mlw"
          expected: the id of a row of this file, or nothing
          found: "mlw"
          remedy: Correct it, or add its row.
    `);
  });

  it("names an unknown provider that runs another", () => {
    const [head = "", ...rows] = sound["organisations.csv"]?.trim().split("\n") ?? [];
    const withRunners = [
      `${head},run_by`,
      ...rows.map((row) => `${row},${row.startsWith("pao") ? "" : "poa"}`),
    ];
    expect(problemWith({ "organisations.csv": `${withRunners.join("\n")}\n` })).toMatchInlineSnapshot(`
        data/organisations.csv:3:9  Unknown id "poa"
            expected: the id of a row of this file, or nothing
            found: "poa"
            remedy: Correct it, or add its row.
      `);
  });

  it("names an area of the map that does not exist", () => {
    expect(problemWith({ "areas/hexagons.csv": "code,column,row\nE05990983,1,2\n" })).toMatchInlineSnapshot(`
      data/areas/hexagons.csv:2:1  Unknown area "E05990983"
          expected: a code of data/areas/areas.csv
          found: "E05990983"
          remedy: Did you mean "E05990938"?
    `);
  });

  it("names a place of the map that is none", () => {
    expect(
      problemWith({ "areas/hexagons.csv": "code,column,row\nE05990938,1.5,2\n" }),
    ).toMatchInlineSnapshot(`
      data/areas/hexagons.csv:2:2  This is not a column of the hexagon map
          expected: a whole number, 0 or more
          found: "1.5"
          remedy: Write the number of its column.
    `);
  });

  it("names a neighbour that does not exist", () => {
    expect(
      problemWith({ "areas/neighbours.csv": "code,neighbour\nE05990938,E05990490\n" }),
    ).toMatchInlineSnapshot(`
      data/areas/neighbours.csv:2:2  Unknown area "E05990490"
          expected: a code of data/areas/areas.csv
          found: "E05990490"
          remedy: Did you mean "E05990940"?
    `);
  });

  it("names a role with an unknown unit", () => {
    expect(
      problemWith({ "roles.json": '{\n  "target": { "title": "Target", "unit": "percents" }\n}' }),
    ).toMatchInlineSnapshot(`
      data/roles.json:2:34  The role "target" has an unknown unit "percents"
          expected: "same" or one of percent, seconds
          found: "percents"
          remedy: Did you mean "percent"?
    `);
  });

  it("names an agenda item that ends before it starts", () => {
    expect(
      problemWith({
        "sources/2015-cabinet.json": sound["sources/2015-cabinet.json"]?.replace('"from":35', '"from":45'),
      }),
    ).toMatchInlineSnapshot(`
      data/sources/2015-cabinet.json:1:247  The agenda item ends before it starts
          expected: 45 or a later line
          found: 40
          remedy: Correct from or to.
    `);
  });

  it("names an agenda item that ends after the pack", () => {
    expect(
      problemWith({
        "sources/2015-cabinet.json": sound["sources/2015-cabinet.json"]?.replace('"to":40', '"to":400'),
      }),
    ).toMatchInlineSnapshot(`
      data/sources/2015-cabinet.json:1:247  The agenda item ends after the last line of the pack
          expected: at most 40
          found: 400
          remedy: Correct to, or lines.
    `);
  });
});

describe("site.json", () => {
  it("names a chart that does not exist", () => {
    expect(problemWith({ "site.json": homeWith("smoking/lists") })).toMatchInlineSnapshot(`
      data/site.json:23:5  There is no chart "smoking/lists"
          expected: a dataset and one of its charts
          found: "smoking/lists"
          remedy: Did you mean "smoking/list"?
    `);
  });

  it("names an address of another form", () => {
    expect(problemWith({ "site.json": homeWith("smoking") })).toMatchInlineSnapshot(`
      data/site.json:23:5  "home.lead" has the wrong form
          expected: a dataset and a chart: ward-life-expectancy/ranked
          found: "smoking"
          remedy: Write it in the expected form.
    `);
  });

  it("names a place that does not exist", () => {
    expect(problemWith({ "site.json": siteWith({ place: "E08990041" }) })).toMatchInlineSnapshot(`
      data/site.json:5:3  Unknown area "E08990041"
          expected: a code of data/areas/areas.csv
          found: "E08990041"
          remedy: Did you mean "E08990014"?
    `);
  });

  it("is missing", () => {
    expect(problemWith({ "site.json": undefined })).toMatchInlineSnapshot(`
      data/site.json  The file is missing
          expected: data/site.json
          found: no such file
          remedy: Add it; data/README.md says what it holds.
    `);
  });
});

describe("what is accepted in a folder", () => {
  it("is a topic without datasets, a README, and what programs leave in folders", () => {
    const { topics } = readWith({
      "care/topic.json": '{ "title": "Care", "order": 0, "introduction": "Soon." }',
      "care/README.md": "Notes",
      "README.md": "# The data",
      ".DS_Store": "",
      "health/.~lock.smoking.csv#": "",
      "health/~$smoking.xlsx": "",
    });
    expect(topics.map(({ id }) => id)).toEqual(["care", "health"]);
  });

  it("is a map and neighbours of areas, read both ways", () => {
    const { areas } = readWith({ "areas/neighbours.csv": "code,neighbour\nE05990938,E05990940\n" });
    expect(areas.get("E05990940")).toMatchObject({
      hexagon: { column: 1, row: 0 },
      neighbours: [{ name: "Fuller's" }],
    });
    expect(areas.get("E05990938")?.neighbours.map(({ slug }) => slug)).toEqual(["bramwick"]);
  });
});
