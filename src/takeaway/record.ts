import type { ChartSpec, Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { citationLine, citations } from "../model/provenance.ts";
import { dayOf, type Site, type SiteFile } from "../model/site.ts";
import { titleOfVersion } from "../model/version.ts";
import type { Drawn } from "../render/draw.ts";
import type { ChartPlace } from "../render/places.ts";
import { creditOf } from "../words/credit.ts";
import { type Stale, staleIn } from "../words/stale.ts";
import { chipWords, timeChip } from "../words/time-chip.ts";

/** Forms in which a chart is a file, by their ending. The pack, which holds the others, is the last. */
export const FILE_FORMS = [
  "svg",
  "png",
  "slide.png",
  "card.png",
  "pdf",
  "docx",
  "pptx",
  "xlsx",
  "ods",
  "csv",
  "json",
  "zip",
] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** The forms that the pack holds: pictures and figures. It names where documents stand, which would double the site. */
export const PACK_FORMS = ["svg", "png", "xlsx", "csv", "json"] as const satisfies readonly FileForm[];

/**
 * The forms that are also made for each place that a chart can highlight. Figures are the same whatever is highlighted,
 * and a pack or slides for each place would be too heavy for the site.
 */
export const PLACE_FORMS = ["png", "card.png", "docx", "pdf"] as const satisfies readonly FileForm[];

/** Path of a chart in one of its forms; `path` is the chart's own part of every address. */
export function chartFile(path: string, form: FileForm): string {
  return `charts/${path}.${form}`;
}

/** All that a form of a chart must carry, whatever the form: one contract for pictures, documents, embeds and machines. */
export interface ChartRecord {
  dataset: Dataset;
  spec: ChartSpec;
  drawn: Drawn;
  /** The place that is highlighted, where the forms of this record are those of a place. */
  place?: ChartPlace;
  /** Part of every address of the chart: `ward-life-expectancy/ranked`, or `ward-life-expectancy/ranked/E05990001`. */
  path: string;
  /** The forms in which it is a file, the last of them the one that holds others. */
  forms: readonly FileForm[];
  title: string;
  subtitle: string;
  /** When its figures are of, in a few words. */
  time: string;
  /** The alternative text: what the chart shows, in sentences. */
  description: string;
  /** One line for each report or publication that prints its figures. */
  sources: string[];
  /** Of which publications there must be newer figures than it draws. */
  stale: Stale[];
  /** Name of the site that publishes it. */
  site: string;
  /** The version of the dataset: the day of its last change, `YYYY-MM-DD`, or a further one of that day. */
  version: string;
  /** The same in words. */
  versionTitle: string;
  /**
   * Full addresses: of the chart on its page, of the embed, of each file. Of a place that has no files of its own they are
   * those of the whole chart.
   */
  page: string;
  embed: string;
  files: Record<(typeof PLACE_FORMS)[number], string> & Partial<Record<FileForm, string>>;
  /** How to cite it, in plain text. */
  citation: string;
}

/** What a card shows: a chart of a dataset, or one narrowed to the ward or provider of a page, under that page's words. */
export interface CardRecord
  extends Pick<
    ChartRecord,
    "drawn" | "title" | "subtitle" | "description" | "page" | "versionTitle" | "citation"
  > {
  files: Pick<ChartRecord["files"], "card.png">;
}

/**
 * Gathers what every form of a chart carries.
 *
 * @param site that publishes it
 * @param address makes a full address of a path on the site
 * @param place that is highlighted in what is drawn, where the record is for the forms of a place
 */
export function chartRecord(
  dataset: Dataset,
  spec: ChartSpec,
  drawn: Drawn,
  site: Pick<Site, "name" | "datasets">,
  address: (path: string) => string,
  place?: ChartPlace,
): ChartRecord {
  const path = place ? `${drawn.path}/${place.key}` : drawn.path;
  const forms = place ? PLACE_FORMS : FILE_FORMS;
  const page = address(`datasets/${dataset.id}/#${drawn.id}`);
  const versionTitle = titleOfVersion(dataset.updated);
  return {
    dataset,
    spec,
    drawn,
    ...(place ? { place } : {}),
    path,
    forms,
    title: drawn.headline,
    subtitle: drawn.subtitle,
    time: chipWords(timeChip(drawn.figures, dayOf(site))),
    description: drawn.sentence,
    sources: citations(drawn.figures).map(citationLine),
    stale: staleIn(drawn, dayOf(site)),
    site: site.name,
    version: dataset.updated,
    versionTitle,
    page,
    embed: address(`embed/${path}/`),
    files: Object.fromEntries(
      forms.map((form) => [form, address(chartFile(place?.hasFiles === false ? drawn.path : path, form))]),
    ) as ChartRecord["files"],
    citation: citationOf(site, drawn.headline, { dataset, figures: drawn.figures }, page),
  };
}

/** How to cite figures of a dataset under a title, in plain text: with their period, and who published them first. */
export function citationOf(
  { name }: Pick<SiteFile, "name">,
  title: string,
  { dataset, figures }: { dataset: Dataset; figures: readonly Figure[] },
  page: string,
): string {
  return [
    `${name}, “${title}”`,
    dataset.title,
    creditOf(figures),
    `version of ${titleOfVersion(dataset.updated)}. ${page}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
