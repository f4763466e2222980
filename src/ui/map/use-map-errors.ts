import { useRef } from 'react';
import type { ErrorEvent, MapSourceDataEvent } from 'react-map-gl/maplibre';

interface MapErrors {
  onSourceData: (event: Pick<MapSourceDataEvent, 'source' | 'tile'>) => void;
  onError: (event: Pick<ErrorEvent, 'error'>) => void;
}

/**
 * Listeners of a map, which tell an error that ends it, given to `onFail`, from one that it goes on without.
 *
 * Only a tile shows that its worker runs: a map that has said `load` may have had nothing to ask of it yet.
 */
export function useMapErrors(onFail: (error: Error) => void): MapErrors {
  const hasTile = useRef(false);
  return {
    onSourceData: ({ source, tile }) => {
      // Images are tiles that come without a worker.
      if (tile !== undefined && (source.type === 'geojson' || source.type === 'vector'))
        hasTile.current = true;
    },
    onError: ({ error }) => {
      if (hasTile.current || isOfOneFile(error)) console.warn(error.message);
      else onFail(error);
    },
  };
}

/** True for what MapLibre says of one sign, font or tile that did not come, or came garbled. */
function isOfOneFile(error: Error): boolean {
  // Its errors of requests have the status of the answer; a garbled file is refused by the parser.
  return 'status' in error || error instanceof SyntaxError;
}
