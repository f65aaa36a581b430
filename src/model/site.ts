import { z } from "zod";
import type { Area } from "./area.ts";
import type { Asked } from "./asked.ts";
import type { BoroughProfile } from "./borough-profile.ts";
import type { Dataset } from "./dataset.ts";
import { easyReadSchema } from "./easy-read.ts";
import type { Locality } from "./locality.ts";
import type { Organisation } from "./organisation.ts";
import type { Pack } from "./pack.ts";
import type { Postcodes } from "./postcodes.ts";
import type { Publication } from "./publication.ts";
import type { Release } from "./release.ts";
import type { Story } from "./story.ts";
import type { Topic } from "./topic.ts";
import type { Unit } from "./unit.ts";
import { dayOfVersion } from "./version.ts";

const chartAddress = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: "a dataset and a chart: ward-life-expectancy/ranked" });

export const siteSchema = z.strictObject({
  name: z.string().describe("What the site is called."),
  strapline: z.string().describe("What it is, in a sentence."),
  address: z
    .url({ error: "a full address such as https://example.org/figures/" })
    .describe("Where the site is published, with its sub-path."),
  feedIds: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+,\d{4}(-\d\d(-\d\d)?)?$/, {
      error: "a host and a year or day on which it was yours: example.org,2026",
    })
    .optional()
    .describe(
      "What the ids of feeds begin with, as RFC 4151 has it: a host, and a year or day on which it was the publisher’s. A site that moves keeps it, or every reader of a feed is shown every change again. If left out, the host of `address` and the year of the first version.",
    ),
  place: z.string().describe("Code of the area that the site is about."),
  council: z.string().describe("The council whose papers print the figures."),
  began: z.iso
    .date({ error: "a day such as 2026-11-22" })
    .optional()
    .describe("The day on which the site began; its last change while it has no dataset."),
  wards: z
    .strictObject({
      vintage: z
        .string()
        .optional()
        .describe("The year in which the boundaries of the wards on show began; the latest if left out."),
      feedsWithoutVintage: z
        .string()
        .optional()
        .describe(
          "The vintage whose feeds were first published without it in their address, feeds/wards/<ward>.atom: those addresses and the ids of those feeds last.",
        ),
      change: z.string().optional().describe("What a reader must know of changes of the boundaries."),
      lookup: z
        .strictObject({
          title: z.string().describe("What stands there, to follow “on”: the council’s page of its wards."),
          address: z
            .url({ error: "a full address such as https://example.org/wards/" })
            .describe("Its full address."),
        })
        .optional()
        .describe("Where a reader can look up in which ward a postcode is today."),
      groups: z.string().optional().describe("What the groups of wards are, and how sure they are."),
    })
    .default({})
    .describe("The wards that have pages."),
  publisher: z
    .strictObject({
      name: z.string().describe("Who publishes."),
      statement: z.string().describe("Who publishes, and whether it is official."),
      contact: z.string().describe("How to reach the publisher, in words."),
    })
    .describe("Who answers for the site."),
  licence: z
    .strictObject({
      name: z.string().describe("What it is called."),
      url: z
        .url({ error: "a full address such as https://example.org/licence" })
        .describe("Where it stands."),
      attribution: z.string().describe("What it asks to be said."),
    })
    .describe("Under which words and charts may be used."),
  home: z
    .strictObject({
      lead: chartAddress
        .optional()
        .describe("The chart that opens the home page; the first of the first topic if left out."),
      map: chartAddress.optional().describe("The map that leads to the wards."),
      subjects: z
        .array(
          z.strictObject({
            title: z.string().describe("The subject, as a heading."),
            chart: chartAddress.describe("The chart that it leads to."),
            question: z.string().describe("What the chart answers, as a resident would ask it."),
            easyRead: easyReadSchema.optional(),
          }),
        )
        .default([])
        .describe("Questions to begin with."),
    })
    .default({ subjects: [] })
    .describe("What the home page shows."),
});

export type SiteFile = z.infer<typeof siteSchema>;

const roleSchema = z.strictObject({
  title: z.string().describe("What such a figure is called."),
  unit: z.string().describe('A key of units.json, or "same" for the unit of the indicator.'),
});

/** roles.json: roles by their ids. */
export const rolesSchema = z.record(z.string(), roleSchema);

/** What a figure is besides a plain value. */
export type Role = z.infer<typeof roleSchema> & { id: string };

/** All that the project knows, read and checked. */
export interface Site extends SiteFile {
  areas: Map<string, Area>;
  /** Type of an area to the heading of its list, in the order of the lists. */
  areaTypes: Map<string, string>;
  organisations: Map<string, Organisation>;
  packs: Map<string, Pack>;
  publications: Map<string, Publication>;
  units: Map<string, Unit>;
  roles: Map<string, Role>;
  topics: Topic[];
  datasets: Dataset[];
  /** Datasets that were published and are withdrawn: their pages say why, and nothing else shows them. */
  withdrawn: Dataset[];
  stories: Story[];
  /** What members of committees asked for, in the order of the file. */
  asked: Asked[];
  /** The postcodes of the wards of each vintage that has them. */
  postcodes: Postcodes[];
  /** Towns, villages and neighbourhoods, in order of their names. */
  localities: Locality[];
  /** Lists of words that find the same. */
  synonyms: string[][];
  /** Versions of each dataset that were published, by its id, the oldest first. */
  releases: Map<string, Release[]>;
  /** Nothing where the data folder has no profile.json. */
  profile?: BoroughProfile;
}

/**
 * The day that a site is of, `YYYY-MM-DD`: that of the latest change of any dataset, or on which the site began. No
 * clock is asked, so that a build says the same on any day.
 */
export function dayOf({ datasets, began = "" }: Pick<Site, "datasets" | "began">): string {
  return dayOfVersion(datasets.reduce((last, { updated }) => (updated > last ? updated : last), began));
}
