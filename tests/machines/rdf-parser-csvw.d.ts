/** What the tests use of the package, which has no types of its own: terms and streams as RDF/JS defines them. */
declare module "rdf-parser-csvw" {
  import type { Readable } from "node:stream";

  export interface Term {
    value: string;
    /** Of a literal only. The package gives a text or a term as its value. */
    datatype?: { value: string | { value: string } };
  }

  export interface Quad {
    subject: Term;
    predicate: Term;
    object: Term;
  }

  export default class Parser {
    constructor(options: { metadata: unknown; baseIRI: string; timezone: string });
    /** A stream of quads. */
    import(input: Readable): AsyncIterable<Quad>;
  }
}
