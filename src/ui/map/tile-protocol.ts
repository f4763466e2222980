/** Lets MapLibre read tiles out of one archive, by range requests. */
import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';

const protocol = new Protocol();
let isRegistered = false;

/**
 * Reads where the tiles of an archive are, so that MapLibre finds it open. Throws an error that names the archive where it
 * cannot be read, or where its host answers no ranges; the next call asks again.
 */
export async function openTiles(address: string): Promise<void> {
  if (!isRegistered) addProtocol('pmtiles', protocol.tile);
  isRegistered = true;
  if (protocol.get(address)) return;
  const archive = new PMTiles(address);
  await archive.getHeader().catch((error: unknown) => {
    throw new Error(`${new URL(address).pathname.split('/').at(-1)}: ${error}`);
  });
  // One that failed is not kept: the protocol would remember the failure.
  protocol.add(archive);
}
