import type { APIRoute } from "astro";
import { compared } from "../../../compared.ts";
import type { PlaceFile } from "../../../views/compare/place-file.ts";

export const getStaticPaths = () =>
  [...compared.files].map(([place, file]) => ({ params: { place }, props: { file } }));

export const GET: APIRoute<{ file: PlaceFile }> = ({ props: { file } }) => Response.json(file);
