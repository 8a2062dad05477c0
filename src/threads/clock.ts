/** Milliseconds since 1970 by the clock that all threads of the process share: a limit of time is passed on by it, and nothing is told of it. */
export const now = (): number => performance.timeOrigin + performance.now();
