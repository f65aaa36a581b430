import type { Dataset } from "../model/dataset.ts";
import { isPeriod, parsePeriod } from "../model/period.ts";
import { capital, countWords, fitting, listWords } from "./words.ts";

/**
 * Breaks of a dataset in words: between which periods figures must not be compared, and why.
 *
 * @throws RangeError when a break is at what is no period, which the check of the data refuses
 */
export function breaksInWords(dataset: Dataset): { title: string; why: string }[] {
  return dataset.breaks.map(({ from, to, indicators, organisations, areas, why }) => {
    const titles = dataset.indicators.filter(({ id }) => indicators?.includes(id)).map(({ title }) => title);
    const { yearStarts } = dataset.indicators.find(({ id }) => !indicators || indicators.includes(id)) ?? {};
    const subject = titles.length > 0 && titles.length <= 3 ? `${titles.join("; ")}: ` : "";
    const counted = subject && `${countWords(titles.length)} measures: `;
    const names = namesIn(dataset, { organisations, areas });
    const whose = names.length > 0 ? `for ${listWords(names)}, ` : "";
    const apart = `${whose}${periodTitle(from, yearStarts)} and ${periodTitle(to, yearStarts)} cannot be compared`;
    return {
      title: fitting(
        () => capital(`${subject}${apart}`),
        () => capital(`${counted}${apart}`),
      ),
      why,
    };
  });
}

/** Of whose figures alone a break is; none where it is of all. */
export function namesIn(
  { figures }: Dataset,
  { organisations, areas }: Pick<Dataset["breaks"][number], "organisations" | "areas">,
): string[] {
  const names = figures.flatMap(({ organisation, area }) => [
    ...(organisation && organisations?.includes(organisation.id) ? [organisation.short] : []),
    ...(area && areas?.includes(area.code) ? [area.name] : []),
  ]);
  return [...new Set(names)];
}

function periodTitle(id: string, yearStarts: number | undefined): string {
  const period = parsePeriod(id, yearStarts);
  if (!isPeriod(period)) throw new RangeError(`${id} is not a period`);
  return period.title;
}
