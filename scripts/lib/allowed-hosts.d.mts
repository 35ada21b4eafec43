export function allowedHosts(argv: readonly string[]): string[];
