import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import Validator from "rdf-validate-shacl";

const rules = new Validator(
  new Store(new Parser().parse(readFileSync("tests/machines/dcat-ap.ttl", "utf8"))),
);

/**
 * What is wrong with a catalogue by the rules of DCAT-AP in `dcat-ap.ttl`, each as `<node> <property>: <rule> <value>`.
 * JSON-LD, RDF and SHACL are read by implementations that are not ours.
 */
export async function faultsByDcatAp(catalogue: object): Promise<string[]> {
  const triples = (await jsonld.toRDF(catalogue, { format: "application/n-quads" })) as unknown as string;
  const { results } = await rules.validate(new Store(new Parser({ format: "N-Quads" }).parse(triples)));
  return results.map(
    ({ focusNode, path, sourceConstraintComponent, value }) =>
      `${focusNode?.value} ${lastPart(path)}: ${lastPart(sourceConstraintComponent)} ${value?.value ?? ""}`,
  );
}

/** The name of a term without its vocabulary. */
function lastPart(term: unknown): string {
  return (term as { value?: string } | undefined)?.value?.replace(/^.*[/#]/, "") ?? "";
}
