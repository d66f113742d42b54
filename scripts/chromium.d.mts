/** WAYBILL_CHROMIUM, or the first on the PATH; undefined where there is none. */
export function chromiumPath(): string | undefined
