import { draw } from "./charted.ts";
import { charts as types } from "./charts/registry.ts";
import { type Area, vintage } from "./model/area.ts";
import type { Dataset } from "./model/dataset.ts";
import type { Figure } from "./model/figure.ts";
import type { Organisation } from "./model/organisation.ts";
import { citationLine, citations } from "./model/provenance.ts";
import { dayOfVersion, titleOfVersion } from "./model/version.ts";
import { fullAddress, paths, site, sources, wardsOf } from "./site.ts";
import type { Profile } from "./takeaway/profile.ts";
import { wardTitle } from "./views/area.ts";
import { latestFigures } from "./views/latest.ts";
import { measureWords } from "./views/measure-words.ts";
import { measuresOf, WORST_FIRST } from "./views/measures.ts";
import { otherCharts, providerCharts } from "./views/provider.ts";
import { tallyOf } from "./views/tally.ts";
import { gapHeadline, wardCharts } from "./views/ward-charts.ts";
import { wardMeasures } from "./views/ward-measures.ts";
import { measuresWords, wardWords } from "./views/ward-words.ts";

const MEASURE = { title: "Measure", numeric: false };
const PERIOD = { title: "Period", numeric: false };

/** The profile of a ward on two pages; nothing where no figure is printed for it. */
export function wardProfile(ward: Area): Profile | undefined {
  const peers = wardsOf(vintage(ward));
  const measures = wardMeasures(site.datasets, ward, peers);
  if (measures.length === 0) return undefined;
  const { heading, caption, note } = measuresWords(ward, measures, peers);
  const charts = wardCharts(site.datasets, ward, types);
  return {
    title: wardTitle(site, ward),
    lead: wardWords(ward, measures, sources),
    table: {
      heading,
      caption,
      columns: [
        MEASURE,
        PERIOD,
        { title: ward.name, numeric: true },
        { title: "Among the wards", numeric: false },
      ],
      rows: measures.map(({ title, figure, value, standing }) => [
        title,
        figure.period.title,
        value,
        standing,
      ]),
      note,
    },
    charts: charts.map((chart, index) => ({
      headline: gapHeadline(chart, ward, measures, charts.slice(0, index)),
      drawn: draw(chart.dataset, chart.spec, chart.override),
    })),
    ...rest(paths.ward(ward), measures),
  };
}

/** The profile of a provider on two pages; nothing where no figure is printed for it. */
export function providerProfile(provider: Organisation): Profile | undefined {
  const subject = { dimension: "organisation" as const, key: provider.id };
  const latest = latestFigures(site.topics, site.datasets, subject).flatMap(({ datasets }) =>
    datasets.flatMap(({ dataset, rows }) => rows.map((row) => ({ dataset, ...row }))),
  );
  if (latest.length === 0) return undefined;
  const measures = measuresOf(site.datasets, types, provider);
  const others = otherCharts(providerCharts(site.datasets, provider), provider, measures);
  const value = { title: "Latest", numeric: true };
  return {
    title: provider.name,
    lead: provider.note,
    table:
      measures.length > 0
        ? {
            heading: tallyOf(measures).headline || "Its measures over time",
            caption: measures.length > 1 ? WORST_FIRST : "",
            columns: [
              MEASURE,
              value,
              PERIOD,
              { title: "Target", numeric: false },
              { title: "Sign", numeric: false },
            ],
            rows: measures.map((measure) => {
              const words = measureWords(measure);
              return [measure.title, words.value, words.period, words.target, words.variation.words];
            }),
            note: "",
          }
        : {
            heading: "Its figures",
            caption: "The latest figure of each measure.",
            columns: [MEASURE, value, PERIOD],
            rows: latest.map(({ title, value, figure }) => [title, value, figure.period.title]),
            note: "",
          },
    charts: [
      ...measures.map(({ dataset, spec, title }) => ({ headline: title, drawn: draw(dataset, spec) })),
      ...others.map(({ dataset, spec, override, headline }) => ({
        headline,
        drawn: draw(dataset, spec, override),
      })),
    ],
    ...rest(
      paths.provider(provider.id),
      measures.length > 0 ? measures.map(({ dataset, latest: figure }) => ({ dataset, figure })) : latest,
    ),
  };
}

/** What a profile says of where its figures come from. */
function rest(path: string, of: readonly { dataset: Dataset; figure: Figure }[]) {
  const day = of
    .map(({ dataset }) => dataset.updated)
    .sort()
    .at(-1) as string;
  return {
    day: dayOfVersion(day),
    sources: citations(of.map(({ figure }) => figure)).map(citationLine),
    page: fullAddress(`${path}/`),
    footer: `${site.name}, version of ${titleOfVersion(day)}`,
    creator: site.name,
  };
}
