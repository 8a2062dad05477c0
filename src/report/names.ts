import type { Document, StoryReport } from '../model/index.ts';

/** How a report calls the articles of a story: by publisher as the rules name it, else by path; by both where two articles share one. */
export function namesIn(story: StoryReport): (document: Document) => string {
  const publisher = (d: Document): string | null => (d.publisher === null ? null : (story.publishers?.[d.publisher] ?? d.publisher));
  const count = new Map<string, number>();
  for (const { annotated } of story.story.articles) {
    const name = publisher(annotated.document);
    if (name !== null) count.set(name, (count.get(name) ?? 0) + 1);
  }
  return (document) => {
    const name = publisher(document);
    return name === null ? document.path : (count.get(name) ?? 0) > 1 ? `${name}, ${document.path}` : name;
  };
}
