import { vintage } from "../../model/area.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { isWard } from "../../model/vintage.ts";
import { type Comparison, compare, MOST } from "./comparison.ts";
import type { PlaceFile } from "./place-file.ts";
import { isLike, measureKey, type Place, type Places } from "./places.ts";

/** A comparison that has a page of its own. */
export interface StaticComparison {
  /** Path of its page without a slash at its end: its files stand beside it. */
  path: string;
  members: Place[];
  comparison: Comparison;
}

/** Each pair of wards that share a boundary and a measure. */
export function wardPairs({ places, files }: Places): StaticComparison[] {
  return places.flatMap((place) => {
    const { of } = place;
    if (!("code" in of) || !isWard(of)) return [];
    return of.neighbours.flatMap((neighbour) => {
      const other = places.find(({ id }) => id === neighbour.code);
      // Each pair once, in the order of the alphabet.
      if (!other || of.slug.localeCompare(neighbour.slug) >= 0) return [];
      return made(files, `compare/wards/${vintage(of)}/${of.slug}--${neighbour.slug}`, [place, other]);
    });
  });
}

/** Each provider beside those of its kind that share most measures with it. */
export function providerComparisons(all: Places): StaticComparison[] {
  return all.places.flatMap((place) => {
    if (place.kind !== "provider") return [];
    const chosen: Place[] = [place];
    for (const peer of peersOf(all, place)) {
      const merges = chosen.some(({ id }) => fileOf(all.files, peer).merged.some((each) => each.id === id));
      if (chosen.length < MOST && !merges) chosen.push(peer);
    }
    return made(all.files, `compare/providers/${place.id}`, chosen);
  });
}

/** Providers of the same kind, those with most shared measures first. */
function peersOf({ places, files }: Places, place: Place): Place[] {
  const own = new Set(fileOf(files, place).measures.map(({ id }) => id));
  return places
    .filter((other) => other !== place && isLike(other, place) && other.of.type === place.of.type)
    .map((other) => ({ other, shared: fileOf(files, other).measures.filter(({ id }) => own.has(id)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ other }) => other);
}

/** The comparison of some places where there is anything to compare. */
function made(files: Places["files"], path: string, members: Place[]): StaticComparison[] {
  const comparison = compare(members.map((place) => fileOf(files, place)));
  if ("refusal" in comparison || comparison.rows.length + comparison.listed.length === 0) return [];
  return [{ path, members, comparison }];
}

function fileOf(files: Places["files"], { id }: Place): PlaceFile {
  return files.get(id) as PlaceFile;
}

/** The figures that a comparison shows, each with its dataset, in the order of its rows. */
export function comparedFigures(
  { members, comparison }: StaticComparison,
  { series }: Places,
): { dataset: Dataset; figure: Figure }[] {
  return [...comparison.rows, ...comparison.listed].flatMap(({ id, values, beside }) => {
    const own = values.flatMap(({ period }, index) => {
      const found = series.get(members[index]?.id ?? "")?.get(id);
      const figure = found?.figures.find((each) => each.period.id === period);
      return found && figure ? [{ dataset: found.dataset, figure }] : [];
    });
    const [first] = own;
    if (!first) return [];
    const { dataset, figure } = first;
    const measure = measureKey(dataset);
    const theirs = select(dataset.figures, { period: figure.period.id, organisation: "" }).filter(
      (other) => beside.some((each) => each.id === other.area?.code) && measure(other) === measure(figure),
    );
    return [...own, ...theirs.map((each) => ({ dataset, figure: each }))];
  });
}
