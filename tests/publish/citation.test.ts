import { describe, expect, it } from "vitest";
import { bibtex, citationText } from "../../src/publish/citation.ts";
import { councilDataset } from "../fixtures/council.ts";

const { figures } = councilDataset("ward-life-expectancy");
const dataset = { id: "smoking", title: "Smoking & vaping: 5% of {all}", updated: "2026-11-22", figures };
const site = {
  publisher: { name: "Borough_figures", statement: "", contact: "" },
  licence: { name: "CC BY 4.0", url: "https://example.org/licence", attribution: "" },
};
const address = (path: string) => `https://example.org/${path}`;

describe("a citation", () => {
  it("names publisher, title, period, who published first, version and the address of this version", () => {
    expect(citationText(dataset, site, address)).toBe(
      "Borough_figures (2026). Smoking & vaping: 5% of {all}: figures of 2010 to 2014 from the papers of Cabinet, 8 March 2016. Version of 22 November 2026 [Data set]. " +
        "https://example.org/data/smoking/2026-11-22.csv",
    );
  });

  it("is a BibTeX entry in which no sign of a title commands TeX", () => {
    expect(bibtex(dataset, site, address)).toMatchInlineSnapshot(`
      @misc{smoking-2026-11-22,
        author = {{Borough\\_figures}},
        title = {{Smoking \\& vaping: 5\\% of \\{all\\}}},
        year = {2026},
        month = {11},
        day = {22},
        version = {2026-11-22},
        publisher = {{Borough\\_figures}},
        howpublished = {Data set},
        url = {https://example.org/data/smoking/2026-11-22.csv},
        note = {Figures of 2010 to 2014 from the papers of Cabinet, 8 March 2016. Latest version: \\url{https://example.org/datasets/smoking/}. Licence: CC BY 4.0}
      }
    `);
  });
});
