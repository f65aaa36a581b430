import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Site } from "../model/site.ts";
import { areaTitle } from "./area.ts";

/** Who and where the figures of a dataset are about, each once, in the order of the registers. */
export interface Subjects {
  areas: { area: Area; title: string }[];
  wards: Area[];
  providers: Organisation[];
}

/** The areas, wards and providers that a dataset has figures for. */
export function subjectsOf(site: Pick<Site, "areas" | "organisations">, dataset: Dataset): Subjects {
  const named = new Set<Area | Organisation | undefined>(
    dataset.figures.flatMap(({ area, organisation }) => [area, organisation]),
  );
  const places = [...site.areas.values()].filter((area) => named.has(area));
  return {
    areas: places
      .filter((area) => area.type !== "ward")
      .map((area) => ({ area, title: areaTitle(site, area) })),
    wards: places.filter((area) => area.type === "ward").sort((a, b) => a.name.localeCompare(b.name)),
    providers: [...site.organisations.values()].filter((organisation) => named.has(organisation)),
  };
}
