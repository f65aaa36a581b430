import type { Indicator } from "../model/indicator.ts";

const STANDARDISED = {
  crude: "Not adjusted for age.",
  directly: "Adjusted for age, by the direct method.",
  indirectly: "Adjusted for age, by the indirect method.",
};

/** What is counted, how a rate is adjusted, its number in the national framework, and why small counts may be shown. */
export function definitionOf({ definition, standardised, national, smallCounts }: Indicator): string {
  const isNumbered = national !== undefined && !definition.includes(national);
  return [
    definition,
    standardised && !/adjusted|as if every place/i.test(definition) ? STANDARDISED[standardised] : "",
    isNumbered ? `Number ${national} of the national framework.` : "",
    smallCounts,
  ]
    .filter(Boolean)
    .join(" ");
}
