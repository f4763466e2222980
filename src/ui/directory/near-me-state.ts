/** From a press on « Autour de moi » to a commune, through every way it can fail. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { LngLat } from '#domain/organization.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import type { UnderstoodTerritory } from '#engine/search/types.ts';
import { useRememberPosition } from '#state/position-store.ts';
import { useQuestion, useRetryPlaces } from '#state/use-engine.ts';
import { type GeolocationFailure, type PositionSource, useGeolocation } from '#state/use-geolocation.ts';
import { useViewActions } from '#state/use-view.tsx';

/** Beyond this from the nearest commune, the visitor is not in France. */
export const FARTHEST_KM = 50;
/** The list of communes may still be on its way; after this it is not coming. */
const COMMUNES_WITHIN_MS = 45_000;

export type NearMeState =
  | { status: 'idle' }
  | { status: 'asking' }
  | { status: 'found'; name: string }
  | { status: 'failed'; failure: GeolocationFailure | 'far' | 'failed' };

export interface NearMe {
  state: NearMeState;
  ask: () => void;
  dismiss: () => void;
}

type Locate = (point: LngLat) => Promise<UnderstoodTerritory | undefined>;

const IDLE: NearMeState = { status: 'idle' };
const ASKING: NearMeState = { status: 'asking' };

/** `source` is the browser unless given. */
export function useNearMe(source?: () => PositionSource): NearMe {
  const { client, places } = useQuestion();
  const retryPlaces = useRetryPlaces();
  const actions = useViewActions();
  const remember = useRememberPosition();
  // Only a list of all communes can tell which is the nearest: it is waited for.
  const locate: Locate | undefined = places === 'known' ? client?.locate : undefined;
  const [point, setPoint] = useState<LngLat>();
  const [outcome, setOutcome] = useState<NearMeState>(IDLE);
  const position = useGeolocation(setPoint, source);
  const end = useEffectEvent((found: Found) => {
    setPoint(undefined);
    if (!('commune' in found)) return setOutcome(found);
    const { code, name } = found.commune;
    setOutcome({ status: 'found', name });
    if (point) remember({ point, code });
    actions.locate(code);
  });
  useEffect(() => {
    if (!point || !locate) return;
    let isWaitedFor = true;
    void nearestCommune(locate, point).then((found) => {
      if (isWaitedFor) end(found);
    });
    return () => {
      isWaitedFor = false;
    };
  }, [point, locate]);
  useEffect(() => {
    if (!point) return;
    const timer = setTimeout(() => end(FAILED), places === 'missing' ? 0 : COMMUNES_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [point, places]);
  const restart = (then: () => void) => () => {
    setPoint(undefined);
    setOutcome(IDLE);
    then();
  };
  return {
    state: position.state.status !== 'idle' ? position.state : point ? ASKING : outcome,
    ask: restart(() => {
      retryPlaces();
      position.ask();
    }),
    dismiss: restart(position.dismiss),
  };
}

type Found = { commune: UnderstoodTerritory } | Extract<NearMeState, { status: 'failed' }>;

const FAILED = { status: 'failed', failure: 'failed' } as const;

async function nearestCommune(locate: Locate, point: LngLat): Promise<Found> {
  const commune = await locate(point).catch(() => null);
  if (commune === null) return FAILED;
  const isNear = commune?.point && haversineKm(point, commune.point) <= FARTHEST_KM;
  return commune && isNear ? { commune } : { status: 'failed', failure: 'far' };
}
