import { parquetWriteBuffer } from "hyparquet-writer";
import { type CellType, COLUMNS, type TypedRow, typedRow } from "../model/columns.ts";
import { type Dataset, ownFigures } from "../model/dataset.ts";
import { figureRow } from "../model/figure-rows.ts";

/** How the cells of a column are kept in Parquet. */
const ELEMENTS = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  date: { type: "INT32", converted_type: "DATE" },
} as const satisfies Record<CellType, object>;

/** So many rows are worth a part of their own: what is said of the columns of a part weighs as much as some hundred rows. */
const ROWS_OF_PART = 1000;

/**
 * All figures of some datasets, each once, as one Parquet file: the rows and columns of the CSV, an empty cell as null.
 * They stand by topic and by the year in which they end, and each part of the file (row group) is of one topic, a large
 * topic in parts of some years. Each says between which values its columns lie, so an engine that asks for a topic or
 * for years reads the end of the file and then only the parts that it needs, by range, from any host.
 */
export function figuresParquet(datasets: readonly Dataset[]): Uint8Array {
  const rows = partsOf(
    datasets.flatMap((dataset) => ownFigures(dataset).map((figure) => typedRow(figureRow(dataset, figure)))),
  );
  return parquetOf(
    rows.flat(),
    rows.map(({ length }) => length),
  );
}

/** The rows in parts: each of one topic, with all rows of each of its years. */
function partsOf(rows: readonly TypedRow[]): TypedRow[][] {
  return [...Map.groupBy(rows, ({ topic }) => topic).values()].flatMap((ofTopic) => {
    const years = Map.groupBy(ofTopic, ({ period_end: end }) => String(end).slice(0, 4));
    const parts: TypedRow[][] = [];
    for (const [, ofYear] of [...years].sort(([a], [b]) => a.localeCompare(b))) {
      const last = parts.at(-1);
      if (last && last.length < ROWS_OF_PART) last.push(...ofYear);
      else parts.push([...ofYear]);
    }
    return parts;
  });
}

function parquetOf(rows: readonly TypedRow[], sizes: number[]): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: COLUMNS.map(({ name, type }) => ({
      name,
      data: rows.map((row) => (type === "date" ? new Date(`${row[name]}T00:00:00Z`) : row[name])),
    })),
    schema: [
      { name: "figures", num_children: COLUMNS.length },
      ...COLUMNS.map((column) => ({
        name: column.name,
        ...ELEMENTS[column.type],
        repetition_type: "required" in column ? ("REQUIRED" as const) : ("OPTIONAL" as const),
      })),
    ],
    // A table without rows has no part, of which the writer asks for one.
    ...(sizes.length > 0 ? { rowGroupSize: sizes } : {}),
  });
  return new Uint8Array(buffer);
}
