/** The visitor's position, asked of the browser when the visitor asks for it and at no other time. */
import { useEffect, useRef, useState } from 'react';
import type { LngLat } from '#domain/organization.ts';

/** `vague`: known to no better than `MOST_VAGUE_KM`, where the nearest commune would be a guess. */
export type GeolocationFailure = 'refused' | 'unavailable' | 'timeout' | 'insecure' | 'vague';

export const MOST_VAGUE_KM = 25;

export type GeolocationState =
  | { status: 'idle' }
  | { status: 'asking' }
  | { status: 'failed'; failure: GeolocationFailure };

export interface PositionSource {
  /** Missing in browsers and frames that have none. */
  geolocation?: Pick<Geolocation, 'getCurrentPosition'> | undefined;
  /** Browsers give no position to a page that anyone on the line could have changed. */
  isSecure: boolean;
}

export interface GeolocationAsker {
  state: GeolocationState;
  ask: () => void;
  /** Forgets a question or a failure; an answer that comes later is not heard. */
  dismiss: () => void;
}

const OPTIONS: PositionOptions = {
  // A commune is all that is needed: no satellite, and a fix of five minutes ago will do.
  enableHighAccuracy: false,
  maximumAge: 5 * 60_000,
  timeout: 10_000,
};
const FAILURES: Readonly<Record<number, GeolocationFailure>> = {
  1: 'refused',
  2: 'unavailable',
  3: 'timeout',
};
const IDLE: GeolocationState = { status: 'idle' };

/** `onFound` gets `[lng, lat]` in degrees, WGS 84. `source` is read at each question. */
export function useGeolocation(
  onFound: (point: LngLat) => void,
  source: () => PositionSource = browserSource,
): GeolocationAsker {
  const [state, setState] = useState<GeolocationState>(IDLE);
  const question = useRef(0);
  useEffect(
    () => () => {
      question.current += 1;
    },
    [],
  );
  const fail = (failure: GeolocationFailure) => setState({ status: 'failed', failure });
  const ask = () => {
    question.current += 1;
    const asked = question.current;
    const { geolocation, isSecure } = source();
    if (!isSecure) return fail('insecure');
    if (!geolocation) return fail('unavailable');
    setState({ status: 'asking' });
    geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        if (asked !== question.current) return;
        // Devices have given places that are none.
        if (!Number.isFinite(longitude + latitude)) return fail('unavailable');
        if (accuracy > MOST_VAGUE_KM * 1000) return fail('vague');
        setState(IDLE);
        onFound([longitude, latitude]);
      },
      ({ code }) => {
        if (asked === question.current) fail(FAILURES[code] ?? 'unavailable');
      },
      OPTIONS,
    );
  };
  const dismiss = () => {
    question.current += 1;
    setState(IDLE);
  };
  return { state, ask, dismiss };
}

function browserSource(): PositionSource {
  return { geolocation: navigator.geolocation, isSecure: window.isSecureContext };
}
