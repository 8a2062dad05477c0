/** A path as a relative reference (RFC 3986): each part percent-encoded, lone surrogates, which cannot be, replaced; `../` stays. */
export const uriOf = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/');
