import { join } from "node:path";
import type { APIRoute } from "astro";
import { JSDOM } from "jsdom";
import type { ChartSpec, Dataset } from "../../../model/dataset.ts";
import { readThemes } from "../../../render/theme.ts";
import { chartPaths, fullAddress, recordOf, site } from "../../../site.ts";
import tokens from "../../../styles/tokens.css?raw";
import { formsIn } from "../../../takeaway/forms.ts";
import { pictureCache } from "../../../takeaway/picture-cache.ts";
import { rasteriser } from "../../../takeaway/rasterise-apart.ts";
import { FILE_FORMS, type FileForm } from "../../../takeaway/record.ts";

const file = formsIn({
  document: new JSDOM("").window.document,
  theme: readThemes(tokens).light,
  site: site.name,
  publisher: site,
  cache: pictureCache(join(process.cwd(), "node_modules/.cache/pictures")),
  rasterise: rasteriser(process.cwd()),
  address: fullAddress,
});

/** Chart by chart, so that what the forms of a chart share need not be kept long. */
export function getStaticPaths() {
  return chartPaths().flatMap(({ params, props }) =>
    FILE_FORMS.map((form) => ({ params: { ...params, form }, props: { ...props, form } })),
  );
}

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec; form: FileForm }> = async ({
  props: { dataset, spec, form },
}) => new Response(await file(recordOf(dataset, spec), form));
