import { strToU8 } from "fflate";
import type { ChartSpec, Dataset } from "./model/dataset.ts";
import { fullAddress, recordOf, site } from "./site.ts";
import { chartCsv } from "./takeaway/csv.ts";
import { chartJson } from "./takeaway/json.ts";
import type { ChartRecord } from "./takeaway/record.ts";
import { chartWorkbook } from "./takeaway/xlsx.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Form = keyof typeof forms;

/** How each form of a chart is made. */
const forms = {
  csv: async (record: ChartRecord): Promise<Bytes> => strToU8(chartCsv(record)),
  json: async (record: ChartRecord): Promise<Bytes> => strToU8(chartJson(record, site, fullAddress)),
  xlsx: (record: ChartRecord): Promise<Bytes> => chartWorkbook(record, site),
};

/** A chart as a file of a form. */
export function chartFile(dataset: Dataset, spec: ChartSpec, form: Form): Promise<Bytes> {
  return forms[form](recordOf(dataset, spec));
}
