import { expect, it } from "vitest";
import type { BoroughProfile } from "../../src/model/borough-profile.ts";
import { editionsAtEnds, namedEnds } from "../../src/views/profile-link.ts";
import { profileWith, withProfile } from "../reading/small-profile.ts";
import { readWith } from "../reading/small-site.ts";

it("leads to the editions that name what stands nearest the ends, of those that have the dataset", () => {
  const ends = [{ title: "Nearest the worst", lines: [] }];
  const page = {
    editions: [
      { id: "then", title: "Then", ends },
      { id: "now", title: "Now", ends: [] },
      { id: "between", title: "Between", ends },
    ],
  };
  expect(namedEnds(page, [{ id: "then" }, { id: "now" }])).toEqual([{ id: "then", title: "Then" }]);
});

it("leads nowhere from a dataset with few measures, or of no profile", () => {
  const site = readWith(withProfile(profileWith()));
  const [dataset] = (site.profile as BoroughProfile).editions.flatMap(({ parts }) =>
    parts.map((part) => part.dataset),
  );
  if (!dataset) throw new Error("the small profile has no dataset");
  expect(editionsAtEnds(site, dataset)).toEqual([]);
  const { profile: _, ...without } = site;
  expect(editionsAtEnds(without, dataset)).toEqual([]);
});
