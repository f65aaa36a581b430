import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import strip from "../../src/charts/strip/chart.ts";
import { formsIn } from "../../src/takeaway/forms.ts";
import type { Kept } from "../../src/takeaway/kept.ts";
import { look, rasterise } from "../../src/takeaway/rasterise.ts";
import {
  type ChartRecord,
  FILE_FORMS,
  type FileForm,
  PACK_FORMS,
  PLACE_FORMS,
} from "../../src/takeaway/record.ts";
import { typesetter } from "../../src/takeaway/typeset.ts";
import { readThemes } from "../styles/tokens.ts";
import { openedPdf } from "./pdf-parts.ts";
import { address, placeRecordAt, publisher, recordAt } from "./records.ts";

const record = recordAt("ward-life-expectancy/strip-women", { strip });

/** The forms, what was made and not taken from what is kept, and how often a chart was asked for. */
function counted(known = new Map<string, Promise<Uint8Array>>()) {
  const made: string[] = [];
  let asked = 0;
  const kept: Pick<Kept, "keep"> = {
    keep: (ingredients, make) => {
      const key = JSON.stringify(ingredients);
      const found = known.get(key);
      if (found) return found;
      made.push(ingredients.at(-1) as string);
      const bytes = Promise.resolve(make());
      known.set(key, bytes);
      return bytes;
    },
  };
  const form = formsIn({
    document: new JSDOM("").window.document,
    theme: readThemes().light,
    site: publisher.name,
    publisher,
    address,
    rasterise,
    look,
    typeset: typesetter(),
    kept,
  });
  return {
    form: (each: ChartRecord, name: FileForm, version = "") =>
      form(
        {
          madeOf: [each.path, version],
          record: () => {
            asked++;
            return each;
          },
        },
        name,
      ),
    made,
    asked: () => asked,
    known,
  };
}

describe("the forms of a chart", () => {
  test("are each made once: the document and the pack hold the files that are published", async () => {
    const { form, made } = counted();
    const files = new Map<FileForm, Uint8Array>();
    for (const name of FILE_FORMS) files.set(name, await form(record, name));
    const forms: readonly string[] = FILE_FORMS;
    expect(made.filter((each) => forms.includes(each)).toSorted()).toEqual(forms.toSorted());
    // Pictures for paper, for a slide, for a link, in the document and in the slides.
    expect(made.filter((each) => !forms.includes(each))).toHaveLength(5);
    const pack = unzipSync(files.get("zip") as Uint8Array);
    for (const [name, bytes] of files)
      if (PACK_FORMS.some((each) => each === name))
        expect(Buffer.compare(pack[`ward-life-expectancy-strip-women.${name}`] as Uint8Array, bytes)).toBe(0);
  });

  test("as PDF have letters that stay letters, in the chart too, so that its words can be searched", async () => {
    const { form } = counted();
    const ranked = recordAt("ward-life-expectancy/ranked", { dumbbell });
    const letters = openedPdf(await form(ranked, "pdf")).match(/\bT[Jj]\b/g) ?? [];
    const words = ranked.drawn.at({ width: 642, fontSize: 16 }).match(/<text/g) ?? [];
    expect(words.length).toBeGreaterThan(20);
    expect(letters.length).toBeGreaterThan(words.length);
  });

  test("of which nothing changed are those of the last build, and nothing is even gathered for them", async () => {
    const cold = counted();
    const first = await Promise.all(FILE_FORMS.map((name) => cold.form(record, name)));
    const warm = counted(cold.known);
    const second = await Promise.all(FILE_FORMS.map((name) => warm.form(record, name)));
    expect(warm.made).toEqual([]);
    expect(warm.asked()).toBe(0);
    expect(second.map((bytes) => Buffer.from(bytes))).toEqual(first.map((bytes) => Buffer.from(bytes)));
  });

  test("are made anew where what they are made of changed, but no picture that looks the same", async () => {
    const cold = counted();
    await cold.form(record, "zip", "version 1");
    const warm = counted(cold.known);
    await warm.form(record, "zip", "version 2");
    expect(warm.made.toSorted()).toEqual([...PACK_FORMS, "zip"].toSorted());
  });

  test("tell one chart from another", async () => {
    const { form } = counted();
    const other = recordAt("ward-life-expectancy/strip-men", { strip });
    const [women, men] = await Promise.all([record, other].map((each) => form(each, "svg")));
    expect(strFromU8(women as Uint8Array)).toContain(record.title);
    expect(strFromU8(men as Uint8Array)).toContain(other.title);
  });

  test("of a place are about it, and have addresses of their own", async () => {
    const { form } = counted();
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
  });
});
