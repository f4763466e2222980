/** The words of the page of the open data. */
export const frData = {
  'data.title': 'Données ouvertes',
  'data.lead':
    'Tout l’annuaire, à réutiliser librement : mêmes données que le site, à des adresses qui ne changent pas.',
  'data.loading': 'Lecture de l’index des données…',
  'data.edition': 'Édition',
  'data.organizations': 'Organismes',
  'data.organizations.ended': {
    one: '{total}, dont {count} fermé ou fusionné',
    other: '{total}, dont {count} fermés ou fusionnés',
  },
  'data.licence': 'Licence',
  'data.fingerprint': 'Empreinte de l’édition (SHA-256)',
  'data.fingerprint.hint':
    'Celle de data/manifest.json, qui contient l’empreinte de chaque fichier : deux copies de même empreinte sont identiques.',
  'data.changes': 'Ce qui a changé',

  'data.downloads': 'Télécharger',
  'data.file.geojson': 'L’annuaire entier, GeoJSON',
  'data.file.geojson.text':
    'Pour les cartes et les SIG (RFC 7946). Un organisme dont on ne connaît que la région ou le département n’a pas de géométrie.',
  'data.file.tableur': 'L’annuaire, pour tableur',
  'data.file.tableur.text':
    'CSV à ouvrir d’un double clic : points-virgules, virgule décimale, accents lisibles. Le tableur peut retirer les zéros en tête des codes postaux : importez cette colonne comme du texte.',
  'data.file.csv': 'L’annuaire, pour programme',
  'data.file.csv.text': 'CSV selon la RFC 4180 : virgules, point décimal, UTF-8.',
  'data.file.coverage-tableur': 'Couverture des territoires, pour tableur',
  'data.file.coverage-tableur.text':
    'Régions, départements et intercommunalités : sièges, dessertes, densité.',
  'data.file.coverage-csv': 'Couverture des territoires, CSV',
  'data.file.coverage-csv.text': 'La même table selon la RFC 4180.',
  'data.file.coverage-json': 'Couverture des territoires, JSON',
  'data.file.coverage-json.text': 'La même table, un objet par territoire.',
  'data.file.taxonomy': 'Vocabulaires, JSON',
  'data.file.taxonomy.text':
    'Types, filières, labels et besoins : libellés, synonymes, définitions, codes d’activité.',
  'data.size.kb': '{size} ko',
  'data.size.mb': '{size} Mo',
  'data.rows': { one: '{count} ligne', other: '{count} lignes' },
  'data.schema': 'schéma',
  'data.lists':
    'Dans une cellule, les éléments d’une liste sont séparés par « | », et une date suit « @ ». Un texte qu’un tableur exécuterait comme une formule est précédé d’une apostrophe.',

  'data.api': 'Un fichier par organisme et par territoire',
  'data.api.text':
    'Une API sans serveur : des fichiers JSON, sans clé ni quota. L’index donne la liste, chaque fichier nomme son schéma, son édition et sa licence.',
  'data.api.organizations': {
    one: '{count} organisme',
    other: '{count} organismes',
  },
  'data.api.territories': {
    one: '{count} territoire',
    other:
      '{count} territoires : régions, départements, intercommunalités, et communes où un organisme a son siège',
  },
  'data.api.index': 'liste',
  'data.api.example': 'exemple',
  'data.api.lines': 'En ligne de commande',
  'data.api.schemas': 'Schémas JSON',
  'data.api.llms': 'Pour les modèles de langage',

  'data.versions': 'Adresses et versions',
  'data.versions.text':
    'Les adresses qui commencent par {folder} ne changent pas. Une nouvelle édition y remplace la précédente. Des champs peuvent s’ajouter ; aucun n’est retiré, renommé ou changé de sens : cela ouvrirait un autre dossier de version.',

  'data.quality': 'Qualité',
  'data.quality.completeness': 'Champs renseignés, en moyenne',
  'data.quality.point': 'Placés sur la carte',
  'data.quality.recent': 'Source de moins de 2 ans',
  'data.quality.undated': 'Source sans date',
  'data.quality.website': 'Sans site connu',
  'data.quality.phone': 'Sans téléphone connu',
  'data.quality.report': 'Rapport de qualité complet',
  'data.quality.json': 'le même en JSON',
  'data.quality.share': '{share} ({count} sur {total})',

  'data.fields': 'Champs d’un organisme',
  'data.fields.field': 'Champ (JSON)',
  'data.fields.columns': 'Colonnes (CSV)',
  'data.fields.meaning': 'Sens',
  'data.fields.caption': 'Champs d’un organisme : nom en JSON, colonnes en CSV et sens',
  'data.field.id': 'Identifiant stable ; il ne change pas quand le nom change.',
  'data.field.formerIds': 'Identifiants qu’il a eus.',
  'data.field.name': 'Nom, comme l’organisme s’appelle lui-même.',
  'data.field.acronym': 'Sigle.',
  'data.field.aliases': 'Autres noms et anciens noms.',
  'data.field.status': 'active, merged (fusionné) ou closed (fermé).',
  'data.field.mergedInto': 'Identifiant de celui dans lequel il a fusionné.',
  'data.field.kinds': 'Types ; le premier est le principal. Identifiants de la taxonomie.',
  'data.field.sectors': 'Filières. Identifiants de la taxonomie.',
  'data.field.labels':
    'Labels, avec leurs dates de début et de fin quand elles sont connues. Sans date de fin, la fin est inconnue.',
  'data.field.summary': 'Une phrase factuelle, par langue.',
  'data.field.website': 'Site web.',
  'data.field.email': 'Adresse électronique générique, jamais celle d’une personne.',
  'data.field.phone': 'Téléphone, forme internationale (E.164).',
  'data.field.address': 'Rue, code postal, ville, code de la commune.',
  'data.field.location':
    'Longitude et latitude en degrés (WGS 84), et leur précision : au numéro, à la rue, au centre de la commune. Sans point quand seul un territoire est connu.',
  'data.field.territory':
    'Codes des territoires où il a son siège, précédés d’une lettre : C commune, E intercommunalité, D département, R région.',
  'data.field.serves': 'Codes des territoires qu’il déclare desservir.',
  'data.field.founded': 'Année de création.',
  'data.field.members': 'Nombre de membres.',
  'data.field.partners':
    'Coopérations : identifiant de l’annuaire, ou nom ; avec leur date quand elle est connue.',
  'data.field.sources': 'D’où viennent les faits, et de quand.',
  'data.field.unverifiedFields': 'Champs qu’aucune de ces sources n’atteste.',
  'data.unknown': 'Un champ absent, une cellule vide ou null veulent dire « inconnu », jamais zéro.',

  'data.measures': 'Mesures d’un territoire',
  'data.measure.located': 'Organismes actifs qui y ont leur siège.',
  'data.measure.locatedByKind': 'Les mêmes par type ; un organisme de deux types compte dans les deux.',
  'data.measure.serving':
    'Organismes actifs qui déclarent le desservir, ou un territoire qui le contient en entier.',
  'data.measure.servingPart': 'Organismes actifs qui n’en desservent qu’une partie, comptés à part.',
  'data.measure.density': 'Sièges pour 100 000 habitants ; null sans population connue.',
  'data.measures.more': 'Accès, distances, spécialisation : définitions et calculs sur la page Couverture',

  'data.cite': 'Citer',
  'data.cite.text': '{site}, édition du {date}. Licence : {licence}. {address}',
  'data.cite.hint':
    'Dites l’édition : les données changent. Pour désigner des octets précis, ajoutez l’empreinte.',
  'data.sources': 'Licence et sources',
  'data.sources.text':
    'Vous pouvez réutiliser ces données selon les termes de la licence, en citant la source et la date. Chaque organisme nomme en plus ses propres sources.',
  'data.source.rows': { one: '{count} ligne', other: '{count} lignes' },
} as const;
