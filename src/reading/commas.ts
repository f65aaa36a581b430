import { parse } from "@humanwhocodes/momoa";

/** An error of the parser with the place in the text at which it is. */
type Slip = Error & { line: number; column: number; offset: number };

/**
 * A JSON text with commas written where one is missing, and taken away where there is one too many, so that all else in
 * it can be read; what it says keeps its place. Each comma is an error of `slips`; other errors are left in the text.
 */
export function withCommas(text: string): { text: string; slips: Slip[] } {
  const slips: Slip[] = [];
  let mended = text;
  let slip = slipIn(mended);
  while (slip) {
    const next = mend(mended, slip.offset);
    const further = next === undefined ? slip : slipIn(next);
    // A comma that brings the parser no further was not what is wrong.
    if (next === undefined || (further && further.offset <= slip.offset)) break;
    slips.push(slip);
    mended = next;
    slip = further;
  }
  return { text: mended, slips };
}

function slipIn(text: string): Slip | undefined {
  try {
    parse(text);
    return undefined;
  } catch (error) {
    return (error as Partial<Slip>).offset === undefined ? undefined : (error as Slip);
  }
}

/** The text with one comma more or less, for a part that cannot stand at a place; undefined where that is no help. */
function mend(text: string, at: number): string | undefined {
  const before = text.slice(0, at).trimEnd();
  if (/[[{,]$/.test(before) && text[at] === ",") return replaced(text, at, " ");
  if (before.endsWith(",") && /[\]}]/.test(text[at] ?? "")) return replaced(text, before.length - 1, " ");
  if (!/["\w\]}]$/.test(before) || !/["\w\-[{]/.test(text[at] ?? "")) return undefined;
  // In the place of a space, which leaves lines and columns as they are.
  const space = text.slice(before.length, at).search(/[ \t]/);
  return space === -1 ? `${text.slice(0, at)},${text.slice(at)}` : replaced(text, before.length + space, ",");
}

function replaced(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}
