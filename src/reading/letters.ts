import type { JsonFile } from "./json.ts";
import { textsOf } from "./texts-of.ts";

/** Letters of UTF-8 that were read as Windows-1252: a lead byte, and what follows it. */
const TWICE_ENCODED = /[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
/** What a program writes for a letter that it could not read. */
const LOST = "\ufffd";
/** The character of each byte in Windows-1252. */
const WINDOWS_1252 = [
  ...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
];

/** A text before it was read in another encoding; nothing where it was not, or where that cannot be told. */
export function lettersMeant(text: string): string | undefined {
  if (!TWICE_ENCODED.test(text)) return undefined;
  const bytes = [...text].map((letter) => WINDOWS_1252.indexOf(letter));
  if (bytes.includes(-1)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Whether letters of a text are gone for good. */
export function hasLostLetters(text: string): boolean {
  return text.includes(LOST);
}

/** Reports texts of a JSON file whose letters were read in another encoding, or are lost. */
export function checkLetters(file: JsonFile<unknown>): void {
  for (const { path, text } of textsOf(file.value)) {
    const meant = lettersMeant(text);
    if (meant === undefined && !hasLostLetters(text)) continue;
    file.report(path, {
      message: meant === undefined ? "Letters of a text are lost" : "A text was read in another encoding",
      expected: meant ?? "the letters that the source prints",
      found: text,
      remedy:
        meant === undefined
          ? `Write the letter that stood where ${LOST} stands, or take the file back as it was.`
          : "Write what is expected here, and save the file with the encoding UTF-8.",
    });
  }
}
