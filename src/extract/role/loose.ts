import { type Annotated, anchorAt, type Mention, overlaps, type Span, startingIn, type Token } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { isOneOf } from '../../text/words/of-word.ts';
import { OFFICE_HEADS } from '../../values/index.ts';
import { mentionsTouching } from '../near.ts';
import { type Bound, postAt } from './bound.ts';

const isOpening = isOneOf(wordSet('the a an his her their its'));
/** Units of the longest post. */
const LONGEST = 300;

/** Posts of nobody by name ("a prosecutor objected", "he was a state senator"), outside the spans that are `taken`, in order of place. They say something only beside the same sentence elsewhere. */
export function loosePosts(annotated: Annotated, taken: readonly Span[]): Bound[] {
  const { tokens, document } = annotated;
  return annotated.sentences.flatMap((sentence) => {
    const found: Bound[] = [];
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isOpening(tokens[i] as Token)) continue;
      const post = postAt(annotated, i, sentence);
      if (!post || isTaken(taken, post.span)) continue;
      const head = post.words.toLowerCase().split(' ').at(-1) as string;
      if (!OFFICE_HEADS.has(head) && !/ of /.test(post.words)) continue;
      if (
        mentionsTouching(annotated, sentence, { start: post.span.start, end: post.span.end + 1 }).some(
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

const isTaken = (taken: readonly Span[], { start, end }: Span): boolean =>
  startingIn(taken, (t) => t, { start: start - LONGEST, end }).some((t) => t.end > start);
