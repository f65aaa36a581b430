import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { addMonths } from "../model/period.ts";
import type { PublicationPrint } from "../model/print.ts";
import type { Publication } from "../model/publication.ts";
import { select } from "../model/select.ts";

/** The newest figures of a publication in a dataset, where its publisher must have newer ones by now. */
export interface Stale {
  publisher: string;
  /** Where the publisher has them. */
  address: string;
  /** "The newest figure here is of January 2021. NHS England publishes A&E waits every month; later figures should be at", before the address. */
  words: string;
}

/**
 * When the next edition of a publication must be out, in months: after the end of the period that an edition is about,
 * and after the day on which it was published, where that is known. Both must have passed, so that nothing is called
 * old too early: yearly figures often come out more than a year after their period. Other publications keep no rhythm.
 */
export const EXPECTED = {
  weekly: { afterPeriod: 1, afterDay: 1 },
  monthly: { afterPeriod: 3, afterDay: 2 },
  quarterly: { afterPeriod: 6, afterDay: 4 },
  yearly: { afterPeriod: 18, afterDay: 13 },
} as const;

/** How newer figures come, within a sentence. */
const RHYTHM = {
  weekly: "every week",
  monthly: "every month",
  quarterly: "every quarter",
  yearly: "every year",
} as const;

type Rhythm = keyof typeof EXPECTED;

/**
 * The publications of a dataset's newest figures of which newer editions must be out.
 *
 * An old publication whose measures another source carries on is not asked for more: of each measure counts only where
 * its newest figure stands.
 *
 * @param asOf the day that the site is of, `YYYY-MM-DD`: that of its last change, never that of a clock, so that a build
 * says the same on any day
 */
export function staleIn(dataset: Pick<Dataset, "figures">, asOf: string): Stale[] {
  const newest = [...Map.groupBy(select(dataset.figures), ({ indicator }) => indicator.id).values()]
    .map((figures) => figures.reduce((a, b) => (b.period.end > a.period.end ? b : a)))
    .flatMap((figure) => (figure.source.kind === "publication" ? [{ figure, print: figure.source }] : []));
  return [...Map.groupBy(newest, ({ print }) => print.publication)].flatMap(([publication, found]) => {
    const { figure, print } = found.reduce((a, b) => (b.figure.period.end > a.figure.period.end ? b : a));
    const { publisher, address, frequency } = publication;
    if (!isRhythm(frequency) || !isOverdue(print, asOf)) return [];
    return [{ publisher, address, words: wordsOf(figure, publication, frequency) }];
  });
}

function wordsOf({ period }: Figure, publication: Publication, frequency: Rhythm): string {
  const { publisher, title } = publication;
  return `The newest figure here is of ${period.title}. ${publisher} publishes “${title}” ${RHYTHM[frequency]}; later figures should be at`;
}

/** Whether the edition after this one must be out by a day. */
export function isOverdue(print: PublicationPrint, asOf: string): boolean {
  const { frequency } = print.publication;
  return isRhythm(frequency) && asOf > nextBy(print, frequency);
}

/** The day by which the edition after this one must be out. */
function nextBy({ edition }: PublicationPrint, frequency: Rhythm): string {
  const { afterPeriod, afterDay } = EXPECTED[frequency];
  const byPeriod = addMonths(edition.period.end, afterPeriod);
  const byDay = edition.published === undefined ? "" : addMonths(edition.published, afterDay);
  return byPeriod > byDay ? byPeriod : byDay;
}

function isRhythm(frequency: Publication["frequency"]): frequency is Rhythm {
  return frequency in EXPECTED;
}
