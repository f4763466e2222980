// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { PositionSource } from '#state/use-geolocation.ts';
import { box, engine, LYON, openSearchBox as open } from '../support/search-box-scene.tsx';
import '@testing-library/jest-dom/vitest';

afterEach(cleanup);

const found =
  (lng: number, lat: number): (() => PositionSource) =>
  () => ({
    isSecure: true,
    geolocation: {
      getCurrentPosition: (onFound) =>
        onFound({
          coords: { longitude: lng, latitude: lat } as GeolocationCoordinates,
        } as GeolocationPosition),
    },
  });
const refusing =
  (code: number): (() => PositionSource) =>
  () => ({
    isSecure: true,
    geolocation: {
      getCurrentPosition: (_onFound, onError) => onError?.({ code } as GeolocationPositionError),
    },
  });
const nearMe = () => screen.getByRole('button', { name: 'Autour de moi' });

test('asks for the position on a press only, and keeps no more than the commune in the view', async () => {
  let asked = 0;
  const source = () => {
    asked += 1;
    return found(4.84, 45.75)();
  };
  const { view, position } = open({ positionSource: source });
  await userEvent.type(box(), 'pôle p');
  expect(asked).toBe(0);
  await userEvent.click(nearMe());
  expect(await screen.findByText('Autour de Lyon')).toHaveAttribute('role', 'status');
  expect(asked).toBe(1);
  expect(view().near).toBe('C69123');
  expect(JSON.stringify(view())).not.toContain('4.84');
  expect(position()).toEqual({ point: [4.84, 45.75], code: 'C69123' });
});

test('waits for the list of communes, and can be given up', async () => {
  const { view, place } = open({ positionSource: found(4.84, 45.75), placed: false });
  await userEvent.click(nearMe());
  expect(nearMe()).toHaveAttribute('aria-busy', 'true');
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(nearMe()).toHaveAttribute('aria-busy', 'false');
  await userEvent.click(nearMe());
  expect(view().near).toBeUndefined();
  place();
  expect(await screen.findByText('Autour de Lyon')).toBeInTheDocument();
});

test('an answer that comes after one gave up is not heard', async () => {
  let answer = () => {};
  const source = (): PositionSource => ({
    isSecure: true,
    geolocation: {
      getCurrentPosition: (...args) => {
        answer = () => found(4.84, 45.75)().geolocation?.getCurrentPosition(...args);
      },
    },
  });
  const { view } = open({ positionSource: source });
  await userEvent.click(nearMe());
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  answer();
  await userEvent.tab();
  expect(nearMe()).toHaveAttribute('aria-busy', 'false');
  expect(view().near).toBeUndefined();
});

test.each([
  ['a refusal', refusing(1), /n’a pas donné votre position/],
  ['an unknown position', refusing(2), /introuvable/],
  ['a slow position', refusing(3), /tarde à venir/],
  ['a browser without geolocation', () => ({ isSecure: true }), /introuvable/],
  ['an insecure page', () => ({ isSecure: false }), /connexion sécurisée/],
  ['a place abroad', found(-74, 40.7), /moins de 50\skm/],
])('%s is said, and leads to the box', async (_case, positionSource, message) => {
  const { view, position } = open({ positionSource });
  await userEvent.click(nearMe());
  expect(await screen.findByText(message)).toHaveAttribute('role', 'status');
  expect(view().near).toBeUndefined();
  expect(position()).toBeUndefined();
  await userEvent.click(screen.getByRole('button', { name: 'Écrire ma commune' }));
  expect(box()).toHaveFocus();
  expect(screen.queryByText(message)).not.toBeInTheDocument();
});

test('an engine that cannot tell the commune is said, and can be asked again', async () => {
  let isBroken = true;
  const client = engine(async () => {
    if (isBroken) throw new Error('expected an answer, the engine is gone');
    return LYON;
  });
  open({ client, positionSource: found(4.84, 45.75) });
  await userEvent.click(nearMe());
  expect(await screen.findByText(/liste des communes/)).toBeInTheDocument();
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Autour de Lyon')).toBeInTheDocument();
});
