import { expect, it } from "vitest";
import { readPlaces, writePlaces } from "../../src/takeaway/embed-places.ts";

it("reads the places of an embed as they were written", () => {
  const places = [
    { key: "E05990003", name: "Fuller's Reach" },
    { key: "north-trust", name: "North Trust" },
  ];
  expect(readPlaces(writePlaces(places))).toEqual(places);
  expect(readPlaces(writePlaces([]))).toEqual([]);
});
