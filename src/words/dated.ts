/**
 * A subtitle that ends with the first and the last period drawn, where neither it nor the headline names a year: who sees
 * a chart without its page must know when it was.
 *
 * @param span the titles of both periods, which may be the same; empty where nothing is drawn
 */
export function dated(subtitle: string, headline: string, [first, last]: readonly string[]): string {
  if (subtitle === "" || first === undefined || last === undefined) return subtitle;
  if (/\b(?:18|19|20)\d\d\b/.test(`${headline} ${subtitle}`)) return subtitle;
  if (first === last) return `${subtitle}, ${last}`;
  // "2010 to 2012 to 2020 to 2022" cannot be read.
  const between = [first, last].some((title) => / to /.test(title)) ? "until" : "to";
  return `${subtitle}, ${first} ${between} ${last}`;
}
