import { z } from "zod";

const unitSchema = z.strictObject({
  title: z.string().describe("The unit in words, as the head of a column: per cent, years."),
  pattern: z
    .string()
    .regex(/\{\}/, { error: "a text with {} in the place of the number" })
    .describe("A value with its unit; {} is the number."),
  minimum: z.number().optional().describe("The lowest value that can be."),
  maximum: z.number().optional().describe("The highest value that can be."),
  per: z
    .number()
    .positive()
    .optional()
    .describe("For shares and rates: how many they are of, so that printed counts give an interval."),
  whole: z.boolean().optional().describe("True where only whole numbers can be."),
  additive: z
    .boolean()
    .optional()
    .describe("True where values of parts make up the value of the whole: numbers of people, money."),
  duration: z
    .boolean()
    .optional()
    .describe("True for seconds, which are shown as hours, minutes and seconds."),
  levels: z
    .array(z.string())
    .min(2)
    .optional()
    .describe("Words in their order, where a value is a level: 1 for the first, and so on."),
  difference: z
    .string()
    .optional()
    .describe(
      "How a difference of two values is called, if not by the title; empty where none can be said, as of ranks.",
    ),
  kind: z
    .enum(["count", "money", "classed"])
    .optional()
    .describe(
      "For things counted whole and for money, which have no error of a sample, and for indices and shares of places that are all classed, in which chance has no part; else left out.",
    ),
});

/** units.json: units by their ids. */
export const unitsSchema = z.record(z.string(), unitSchema);

/** How values are written and which are possible. */
export type Unit = z.infer<typeof unitSchema> & { id: string };

/** The values that a unit allows; those of levels are their places in the order. */
export function limitsOf({ minimum, maximum, whole, levels }: Unit): {
  minimum: number | undefined;
  maximum: number | undefined;
  whole: boolean;
} {
  return levels
    ? { minimum: 1, maximum: levels.length, whole: true }
    : { minimum, maximum, whole: whole === true };
}

/** A value with its unit at a given number of decimals: "78.2 years", "96.3%", "10 min 25 s". */
export function formatValue(value: number, unit: Unit, decimals = 0): string {
  return withUnit(formatNumber(value, unit, decimals), unit.pattern);
}

/** A value without its unit, for tables and axes that name the unit once. */
export function formatNumber(value: number, unit: Unit, decimals = 0): string {
  if (unit.duration) return formatDuration(value);
  if (unit.levels) return unit.levels[value - 1] ?? "";
  return formatOf(decimals).format(value).replace(/^-/, "−");
}

const formats = new Map<number, Intl.NumberFormat>();

/** Each format is made once: that takes longer than to write a hundred numbers. */
function formatOf(decimals: number): Intl.NumberFormat {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat("en-GB", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Less than the last printed decimal has no sign: −0.04 at one decimal is 0.0.
      signDisplay: "negative",
    });
  formats.set(decimals, format);
  return format;
}

/** A number in its pattern; of one the noun is singular: "1 year", "1 percentage point". */
function withUnit(number: string, pattern: string): string {
  const fitting = /^−?1$/.test(number) ? pattern.replace(/^(\{\} .*[a-z])s$/, "$1") : pattern;
  // The sign stands before the unit too: −£0.2 million.
  const isBefore = number.startsWith("−") && !pattern.startsWith("{}");
  return isBefore ? `−${fitting.replace("{}", number.slice(1))}` : fitting.replace("{}", number);
}

/** Whether a difference of two values says something: not of words in an order, of ranks, or of "1 in so many". */
export function hasDifference({ levels, difference }: Unit): boolean {
  return !levels && difference !== "";
}

/**
 * A difference of two values in words: "12.2 years", "3.1 percentage points", "3 min 25 s".
 *
 * @throws RangeError where no difference can be said
 */
export function formatDifference(difference: number, unit: Unit, decimals: number): string {
  if (!hasDifference(unit)) throw new RangeError(`a difference in ${unit.title} says nothing`);
  if (unit.difference) return withUnit(formatNumber(difference, unit, decimals), `{} ${unit.difference}`);
  return formatValue(difference, unit, decimals);
}

/** On which side a value lies of another: "higher", "fewer", "longer". */
export function comparative({ kind, duration }: Unit, difference: number): string {
  if (kind === "count") return difference > 0 ? "more" : "fewer";
  if (duration) return difference > 0 ? "longer" : "shorter";
  return difference > 0 ? "higher" : "lower";
}

/** Seconds as "13 h 21 min", "10 min 25 s" or "40 s": the two largest parts, rounded, which is all that a reader compares. */
export function formatDuration(seconds: number): string {
  const exact = Math.abs(Math.round(seconds));
  const total = exact < 3600 ? exact : Math.round(exact / 60) * 60;
  const parts = [
    [Math.floor(total / 3600), "h"],
    [Math.floor((total % 3600) / 60), "min"],
    [total % 60, "s"],
  ] as const;
  const first = Math.max(
    0,
    parts.findIndex(([amount]) => amount > 0),
  );
  const shown = parts.slice(first, first + 2).filter(([amount], index) => amount > 0 || index === 0);
  const text = total === 0 ? "0 s" : shown.map(([amount, name]) => `${amount} ${name}`).join(" ");
  return seconds < 0 && total > 0 ? `−${text}` : text;
}
