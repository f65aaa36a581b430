import { describe, expect, it } from "vitest";
import { readThemes, type Theme, unchanged } from "./tokens.ts";
import { contrast, distance, seenWith, visions } from "./vision.ts";

const themes = readThemes();
const grounds = ["paper", "raised"];
const texts = ["ink", "quiet", "link", "accent", "better", "worse"];
const variation = ["improvement", "concern", "common-cause", "no-polarity"];
const marks = ["sea", "heather", "rust", "grey-1", "grey-2", "grey-3", "better", "worse", ...variation];
const ramp = ["ramp-1", "ramp-2", "ramp-3", "ramp-4", "ramp-5"];

const parts = ["part-1", "part-2", "part-3", "part-4", "part-5", "part-6"];

/** Series that stand side by side in one chart. Each differs in shape as well, and most have a label of their own. */
const neighbours = [
  ...pairs(["rust", "sea", "grey-1", "grey-2", "grey-3"]),
  ...pairs(["heather", "sea", "grey-1", "grey-2", "grey-3"]),
  ["heather", "rust"],
  ["better", "worse"],
  ...pairs(variation),
] as [string, string][];

/** Least distances in CIELAB; vision.ts says what they mean. Greys and the steps of the map differ in lightness alone. */
const apart = { series: 15, greys: 10, steps: 10 };

it("states every colour for both themes", () => {
  expect(Object.keys(themes.light)).toEqual(
    expect.arrayContaining([...grounds, ...texts, ...marks, ...ramp, ...parts]),
  );
  expect(unchanged(themes)).toEqual([]);
});

describe.each(Object.entries(themes))("in the %s theme", (_, theme) => {
  it("text is 4.5:1 or more on each ground", () => {
    expect(
      below(
        4.5,
        texts.flatMap((text) => grounds.map((ground): Pair => [text, ground])),
        theme,
      ),
    ).toEqual([]);
  });

  it("text on the cells of a map is 4.5:1 or more", () => {
    expect(
      below(
        4.5,
        ramp.map((cell): Pair => [`on-${cell}`, cell]),
        theme,
      ),
    ).toEqual([]);
  });

  it("marks are 3:1 or more on each ground", () => {
    expect(
      below(
        3,
        marks.flatMap((mark) => grounds.map((ground): Pair => [mark, ground])),
        theme,
      ),
    ).toEqual([]);
  });

  it.each(visions)("series that stand side by side are told apart with %s", (vision) => {
    const close = neighbours.filter(([a, b]) => {
      const least = a.startsWith("grey") && b.startsWith("grey") ? apart.greys : apart.series;
      return distance(seen(a), seen(b)) < least;
    });
    expect(close.map(([a, b]) => `${a} and ${b}: ${distance(seen(a), seen(b)).toFixed(1)}`)).toEqual([]);

    function seen(name: string): string {
      return seenWith(vision, theme[name] as string);
    }
  });

  it.each(visions)("each class of a map is told from the next with %s", (vision) => {
    const steps = ramp.slice(1).map((cell, index): Pair => [ramp[index] as string, cell]);
    const close = steps.filter(
      ([a, b]) =>
        distance(seenWith(vision, theme[a] as string), seenWith(vision, theme[b] as string)) < apart.steps,
    );
    expect(close).toEqual([]);
  });

  it("parts of a whole are 3:1 or more on each ground and against the part beside them", () => {
    const beside = parts.slice(1).map((part, index): Pair => [parts[index] as string, part]);
    const onGrounds = parts.flatMap((part) => grounds.map((ground): Pair => [part, ground]));
    expect(below(3, [...beside, ...onGrounds], theme)).toEqual([]);
  });

  it("text on parts of a whole is 4.5:1 or more", () => {
    expect(
      below(
        4.5,
        parts.map((part): Pair => [`on-${part}`, part]),
        theme,
      ),
    ).toEqual([]);
  });

  it.each(visions)("any two parts of a whole are told apart with %s", (vision) => {
    const close = pairs(parts).filter(
      ([a, b]) =>
        distance(seenWith(vision, theme[a] as string), seenWith(vision, theme[b] as string)) < apart.series,
    );
    expect(close).toEqual([]);
  });

  it("areas of a map stand out from their ground and from one another by their outline or the paper round it", () => {
    const [outline, paper] = [theme["grey-1"] as string, theme["paper"] as string];
    expect(contrast(outline, paper)).toBeGreaterThanOrEqual(3);
    for (const cell of ramp) {
      const shade = theme[cell] as string;
      expect(Math.max(contrast(shade, outline), contrast(shade, paper)), cell).toBeGreaterThanOrEqual(3);
    }
  });

  it("the classes of a map run from the ground away, each with more contrast than the one before", () => {
    const contrasts = ramp.map((cell) => contrast(theme[cell] as string, theme["paper"] as string));
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
  });
});

describe("the measures", () => {
  it("give black on white 21:1 and the same colour 1:1", () => {
    expect(contrast("#000", "#fff")).toBeCloseTo(21, 5);
    expect(contrast("#777", "#777")).toBe(1);
    expect(contrast("#767676", "#fff")).toBeCloseTo(4.54, 2);
  });

  it("leave greys as they are for everyone", () => {
    for (const vision of visions) expect(distance(seenWith(vision, "#808080"), "#808080")).toBeLessThan(1);
  });

  it("know red and green that people with deuteranopia confuse", () => {
    const [red, green] = ["#b0642b", "#7f7f2a"];
    expect(distance(seenWith("deuteranopia", red), seenWith("deuteranopia", green))).toBeLessThan(
      distance(red, green) / 3,
    );
  });
});

type Pair = [string, string];

/** The pairs of a theme that have less contrast than they need. */
function below(least: number, pairs: Pair[], theme: Theme): string[] {
  return pairs
    .map(([mark, ground]) => ({
      mark,
      ground,
      ratio: contrast(theme[mark] as string, theme[ground] as string),
    }))
    .filter(({ ratio }) => ratio < least)
    .map(({ mark, ground, ratio }) => `${mark} on ${ground}: ${ratio.toFixed(2)}`);
}

function pairs(names: string[]): Pair[] {
  return names.flatMap((name, index) => names.slice(index + 1).map((other): Pair => [name, other]));
}
