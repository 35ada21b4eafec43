export interface BuildOptions {
  readonly allow?: readonly string[];
  readonly into?: string;
  readonly logLevel?: 'info' | 'error';
}

export function buildPackage(options?: BuildOptions): Promise<void>;
