import { useEffect, useState } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { TILE_LAYER, TILE_SOURCE_ID } from './use-map-items.ts';

/** Everyone of a large edition as vector tiles: of the archive, only the tiles in view are fetched. */
export function PointTiles({ address }: { address: string }) {
  const [ready, setReady] = useState(false);
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    import('./tile-protocol.ts').then(
      ({ registerTileProtocol }) => {
        registerTileProtocol();
        setReady(true);
      },
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    );
  }, []);
  // The boundary around the map says it, with a way to try again.
  if (failure) throw failure;
  return (
    ready && (
      <Source id={TILE_SOURCE_ID} type="vector" url={`pmtiles://${address}`}>
        {/* Tiles of a source that no layer draws are never fetched, and could not be read. */}
        <Layer
          id="organization-tiles-anchor"
          type="circle"
          source-layer={TILE_LAYER}
          paint={{ 'circle-radius': 0, 'circle-opacity': 0 }}
        />
      </Source>
    )
  );
}
