import type { Observation } from "../../layout.ts";
import { AGES, type Age, childrenAt } from "./vaccines.ts";

const AGE_IDS = Object.keys(AGES) as Age[];

/**
 * The observations, with a doubt on those whose number of children is printed for another age of the same place and
 * quarter too: one of the two may have been copied. The numbers stay as printed, and the note says whether each share is
 * a whole number of children of it; where it is, the two may be the same by chance, as about one pair in 130 of 2013 to 2025 is.
 * Sheets of one age show it only together, so this takes the observations of as many files as there are.
 */
export function doubtEqualChildren(observations: readonly Observation[]): Observation[] {
  const groups = Map.groupBy(observations, ({ period, place }) => `${period}|${place.code}|${place.name}`);
  const doubts = new Map<Observation, string>();
  for (const group of groups.values())
    for (const age of AGE_IDS) {
      const children = childrenIn(group, age);
      const other = AGE_IDS.find((each) => each !== age && childrenIn(group, each) === children);
      if (children === undefined || !other) continue;
      const own = group.filter(({ measure }) => measure.startsWith(`${age}-`));
      const fit = own.every((each) => each.denominator === undefined || isWhole(each.value, children))
        ? "every share printed beside it is a whole number of children of it, so it may be chance"
        : "a share printed beside it is no whole number of children of it";
      const note = `The number of children (${children}) is printed the same as at ${AGES[other]}; kept as printed. Checked: ${fit}.`;
      for (const each of own) doubts.set(each, note);
    }
  return observations.map((each) => {
    const note = doubts.get(each);
    if (!note || each.value === undefined || each.doubt) return each;
    return { ...each, doubt: { status: "u", note } };
  });
}

function childrenIn(group: readonly Observation[], age: Age): number | undefined {
  return group.find(({ measure }) => measure === childrenAt(age))?.value;
}

/** Whether a whole number of children gives this share at the decimals that it is printed with. */
function isWhole(share: number | undefined, children: number): boolean {
  if (share === undefined) return true;
  const decimals = String(share).split(".")[1]?.length ?? 0;
  // One decimal is the fewest that is printed: 94 is 94.0.
  const half = Math.max(0.5 * 10 ** -Math.max(1, decimals), 1e-9);
  const [from, to] = [share - half, share + half].map((each) => (each / 100) * children) as [number, number];
  return Math.floor(to + 1e-9) >= Math.ceil(from - 1e-9);
}
