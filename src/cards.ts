import { draw, recordOf } from "./charted.ts";
import { charts } from "./charts/registry.ts";
import type { Area } from "./model/area.ts";
import type { ChartSpec, Dataset } from "./model/dataset.ts";
import type { Organisation } from "./model/organisation.ts";
import { fullAddress, paths, site } from "./site.ts";
import { narrowedCard } from "./takeaway/narrowed-card.ts";
import type { CardRecord } from "./takeaway/record.ts";
import { providerCharts } from "./views/provider.ts";
import { wardCharts, wardHeadline } from "./views/ward-charts.ts";

/** The card of a ward's page: the first chart that shows the ward among the others. Nothing where no chart does. */
export function wardCard(ward: Area): CardRecord | undefined {
  const [first] = wardCharts(site.datasets, ward, charts, 1);
  return first && card(first, wardHeadline(first, ward), paths.ward(ward));
}

/** The card of a provider's page: its first chart, which may be about it alone already. Nothing where it has none. */
export function providerCard(provider: Organisation): CardRecord | undefined {
  const [first] = providerCharts(site.datasets, provider);
  if (first?.isAlone) return recordOf(first.dataset, first.spec);
  return first && card(first, `${provider.short}: ${first.dataset.title}`, paths.provider(provider.id));
}

function card(
  { dataset, spec, override }: { dataset: Dataset; spec: ChartSpec; override: Record<string, unknown> },
  title: string,
  path: string,
): CardRecord {
  return narrowedCard(dataset, draw(dataset, spec, override), { title, path }, site, fullAddress);
}
