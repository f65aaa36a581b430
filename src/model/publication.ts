import { z } from "zod";
import { dateTitle, type Period } from "./period.ts";

const day = z.iso.date({ error: "a day such as 2024-02-08" });

const editionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9./-]*$/, { error: "letters, digits, hyphens, dots and slashes" })
    .describe(
      "What a figure names in its column edition, usually the period: 2024-01, 2024/25-Q4. Never changes.",
    ),
  period: z.string().describe("The period that the edition is about, written as in the column period."),
  published: day.optional().describe("Day on which it was published; left out where nothing says so."),
  revised: day.optional().describe("Day of its last revision; left out where there was none that is known."),
  status: z
    .enum(["final", "provisional", "experimental", "unstated"])
    .describe("How sure its publisher is of it."),
  file: z.string().min(1).describe("Name of the file, as it was downloaded."),
});

export const publicationSchema = z.strictObject({
  kind: z
    .literal("publication")
    .describe("Tells a publication from the papers of a meeting, which have no kind."),
  title: z.string().min(1).describe("What the publication is called."),
  publisher: z.string().min(1).describe("Who publishes it."),
  address: z
    .url({ error: "a full address such as https://example.org/waits/" })
    .describe("Where it is found."),
  licence: z.string().min(1).describe("The licence under which its figures may be used."),
  frequency: z
    .enum(["weekly", "monthly", "quarterly", "yearly", "irregular", "once"])
    .describe(
      "How often an edition comes out. Where the next one must be out by the day of the last change of any dataset, pages say that there are later figures, and where; of once and irregular nothing is said.",
    ),
  copy: z
    .string()
    .optional()
    .describe(
      "For a copy that others tidied: whose it is, what of it was compared with the official files, and what was not.",
    ),
  editions: z.array(editionSchema).min(1).describe("The editions that figures are taken from."),
});

/** A publication as its file has it. */
export type PublicationFile = z.infer<typeof publicationSchema>;

/** One issue of a publication. */
export type Edition = Omit<PublicationFile["editions"][number], "period"> & { period: Period };

/** An official release of figures, issued again and again. */
export type Publication = Omit<PublicationFile, "editions"> & { id: string; editions: Edition[] };

/** "NHS England, A&E Attendances and Emergency Admissions" */
export function publicationTitle({ publisher, title }: Pick<Publication, "publisher" | "title">): string {
  return `${publisher}, ${title}`;
}

/** "January 2024, published 8 February 2024, provisional" */
export function editionTitle({ period, published, revised, status }: Omit<Edition, "id" | "file">): string {
  return [
    period.title,
    published && `published ${dateTitle(published)}`,
    revised && `revised ${dateTitle(revised)}`,
    status === "final" || status === "unstated" ? "" : status,
  ]
    .filter(Boolean)
    .join(", ");
}
