import Papa from "papaparse";
import { cellsIn, type Harm, withoutHarm } from "./spreadsheet-harm.ts";

/** What mending a file changes, under what was done to it. */
export interface Mending {
  title: string;
  changes: Change[];
}

type Change = Harm & { meant: string };

/** What a row is about, here and as it is published. */
const ABOUT = [
  ["indicator", "indicator"],
  ["area", "area_code"],
  ["organisation", "organisation"],
  ["period", "period"],
] as const;

/**
 * A CSV as it was before a spreadsheet saved it, as far as that is certain: its own dates, its encoding, a row that only
 * names the separator, and the last zeros of values that were published.
 *
 * @param bytes the file as it is
 * @param published the figures of the dataset's last version, as CSV, in the order of the file; left out where there is none
 */
export function mended(bytes: Uint8Array, published?: string): { text: string; mendings: Mending[] } {
  const { text, encoding } = decoded(bytes);
  const body = text.replaceAll(/\r\n?/g, "\n");
  const [, separator, rest] = /^sep=(.)\n(.*)$/s.exec(body) ?? [];
  const delimiter = separator ?? delimiterOf(body.split("\n", 1)[0] as string);
  const { data } = Papa.parse<string[]>(rest ?? body, { delimiter, skipEmptyLines: "greedy" });
  const { rows, harms } = withoutHarm(data, (row) => row + 1);
  const zeros = published
    ? withZeros(rows, Papa.parse<Record<string, string>>(published, { header: true }).data)
    : [];
  const found = [...harms].map(([kind, all]) => ({
    kind,
    changes: all.filter((harm): harm is Change => harm.meant !== undefined),
  }));
  const whole = [
    encoding === "UTF-8" ? "" : `The file is in the encoding ${encoding}; it becomes UTF-8.`,
    delimiter === "," ? "" : `Its cells stand between "${delimiter}"; they will stand between commas.`,
  ].filter(Boolean);
  return {
    text: `${Papa.unparse(rows, { newline: "\n" })}\n`,
    mendings: [
      ...whole.map((title) => ({ title, changes: [] })),
      ...found
        .filter(({ changes }) => changes.length > 0)
        .map(({ kind, changes }) => ({
          title: `${kind.message(cellsIn(changes.length))}.`,
          changes,
        })),
      ...(zeros.length > 0
        ? [{ title: "Last zeros come back, as they were published.", changes: zeros }]
        : []),
    ],
  };
}

function delimiterOf(header: string): string {
  return [",", ";", "\t"].find((sign) => header.includes(sign)) ?? ",";
}

/** The text of a file, whatever a spreadsheet saved it as, without a byte order mark; and which encoding that is. */
function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  const encodings = { "UTF-8": "utf-8", "UTF-16": "utf-16le", "UTF-16 (high byte first)": "utf-16be" };
  const isLittle = bytes[0] === 0xff || bytes.indexOf(0) === 1;
  const isBig = bytes[0] === 0xfe || bytes.indexOf(0) === 0;
  const encoding = isLittle ? "UTF-16" : isBig ? "UTF-16 (high byte first)" : "UTF-8";
  try {
    return { text: new TextDecoder(encodings[encoding], { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
  }
}

/** Writes published values into the rows that have the same amounts, in place. */
function withZeros(rows: string[][], published: readonly Record<string, string>[]): Change[] {
  const [header = [], ...figures] = rows;
  let at = 0;
  return figures.flatMap((cells, index) => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? "";
    // Both are in the order of the file, and what is published holds figures of other files in between.
    const isSame = (row: Record<string, string>) =>
      ABOUT.every(([own, other]) => cell(own) === row[other]) &&
      Number(cell("value")) === Number(row["value"]);
    const next = published.findIndex((row, each) => each >= at && isSame(row));
    if (next < 0) return [];
    at = next + 1;
    const [found, meant] = [cell("value"), published[next]?.["value"] ?? ""];
    if (found === meant || found === "") return [];
    const column = header.indexOf("value");
    cells[column] = meant;
    return [{ line: index + 2, column: column + 1, found, meant }];
  });
}
