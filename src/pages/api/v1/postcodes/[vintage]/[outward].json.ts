import type { APIRoute, GetStaticPaths } from "astro";
import type { Postcodes } from "../../../../../model/postcodes.ts";
import { postcodesAnswer } from "../../../../../publish/api.ts";
import { site } from "../../../../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  site.postcodes.flatMap((file) =>
    Object.keys(file.postcodes).map((outward) => ({
      params: { vintage: file.vintage, outward },
      props: { file },
    })),
  );

export const GET: APIRoute<{ file: Postcodes }, { outward: string }> = ({ props, params }) =>
  Response.json(postcodesAnswer(props.file, params.outward));
