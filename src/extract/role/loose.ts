import { type Annotated, anchorAt, type Mention, mentionsIn, overlaps, type Span, startingIn, type Token } from '../../model/index.ts';
import { OFFICE_HEADS } from '../../values/index.ts';
import { type Bound, postAt } from './bound.ts';

/** Posts of nobody by name ("a prosecutor objected", "he was a state senator"), outside the spans that are `taken`, in order of place. They say something only beside the same sentence elsewhere. */
export function loosePosts(annotated: Annotated, taken: readonly Span[]): Bound[] {
  const { tokens, document } = annotated;
  return annotated.sentences.flatMap((sentence) => {
    const found: Bound[] = [];
    const near = startingIn(taken, (t) => t, sentence.span);
    for (let i = sentence.first; i < sentence.last; i++) {
      const { lower } = tokens[i] as Token;
      if (!/^(?:the|a|an|his|her|their|its)$/.test(lower)) continue;
      const post = postAt(annotated, i, sentence);
      if (!post || near.some((t) => overlaps(t, post.span))) continue;
      const head = post.words.toLowerCase().split(' ').at(-1) as string;
      if (!OFFICE_HEADS.has(head) && !/ of /.test(post.words)) continue;
      if (
        mentionsIn(annotated, { start: sentence.span.start, end: post.span.end + 2 }).some(
          (m) => m.type === 'person' && m.form !== 'description' && (overlaps(m.anchor.span, post.span) || m.anchor.span.start - post.span.end === 1),
        )
      )
        continue;
      const person: Mention = {
        anchor: anchorAt(document, post.span),
        entity: null,
        name: post.words,
        type: 'person',
        form: 'description',
        chain: -1,
        titles: [],
      };
      found.push({ ...post, person, stated: false });
    }
    return found;
  });
}
