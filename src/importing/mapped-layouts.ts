import { type Mapping, mappedLayoutId, mappingOfPath, mappingSchema } from "../model/mapping.ts";
import type { Folder } from "../reading/folder.ts";
import { readJson } from "../reading/json.ts";
import { type Problem, ProblemsError } from "../reading/problem.ts";
import { layoutOf } from "./mapped-layout.ts";
import type { AnyLayout } from "./registry.ts";

/**
 * The layouts that the mappings of a data folder describe, in the order of their names.
 *
 * @throws ProblemsError with all that is wrong in them
 */
export function mappedLayouts(folder: Folder): AnyLayout[] {
  const problems: Problem[] = [];
  const found = folder.list().flatMap((path): AnyLayout[] => {
    const id = mappingOfPath(path);
    if (id === undefined) return [];
    const mapping = parsed(folder.read(path), `data/${path}`, problems);
    return mapping ? [layoutOf(mapping, mappedLayoutId(id))] : [];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return found;
}

/**
 * The layout that a mapping file describes.
 *
 * @param id name of the mapping: that of its file without .json
 * @param file how the file is called in problems
 * @throws ProblemsError with all that is wrong in it
 */
export function mappedLayout(id: string, bytes: Uint8Array, file: string): AnyLayout {
  const problems: Problem[] = [];
  const mapping = parsed(bytes, file, problems);
  if (!mapping) throw new ProblemsError(problems);
  return layoutOf(mapping, mappedLayoutId(id));
}

function parsed(bytes: Uint8Array, file: string, problems: Problem[]): Mapping | undefined {
  const before = problems.length;
  const read = readJson(bytes, file, mappingSchema, problems);
  return problems.length > before || !read ? undefined : read.value;
}
