import { join } from "node:path";
import { JSDOM } from "jsdom";
import { readThemes } from "./render/theme.ts";
import { fullAddress, site } from "./site.ts";
import tokens from "./styles/tokens.css?raw";
import { cardSvg } from "./takeaway/card.ts";
import { type FormsWorld, formsIn, printed } from "./takeaway/forms.ts";
import { pictureCache } from "./takeaway/picture-cache.ts";
import { PIXEL_FORMS, pixelsOf } from "./takeaway/pictures.ts";
import { type Profile, profilePrint } from "./takeaway/profile.ts";
import { look } from "./takeaway/rasterise.ts";
import { rasteriser } from "./takeaway/rasterise-apart.ts";
import type { CardRecord } from "./takeaway/record.ts";
import { typesetter } from "./takeaway/typeset.ts";

const world: FormsWorld = {
  document: new JSDOM("").window.document,
  theme: readThemes(tokens).light,
  site: site.name,
  publisher: site,
  cache: pictureCache(join(process.cwd(), "node_modules/.cache/pictures")),
  rasterise: rasteriser(process.cwd()),
  look,
  typeset: typesetter(),
  address: fullAddress,
};

/** A chart in one of its forms, as a file. */
export const chartFile = formsIn(world);

/** The picture that is shown where a link to the page of a ward or provider is shared. */
export async function cardFile(record: CardRecord): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pixelsOf(record, PIXEL_FORMS["card.png"], cardSvg(record, world), world));
}

/** The profile of a ward or provider on two pages. */
export function profileFile(profile: Profile): Promise<Uint8Array<ArrayBuffer>> {
  return printed(profilePrint(profile, world), world);
}
