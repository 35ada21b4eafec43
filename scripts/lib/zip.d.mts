import type { PackedFile } from './files-below.d.mts';

export function zip(files: readonly PackedFile[]): Buffer;
