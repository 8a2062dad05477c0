import type { Article } from './story.ts';

/**
 * How many details an article gives, as an editor would count them: dates, numbers, titles and quotations, and each name once. That
 * something happened is compared too, but is no detail to tick off.
 */
export function claimsCounted({ claims }: Pick<Article, 'claims'>): number {
  const details = new Set<string>();
  for (const { kind, value, block, anchor } of claims) {
    if (kind === 'event' || kind === 'place' || block === 'furniture' || block === 'duplicate') continue;
    details.add(kind === 'name' ? `name ${value?.entity ?? value?.name.toLowerCase()}` : `${kind} ${anchor.span.start} ${anchor.span.end}`);
  }
  return details.size;
}
