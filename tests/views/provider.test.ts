import { describe, expect, it } from "vitest";
import { byFigures } from "../../src/views/provider.ts";
import { readWith } from "../reading/small-site.ts";

describe("providers", () => {
  it("are told apart by whether a figure is about them", () => {
    const site = readWith();
    const { withFigures, named } = byFigures(site.datasets, site.organisations.values());
    expect(withFigures.map(({ id }) => id)).toEqual(["pao"]);
    expect(named.map(({ id }) => id)).toEqual(["orle-general"]);
  });
});
