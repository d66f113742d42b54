/** Builds the console into a folder; `dist/console` unless told. */
export function buildConsole(out?: string): Promise<void>
