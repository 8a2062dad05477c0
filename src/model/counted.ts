import type { Article } from './story.ts';

/**
 * How many details an article gives, as an editor would count them: dates, numbers, titles and quotations, and each name once. That
 * something happened is compared too, but is no detail to tick off.
 */
export function claimsCounted({ claims }: Pick<Article, 'claims'>): number {
  const details = new Set(
    claims.flatMap((c) => {
      if (c.kind === 'event' || c.kind === 'place' || c.block === 'furniture' || c.block === 'duplicate') return [];
      return c.kind === 'name' ? [`name ${c.value?.entity ?? c.value?.name.toLowerCase()}`] : [`${c.kind} ${c.anchor.span.start} ${c.anchor.span.end}`];
    }),
  );
  return details.size;
}
