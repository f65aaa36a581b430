import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { add } from "../../src/cli/add.ts";
import { formatCell } from "../../src/model/figure.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { runAnswering, temporaryFolder, writeFiles } from "./run.ts";

const TABLE = [
  "Trust code,Trust,Month,Sex,Seen within four hours (%)",
  "RX1,Pellmouth and Orle Hospitals NHS Trust,2025-05,Men,71.4",
  "RX1,Pellmouth and Orle Hospitals NHS Trust,2025-05,Women,72",
  "RX9,Nowhere NHS Trust,2025-05,Men,70.1",
  "",
].join("\n");
/** A new publication, then what the file does not say of itself, the dataset, and its one measure. */
const PUBLICATION = [
  "sex-waits",
  "Waits by sex",
  "Somebody",
  "nowhere",
  "https://example.org/waits/",
  "",
  "monthly",
];
const FILE = ["", "2025-06-13", "", ""];
const DATASET = ["hospitals", "Waits by sex", "", "Who is seen in time?", "Waits at one trust in one month."];
const MEASURE = ["percent", "1", "People who were seen within four hours."];

function council() {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  cpSync(COUNCIL, data, { recursive: true });
  writeFiles(folder, { "waits.csv": TABLE });
  return { data, file: join(folder, "waits.csv") };
}

const answers = (...parts: string[][]) => `${parts.flat().join("\n")}\n`;

