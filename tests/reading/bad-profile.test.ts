import { describe, expect, it } from "vitest";
import { pairWith, profileWith, withProfile } from "./small-profile.ts";
import { problemWith, readWith } from "./small-site.ts";

/** The one problem of a profile whose only pair has other values. */
function problemOfPair(changes: Record<string, unknown>, breaks: unknown[] = []): string {
  return problemWith(withProfile(profileWith({ pairs: [pairWith(changes)] }), breaks));
}

const figure = (dataset: string, indicator: string, more: Record<string, string> = {}) => ({
  dataset,
  select: { indicator, area: "E08990014", ...more },
});

describe("a profile", () => {
  it("may be left out", () => {
    expect(readWith().profile).toBeUndefined();
  });

  it("is read with its figures", () => {
    const { profile } = readWith(withProfile(profileWith()));
    expect(
      profile?.pairs.map(({ earlier, later }) => [
        earlier.figure.measurement.printed,
        later.figure.measurement.printed,
      ]),
    ).toEqual([["18.7", "7.9"]]);
    expect(profile?.editions.map(({ parts }) => parts.map(({ dataset }) => dataset.id))).toEqual([
      ["then"],
      ["now"],
    ]);
  });

  it("names a topic that does not exist", () => {
    expect(problemWith(withProfile(profileWith({ topic: "heath" })))).toMatchInlineSnapshot(`
      data/profile.json:5:3  There is no topic "heath"
          expected: one of health
          found: "heath"
          remedy: Did you mean "health"?
    `);
  });

  it("names a dataset that does not exist", () => {
    expect(problemOfPair({ earlier: figure("than", "smokes") })).toMatchInlineSnapshot(`
      data/profile.json:63:9  There is no dataset "than"
          expected: the id of a dataset: a file name in a topic's folder without .csv
          found: "than"
          remedy: Did you mean "then"?
    `);
  });

  it("does not repeat the problems of a dataset that it names", () => {
    const files = withProfile(profileWith());
    const csv = (files["health/then.csv"] as string).replace("2013,,18.7", "2013,,about 19");
    expect(problemWith({ ...files, "health/then.csv": csv })).toMatch(/^data\/health\/then\.csv:2:5 /);
  });

  it("names a verdict that is none", () => {
    expect(problemOfPair({ comparable: "maybe" })).toMatchInlineSnapshot(`
      data/profile.json:77:7  "pairs.0.comparable" has the wrong form
          expected: one of yes, with-care, no
          found: "maybe"
          remedy: Write it in the expected form.
    `);
  });
});

describe("a figure of a pair", () => {
  it("is one of several", () => {
    expect(problemOfPair({ later: figure("now", "smokes") })).toMatchInlineSnapshot(`
      data/profile.json:71:9  The selection must pick one figure of "now"
          expected: one figure
          found: 2 figures
          remedy: Narrow or mend the selection.
    `);
  });

  it("has a key that no figure has", () => {
    expect(problemOfPair({ later: figure("now", "smoke", { period: "2022" }) })).toMatchInlineSnapshot(`
      data/profile.json:72:11  No figure has the indicator "smoke"
          expected: one of smokes, pooled, blank
          found: "smoke"
          remedy: Did you mean "smokes"?
    `);
  });

  it("has no value", () => {
    expect(problemOfPair({ earlier: figure("then", "blank") })).toMatchInlineSnapshot(`
      data/profile.json:64:9  The figure of "then" has no value
          expected: a figure with a value
          found: the status "x"
          remedy: Pick another figure, or delete the entry.
    `);
  });

  it("stands on the wrong side", () => {
    expect(
      problemOfPair({
        earlier: figure("now", "smokes", { period: "2022" }),
        later: figure("then", "smokes"),
      }),
    ).toMatchInlineSnapshot(`
      data/profile.json:70:7  The later figure of the pair is not later
          expected: a period that starts after that of the earlier one, 2022
          found: 2013
          remedy: Swap the two, or correct what they select.
    `);
  });
});

