import { readdirSync, readFileSync } from 'node:fs';
import { readOptions, type AmeyoOptions } from '../../../src/vendors/ameyo/options.ts';

const folder = new URL('../../../src/workbench/adapters/ameyo/', import.meta.url);
const textIn = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** A message of the toolbar as the simulator keeps it. */
export const recorded = (name: string): Readonly<Record<string, unknown>> =>
  JSON.parse(textIn(`messages/${name}.json`)) as Readonly<Record<string, unknown>>;

export const allRecorded = readdirSync(new URL('messages/', folder)).map((name) => name.replace('.json', ''));

/** An answer of the dial command, byte for byte: as the document prints it, or as it was probably meant. */
export const dialBody = (name: string, form: 'printed' | 'corrected'): string => textIn(`bodies/${name}.${form}.txt`);

export function optionsOf(given: Readonly<Record<string, unknown>> = {}, apiUrl?: string): AmeyoOptions {
  const options = readOptions(given, apiUrl);
  if (!options) throw new Error('The options are wrong');
  return options;
}

/** The ids in the recorded call. */
export const crt = 'd928-61955288-vce-257459';
export const uce = 'd928-61955288-ses-agent1-x4kf-12-uce-1001';
