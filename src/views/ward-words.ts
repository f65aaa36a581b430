import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import { isKnown } from "../model/figure.ts";
import { existence } from "../model/vintage.ts";
import { type SourceWords, sourceWords, sourceWordsOf } from "../words/sources.ts";
import { capital, fitting, listWords, sentences } from "../words/words.ts";
import type { WardMeasure } from "./ward-measures.ts";

/**
 * What a ward's page begins with: what is printed for most wards, else what is printed for this one, else that nothing
 * is.
 */
export function wardWords(
  ward: Area,
  measures: readonly WardMeasure[],
  { noun, print }: Pick<SourceWords, "noun" | "print">,
): string {
  const known = measures.filter(({ figure }) => isKnown(figure));
  return (
    wardSentence(ward, measures) ||
    measureSentences(ward, known) ||
    `${capital(noun)} ${print} no figure for ${ward.name} (${ward.code}), a ward ${existence(ward)}.`
  );
}

/** What is known of a ward in a true sentence for each indicator that is printed for most wards. */
export function wardSentence(ward: Area, measures: readonly WardMeasure[]): string {
  return measureSentences(
    ward,
    measures.filter(({ standing }) => standing !== ""),
  );
}

/** Of each indicator its latest period: what went before stands in the table. */
function measureSentences(ward: Area, measures: readonly WardMeasure[]): string {
  const latest = measures.filter(({ figure }) =>
    measures.every(
      ({ figure: other }) => other.indicator !== figure.indicator || other.period.end <= figure.period.end,
    ),
  );
  const groups = Map.groupBy(latest, ({ figure }) => `${figure.indicator.id} ${figure.period.id}`);
  return sentences(
    ...[...groups.values()].map((group) => {
      const [{ figure }] = group as [WardMeasure];
      const values = group.map(({ value, part, standing }, index) => {
        // Among how many it stands is said once.
        const place = index === 0 ? standing : standing.replace(/ of \d+ wards$/, "");
        return { part, said: `${value}${place && ` (${place})`}` };
      });
      const head = `${figure.indicator.title}, ${ward.name}`;
      return fitting(
        () =>
          `${head}: ${listWords(values.map(({ part, said }) => said.replace(/(?= \(|$)/, part && ` for ${part}`)))} in ${figure.period.title}`,
        () =>
          `${head}, ${figure.period.title}: ${values.map(({ part, said }) => [part, said].filter(Boolean).join(" ")).join(", ")}`,
      );
    }),
  );
}

/** How many wards a place has, as a heading. */
export function wardsTitle(wards: readonly Area[], { name }: Area): string {
  if (wards.length === 0) return `The wards of ${name}`;
  return wards.length === 1 ? `The one ward of ${name}` : `The ${wards.length} wards of ${name}`;
}

/** What the page of all wards holds, in a sentence. */
export function wardsSentence(wards: readonly Area[], place: Area, { noun, print }: SourceWords): string {
  if (wards.length === 0) return `This site has no wards of ${place.name}.`;
  return `${wardsTitle(wards, place)}, ${wards.length === 1 ? "" : "each "}with a page of what ${noun} ${print} for it.`;
}

/** Why a ward has no figures, in a sentence; empty where it has some, which its page shows. */
export function unknownAtWardLevel(datasets: readonly Dataset[], ward: Area, place: Area): string {
  if (datasets.length === 0) return "This site has no figure yet.";
  if (datasets.some(({ figures }) => figures.some(({ area }) => area === ward))) return "";
  const { noun, print } = sourceWordsOf(datasets);
  return `What ${noun} ${print} is for the whole ${place.type}, a part of it, a service, or other wards.`;
}

/** The words around the table of a ward's measures: it sets them beside the other wards only where they have ranks. */
export function measuresWords(
  ward: Area,
  measures: readonly WardMeasure[],
  wards: readonly Area[],
): { heading: string; caption: string; note: string } {
  const isRanked = measures.some(({ standing }) => standing !== "");
  const { noun, print } = sourceWords(measures.map(({ figure }) => figure));
  const isUnsure = isRanked && measures.every(({ figure }) => figure.interval === undefined);
  return {
    heading: isRanked ? "Each measure beside the other wards" : "Each measure",
    caption: isRanked
      ? `Each with its place among the ${wards.length} wards, counted from the nearer end`
      : `All that ${noun} ${print} for ${ward.name}`,
    note: isUnsure
      ? `${capital(noun)} ${print} nothing that tells how sure these figures are, so a small difference between two wards may be chance.`
      : "",
  };
}

/** Whose boundary a ward's page and its figures are about. */
export function boundaryWords(ward: Area, measures: readonly WardMeasure[]): string {
  const lead = measures.length > 0 ? "These figures use the" : "This page is about the";
  return sentences(
    `${lead} boundary that ${ward.name} (${ward.code}) ${ward.validTo ? "had" : "has had"} ${existence(ward)}`,
    ward.note,
  );
}
