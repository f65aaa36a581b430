import type { APIRoute } from "astro";
import { chartFile } from "../../../../chart-files.ts";
import { placePaths } from "../../../../charted.ts";
import type { ChartSpec, Dataset } from "../../../../model/dataset.ts";
import type { ChartPlace } from "../../../../render/places.ts";
import { type FileForm, PLACE_FORMS } from "../../../../takeaway/record.ts";

/** Place by place, so that what its forms share is drawn once. */
export function getStaticPaths() {
  return placePaths()
    .filter(({ props }) => props.place.hasFiles)
    .flatMap(({ params, props }) =>
      PLACE_FORMS.map((form) => ({ params: { ...params, form }, props: { ...props, form } })),
    );
}

export const GET: APIRoute<{
  dataset: Dataset;
  spec: ChartSpec;
  place: ChartPlace;
  form: FileForm;
}> = ({ props: { form, ...chart }, locals }) => chartFile(chart, form, locals);
