import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import type { ChartRecord } from "./record.ts";

/** A picture of a chart with its size in pixels. */
export interface Picture {
  png: Uint8Array;
  width: number;
  height: number;
}

/** 16 cm at 300 dots per inch. */
const WIDTH = Math.round((16 / 2.54) * 300);
const FONT = "@expo-google-fonts/atkinson-hyperlegible-next";
const require = createRequire(import.meta.url);
const fontFiles = ["400Regular", "700Bold"].map((cut) =>
  require.resolve(`${FONT}/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`),
);
const [light = ""] = readFileSync("src/styles/tokens.css", "utf8").split("@media");
const tokens = new Map(
  [...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
);

/** The wide drawing of a chart as a picture for print, on the light paper of the site. */
export async function chartPicture({ drawn }: Pick<ChartRecord, "drawn">): Promise<Picture> {
  const svg = literal(drawn.drawings[1] as string).replace(
    "<svg ",
    `<svg xmlns="http://www.w3.org/2000/svg" color="${tokens.get("ink")}" `,
  );
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: WIDTH },
    background: tokens.get("paper") as string,
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Atkinson Hyperlegible Next" },
  }).render();
  return { png: image.asPng(), width: image.width, height: image.height };
}

function literal(svg: string): string {
  return svg.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => literal(tokens.get(name) ?? ""));
}
