/** How many times one value is another, counted so that it is 1 or more. */
export interface Times {
  ratio: number;
  /** Whether the value is the larger of the two; of what is missing up to 100, whether it misses more. */
  isMore: boolean;
  /** What was divided: the values, or what each is short of 100. */
  of: "value" | "rest";
}

/**
 * How far a value lies from another, as a ratio of the larger to the smaller, which measures in different units have in
 * common. Of percentages whose other is above 50 the rests up to 100 are divided: 90% and 95% are 10% and 5%, so twice.
 *
 * @param isShare whether both are percentages of a whole
 * @returns nothing where a value is 0 or below, or both rests are, for then a ratio has no meaning
 */
export function timesOf(value: number, other: number, isShare: boolean): Times | undefined {
  const of = isShare && other > 50 && other < 100 && value < 100 ? "rest" : "value";
  const [a, b] = of === "rest" ? [100 - value, 100 - other] : [value, other];
  if (!(a > 0 && b > 0)) return undefined;
  return { ratio: Math.max(a, b) / Math.min(a, b), isMore: a > b, of };
}
