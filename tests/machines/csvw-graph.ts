// W3C's context of CSVW (https://www.w3.org/ns/csvw.jsonld), which the package brings along.
import csvw from "rdf-parser-csvw/test/support/csvw.json" with { type: "json" };

interface Definition {
  "@id": string;
  "@type"?: string;
  "@container"?: string;
}

interface Node {
  termType: "NamedNode" | "BlankNode" | "Literal";
  value: string;
  datatype?: Node;
  equals(other: Node): boolean;
}

interface Statement {
  subject: Node;
  predicate: Node;
  object: Node;
}

const terms = csvw["@context"] as Record<string, string | Definition>;
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/**
 * The description of a table, which is JSON-LD, as the graph that it stands for. What its words mean is W3C's to say:
 * their context says which property a key is, which keys name things of the vocabulary and which hold lists.
 *
 * @throws where a value is not a word of the vocabulary and must be one, such as the name of a datatype
 */
export function csvwGraph(metadata: object): Graph {
  const statements: Statement[] = [];
  let blanks = 0;
  const blank = () => node("BlankNode", `b${blanks++}`);
  const say = (subject: Node, predicate: string, object: Node) =>
    statements.push({ subject, predicate: node("NamedNode", predicate), object });

  const thing = (value: object): Node => {
    const subject = blank();
    for (const [key, held] of Object.entries(value)) {
      const definition = definitionOf(key);
      if (!definition) continue;
      const objects = [held].flat().map((each) => objectOf(each, definition));
      const stated = definition["@container"] === "@list" ? [list(objects)] : objects;
      for (const object of stated) say(subject, iri(definition["@id"]), object);
    }
    return subject;
  };

  const objectOf = (value: unknown, { "@type": type }: Definition): Node => {
    if (typeof value !== "object" || value === null) {
      if (type === "@vocab") return node("NamedNode", word(String(value)));
      if (type === "@id") return node("NamedNode", String(value));
      return literal(String(value), type ?? "xsd:string");
    }
    if ("@id" in value) return node("NamedNode", String(value["@id"]));
    if ("@value" in value)
      return literal(String(value["@value"]), "@type" in value ? String(value["@type"]) : "xsd:string");
    return thing(value);
  };

  const list = (objects: Node[]): Node => {
    const [first, ...rest] = objects;
    if (!first) return node("NamedNode", `${RDF}nil`);
    const cell = blank();
    say(cell, `${RDF}first`, first);
    say(cell, `${RDF}rest`, list(rest));
    return cell;
  };

  thing(metadata);
  return new Graph(statements);
}

/** Statements that can be looked through as RDF/JS asks of a dataset. */
export class Graph {
  readonly #statements: readonly Statement[];
  readonly #bySubject: ReadonlyMap<string, readonly Statement[]>;

  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
    this.#bySubject = Map.groupBy(statements, ({ subject }) => subject.value);
  }

  match(subject?: Node | null, predicate?: Node | null): Graph {
    const about = subject ? (this.#bySubject.get(subject.value) ?? []) : this.#statements;
    return new Graph(predicate ? about.filter((each) => each.predicate.equals(predicate)) : about);
  }

  [Symbol.iterator](): Iterator<Statement> {
    return this.#statements[Symbol.iterator]();
  }
}

function node(termType: Node["termType"], value: string): Node {
  return { termType, value, equals: (other) => other.termType === termType && other.value === value };
}

function literal(value: string, datatype: string): Node {
  return { ...node("Literal", value), datatype: node("NamedNode", iri(datatype)) };
}

/** What a key means: by W3C's context, or by its prefix (`dc:title`). As in JSON-LD, any other key says nothing. */
function definitionOf(key: string): Definition | undefined {
  const definition = terms[key];
  if (typeof definition === "object") return definition;
  return /^[a-z]\w*:/.test(key) ? { "@id": key } : undefined;
}

/** The address of a word of the vocabulary: `number` is `xsd:double`. */
function word(name: string): string {
  const meaning = terms[name];
  if (typeof meaning !== "string") throw new Error(`CSVW has no word ${name}`);
  return iri(meaning);
}

/** `xsd:double` in full. */
function iri(short: string): string {
  const [prefix = "", name = ""] = short.split(":");
  const space = terms[prefix];
  if (typeof space !== "string") throw new Error(`CSVW has no prefix ${prefix}`);
  return space + name;
}
