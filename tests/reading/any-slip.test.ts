import { describe, expect, it } from "vitest";
import { ProblemsError } from "../../src/reading/problem.ts";
import { pairWith, profileWith, withProfile } from "./small-profile.ts";
import { type Files, meaningWith, readWith, sound } from "./small-site.ts";

/** One of every kind of file, with something under every key that a check follows. */
const files: Record<string, string> = {
  ...sound,
  ...(withProfile(profileWith({ pairs: [pairWith()] })) as Record<string, string>),
  "health/smoking.json": meaningWith({
    breaks: [{ from: "2012", to: "2013", indicators: ["smokes"], why: "…" }],
    contradictions: [{ title: "A", select: { indicator: "smokes" }, why: "B" }],
  }),
  "stories/one.json": JSON.stringify({
    title: "One",
    summary: "A story.",
    order: 1,
    updated: "2026-11-22",
    sections: [
      {
        id: "first",
        title: "First",
        paragraphs: ["…"],
        restsOn: [{ dataset: "smoking", select: { role: "target" }, value: "5" }],
        charts: ["smoking/list"],
        groups: { dataset: "smoking", indicator: "smokes", group: "sex", series: "sex" },
        caveats: ["smoking"],
      },
    ],
  }),
  "search.json": JSON.stringify({ synonyms: [["smokes", "cigarettes"]] }),
  "asked.json": JSON.stringify([
    {
      id: "why",
      asked: "Why?",
      at: { source: "2015-cabinet", lines: [12] },
      outcome: "answered",
      answer: "So.",
      answeredAt: [{ source: "2015-cabinet", lines: [13] }],
      datasets: ["smoking"],
    },
  ]),
};

type Path = (string | number)[];

/** Every place of a value: its root, its keys, its entries. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, each]) =>
      placesIn(each, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** A value with another at one of its places; undefined leaves the place out. */
function withOther(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.flatMap((each, index) => {
      if (index !== key) return [each];
      const changed = withOther(each, rest, other);
      return changed === undefined ? [] : [changed];
    });
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withOther(object[key], rest, other) };
}

/** What is said of files: nothing where they can be read. Anything but a list of problems is thrown on. */
function problemsOf(changed: Files): string[] {
  try {
    readWith(changed);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

it("is of a folder that is sound", () => {
  expect(problemsOf(files)).toEqual([]);
});

describe.each(Object.keys(files).filter((path) => path.endsWith(".json")))("one slip in %s", (path) => {
  const value: unknown = JSON.parse(files[path] as string);

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["an object", {}],
  ])("never ends the reading: %s", (_, other) => {
    for (const place of placesIn(value)) {
      const text = JSON.stringify(withOther(value, place, other)) ?? "";
      const problems = problemsOf({ ...files, [path]: text });
      if (other === null) expect(problems, place.join(".")).not.toEqual([]);
    }
  });
});

describe.each(Object.keys(files).filter((path) => path.endsWith(".csv")))("one slip in %s", (path) => {
  const lines = (files[path] as string).split("\n").slice(0, -1);

  it.each(["", "x", '"'])("never ends the reading: %j", (other) => {
    for (const [index, line] of lines.slice(0, 2).entries())
      for (const [at] of line.split(",").entries()) {
        const changed = lines.with(index, line.split(",").with(at, other).join(","));
        expect(() => problemsOf({ ...files, [path]: changed.join("\n") })).not.toThrow();
      }
  });
});
