import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import { existence, isWard, type Vintage, vintagesOf } from "../model/vintage.ts";
import { listWords, sentences } from "../words/words.ts";
import { predecessorsOf, type Successor, successorsOf } from "./area.ts";

/** When the wards of a vintage exist, within a sentence: "from 2004 to 6 May 2026". */
function timeOf({ wards }: Vintage): string {
  return existence({
    validFrom: wards.map(({ validFrom }) => validFrom).sort()[0] ?? "",
    validTo: wards.some(({ validTo }) => validTo === "")
      ? ""
      : (wards
          .map(({ validTo }) => validTo)
          .sort()
          .at(-1) ?? ""),
  });
}

/** The vintages that some figure is about. */
function withFigures(datasets: readonly Dataset[], vintages: readonly Vintage[]): Vintage[] {
  const named = new Set(datasets.flatMap(({ figures }) => figures.map(({ area }) => area)));
  return vintages.filter(({ wards }) => wards.some((ward) => named.has(ward)));
}

/**
 * What the wards of a vintage are called beside those of another: "Wards since 7 May 2026"; "Wards from 2004 to 6 May
 * 2026, which the figures are about" where no figure is about wards of another time.
 */
export function vintageTitle(
  vintage: Vintage,
  datasets: readonly Dataset[],
  vintages: readonly Vintage[],
): string {
  const told = withFigures(datasets, vintages);
  const isOnly = vintages.length > 1 && told.length === 1 && told[0] === vintage;
  return `Wards ${timeOf(vintage)}${isOnly ? ", which the figures are about" : ""}`;
}

/** Which wards the figures of a site are about, in sentences; empty where all wards are of one time. */
export function whoseFigures(datasets: readonly Dataset[], vintages: readonly Vintage[]): string {
  if (vintages.length < 2) return "";
  const times = withFigures(datasets, vintages).map(timeOf);
  return sentences(
    times.length === 1 && `All ward figures on this site are about the wards ${times[0]}`,
    times.length > 1 && `Some ward figures on this site are about wards ${listWords(times)}`,
    times.length > 0 &&
      "Figures of wards of different times are never joined or set side by side, even where a name stayed the same",
  );
}

/** What a ward's page says of wards before and after it. */
export interface WardChange {
  /** Wards that it is known to have come after, or that are known to have come after it. */
  relations: Successor[];
  /** Wards of another time that have its name, and of which nothing else is known. */
  namesakes: Successor[];
  /** What must be known of them, in a sentence; empty where there are none. */
  warning: string;
}

/** The wards before and after a ward, those that are known and those that only share its name. */
export function wardChange(site: Pick<Site, "areas" | "datasets">, ward: Area): WardChange {
  const relations = [...predecessorsOf(site, ward), ...successorsOf(site, ward)];
  const known = new Set(relations.map(({ area }) => area));
  const namesakes = vintagesOf(site.areas.values())
    .flatMap(({ wards }) => wards)
    .filter((other) => other !== ward && other.name === ward.name && !known.has(other))
    .map((area) => ({
      lead: "The name is also that of",
      area,
      title: `${area.name} (${area.code}), a ward ${existence(area)}`,
      hasPage: true,
    }));
  return {
    relations,
    namesakes,
    warning:
      namesakes.length === 0
        ? ""
        : "Nothing that we have says whether the boundary of the two is the same, so neither page shows figures of the other.",
  };
}

/** Where figures of the same ground stand, for a ward of which nothing is published and whose boundary another had. */
export function figuresElsewhere(site: Pick<Site, "areas" | "datasets">, ward: Area): Area | undefined {
  const isTold = (area: Area) =>
    site.datasets.some(({ figures }) => figures.some((figure) => figure.area === area));
  if (isTold(ward)) return undefined;
  return [...site.areas.values()].find(
    (before) =>
      isWard(before) &&
      isTold(before) &&
      before.successors.some((each) => each.area === ward && each.hasSameBoundary),
  );
}

/** The vintage of the wards that came when a ward ended; nothing while it exists. */
export function vintageAfter(vintages: readonly Vintage[], { validTo }: Area): Vintage | undefined {
  if (validTo === "") return undefined;
  return vintages
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .find(({ wards }) => wards.some(({ validFrom }) => validFrom > validTo));
}
