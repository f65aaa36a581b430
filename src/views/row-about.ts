/** Whether the head of a row names a place: "Ainsdale, women" names Ainsdale. */
export function isAbout(head = "", place?: string): boolean {
  return place !== undefined && head.split(/[,;:] /).includes(place);
}
