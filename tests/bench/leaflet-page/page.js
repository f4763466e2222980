// @ts-nocheck: plain JavaScript, as such pages are.
/**
 * A directory as it is most often built: Leaflet with markercluster, a box, a filter, a list of the first hundred. The same
 * records; no tiles, which would come from another host, and no basemap at all.
 */
const MOST_ROWS = 100;

const map = L.map('map', { maxZoom: 18 }).setView([46.6, 2.4], 6);
const clusters = L.markerClusterGroup().addTo(map);
const box = document.querySelector('input');
const sector = document.querySelector('select');
const list = document.querySelector('#results-list');
const section = document.querySelector('section');
let entries = [];

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function toEntry({ name, city = '', summary, sectors, point }) {
  const text = plain(`${name} ${city} ${summary.fr ?? ''}`);
  const marker = point && L.marker([point[1], point[0]], { title: name }).bindPopup(name);
  return { name, city, sectors, text, marker };
}

function toRow({ name, city }) {
  const row = document.createElement('li');
  const title = row.appendChild(document.createElement('a'));
  title.href = '#';
  title.textContent = name;
  row.append(' ', city);
  return row;
}

function show() {
  const words = plain(box.value.trim()).split(/\s+/);
  const found = entries.filter(
    (entry) =>
      (sector.value === '' || entry.sectors.includes(sector.value)) &&
      words.every((word) => entry.text.includes(word)),
  );
  clusters.clearLayers();
  clusters.addLayers(found.flatMap(({ marker }) => marker ?? []));
  document.querySelector('#count').textContent = `${found.length} organismes`;
  list.replaceChildren(...found.slice(0, MOST_ROWS).map(toRow));
  section.dataset.answered = box.value.trim();
}

/** For the bench: a view asked for by its middle. */
window.jump = (lat, lng, zoom) => map.setView([lat, lng], zoom, { animate: false });

// biome-ignore lint/nursery/noFloatingPromises: a failure is to be seen in the console.
fetch('../data/records.json')
  .then((response) => response.json())
  .then(({ records }) => {
    entries = records.map(toEntry);
    const sectors = [...new Set(records.flatMap((record) => record.sectors))].sort();
    sector.append(...sectors.map((id) => new Option(id, id)));
    show();
    box.addEventListener('input', show);
    sector.addEventListener('change', show);
  });
