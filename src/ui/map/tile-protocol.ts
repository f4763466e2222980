/** Lets MapLibre read tiles out of one archive, by range requests. */
import { addProtocol } from 'maplibre-gl';
import { Protocol } from 'pmtiles';

let isRegistered = false;

export function registerTileProtocol(): void {
  if (isRegistered) return;
  addProtocol('pmtiles', new Protocol().tile);
  isRegistered = true;
}
