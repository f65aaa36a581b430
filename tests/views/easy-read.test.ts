import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { vintage } from "../../src/model/area.ts";
import { chartOptions } from "../../src/model/dataset.ts";
import { amountOf, isKnown } from "../../src/model/figure.ts";
import type { Site } from "../../src/model/site.ts";
import { vintagesOf } from "../../src/model/vintage.ts";
import { easyOf, easyWards } from "../../src/views/easy-pages.ts";
import { type EasyBlock, easyChart, easyWard } from "../../src/views/easy-read.ts";
import { wardMeasures } from "../../src/views/ward-measures.ts";
import { EASY_WORDS } from "../../src/words/easy.ts";
import { wordCount } from "../../src/words/words.ts";
import { council, councilWith } from "../fixtures/council.ts";

const AS_OF = "2026-02-01";

function subjects(site: Site): { title: string; blocks: EasyBlock[] }[] {
  return site.home.subjects.map(({ title, chart, easyRead }) => {
    const [id, spec] = chart.split("/");
    const dataset = site.datasets.find((each) => each.id === id);
    const found = dataset?.charts.find((each) => each.id === spec);
    const type = charts.get(found?.type ?? "");
    if (!dataset || !found || !type) throw new Error(`there is no chart ${chart}`);
    const figures = type.figures(dataset, type.schema.parse(chartOptions(found)));
    return { title, blocks: easyChart(dataset, figures, easyRead, { place: site.place, asOf: AS_OF }) };
  });
}

function wards(site: Site): { title: string; blocks: EasyBlock[] }[] {
  return easyWards(site).map(({ ward, title }) => {
    const peers = vintagesOf(site.areas.values()).find(({ id }) => id === vintage(ward))?.wards ?? [];
    const measures = wardMeasures(site.datasets, ward, peers);
    const within = site.areas.get(site.place)?.name ?? "";
    return { title, blocks: easyWard(ward, { measures, peers, within, asOf: AS_OF }, easyOf(site)) };
  });
}

const pages = [...subjects(council()), ...wards(council())];
const sentences = pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences));

describe("easy read", () => {
  it("has each subject of the home page, and each ward that has figures", () => {
    const known = council().datasets.flatMap(({ figures }) =>
      figures.flatMap(({ area }) => (area?.type === "ward" ? [area] : [])),
    );
    expect(pages.length).toBe(council().home.subjects.length + wards(council()).length);
    expect(easyWards(council()).length).toBeGreaterThan(5);
    for (const { ward } of easyWards(council())) expect(known).toContain(ward);
  });

  it("has short sentences, names left out", () => {
    const names = [
      ...[...council().areas.values()].map(({ name }) => name),
      ...[...council().organisations.values()].map(({ short }) => short),
    ].sort((a, b) => b.length - a.length);
    const long = sentences
      .flatMap((text) => text.split(/(?<=\.) (?=[A-Z])/))
      .filter((text) => {
        const bare = names.reduce((left, name) => left.replaceAll(name, "there"), text);
        return wordCount(bare) > EASY_WORDS;
      });
    expect(long).toEqual([]);
  });

  it("has one number in a sentence, or a rank among how many, or a time", () => {
    const crowded = sentences
      .map((text) => text.replaceAll(/\b\d+(?: in every [\d,]+)?\b(?! to \d)/g, (found) => `#${found}`))
      .filter(
        (text) => (text.match(/#/g) ?? []).length > 1 && !/numbers are from|was a ward|is a ward/.test(text),
      );
    expect(crowded).toEqual([]);
  });

  it("says only numbers that round a figure of the data", () => {
    const whole = new Set(
      council().datasets.flatMap(({ figures }) =>
        figures.filter(isKnown).map((figure) => Math.round(amountOf(figure))),
      ),
    );
    const said = sentences.flatMap((text) => [
      ...text.matchAll(/(?:about|it was|target was) (\d+)(?= in every| years)/g),
    ]);
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter(([, number]) => !whole.has(Number(number)))).toEqual([]);
  });

  it("begins with what is measured, and ends with how old the numbers are and where they come from", () => {
    for (const { title, blocks } of pages) {
      expect(blocks.length, title).toBeGreaterThan(2);
      expect(
        blocks.slice(-2).map(({ heading }) => heading),
        title,
      ).toEqual(["How old the numbers are", "Where the numbers come from"]);
    }
  });

  it("tells of a ward where it is, its number, and the highest and the lowest", () => {
    const [page] = wards(council()).filter(({ title }) => title.startsWith("St Aldern"));
    expect(page?.blocks.map(({ heading }) => heading)).toMatchInlineSnapshot(`
      [
        What this page is about,
        Life expectancy at birth, women,
        Life expectancy at birth, men,
        How old the numbers are,
        Where the numbers come from,
      ]
    `);
    expect(page?.blocks[1]?.sentences).toMatchInlineSnapshot(`
      [
        In Fuller's Reach it was about 86 years.,
        This was the highest of 6.,
        In St Aldern it was about 78 years.,
        This was the lowest of 6.,
      ]
    `);
    const picture = page?.blocks[1]?.picture;
    expect(picture?.kind === "bars" && picture.bars.map(({ name, isFull }) => [name, isFull])).toEqual([
      ["Fuller's Reach", false],
      ["St Aldern (this place)", true],
    ]);
  });

  it("says whether a target was reached", () => {
    const vaccines = subjects(council()).find(({ title }) => title === "Vaccines");
    expect(vaccines?.blocks[0]?.sentences).toMatchInlineSnapshot(`
      [
        In Pellmouth it was about 95 in every 100.,
        The target was 95 in every 100.,
        It was reached.,
      ]
    `);
  });

  it("takes what a subject says besides, and leaves out what has digits", () => {
    const edit = (says: string) =>
      councilWith((files) => {
        const site = JSON.parse(files["site.json"] as string);
        site.home.subjects[1].easyRead = {
          meaning: ["Vaccines protect children."],
          says: { mmr: says },
        };
        files["site.json"] = JSON.stringify(site);
      }, charts);
    const [, { blocks } = { blocks: [] }] = subjects(edit("{} children had it"));
    expect(blocks[0]?.sentences[0]).toBe("Vaccines protect children.");
    expect(() => edit("88 in 100 had it")).toThrow(
      "words without digits, with {} in the place of the number",
    );
  });
});
