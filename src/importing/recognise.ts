import { textOf } from "./cells.ts";
import type { FeedFile } from "./feed-file.ts";
import type { KnownKind } from "./known-kinds.ts";
import type { Answers, Mismatch, Question } from "./layout.ts";
import type { AnyLayout } from "./registry.ts";

/** What a file is. */
export type Recognition =
  | { is: "layout"; layout: AnyLayout; plan: unknown }
  /** All fits but what the file does not print: a person has to say it. */
  | { is: "asks"; layout: AnyLayout; questions: readonly Question[] }
  /** It says something of files beside it and is read with them. */
  | { is: "companion"; layout: AnyLayout; of: readonly string[] }
  | { is: "known"; kind: KnownKind }
  /** A fault of the layouts, not of the file. */
  | { is: "ambiguous"; layouts: readonly AnyLayout[] }
  /** The layout that comes nearest, where one has more than a word in common with the file. */
  | { is: "unknown"; looks: string; nearest?: { layout: AnyLayout; mismatch: Mismatch } };

/** What a file of another kind has in common with a layout by chance: some cells that may be empty. */
const BY_CHANCE = 0.2;

/** So much is shown of what an unknown file begins with. */
const WORDS = 4;
const LETTERS = 40;

/** What there is to know a file by. */
export interface Known {
  layouts: readonly AnyLayout[];
  kinds: readonly KnownKind[];
}

/**
 * What a file is, by what is in it. Exactly one layout may fit: where two do, neither is taken.
 *
 * @param beside the files of the same folder, of which some may say more of this one
 */
export function recognise(
  file: FeedFile,
  { layouts, kinds }: Known,
  beside: readonly FeedFile[] = [],
  answers: Answers = {},
): Recognition {
  const others = beside.filter((other) => other !== file);
  const looks = layouts.map((layout) => {
    const companions = others.filter((other) => layout.companion?.(file, other));
    return { layout, planned: layout.plan(file, answers, companions) };
  });
  const fitting = looks.filter(({ planned }) => "plan" in planned || planned.mismatch.asks);
  const [first, second] = fitting;
  if (first && second) return { is: "ambiguous", layouts: fitting.map(({ layout }) => layout) };
  if (first)
    return "plan" in first.planned
      ? { is: "layout", layout: first.layout, plan: first.planned.plan }
      : { is: "asks", layout: first.layout, questions: first.planned.mismatch.asks ?? [] };
  for (const layout of layouts) {
    const of = others.filter((other) => layout.companion?.(other, file)).map(({ name }) => name);
    if (of.length > 0) return { is: "companion", layout, of };
  }
  const kind = kinds.find((each) => each.is(file));
  if (kind) return { is: "known", kind };
  const nearest = looks
    .flatMap(({ layout, planned }) => ("mismatch" in planned ? [{ layout, mismatch: planned.mismatch }] : []))
    .filter(({ mismatch }) => mismatch.fits > BY_CHANCE)
    .sort((a, b) => b.mismatch.fits - a.mismatch.fits)[0];
  return { is: "unknown", looks: looksOf(file), ...(nearest ? { nearest } : {}) };
}

/** What a file begins with, for a person who wonders which file that is. */
function looksOf({ kind, json, sheets }: FeedFile): string {
  const first =
    sheets.flatMap(({ rows }) => rows).find((row) => row.some((cell) => textOf(cell) !== "")) ?? [];
  const words =
    kind !== "json"
      ? first.map(textOf).filter(Boolean)
      : typeof json === "object"
        ? Object.keys(json ?? {})
        : [];
  const named = words.slice(0, WORDS).map((word) => `“${word.slice(0, LETTERS)}”`);
  return `${kind === "json" ? "JSON" : kind === "csv" ? "text" : "a workbook"} that begins with ${named.join(", ") || "nothing"}`;
}
