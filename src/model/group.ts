import type { Dataset } from "./dataset.ts";

/** A breakdown that is a property of the area itself, such as the deprivation group of a ward: each area has one key of it. */
export function isGroup(dataset: Dataset, breakdown: string): boolean {
  const keys = new Map<string, Set<string>>();
  for (const figure of dataset.figures)
    if (figure.area && figure.breakdown[breakdown])
      keys.set(figure.area.code, (keys.get(figure.area.code) ?? new Set()).add(figure.breakdown[breakdown]));
  return (
    keys.size > 0 &&
    [...keys.values()].every((set) => set.size === 1) &&
    new Set([...keys.values()].flatMap((set) => [...set])).size < keys.size
  );
}
