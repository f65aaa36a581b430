import type { APIRoute, GetStaticPaths } from "astro";
import { feedOf, feeds } from "../../../feeds.ts";
import type { Topic } from "../../../model/topic.ts";
import { datasetsOfTopic } from "../../../publish/feeds.ts";
import { site } from "../../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  site.topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) =>
  new Response(feedOf(feeds.topic(topic), `topics/${topic.id}/`, datasetsOfTopic(site.datasets, topic)));
