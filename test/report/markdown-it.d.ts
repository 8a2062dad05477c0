declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: { html: boolean; linkify: boolean });
    readonly linkify: { set(options: { fuzzyLink: boolean; fuzzyEmail: boolean }): void };
    render(text: string): string;
  }
}
