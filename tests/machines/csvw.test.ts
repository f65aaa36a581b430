import { describe, expect, it } from "vitest";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { csvwMetadata, type Table } from "../../src/publish/csvw.ts";
import { type Metadata, metadataFaults, tableFaults } from "./csvw-rules.ts";
import { site } from "./site.ts";
import { tables } from "./tables.ts";

const metadataOf = (table: Table) => csvwMetadata(table, site) as unknown as Metadata;
const [table] = tables as [Table];
const csv = figuresCsv(table.datasets);

describe("CSVW metadata", () => {
  it("describes every table as W3C's vocabulary asks", () => {
    expect(tables.flatMap((each) => metadataFaults(metadataOf(each)))).toEqual([]);
    expect(tables.length).toBe(site.datasets.length);
  });

  it("is true of every cell of every row", () => {
    expect(tables.flatMap((each) => tableFaults(figuresCsv(each.datasets), metadataOf(each)))).toEqual([]);
  });

  it("names licence, publisher, day of change and the units of the values", () => {
    const wards = tables.find(({ url }) => url === "ward-life-expectancy.csv") as Table;
    expect(csvwMetadata(wards, site)).toMatchObject({
      url: "ward-life-expectancy.csv",
      "dc:license": { "@id": site.licence.url },
      "dc:publisher": site.publisher.name,
      "dc:modified": { "@value": wards.modified, "@type": "xsd:date" },
      tableSchema: {
        columns: expect.arrayContaining([
          expect.objectContaining({ name: "value", datatype: "decimal", "schema:unitText": ["years"] }),
        ]),
      },
    });
  });
});

describe("the rules of these tests", () => {
  it("find a description that is wrong", () => {
    const sound = metadataOf(table);
    const columns = sound.tableSchema.columns;
    const wrong = (changes: object) => metadataFaults({ ...sound, ...changes });
    expect(wrong({ tableSchema: { columns: [...columns, columns[0]], primaryKey: ["dataset"] } })).toContain(
      "two columns dataset",
    );
    expect(wrong({ tableSchema: { columns, primaryKey: ["none"] } })).toEqual(["no column none for the key"]);
    expect(
      wrong({ tableSchema: { columns: [{ ...columns[0], datatype: "text" }], primaryKey: ["dataset"] } }),
    ).not.toEqual([]);
    expect(wrong({ licence: "none" })).not.toEqual([]);
  });

  it("find a cell, a head and a row that the metadata is not true of", () => {
    const wrong = (change: (text: string) => string) => tableFaults(change(csv), metadataOf(table));
    expect(wrong((text) => text)).toEqual([]);
    expect(wrong((text) => text.replace("dataset,", "data,"))).toEqual(["head 0: dataset"]);
    expect(wrong((text) => text.replace(/\d{4}-\d\d-\d\d/, "2013-02-30"))).toEqual([
      expect.stringContaining('"2013-02-30" is not'),
    ]);
    expect(wrong((text) => `${text}${text.split("\n").at(-2)}\n`)).toEqual([
      expect.stringMatching(/^two rows /),
    ]);
  });
});
