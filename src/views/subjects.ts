import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Site } from "../model/site.ts";
import { isWard } from "../model/vintage.ts";
import { areaTitle } from "./area.ts";

/** Who and where the figures of a dataset are about, each once, in the order of the registers. */
export interface Subjects {
  areas: { area: Area; title: string }[];
  wards: { area: Area; title: string }[];
  providers: Organisation[];
}

/** The areas, wards and providers that a dataset has figures for. */
export function subjectsOf(site: Pick<Site, "areas" | "organisations">, dataset: Dataset): Subjects {
  const named = new Set<Area | Organisation | undefined>(
    dataset.figures.flatMap(({ area, organisation }) => [area, organisation]),
  );
  const places = [...site.areas.values()]
    .filter((area) => named.has(area))
    .map((area) => ({ area, title: areaTitle(site, area) }));
  return {
    areas: places.filter(({ area }) => !isWard(area)),
    wards: places.filter(({ area }) => isWard(area)).sort((a, b) => a.title.localeCompare(b.title)),
    providers: [...site.organisations.values()].filter((organisation) => named.has(organisation)),
  };
}
