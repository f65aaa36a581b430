import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Topic } from "../model/topic.ts";

/** The datasets whose changes a topic's feed tells of. */
export function datasetsOfTopic(datasets: readonly Dataset[], topic: Topic): Dataset[] {
  return datasets.filter((dataset) => dataset.topic.id === topic.id);
}

/** The datasets whose changes an area's feed tells of: those with a figure about it. */
export function datasetsOfArea(datasets: readonly Dataset[], area: Area): Dataset[] {
  return datasets.filter(({ figures }) => figures.some((figure) => figure.area?.code === area.code));
}
