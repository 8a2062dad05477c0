import path from 'node:path';

/** Files that lie beside articles and hold none: pictures, sound, film, type, code, data of the site. */
const ASSET =
  /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|tiff?|heic|svg|psd|ai|eps|mp[34]|m4[av]|ogg|opus|wav|flac|webm|mov|avi|vtt|srt|woff2?|[ot]tf|eot|css|s[ac]ss|less|m?[jt]sx?|cjs|map|sh|py|rb|lock|gitkeep|gitignore|gitattributes|keep|ds_store)$/i;
/** Files of ours that say how articles are checked; what they may change is asked elsewhere. */
const OURS = /^(?:story|crosscheck)\.yaml$/;

/**
 * Why a changed file within a story was not read though it may be an article, or null. `readable`: its ending is one that is read;
 * `prose` looks into it.
 */
export function unseenReason(file: string, kind: 'file' | 'link' | 'repository' | 'other', readable: boolean, prose: () => boolean): string | null {
  const name = path.posix.basename(file);
  if (kind === 'repository') return 'the change brings a repository of its own in; the gate reads files of this one';
  if (kind === 'link') return 'the change links a folder; the gate does not follow it';
  if (kind === 'other') return null;
  if (OURS.test(name) || file.includes('.crosscheck/')) return null;
  if (readable) return 'the change adds or alters it, and its name or its folder keeps it from being read';
  if (/\.ya?ml$/i.test(name) && path.posix.basename(path.posix.dirname(file)) === 'rules') return null;
  return !ASSET.test(name) && prose()
    ? `the change adds or alters it; it holds sentences, and files that end in "${path.posix.extname(name) || name}" are not read`
    : null;
}

/** Do these bytes hold a sentence: eight words in a row? Of a long file the beginning is asked. */
export function proseIn(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000));
  return !text.includes('\u0000') && /(?:[\p{L}\p{N}’'"“”,;:()-]{1,40}[ \t\r\n]{1,4}){7}[\p{L}\p{N}’'"“”]{1,40}/u.test(text);
}
