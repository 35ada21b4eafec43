import { filesBelow } from '../../scripts/lib/files-below.mjs';
import { zip } from '../../scripts/lib/zip.mjs';
import { readChunkGraph } from '../support/chunk-graph.ts';
import type { Measure } from './measurement.ts';

const unit = 'KB gzip';

/** The chunks that make up a location, besides the entry. The phone's first one mounts the adapter frame. */
const locations = {
  'top bar': ['location-hold', 'location-top-bar'],
  sidebar: ['location-sidebar'],
  'nav bar': ['location-nav-bar'],
};

/**
 * What the built package in `dist/` makes a browser load. The bundled SDK is counted everywhere, although it is loaded only
 * where Zendesk's own does not come in time.
 */
export const measure: Measure = async () => {
  const graph = readChunkGraph('dist/assets');
  const start = graph.neededBy(graph.named('iframe'), graph.named('bundled-sdk'));
  const beforeFrame = graph.neededBy(...start, graph.named('location-hold'));
  const allOf = (names: readonly string[]): number =>
    graph.kilobytes(new Set([...start, ...graph.reachableFrom(names.map(graph.named), start)]));
  const all = Object.entries(locations).map(([what, names]) => {
    return { what: `script of the ${what}, all it may ever load`, value: allOf(names), limit: 200, unit };
  });
  const packed = zip(await filesBelow('dist'));
  return [
    { what: 'script before the adapter frame', value: graph.kilobytes(beforeFrame), limit: 25, unit },
    {
      what: 'script of the background, all it may ever load',
      value: allOf(['location-background']),
      limit: 15,
      unit,
    },
    ...all,
    { what: 'package', value: packed.length / 1000, limit: 1000, unit: 'KB' },
  ];
};
