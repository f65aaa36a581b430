import { z } from "zod";
import type { FeedFile } from "./feed-file.ts";
import type { Edition } from "./layout.ts";

/** What the metadata file of ONS Explore Local Statistics says of an indicator. */
const wordsSchema = z.object({
  label: z.string().optional(),
  decimalPlaces: z.number().int().nonnegative().optional(),
  sourceDate: z.string().optional(),
  experimentalStatistic: z.string().optional(),
});

/** One indicator, or what several share and each by its name. */
const metadataSchema = z.object({
  "ess-beta-metadata": z.union([
    z.object({ shared: wordsSchema }).catchall(wordsSchema),
    wordsSchema.extend({ label: z.string() }),
  ]),
});

/** What the importer takes from it. */
export interface ExploreMetadata {
  /** Day on which the source was published. */
  published?: string;
  status: Edition["status"];
  /** By the name in the column “indicator”. */
  indicators: Record<string, { label: string; decimals?: number }>;
}

/** Whether a file is such metadata at all: quick, since every file is asked of every other. */
export function isMetadata({ json }: FeedFile): boolean {
  return typeof json === "object" && json !== null && "ess-beta-metadata" in json;
}

/** Whether a file is the metadata of a file with these indicators: it names every one of them. */
export function isMetadataOf(file: FeedFile, indicators: readonly string[]): boolean {
  const words = wordsIn(file);
  return words !== undefined && indicators.length > 0 && indicators.every((name) => wordsOf(words, name));
}

/** What a file says of these indicators; throws where `isMetadataOf` is not true. */
export function metadataOf(file: FeedFile, indicators: readonly string[]): ExploreMetadata {
  const all = wordsIn(file);
  if (!all || !isMetadataOf(file, indicators))
    throw new Error(`${file.name} is no metadata of these indicators.`);
  const words = indicators.map((name) => [name, wordsOf(all, name) as Words] as const);
  const published = dayOf(words[0]?.[1].sourceDate);
  const experimental = words[0]?.[1].experimentalStatistic;
  return {
    ...(published ? { published } : {}),
    status: experimental === "T" ? "experimental" : experimental === "F" ? "final" : "unstated",
    indicators: Object.fromEntries(
      words.map(([name, { label, decimalPlaces }]) => [
        name,
        { label: label ?? name, ...(decimalPlaces === undefined ? {} : { decimals: decimalPlaces }) },
      ]),
    ),
  };
}

type Words = z.infer<typeof wordsSchema>;
type AllWords = z.infer<typeof metadataSchema>["ess-beta-metadata"];

function wordsIn(file: FeedFile): AllWords | undefined {
  return isMetadata(file) ? metadataSchema.safeParse(file.json).data?.["ess-beta-metadata"] : undefined;
}

/** Of a file of one indicator the label may go on where the name ends: "… and maths at the end of Key Stage 2". */
function wordsOf(words: AllWords, indicator: string): Words | undefined {
  if ("shared" in words) {
    const own = (words as Record<string, Words>)[indicator];
    return own && { ...(words.shared as Words), ...own };
  }
  const { label } = words as Words;
  return label === indicator || label?.startsWith(`${indicator} `) ? (words as Words) : undefined;
}

/** "06/05/2026" as 2026-05-06. */
function dayOf(text: string | undefined): string | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text ?? "");
  return match ? `${match[3]}-${match[2]}-${match[1]}` : undefined;
}
