import { describe, expect, it } from "vitest";
import { isKnown } from "../../src/model/figure.ts";
import { figureRow, figuresCsv } from "../../src/model/figure-rows.ts";
import { safeCell } from "../../src/model/safe-cell.ts";
import { csvwMetadata, type Table } from "../../src/publish/csvw.ts";
import { forPeople } from "../../src/takeaway/csv.ts";
import { type Cell, type ReadTable, readByCsvw } from "./csvw-reader.ts";
import { address, site } from "./site.ts";
import { tables } from "./tables.ts";

/** Milliseconds for a busy machine; an idle one takes about two seconds a test. */
const PATIENCE = 30_000;

const everyFigure: Table = {
  url: "figures.csv",
  title: "Every figure",
  description: "The figures of all datasets",
  modified: "2026-11-22",
  datasets: site.datasets,
};

/** The columns that do not hold texts, as people who use the files rely on it. */
const DATATYPES: Record<string, string> = {
  period_start: "date",
  period_end: "date",
  value: "decimal",
  lower: "decimal",
  upper: "decimal",
  numerator: "decimal",
  denominator: "decimal",
  source_line: "integer",
};

const HEAD = figuresCsv([]).trim().split(",");

function read(table: Table, metadata: object = csvwMetadata(table, site)): Promise<ReadTable> {
  return readByCsvw(forPeople(figuresCsv(table.datasets)), metadata, address(`data/${table.url}`));
}

/** The rows that a reader must give: of every figure the cells that hold something, in the order of the file. */
function rowsMeant({ datasets }: Table): Cell[][] {
  return datasets.flatMap((dataset) =>
    dataset.figures.map((figure) => {
      const row: Record<string, string> = figureRow(dataset, figure);
      return HEAD.filter((name) => row[name] !== "").map((name): Cell => {
        return [name, DATATYPES[name] ?? "string", safeCell(row[name] ?? "")];
      });
    }),
  );
}

describe("a reader of CSVW that is not ours", () => {
  it(
    "gives every cell of every dataset with the datatype that is promised, and nothing for an empty one",
    async () => {
      for (const table of tables) {
        const { rows } = await read(table);
        const meant = rowsMeant(table);
        expect(rows.length, table.url).toBe(meant.length);
        expect(unlike(rows, meant), table.url).toEqual([]);
      }
      expect(tables.length).toBe(site.datasets.length);
    },
    PATIENCE,
  );

  it(
    "gives the numbers and days of the figures from the file of all",
    async () => {
      const { rows } = await read(everyFigure);
      const figures = site.datasets.flatMap((dataset) => dataset.figures);
      expect(rows.map(numbersAndDays)).toEqual(
        figures.map((figure) => ({
          value: isKnown(figure) ? figure.measurement.value : undefined,
          numerator: figure.numerator,
          denominator: figure.denominator,
          source_line: figure.source.kind === "pack" ? figure.source.line : undefined,
          period_start: figure.period.start,
          period_end: figure.period.end,
        })),
      );
      const printed = figures.map(({ interval }) => (interval?.derived ? undefined : interval));
      expect(rows.map((row, at) => printed[at] && boundsOf(row))).toEqual(
        printed.map((interval) => interval && { lower: interval.lower, upper: interval.upper }),
      );
      expect(figures.some((figure) => !isKnown(figure))).toBe(true);
    },
    PATIENCE,
  );

  it("learns title, licence, publisher and day of change", async () => {
    const [table] = tables as [Table];
    const { about } = await read(table);
    const said = (name: string) => about.get(`http://purl.org/dc/terms/${name}`);
    expect(said("title")).toBe(table.title);
    expect(said("description")).toBe(table.description);
    expect(said("modified")).toBe(table.modified);
    expect(said("license")).toBe(site.licence.url);
    expect(said("publisher")).toBe(site.publisher.name);
  });
});

describe("the same reader with a description that is wrong", () => {
  const table = tables.find(({ url }) => url === "ward-life-expectancy.csv") as Table;
  const sound = csvwMetadata(table, site) as { tableSchema: { columns: { name: string }[] } };
  const [meant] = rowsMeant(table) as [Cell[]];

  /** The cells of the first row that differ from those that we mean, by a description with other columns. */
  async function wrongCells(change: (columns: { name: string }[]) => object[]): Promise<Cell[]> {
    const { columns } = sound.tableSchema;
    const { rows } = await read(table, { ...sound, tableSchema: { columns: change(columns) } });
    return unlike(rows[0] ?? [], meant);
  }
  const changed = (name: string, changes: object) =>
    wrongCells((columns) =>
      columns.map((column) => (column.name === name ? { ...column, ...changes } : column)),
    );

  it("gives what we mean where nothing is changed", async () => {
    expect(await wrongCells((columns) => columns)).toEqual([]);
  });

  it("shows another datatype", async () => {
    expect(await changed("value", { datatype: "integer" })).toEqual([["value", "integer", "78.1"]]);
    expect(await changed("source_line", { datatype: "string" })).toEqual([["source_line", "string", "5"]]);
  });

  it("shows a day that is not written as the description says", async () => {
    expect(await changed("period_end", { datatype: { base: "date", format: "dd/MM/yyyy" } })).toEqual([
      ["period_end", "date", "Invalid DateTime"],
    ]);
  });

  it("shows another name", async () => {
    expect(await changed("value", { name: "number" })).toEqual([["number", "decimal", "78.1"]]);
  });

  it("shows columns in another order", async () => {
    const swapped = await wrongCells(([first, second, ...others]) => [second, first, ...others] as object[]);
    expect(swapped.map(([name]) => name)).toEqual(["topic", "dataset"]);
  });

  it("does not know the column of a head that the description does not name", async () => {
    const cells = await changed("value", { titles: ["Value"] });
    expect(cells.at(-1)).toEqual(["value", "string", "78.1"]);
  });

  it("refuses a datatype that CSVW does not have", async () => {
    await expect(changed("value", { datatype: "text" })).rejects.toThrow("CSVW has no word text");
  });

  it("refuses a file that is not written as the description says", async () => {
    await expect(read(table, { ...sound, dialect: { quoteChar: "i" } })).rejects.toThrow(/quote/i);
  });
});

/** Those of some rows or cells that are not what stands at the same place of others. */
function unlike<T>(given: readonly T[], others: readonly T[]): T[] {
  return given.filter((each, at) => JSON.stringify(each) !== JSON.stringify(others[at]));
}

/** The cells of a row by their columns, as what their datatypes say they are. */
function typed(row: readonly Cell[]): Record<string, string | number | undefined> {
  return Object.fromEntries(
    row.map(([name, datatype, value]) => [
      name,
      ["decimal", "integer"].includes(datatype) ? Number(value) : value,
    ]),
  );
}

function numbersAndDays(row: readonly Cell[]) {
  const { value, numerator, denominator, source_line, period_start, period_end } = typed(row);
  return { value, numerator, denominator, source_line, period_start, period_end };
}

function boundsOf(row: readonly Cell[]) {
  const { lower, upper } = typed(row);
  return { lower, upper };
}
