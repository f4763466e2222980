import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { TakePicture } from './use-picture.ts';

type PictureRef = RefObject<TakePicture | undefined>;

/** One for each app: its map fills it once it is drawn, and what exports it is elsewhere on the page, in a file of its own. */
const PICTURES = new WeakMap<QueryClient, PictureRef>();

export function useMapPicture(): PictureRef {
  const app = useQueryClient();
  const picture = PICTURES.get(app) ?? { current: undefined };
  PICTURES.set(app, picture);
  return picture;
}
