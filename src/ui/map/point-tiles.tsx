import { useEffect, useEffectEvent, useState } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { TILE_LAYER, TILE_SOURCE_ID } from './use-map-items.ts';

interface PointTilesProps {
  address: string;
  onFail: (error: Error) => void;
}

/** Everyone of a large edition as vector tiles: of the archive, only the tiles in view are fetched. */
export function PointTiles({ address, onFail }: PointTilesProps) {
  const [ready, setReady] = useState(false);
  const [missing, setMissing] = useState<Error>();
  const fail = useEffectEvent(onFail);
  useEffect(() => {
    import('./tile-protocol.ts').then(
      ({ openTiles }) => openTiles(address).then(() => setReady(true), fail),
      (error: unknown) => setMissing(error instanceof Error ? error : new Error(String(error))),
    );
  }, [address]);
  // A part of the script: the boundary around the map asks to load the page anew.
  if (missing) throw missing;
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
