import { setText, UNITS_PER_EM } from "./fonts.ts";

const known = new Map<string, number>();

/** Width in CSS pixels of a text in the font of the site, from the font's own advances and kerning. */
export function measure(text: string, fontSize: number, isBold = false): number {
  const key = `${isBold}|${text}`;
  let width = known.get(key);
  if (width === undefined) {
    width = setText(text, isBold).advanceWidth / UNITS_PER_EM;
    known.set(key, width);
  }
  return width * fontSize;
}
