import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import strip from "../../src/charts/strip/chart.ts";
import { formsIn } from "../../src/takeaway/forms.ts";
import { look, rasterise } from "../../src/takeaway/rasterise.ts";
import { FILE_FORMS, type FileForm, PACK_FORMS, PLACE_FORMS } from "../../src/takeaway/record.ts";
import { typesetter } from "../../src/takeaway/typeset.ts";
import { readThemes } from "../styles/tokens.ts";
import { address, placeRecordAt, publisher, recordAt } from "./records.ts";

const record = recordAt("ward-life-expectancy/strip-women", { strip });

/** The forms, and how often a picture was turned into pixels. */
function counted() {
  let rasterised = 0;
  const form = formsIn({
    document: new JSDOM("").window.document,
    theme: readThemes().light,
    site: publisher.name,
    publisher,
    address,
    rasterise,
    look,
    typeset: typesetter(),
    cache: {
      picture: async (_, make) => {
        rasterised++;
        return make();
      },
    },
  });
  return { form, rasterised: () => rasterised };
}

describe("the forms of a chart", () => {
  test("are each made once: the document and the pack hold the files that are published", async () => {
    const { form, rasterised } = counted();
    const files = new Map<FileForm, Uint8Array>();
    for (const name of FILE_FORMS) files.set(name, await form(record, name));
    // Pictures for print, for a slide, for a link, in the document and in the slides; and the PDF.
    expect(rasterised()).toBe(6);
    const pack = unzipSync(files.get("zip") as Uint8Array);
    for (const [name, bytes] of files)
      if (PACK_FORMS.some((each) => each === name))
        expect(Buffer.compare(pack[`ward-life-expectancy-strip-women.${name}`] as Uint8Array, bytes)).toBe(0);
  });

  test("are not kept once the pack is made", async () => {
    const { form, rasterised } = counted();
    await form(record, "zip");
    await form(record, "png");
    expect(rasterised()).toBe(3);
  });

  test("tell one chart from another", async () => {
    const { form } = counted();
    const other = recordAt("ward-life-expectancy/strip-men", { strip });
    const [women, men] = await Promise.all([record, other].map((each) => form(each, "svg")));
    expect(strFromU8(women as Uint8Array)).toContain(record.title);
    expect(strFromU8(men as Uint8Array)).toContain(other.title);
  });

  test("of a place are about it, have addresses of their own, and are not kept once the last is made", async () => {
    const { form, rasterised } = counted();
    const place = placeRecordAt("ward-life-expectancy/strip-women", "E05990002", { strip });
    expect(place.title).toMatch(/^Dunnock, women, /);
    expect(place.description).toContain("Dunnock");
    expect(place.files).toEqual(
      Object.fromEntries(
        PLACE_FORMS.map((name) => [
          name,
          address(`charts/ward-life-expectancy/strip-women/E05990002.${name}`),
        ]),
      ),
    );
    const whole = strFromU8(await form(record, "svg"));
    const own = strFromU8(await form(place, "svg"));
    expect(own).toContain(place.title);
    expect(own).not.toBe(whole);
    for (const name of PLACE_FORMS) await form(place, name);
    const before = rasterised();
    await form(place, "png");
    expect(rasterised()).toBe(before + 1);
  });
});
