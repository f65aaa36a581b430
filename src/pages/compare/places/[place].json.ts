import type { APIRoute } from "astro";
import { placeFiles } from "../../../compared.ts";
import type { PlaceFile } from "../../../views/compare/place-file.ts";

export const getStaticPaths = placeFiles;

export const GET: APIRoute<{ file: PlaceFile }> = ({ props: { file } }) => Response.json(file);
