import { join } from "node:path";
import { recordOf } from "../charted.ts";
import { charts } from "../charts/registry.ts";
import { kept } from "../drawings.ts";
import { wordsFor } from "../kept.ts";
import type { Dataset } from "../model/dataset.ts";
import { diskFolder } from "../reading/folder.ts";
import { placesOf } from "../render/places.ts";
import { type Typeface, typefaceFor, typefaceIn, typefaceOf } from "../render/typeface.ts";
import { site } from "../site.ts";
import { wordForCode } from "../takeaway/made-of.ts";
import { lettersOf } from "../views/embed-letters.ts";

const data = diskFolder(process.env.SITE_DATA ?? join(process.cwd(), "data"));
const texts = data.list().filter((path) => /\.(csv|json)$/.test(path));

const code = wordForCode(process.cwd(), ["src/layouts/typeface.ts"]);
const letters = [...new Set(texts.map((path) => new TextDecoder().decode(data.read(path))).join(""))]
  .sort()
  .join("");

/** The typeface with all characters that the data hold: whatever of them a page shows is in it. */
export const typeface = typefaceIn(
  await kept.keep([code, "letters", letters], async () => (await typefaceFor([letters])).bytes),
);

const ofEmbeds = new Map<Dataset, Promise<Typeface>>();

/**
 * The typeface with what the embeds of a dataset show. An embed is alone on a page that is not ours, and most readers see
 * one: there the whole typeface would weigh more than everything else. Those of one dataset share it, because they are
 * shown together.
 */
export function embedTypeface(dataset: Dataset): Promise<Typeface> {
  const made =
    ofEmbeds.get(dataset) ??
    kept
      .keep([code, ...wordsFor(dataset), "typeface"], async () => (await typefaceOf(embedded(dataset))).bytes)
      .then(typefaceIn);
  ofEmbeds.set(dataset, made);
  return made;
}

/** All that stands in the embeds of a dataset. */
function embedded(dataset: Dataset): string[] {
  const records = dataset.charts.flatMap((spec) =>
    [undefined, ...placesOf(charts, dataset, spec)].map((place) => recordOf(dataset, spec, place)),
  );
  return lettersOf(records, [site.name]);
}
