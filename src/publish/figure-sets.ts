import { type ColumnName, KEY_COLUMNS, type TypedRow, typedRow } from "../model/columns.ts";
import { ownFigures } from "../model/dataset.ts";
import { type FigureRow, figureRow, rowsCsv } from "../model/figure-rows.ts";
import type { Site, SiteFile } from "../model/site.ts";

/** What a small file of figures is of. */
export type SetKind = "datasets" | "areas" | "providers";

/** All figures of one dataset, one area or one provider, for a program that wants no more. */
export interface FigureSet {
  kind: SetKind;
  id: string;
  /** Name of the area or provider, title of the dataset. */
  name: string;
  rows: readonly FigureRow[];
}

/** The column that says the same in every row of a set: what the set is of. */
const OWN: Record<SetKind, ColumnName> = {
  datasets: "dataset",
  areas: "area_code",
  providers: "organisation",
};

/** What tells one figure from all others, and what it is. */
const VALUE_COLUMNS = [...KEY_COLUMNS, "value", "unit", "status"] as const;

/** Paths of the small files of a set on the site. */
export const setPaths = {
  csv: ({ kind, id }: Pick<FigureSet, "kind" | "id">) =>
    kind === "datasets" ? `data/${id}.csv` : `data/${kind}/${id}.csv`,
  values: ({ kind, id }: Pick<FigureSet, "kind" | "id">) => `api/v1/${kind}/${id}/values.json`,
};

/** The set of each dataset, of each area and of each provider of which there are figures. */
export function figureSets({
  datasets,
  areas,
  organisations,
}: Pick<Site, "datasets" | "areas" | "organisations">): FigureSet[] {
  const rows = datasets.flatMap((dataset) => ownFigures(dataset).map((figure) => figureRow(dataset, figure)));
  const about = (column: ColumnName) => Map.groupBy(rows, (row) => row[column]);
  const [ofAreas, ofProviders] = [about(OWN.areas), about(OWN.providers)];
  return [
    ...datasets.map((dataset) => ({
      kind: "datasets" as const,
      id: dataset.id,
      name: dataset.title,
      rows: dataset.figures.map((figure) => figureRow(dataset, figure)),
    })),
    ...[...areas.values()].map(({ code, name }) => ({
      kind: "areas" as const,
      id: code,
      name,
      rows: ofAreas.get(code) ?? [],
    })),
    ...[...organisations.values()].map(({ id, name }) => ({
      kind: "providers" as const,
      id,
      name,
      rows: ofProviders.get(id) ?? [],
    })),
  ].filter((set) => set.rows.length > 0);
}

/** The figures of a set as CSV, with the columns of every CSV of the site. */
export function setCsv({ rows }: FigureSet): string {
  return rowsCsv(rows);
}

/**
 * The values of a set and what tells them apart, as small as JSON can say it: the names of the columns once, then a list
 * for each figure. Definitions, intervals and where a figure is printed stand in the CSV.
 *
 * @param address makes a full address of a path on the site
 */
export function setValues(set: FigureSet, site: SiteFile, address: (path: string) => string) {
  const columns = VALUE_COLUMNS.filter((name) => name !== OWN[set.kind]);
  return {
    id: set.id,
    name: set.name,
    licence: site.licence.url,
    csv: address(setPaths.csv(set)),
    count: set.rows.length,
    columns,
    rows: set.rows.map(typedRow).map((row: TypedRow) => columns.map((name) => row[name])),
  };
}
