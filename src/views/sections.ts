import type { Area } from "../model/area.ts";
import type { Site } from "../model/site.ts";
import { isWard } from "../model/vintage.ts";
import { capital } from "../words/words.ts";

/** A part of the site: the first part of its address, and what it is called. */
export interface Section {
  id: string;
  title: string;
}

/** The parts that a site has something in, in the order of its navigation. */
export function sectionsOf(
  site: Pick<Site, "areas" | "place" | "profile" | "topics" | "organisations" | "datasets">,
): Section[] {
  const place = site.areas.get(site.place) as Area;
  const all: [section: Section, isThere: boolean][] = [
    [{ id: "wards", title: "Wards" }, [...site.areas.values()].some(isWard)],
    [{ id: "profile", title: capital(place.type) }, site.profile !== undefined],
    [{ id: "topics", title: "Topics" }, site.topics.length > 0],
    [{ id: "providers", title: "Providers" }, site.organisations.size > 0],
    [{ id: "compare", title: "Compare" }, site.datasets.length > 0],
    [{ id: "stands-out", title: "Stands out" }, site.datasets.length > 0],
    [{ id: "data", title: "Data" }, true],
    [{ id: "about", title: "About" }, true],
  ];
  return all.filter(([, isThere]) => isThere).map(([section]) => section);
}
