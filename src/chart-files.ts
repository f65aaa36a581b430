import { strToU8 } from "fflate";
import type { ChartSpec, Dataset } from "./model/dataset.ts";
import { fullAddress, recordOf, site } from "./site.ts";
import { chartPicture, type Picture } from "./takeaway/chart-picture.ts";
import { chartCsv } from "./takeaway/csv.ts";
import { chartDocument } from "./takeaway/docx.ts";
import { chartJson } from "./takeaway/json.ts";
import { chartPack } from "./takeaway/pack.ts";
import type { ChartRecord } from "./takeaway/record.ts";
import { chartWorkbook } from "./takeaway/xlsx.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Form = keyof typeof forms;

const pictures = once((record: ChartRecord): Promise<Picture> => chartPicture(record));

/** How each form of a chart is made. A pack takes what the other forms have made. */
const forms = {
  csv: once(async (record: ChartRecord): Promise<Bytes> => strToU8(chartCsv(record))),
  json: once(async (record: ChartRecord): Promise<Bytes> => strToU8(chartJson(record, site, fullAddress))),
  xlsx: once((record: ChartRecord): Promise<Bytes> => chartWorkbook(record, site)),
  docx: once(
    async (record: ChartRecord): Promise<Bytes> => chartDocument(record, site, await pictures(record)),
  ),
  zip: async (record: ChartRecord): Promise<Bytes> => {
    const [csv, json, xlsx, docx] = await Promise.all(
      (["csv", "json", "xlsx", "docx"] as const).map((form) => forms[form](record)),
    );
    const { png } = await pictures(record);
    return chartPack(record, site, { png, docx, xlsx, csv, json } as Record<string, Uint8Array>);
  },
};

/** A chart as a file of a form; what several forms share is made once. */
export function chartFile(dataset: Dataset, spec: ChartSpec, form: Form): Promise<Bytes> {
  return forms[form](recordOf(dataset, spec));
}

/** Keeps what is made of a chart, so that its own file and the pack hold the same. */
function once<Made>(make: (record: ChartRecord) => Promise<Made>): (record: ChartRecord) => Promise<Made> {
  const made = new Map<string, Promise<Made>>();
  return (record) => {
    const known = made.get(record.path) ?? make(record);
    made.set(record.path, known);
    return known;
  };
}