describe("the verdict of a pair", () => {
  it("is not no though the units differ", () => {
    expect(
      problemOfPair({ earlier: figure("then", "wait"), comparable: "with-care" }),
    ).toMatchInlineSnapshot(`
      data/profile.json:77:7  The two figures have different units
          expected: the verdict "no"
          found: "with-care" for hours, minutes and seconds and per cent
          remedy: Write "no" and say why, or correct what they select.
    `);
  });

  it("is not no though the areas differ", () => {
    expect(
      problemOfPair({
        later: figure("now", "smokes", { area: "E92000001" }),
        comparable: "with-care",
      }),
    ).toMatchInlineSnapshot(`
      data/profile.json:76:7  The two figures are about different areas
          expected: the verdict "no"
          found: "with-care" for Pellmouth and England
          remedy: Write "no" and say why, or correct what they select.
    `);
  });

  it("is yes for periods of different lengths", () => {
    expect(
      problemOfPair({
        earlier: figure("then", "pooled"),
        later: figure("now", "pooled"),
      }),
    ).toMatchInlineSnapshot(`
      data/profile.json:76:7  The two figures are of periods of different lengths
          expected: the verdict "with-care" or "no"
          found: "yes" for 2010 to 2012 and 2021
          remedy: Write another verdict and say why.
    `);
  });

  it("is yes across a break", () => {
    const gap = { from: "2019", to: "2020", why: "Asked by telephone." };
    expect(problemOfPair({}, [gap])).toMatchInlineSnapshot(`
      data/profile.json:77:7  A break lies between the two figures
          expected: the verdict "with-care" or "no"
          found: "yes" across the break from 2019 to 2020
          remedy: Write another verdict and say why.
    `);
  });

  it("may be no whatever the figures are", () => {
    const pair = pairWith({
      earlier: figure("then", "wait"),
      later: figure("now", "smokes", { period: "2022", area: "E08990014" }),
      comparable: "no",
    });
    const gap = { from: "2019", to: "2020", why: "Asked by telephone." };
    expect(readWith(withProfile(profileWith({ pairs: [pair] }), [gap])).profile?.pairs).toHaveLength(1);
  });
});

describe("an edition", () => {
  const [then, now] = (JSON.parse(profileWith()) as { editions: Record<string, unknown>[] }).editions;
  const problemOfEdition = (changes: Record<string, unknown>) =>
    problemWith(withProfile(profileWith({ editions: [then, { ...now, ...changes }] })));

  it("lists nothing", () => {
    expect(
      problemOfEdition({
        parts: [
          { dataset: "now", select: { area: "E08990014" } },
          { dataset: "now", select: { area: "E92000001", period: "2022" } },
        ],
      }),
    ).toMatchInlineSnapshot(`
      data/profile.json:57:11  The part lists nothing
          expected: at least one figure
          found: none that fits all of it
          remedy: Widen the selection; a role or print that is not named must be empty.
    `);
  });

  it("compares with what no part has", () => {
    expect(
      problemOfEdition({ compare: [{ area: "E92000001" }, { role: "rank-north-east" }] }),
    ).toMatchInlineSnapshot(`
      data/profile.json:44:9  No part has a figure to compare with
          expected: a selection that picks figures of at least one part
          found: {"role":"rank-north-east"}
          remedy: Correct the selection, or delete it.
    `);
  });

  it("sets a figure beside one of another time", () => {
    expect(
      problemOfEdition({
        beside: [
          {
            figure: figure("now", "smokes", { period: "2022" }),
            with: figure("now", "smokes", { area: "E92000001" }),
          },
        ],
      }),
    ).toMatchInlineSnapshot(`
      data/profile.json:66:11  The two figures cannot stand beside each other
          expected: per cent, 2022
          found: per cent, 2021
          remedy: Pick a figure of the same unit and period, or delete the comparison.
    `);
  });
});
