import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EasyRead } from "../model/easy-read.ts";
import type { Site } from "../model/site.ts";
import { vintagesOf } from "../model/vintage.ts";
import { wardTitle } from "./area.ts";
import { largeMeasures, wardMeasures } from "./ward-measures.ts";

/** The wards of which there are figures to tell in easy read, those on show first. */
export function easyWards(site: Site): { ward: Area; title: string }[] {
  return vintagesOf(site.areas.values())
    .sort((a, b) => Number(b.id === site.wards.vintage) - Number(a.id === site.wards.vintage))
    .flatMap(({ wards }) =>
      wards
        .filter((ward) => largeMeasures(wardMeasures(site.datasets, ward, wards)).length > 0)
        .map((ward) => ({ ward, title: wardTitle(site, ward) })),
    );
}

/** What a subject of the home page says in easy read of the figures of a dataset. */
export function easyOf({ home }: Pick<Site, "home">): (dataset: Dataset) => EasyRead | undefined {
  return ({ id }) => home.subjects.find(({ chart }) => chart.startsWith(`${id}/`))?.easyRead;
}
