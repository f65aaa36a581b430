import { expect, it } from "vitest";
import { endsOf } from "../../src/views/profile-ends.ts";

const placed = (...positions: (number | undefined)[]) =>
  positions.map((position) => ({ position, judged: true }));

it("names the measures nearest either end, the nearest first", () => {
  const lines = placed(0.1, -0.2, -1, 0.9, -0.1, 0.3, -0.5, undefined, 0.2, -0.4, 0.5, -0.3, 0.4);
  expect(
    endsOf(lines).map(({ title, lines: near }) => [title, near.map(({ position }) => position)]),
  ).toEqual([
    ["Nearest the worst", [-1, -0.5, -0.4, -0.3, -0.2]],
    ["Nearest the best", [0.9, 0.5, 0.4, 0.3, 0.2]],
  ]);
});

it("leaves out what has no better end, and an end with too few to choose from", () => {
  const six = placed(-0.1, -0.2, -0.3, -0.4, -0.5, -0.6);
  expect(endsOf([...six, ...placed(0.1, 0.2)]).map(({ title }) => title)).toEqual(["Nearest the worst"]);
  expect(endsOf(six.map((line) => ({ ...line, judged: false })))).toEqual([]);
  expect(endsOf(six.slice(1))).toEqual([]);
});
