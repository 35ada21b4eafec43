import { filesBelow } from '../../scripts/lib/files-below.mjs';
import { zip } from '../../scripts/lib/zip.mjs';
import { readChunkGraph } from '../support/chunk-graph.ts';
import type { Measure } from './measurement.ts';

const unit = 'KB gzip';

/** The chunks that make up a location, besides the entry. The phone's first one mounts the adapter frame. */
const topBar = ['location-hold', 'location-top-bar'];
const others = { sidebar: ['location-sidebar'], 'nav bar': ['location-nav-bar'] };
const vendors = ['ccaip', 'ameyo', 'daktela', 'ringostat'] as const;
type Vendor = (typeof vendors)[number];

/** Of its vendor every page loads the check of the options, only the phone the rest. */
function isLoadedFor(file: string, vendor: Vendor, isPhone: boolean): boolean {
  if (!file.startsWith('vendor-')) return true;
  return file.startsWith(`vendor-${vendor}-`) && (isPhone || file.includes('-options-'));
}

/**
 * What the built package in `dist/` makes a browser load. The bundled SDK is counted everywhere, although it is loaded only
 * where Zendesk's own does not come in time.
 */
export const measure: Measure = async () => {
  const graph = readChunkGraph('dist/assets');
  const start = graph.neededBy(graph.named('iframe'), graph.named('bundled-sdk'));
  const beforeFrame = graph.neededBy(...start, graph.named('location-hold'));
  const allOf = (names: readonly string[], vendor: Vendor): number => {
    const all = [...start, ...graph.reachableFrom(names.map(graph.named), start), ...graph.ofVendors()];
    return graph.kilobytes(new Set(all.filter((file) => isLoadedFor(file, vendor, names === topBar))));
  };
  const heaviest = (names: readonly string[]): number => Math.max(...vendors.map((vendor) => allOf(names, vendor)));
  const packed = zip(await filesBelow('dist'));
  return [
    { what: 'script before the adapter frame', value: graph.kilobytes(beforeFrame), limit: 25, unit },
    {
      what: 'script of the background, all it may ever load',
      value: heaviest(['location-background']),
      limit: 15,
      unit,
    },
    ...vendors.map((vendor) => ({
      what: `script of the top bar with ${vendor}, all it may ever load`,
      value: allOf(topBar, vendor),
      limit: 200,
      unit,
    })),
    ...Object.entries(others).map(([what, names]) => ({
      what: `script of the ${what}, all it may ever load`,
      value: heaviest(names),
      limit: 200,
      unit,
    })),
    { what: 'package', value: packed.length / 1000, limit: 1000, unit: 'KB' },
  ];
};
