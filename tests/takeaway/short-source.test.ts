import { expect, it } from "vitest";
import { citations } from "../../src/model/provenance.ts";
import { shortSource } from "../../src/takeaway/short-source.ts";
import { council, councilDataset } from "../fixtures/council.ts";

it("names the one source of figures, or the newest and how many others", () => {
  const one = councilDataset("ward-life-expectancy").figures.slice(0, 1);
  expect(shortSource(one)).toEqual({ newest: citations(one)[0], others: "" });
  const many = council().datasets.flatMap(({ figures }) => figures);
  const all = citations(many);
  expect(all.length).toBeGreaterThan(2);
  expect(shortSource(many).newest).toEqual(all.at(-1));
  expect(shortSource(many).others).toMatch(/^ and \w+ more$/);
});
