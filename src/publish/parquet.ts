import { parquetWriteBuffer } from "hyparquet-writer";
import { type CellType, COLUMNS, typedRow } from "../model/columns.ts";
import { type Dataset, ownFigures } from "../model/dataset.ts";
import { figureRow } from "../model/figure-rows.ts";

/** How the cells of a column are kept in Parquet. */
const ELEMENTS = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  date: { type: "INT32", converted_type: "DATE" },
} as const satisfies Record<CellType, object>;

/** All figures of some datasets, each once, as one Parquet file: the rows and columns of the CSV, an empty cell as null. */
export function figuresParquet(datasets: readonly Dataset[]): Uint8Array {
  const rows = datasets.flatMap((dataset) =>
    ownFigures(dataset).map((figure) => typedRow(figureRow(dataset, figure))),
  );
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
    rowGroupSize: rows.length,
  });
  return new Uint8Array(buffer);
}
