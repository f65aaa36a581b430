import type { Problem } from "./problem.ts";

/** Text of a file, or the problem that keeps it from being text. A UTF-8 byte order mark is dropped. */
export function decodeText(bytes: Uint8Array, file: string): { text: string } | { problem: Problem } {
  const mend = file.endsWith(".csv") ? `, or run "npm run mend -- ${file}"` : "";
  const saveAs = `Save it again as "CSV UTF-8" (Excel) or with the encoding UTF-8 (any editor)${mend}.`;
  const wrong = (encoding: string, line?: number): { problem: Problem } => ({
    problem: {
      file,
      ...(line === undefined ? {} : { line }),
      message: "The file is not in the encoding UTF-8",
      expected: "UTF-8",
      found: encoding,
      remedy: saveAs,
    },
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return wrong('UTF-16, which Excel calls "Unicode text"');
  if (bytes.subarray(0, 400).includes(0)) return wrong("UTF-16 or a file that is not text");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return wrong('Windows-1252, which Excel writes as plain "CSV"', lineOfBadByte(bytes));
  }
}

/** 1-based line of the first line that is not UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(10, start);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, feed === -1 ? undefined : feed));
    } catch {
      return line;
    }
    if (feed === -1) return line;
    start = feed + 1;
  }
}
