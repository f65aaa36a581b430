import { JSDOM } from "jsdom";
import { recordOf } from "./charted.ts";
import { kept } from "./drawings.ts";
import { answerKept, laid, wordsFor } from "./kept.ts";
import type { ChartSpec, Dataset } from "./model/dataset.ts";
import type { ChartPlace } from "./render/places.ts";
import { readThemes } from "./render/theme.ts";
import { fullAddress, site } from "./site.ts";
import tokens from "./styles/tokens.css?raw";
import { apart } from "./takeaway/apart.ts";
import { cardSvg } from "./takeaway/card.ts";
import { type FormOrder, type FormsWorld, formsIn, printed } from "./takeaway/forms.ts";
import { wordFor, wordForCode } from "./takeaway/made-of.ts";
import { oembed } from "./takeaway/oembed.ts";
import { PIXEL_FORMS, pixelsOf } from "./takeaway/pictures.ts";
import { type Profile, profilePrint } from "./takeaway/profile.ts";
import { look } from "./takeaway/rasterise.ts";
import type { CardRecord, FileForm } from "./takeaway/record.ts";

const root = process.cwd();

const world: FormsWorld = {
  document: new JSDOM("").window.document,
  theme: readThemes(tokens).light,
  site: site.name,
  publisher: site,
  kept,
  look,
  ...apart(root),
  address: fullAddress,
};
const formIn = formsIn(world);

const code = wordForCode(root, ["src/chart-files.ts"]);

/** A chart; one in which a place is highlighted, where one is given. */
interface OneChart {
  dataset: Dataset;
  spec: ChartSpec;
  place?: ChartPlace;
}

/** A chart in one of its forms, as a file. */
export async function chartFile(chart: OneChart, form: FileForm, locals: App.Locals): Promise<Response> {
  const order = orderOf(chart);
  const madeOf = [...order.madeOf, form];
  return laid(madeOf, locals) ?? answerKept(await formIn(order, form), madeOf);
}

/** What is answered to a system that asks how a chart is embedded. */
export async function oembedFile(chart: OneChart, locals: App.Locals): Promise<Response> {
  const order = orderOf(chart);
  const madeOf = [...order.madeOf, "oembed"];
  const answer = () =>
    new TextEncoder().encode(oembed(order.record(), { name: site.name, address: fullAddress("") }));
  return laid(madeOf, locals) ?? answerKept(await kept.keep(madeOf, answer), madeOf);
}

function orderOf({ dataset, spec, place }: OneChart): FormOrder {
  return {
    madeOf: [code, ...wordsFor(dataset), spec.id, wordFor(place ?? null)],
    record: () => recordOf(dataset, spec, place),
  };
}

/** The picture that is shown where a link to the page of a ward or provider is shared. */
export async function cardFile(record: CardRecord): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pixelsOf(record, PIXEL_FORMS["card.png"], cardSvg(record, world), world));
}

/** The profile of a ward or provider on two pages. */
export function profileFile(profile: Profile): Promise<Uint8Array<ArrayBuffer>> {
  return printed(profilePrint(profile, world), world);
}
