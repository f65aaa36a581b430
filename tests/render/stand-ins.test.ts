import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faceLike, STAND_INS, type StandIn, standInFaces } from "../../src/render/stand-ins.ts";

const typeface = { unitsPerEm: 1000, ascent: 900, descent: -300, lineGap: 45, xWidthAvg: 450 };
const wider: StandIn = {
  family: "Wider",
  weight: 700,
  locals: ["Wider Bold", "Wider-Bold"],
  unitsPerEm: 2048,
  xWidthAvg: 1024,
};

test("a stand-in is made as wide as the typeface, and its lines as high, counted in its new size", () => {
  expect(faceLike(typeface, wider)).toBe(
    '@font-face{font-family:"Wider";font-weight:700;src:local("Wider Bold"),local("Wider-Bold");' +
      "size-adjust:90%;ascent-override:100%;descent-override:33.33%;line-gap-override:5%}",
  );
});

test("the stand-ins of the site differ from its typeface by little, but for the narrow bold of Roboto", async () => {
  const sizes = [...(await standInFaces()).matchAll(/size-adjust:([\d.]+)%/g)].map(([, size]) =>
    Number(size),
  );
  expect(sizes).toHaveLength(STAND_INS.length);
  for (const size of sizes.slice(0, 3)) expect(Math.abs(size - 100)).toBeLessThan(1);
  expect(sizes[3]).toBeCloseTo(105.7, 1);
});

test("the styles name every stand-in after the typeface, in the same order", () => {
  const [, names = ""] = readFileSync("src/styles/tokens.css", "utf8").match(/--text: "[^"]+", (.+);/) ?? [];
  const families = [...new Set(STAND_INS.map(({ family }) => `"${family}"`))];
  expect(names).toBe([...families, "system-ui", "sans-serif"].join(", "));
});
