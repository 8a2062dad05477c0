import { attribute, type Element, isElement, isText, walk } from './tree.ts';

/** Looked at of an element before it is told what it is: boxes of a page are short, an article is not. */
const MOST = { nodes: 300, characters: 1_500 } as const;

/** What a box of the page is, by the names that its maker gave it; the first that fits. */
const BOXES: readonly (readonly [name: RegExp, because: string])[] = [
  [/^(?:\w+-)*(?:newsletters?|sign-?up|subscribe|subscription|mailing-?list|email-?(?:capture|form))(?:-\w+)*$/, 'box to sign up'],
  [
    /^(?:\w+-)*(?:(?:author|contributor|writer|post-author|entry-author)s?-?(?:bio|box|info|card|about|details|description|profile|excerpt)|(?:about|post)-?(?:the-)?authors?|bio-(?:box|container|text|title))(?:-\w+)*$/,
    'about the author',
  ],
  [
    /^(?:\w+-)*(?:related|recommended|recirc(?:ulation)?|read-?(?:more|next|also)|more-?(?:stories|articles|news|from|on)|most-?(?:read|popular)|trending|you-?may-?(?:also-?)?like)(?:-\w+)*$/,
    'list of other articles',
  ],
  [/^(?:\w+-)*(?:cookie|gdpr|consent|paywall|cta|affiliate|disclaimer|disclosure|advert|advertisement|sponsored)(?:-(?!free|less)\w+)*$/, 'notice of the page'],
];
/** "no-promo", "has-newsletter", "hide-related": a state of something larger, not its name. */
const STATE = /^(?:no|not|has|have|is|with|without|hide|hidden|show|category|tag|page|template|post-type)-/;

/** Why an element inside the article is a box of the page, or null. */
export function boxKind(element: Element): string | null {
  if (!/^(?:div|section|aside|ul|ol|p|form|footer)$/.test(element.tagName)) return null;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 400);
  if (names.trim() === '') return null;
  for (const name of names.split(/\s+/)) {
    const plain = name
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase();
    if (plain === '' || plain.length > 60 || STATE.test(plain)) continue;
    const because = BOXES.find(([pattern]) => pattern.test(plain))?.[1];
    if (because !== undefined && isShort(element)) return because;
  }
  return null;
}

/** Few words, and no heading of the page in them. */
function isShort(element: Element): boolean {
  let [nodes, characters] = [0, 0];
  let large = false;
  walk(element, (n) => {
    if (large || ++nodes > MOST.nodes) large = true;
    else if (isText(n)) characters += n.value.trim().length;
    else if (isElement(n) && /^(?:h1|article|main)$/.test(n.tagName)) large = true;
    if (characters > MOST.characters) large = true;
    return !large;
  });
  return !large;
}
