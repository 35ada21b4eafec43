export interface PackedFile {
  readonly name: string;
  readonly content: Buffer;
}

export function filesBelow(folder: string): Promise<PackedFile[]>;
