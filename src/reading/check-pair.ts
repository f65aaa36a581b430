import type { Pair } from "../model/borough-profile.ts";
import { breakBetween, unequal } from "../model/breaks.ts";
import type { Problem } from "./problem.ts";

type Fault = Omit<Problem, "file" | "line" | "column">;

/** What forbids the verdict of a pair; nothing where the verdict may stand. */
export function verdictFaults(pair: Pick<Pair, "earlier" | "later" | "comparable">): Fault[] {
  const { earlier, later, comparable } = pair;
  const [a, b] = [earlier.figure, later.figure];
  if (comparable === "no") return [];
  const faults: Fault[] = [];
  if (a.unit.id !== b.unit.id)
    faults.push({
      message: "The two figures have different units",
      expected: 'the verdict "no"',
      found: `"${comparable}" for ${a.unit.title} and ${b.unit.title}`,
      remedy: 'Write "no" and say why, or correct what they select.',
    });
  if (a.area !== b.area)
    faults.push({
      message: "The two figures are about different areas",
      expected: 'the verdict "no"',
      found: `"${comparable}" for ${a.area?.name ?? "no area"} and ${b.area?.name ?? "no area"}`,
      remedy: 'Write "no" and say why, or correct what they select.',
    });
  if (comparable === "with-care") return faults;
  if (unequal([a.period, b.period]))
    faults.push({
      message: "The two figures are of periods of different lengths",
      expected: 'the verdict "with-care" or "no"',
      found: `"yes" for ${a.period.title} and ${b.period.title}`,
      remedy: "Write another verdict and say why.",
    });
  const gap = breakIn(pair);
  if (gap)
    faults.push({
      message: "A break lies between the two figures",
      expected: 'the verdict "with-care" or "no"',
      found: `"yes" across the break from ${gap.from.title} to ${gap.to.title}`,
      remedy: "Write another verdict and say why.",
    });
  return faults;
}

/** The first break that either dataset declares of its own indicator between the periods of the pair. */
function breakIn({ earlier, later }: Pick<Pair, "earlier" | "later">) {
  return [earlier, later]
    .map(({ dataset, figure: { indicator } }) =>
      breakBetween(dataset, { ...earlier.figure, indicator }, { ...later.figure, indicator }),
    )
    .find((each) => each !== undefined);
}
