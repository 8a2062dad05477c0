/** JSON as files of reports hold it. A runner that reads the log finds no `##[command]` in it: the sign is written as an escape. */
export const inJson = (value: unknown): string => `${JSON.stringify(value, null, 2).replaceAll('##[', '#\\u0023[')}\n`;
