import { describe, expect, it } from "vitest";
import { draftMapping } from "../../src/importing/draft-mapping.ts";
import { layoutOf } from "../../src/importing/mapped-layout.ts";
import { mappingSchema } from "../../src/model/mapping.ts";
import { noFeeds, realFile } from "./official-files.ts";
import { harvested, opened, workbook } from "./small-files.ts";

const asked = (draft: ReturnType<typeof draftMapping>) => draft?.questions.map(({ path }) => path);

describe("the draft of a mapping", () => {
  it("finds places, periods, measures, limits and parts by heads and by what stands below", () => {
    const file = opened(
      "naps.csv",
      [
        "Area Code,Area Name,Indicator Name,Sex,Financial year,Value,LCI,UCI,Count,Note",
        "E08990014,Pellmouth,Naps (%),Women,2016-17,5,4,6,50,",
        "E08990014,Pellmouth,Walks per 1000,Women,2016-17,7,,,70,",
        "E08990014,Pellmouth,Naps (%),Women,2017-18,[c],,,,small",
      ].join("\n"),
    );
    const draft = draftMapping(file);
    const common = { value: "Value", lower: "LCI", upper: "UCI", numerator: "Count" };
    expect(draft?.mapping).toEqual({
      title: "naps",
      publication: "",
      edition: { status: "unstated" },
      place: { code: "Area Code", name: "Area Name" },
      period: "Financial year",
      financialYears: true,
      yearStarts: 4,
      measures: {
        naps: { title: "Naps (%)", unit: "percent", factor: 1 },
        "walks-per-1000": { title: "Walks per 1000", unit: "rate", factor: 1 },
      },
      figures: [
        { measure: "naps", ...common, where: { "Indicator Name": ["Naps (%)"] } },
        { measure: "walks-per-1000", ...common, where: { "Indicator Name": ["Walks per 1000"] } },
      ],
      parts: { sex: "Sex" },
      note: "Note",
    });
    expect(asked(draft)).toEqual([
      "publication",
      "title",
      "edition.published",
      "financialYears",
      "measures.naps.unit",
      "measures.walks-per-1000.unit",
    ]);
    const answered = mappingSchema.parse({ ...draft?.mapping, publication: "napping" });
    expect(
      harvested(layoutOf(answered), file).observations.map(({ period, value }) => [period, value]),
    ).toEqual([
      ["2016/17", 5],
      ["2016/17", 7],
      ["2017/18", undefined],
    ]);
  });

  it("takes years in the heads as periods, and the largest table of a workbook below its title", () => {
    const draft = draftMapping(
      opened(
        "a.xlsx",
        workbook("Naps", [
          ["Naps by place"],
          [],
          ["Code", "Place name", 2021, 2022],
          ["E05990946", "Quay", 1, 2],
        ]),
      ),
    );
    expect(draft?.mapping).toMatchObject({
      sheet: "Naps",
      place: { code: "Code", name: "Place name" },
      figures: [
        { measure: "value", value: "2021", period: "2021" },
        { measure: "value", value: "2022", period: "2022" },
      ],
    });
    expect(asked(draft)).not.toContain("period");
  });

  it("asks what it cannot find, with the heads to choose from", () => {
    const draft = draftMapping(opened("a.csv", "Hamlet,Naps\nQuay,5\nBramwick,6\n"));
    const question = (path: string) => draft?.questions.find((each) => each.path === path);
    expect(question("place.code")?.choices).toEqual(["Hamlet", "Naps"]);
    expect(question("period")?.choices).toEqual(["Hamlet", "Naps"]);
    expect(question("measures.naps.unit")).toMatchObject({ guess: "unstated" });
  });

  it("is none where there is no table", () => {
    expect(draftMapping(opened("a.csv", "Nothing to see here\n"))).toBeUndefined();
  });
});

describe.skipIf(noFeeds)("the draft of a mapping of real files", { tags: "feeds" }, () => {
  const draftOf = (folder: string, name: string) => {
    const file = realFile(folder, name);
    const draft = draftMapping(file);
    if (!draft) throw new Error(`There is no draft of ${name}`);
    return { file, mapping: mappingSchema.parse({ ...draft.mapping, publication: "any" }) };
  };

  it.each([
    ["fingertips-derived-trafford-data-lab", "adults_smoking-trimmed.csv", 336],
    ["fingertips-derived-trafford-data-lab", "adults_depression-trimmed.csv", 240],
    ["nhs-tidied-red-cross", "england_trust_criteria_to_reside-trimmed.csv", 2954],
    ["nhs-tidied-red-cross", "england_critical_general_acute_beds-trimmed.csv", 12852],
    ["oflog-adult-social-care", "ASC_data-trimmed.csv", 1008],
    ["ons-explore-local-statistics", "cigarette-smokers.csv", 756],
    ["ambulance-aqi", "AmbCO-trimmed.csv", 13338],
  ])("%s/%s reads every figure", (folder, name, count) => {
    const { file, mapping } = draftOf(folder, name);
    const { observations, notUnderstood, leftOut } = harvested(layoutOf(mapping), file);
    expect([observations.length, notUnderstood, leftOut]).toEqual([count, [], []]);
  });

  it("takes no figure of a file whose sexes it does not tell apart", () => {
    const { file, mapping } = draftOf("fingertips-derived-trafford-data-lab", "mortality_rate-trimmed.csv");
    expect(harvested(layoutOf(mapping), file).observations).toEqual([]);
    // In that file the column “unit” holds the sex.
    const told = { ...mapping, parts: { sex: "unit" } };
    expect(harvested(layoutOf(told), file).observations).toHaveLength(792);
  });
});
