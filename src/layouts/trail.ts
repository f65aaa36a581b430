import type { Dataset } from "../model/dataset.ts";
import { href, pages } from "../site.ts";

/** The way to a page below that of a dataset, for the head of the page. */
export function trailBelow(dataset: Dataset): { title: string; href: string }[] {
  return [
    { title: "Topics", href: href("topics/") },
    { title: dataset.topic.title, href: pages.topic(dataset.topic.id) },
    { title: dataset.title, href: pages.dataset(dataset) },
  ];
}
