/** What somebody typed as a postcode or as the part of one before the blank. */
export interface PostcodeText {
  /** PR99 */
  outward: string;
  /** 1AA; nothing where only the first part is there. */
  inward?: string;
}

const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/**
 * Reads a text as a postcode, in capitals or not, with and without a blank; nothing where it is none. While the second
 * part is being typed it counts as not there.
 *
 * @param known outward codes that are there: without a blank, `L201` is `L20 1…` where L20 is known
 */
export function postcodeText(text: string, known: readonly string[]): PostcodeText | undefined {
  const close = text.toUpperCase().replaceAll(/[^A-Z\d]+/g, "");
  const whole = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(close);
  if (whole) return { outward: whole[1] as string, inward: whole[2] as string };
  const [first = "", second, ...more] = text.toUpperCase().trim().split(/\s+/);
  if (second !== undefined)
    return more.length === 0 && OUTWARD.test(first) && /^\d[A-Z]?$/.test(second)
      ? { outward: first }
      : undefined;
  const begun = known
    .toSorted((a, b) => b.length - a.length)
    .find((outward) => close.startsWith(outward) && /^(\d[A-Z]?)?$/.test(close.slice(outward.length)));
  if (begun) return { outward: begun };
  return OUTWARD.test(close) ? { outward: close } : undefined;
}

/** A postcode as it is written: "PR99 1AA", "PR99". */
export function writtenPostcode({ outward, inward }: PostcodeText): string {
  return inward === undefined ? outward : `${outward} ${inward}`;
}
