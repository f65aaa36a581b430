import type { APIRoute } from "astro";
import { chartFile } from "../../../chart-files.ts";
import { chartPaths } from "../../../charted.ts";
import type { ChartSpec, Dataset } from "../../../model/dataset.ts";
import { FILE_FORMS, type FileForm } from "../../../takeaway/record.ts";

/** Chart by chart, so that what its forms share is drawn once. */
export function getStaticPaths() {
  return chartPaths().flatMap(({ params, props }) =>
    FILE_FORMS.map((form) => ({ params: { ...params, form }, props: { ...props, form } })),
  );
}

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec; form: FileForm }> = ({
  props: { form, ...chart },
  locals,
}) => chartFile(chart, form, locals);
