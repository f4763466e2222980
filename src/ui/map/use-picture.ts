import type * as maplibre from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';

/** The canvas of the map, with the size it has on the screen, in CSS pixels. */
export interface MapPicture {
  image: ImageBitmap;
  width: number;
  height: number;
  /** What the map must credit. */
  credits: string;
}
export type TakePicture = () => Promise<MapPicture>;

/** Draws what stands on the map and not in it, in CSS pixels. */
export type DrawAbove = (context: CanvasRenderingContext2D, map: maplibre.Map) => void;

/** A map that goes on loading is taken as it stands: some tile may never come. */
const PICTURE_PATIENCE_MS = 8000;

/** WebGL keeps what it drew for the length of one frame: the picture is taken inside it, once all is drawn. */
export function usePicture(
  mapRef: RefObject<MapRef | null>,
  drawn: boolean,
  credits: string,
  picture: RefObject<TakePicture | undefined> | undefined,
  above?: RefObject<DrawAbove>,
) {
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!drawn || !picture || !map) return undefined;
    picture.current = async () => {
      if (!map.loaded()) await settled(map);
      const { clientWidth: width, clientHeight: height } = map.getCanvas();
      const bare = await new Promise<ImageBitmap>((resolve, reject) => {
        map.once('render', () => createImageBitmap(map.getCanvas()).then(resolve, reject));
        map.triggerRepaint();
      });
      const image = above === undefined ? bare : await withAbove(bare, width, above.current, map);
      return { image, width, height, credits };
    };
    return () => {
      picture.current = undefined;
    };
  }, [mapRef, drawn, credits, picture, above]);
}

function withAbove(bare: ImageBitmap, width: number, draw: DrawAbove, map: maplibre.Map) {
  const canvas = document.createElement('canvas');
  canvas.width = bare.width;
  canvas.height = bare.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('expected a canvas to draw on, found none');
  context.drawImage(bare, 0, 0);
  const scale = bare.width / width;
  context.scale(scale, scale);
  draw(context, map);
  return createImageBitmap(canvas);
}

function settled(map: maplibre.Map): Promise<void> {
  return new Promise((resolve) => {
    map.once('idle', () => resolve());
    setTimeout(resolve, PICTURE_PATIENCE_MS);
  });
}
