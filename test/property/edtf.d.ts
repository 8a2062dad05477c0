declare module 'edtf' {
  /** Bounds are milliseconds since 1970-01-01, UTC. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
