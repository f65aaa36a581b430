import type { APIRoute } from "astro";
import { comparisonFile, comparisonFiles, pairs } from "../../../../compared.ts";
import type { StaticComparison } from "../../../../views/compare/pairs.ts";

export const getStaticPaths = () => comparisonFiles(pairs);

export const GET: APIRoute<{ compared: StaticComparison }, { form: string }> = async ({ props, params }) =>
  new Response(await comparisonFile(props.compared, params.form));
