import type { Area } from "../../model/area.ts";
import type { Site } from "../../model/site.ts";
import { existence, vintagesOf } from "../../model/vintage.ts";
import { capital } from "../../words/words.ts";
import type { StaticComparison } from "./pairs.ts";
import type { Place } from "./places.ts";

/** Places of one kind under its name, each as a choice. */
export interface Choices {
  title: string;
  places: { id: string; label: string }[];
}

/** All who can be chosen: the wards of each vintage, those on show first, areas by their types, providers. */
export function choices(site: Site, places: readonly Place[]): Choices[] {
  const wards = vintagesOf(site.areas.values())
    .sort((a, b) => Number(b.id === site.wards.vintage) - Number(a.id === site.wards.vintage))
    .map((vintage) => ({
      title: wardsTitle(vintage.wards),
      places: vintage.wards.map(({ code, name }) => ({ id: code, label: name })),
    }));
  const areas = places.filter(({ kind }) => kind === "area");
  const byType = Map.groupBy(areas, ({ of }) => of.type);
  const types = [...new Set([...site.areaTypes.keys(), ...byType.keys()])].filter((type) => byType.has(type));
  const others = types.map((type) => ({
    title: site.areaTypes.get(type) ?? capital(type),
    places: (byType.get(type) ?? []).map(choice),
  }));
  const providers = places.filter(({ kind }) => kind === "provider").map(choice);
  return [...wards, ...others, { title: "Providers", places: providers }].filter(
    (group) => group.places.length > 0,
  );
}

function choice({ id, title }: Place): { id: string; label: string } {
  return { id, label: title };
}

/** "Wards from 2004 to 6 May 2026" */
function wardsTitle([first]: readonly Area[]): string {
  return first ? `Wards ${existence(first)}`.trim() : "";
}

/** Pairs of wards of one vintage: each ward with its neighbours. */
export interface PairGroup {
  id: string;
  title: string;
  places: { name: string; others: { name: string; path: string }[] }[];
}

/** Every pair of neighbouring wards, by vintage, then by ward: each stands once at either of its two. */
export function pairGroups(pairs: readonly StaticComparison[], site: Pick<Site, "areas">): PairGroup[] {
  return vintagesOf(site.areas.values()).flatMap(({ id, wards }) => {
    const places = wards.flatMap((ward) => {
      const others = pairs.flatMap(({ path, members }) => {
        const other = members.find(({ of }) => of !== ward);
        return other && members.some(({ of }) => of === ward) ? [{ name: other.name, path }] : [];
      });
      return others.length > 0 ? [{ name: ward.name, others }] : [];
    });
    return places.length === 0
      ? []
      : [{ id, title: `Neighbours among the ${wardsTitle(wards).replace(/^W/, "w")}`, places }];
  });
}
