import { createContext, type RefObject } from 'react';
import type { TakePicture } from '../map/use-picture.ts';

/** Filled by the map of the page once it is drawn; what exports it is elsewhere on the page. */
export const MapPictureContext = createContext<RefObject<TakePicture | undefined>>({ current: undefined });