describe("add", { timeout: 120_000 }, () => {
  it("makes a dataset that is sound, of what a person answers", async () => {
    const { data, file } = council();
    const said = await runAnswering(
      answers(PUBLICATION, FILE, DATASET, MEASURE, ["yes"]),
      add,
      file,
      "--data",
      data,
    );
    expect({ code: said.code, stderr: said.stderr }).toEqual({ code: 0, stderr: "" });
    expect(said.stdout).toContain("Expected a full address, https://…; found “nowhere”.");
    expect(said.stdout).toContain(
      "Seen within four hours (%), Pellmouth and Orle Hospitals NHS Trust, Men, 2025-05: 71.4",
    );
    expect(said.stdout).toContain("Nowhere NHS Trust (1)");
    const dataset = readSite(diskFolder(data), charts).datasets.find(({ id }) => id === "waits-by-sex");
    expect(dataset?.indicators).toMatchObject([
      { title: "Seen within four hours", polarity: "higher-is-better", unit: { id: "percent" } },
    ]);
    const figures = dataset?.figures.map((figure) => [
      figure.organisation?.id,
      figure.breakdown["sex"],
      formatCell(figure),
    ]);
    expect(figures).toEqual([
      ["pellmouth-orle", "men", "71.4"],
      ["pellmouth-orle", "women", "72"],
    ]);
    expect(dataset?.charts).toHaveLength(1);
  });

  it.each(["xlsx", "ods"] as const)("reads a spreadsheet of type %s as it does a CSV", async (type) => {
    const { data, file } = council();
    const cells = TABLE.trim()
      .split("\n")
      .map((line) => line.split(","))
      // A spreadsheet holds its numbers as numbers: 72 has no last zero there.
      .map((row, index) => (index === 0 ? row : [...row.slice(0, -1), Number(row.at(-1))]));
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "Waits");
    const sheet = file.replace(/csv$/, type);
    writeFileSync(sheet, write(book, { type: "buffer", bookType: type }));
    const told = answers(PUBLICATION, FILE, DATASET, MEASURE, ["yes"]);
    const said = await runAnswering(told, add, sheet, "--data", data);
    expect({ code: said.code, stderr: said.stderr }).toEqual({ code: 0, stderr: "" });
    const dataset = readSite(diskFolder(data), charts).datasets.find(({ id }) => id === "waits-by-sex");
    const figures = dataset?.figures.map((figure) => [figure.breakdown["sex"], formatCell(figure)]);
    expect(figures).toEqual([
      ["men", "71.4"],
      ["women", "72"],
    ]);
  });

  it("reads a file whose layout is known by that, under a new topic, and claims nothing in a headline", async () => {
    const { data, file } = council();
    const name = "Percentage of adults who see friends as often as others do";
    const record = (code: string, category: string, period: string, value: string) =>
      `1,${name},${code},Anywhere,Persons,18+ yrs,${category},${period},${value}`;
    writeFiles(join(file, ".."), {
      "download.csv": [
        "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Category Type,Category,Time period,Value",
        record("E08990001", ",", "2019/20", "41.5"),
        record("E08990001", ",", "2020/21", "42.5"),
        record("E92000001", ",", "2020/21", "40.5"),
        record("E92000001", "Religion,None", "2020/21", "39.5"),
        "",
      ].join("\n"),
    });
    const topic = ["a new one", "Friends", "Who sees whom."];
    const dataset = ["Seeing friends", "", "Who sees friends?", "Adults of one borough who see friends."];
    const measure = [
      name,
      "Adults, friends",
      "percent",
      "1",
      "Adults who see friends as often as they like.",
    ];
    const said = await runAnswering(
      answers(PUBLICATION, topic, dataset, measure, ["yes"]),
      add,
      join(file, "..", "download.csv"),
      "--data",
      data,
    );
    expect({ code: said.code, stderr: said.stderr }).toEqual({ code: 0, stderr: "" });
    expect(said.stdout).toContain("Known: Fingertips");
    expect(said.stdout).toContain("Expected at most 40 letters");
    const site = readSite(diskFolder(data), charts);
    const made = site.datasets.find(({ id }) => id === "seeing-friends");
    expect(made?.topic).toMatchObject({ id: "friends", title: "Friends" });
    expect(made?.indicators).toMatchObject([{ id: "adults-friends", title: "Adults, friends" }]);
    expect(made?.figures.map((figure) => [figure.area?.code, figure.period.id, formatCell(figure)])).toEqual([
      ["E08990001", "2019/20", "41.5"],
      ["E08990001", "2020/21", "42.5"],
      ["E92000001", "2020/21", "40.5"],
    ]);
  });

  it("writes nothing when it is told not to, or when the answers end", async () => {
    const { data, file } = council();
    const before = diskFolder(data).list();
    const no = await runAnswering(
      answers(PUBLICATION, FILE, DATASET, MEASURE, ["no"]),
      add,
      file,
      "--data",
      data,
    );
    expect(no.stdout).toContain("Nothing was changed.");
    writeFiles(join(file, ".."), { "others.csv": TABLE });
    const others = join(file, "..", "others.csv");
    const cut = await runAnswering(answers(PUBLICATION, FILE), add, others, "--data", data);
    expect(cut.code).toBe(1);
    expect(cut.stderr).toContain("The answers ended before all was asked: Under which topic?");
    expect(diskFolder(data).list()).toEqual(before);
    expect(existsSync(join(data, "hospitals/waits-by-sex.json"))).toBe(false);
  });

  it("keeps the answers of a round that wrote nothing, so that Enter alone takes each", async () => {
    const { data, file } = council();
    const round = (...parts: string[][]) => runAnswering(answers(...parts), add, file, "--data", data);
    const cut = await round(PUBLICATION, FILE);
    expect(cut.stderr).toContain("Enter alone takes each");
    const enter = [...PUBLICATION.filter((answer) => answer !== "nowhere"), ...FILE].map(() => "");
    const said = await round(enter, DATASET, MEASURE, ["no"]);
    expect(said.stdout).toContain("Enter alone takes your last answer: Waits by sex\n");
    expect(said.stdout).toContain("Enter alone takes your last answer: https://example.org/waits/");
    const again = await round([...enter, ...DATASET, ...MEASURE].map(() => "").concat("yes"));
    expect({ code: again.code, stderr: again.stderr }).toEqual({ code: 0, stderr: "" });
    const dataset = readSite(diskFolder(data), charts).datasets.find(({ id }) => id === "waits-by-sex");
    expect(dataset?.figures).toHaveLength(2);
    expect((await round()).stdout).not.toContain("your last answer");
  });

  it("says how it is called, and what is wrong with a file", async () => {
    const { data, file } = council();
    expect((await runAnswering("", add, "nowhere.csv")).stderr).toContain("There is no file nowhere.csv.");
    expect((await runAnswering("", add)).stderr).toContain("npm run add -- <spreadsheet or CSV>");
    writeFiles(join(file, ".."), { "waits.csv": "only words\n" });
    const said = await runAnswering(answers(PUBLICATION), add, file, "--data", data);
    expect(said.code).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("only words\n");
  });
});
