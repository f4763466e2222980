/**
 * Names that people still use for the regions and departments of France: English ones, abbreviations, the regions
 * that the law of 16 January 2015 merged, and provinces that are one department. Used only when the directory's
 * territories hold the area.
 */
export const AREA_ALIASES: Readonly<Record<string, readonly string[]>> = {
  R01: ['Guadeloupe'],
  R03: ['Guyane française', 'French Guiana'],
  R04: ['Réunion', 'Reunion Island', 'Île de la Réunion'],
  R11: ['IDF', 'région parisienne', 'Paris region', 'Greater Paris'],
  R24: ['Centre-Val-de-Loire', 'région Centre', 'CVDL'],
  R27: ['BFC', 'Bourgogne', 'Burgundy', 'Franche-Comté', 'Burgundy-Franche-Comté'],
  R28: ['Normandy', 'Haute-Normandie', 'Basse-Normandie'],
  R32: ['HDF', 'Nord-Pas-de-Calais', 'Picardie', 'Picardy'],
  R44: ['Alsace', 'Lorraine', 'Champagne-Ardenne', 'Champagne'],
  R52: ['PDL', 'Pays de Loire'],
  R53: ['Brittany', 'Breizh'],
  R75: ['Aquitaine', 'Limousin', 'Poitou-Charentes', 'New Aquitaine'],
  R76: ['Languedoc-Roussillon', 'Midi-Pyrénées', 'Occitania'],
  R84: ['AURA', 'ARA', 'Rhône-Alpes', 'Auvergne'],
  R93: ['PACA', 'région Sud', 'Sud PACA', 'Provence', "Côte d'Azur", 'French Riviera'],
  R94: ['Corsica'],
  D12: ['Rouergue'],
  D24: ['Périgord'],
  D37: ['Touraine'],
  D46: ['Quercy'],
  D49: ['Anjou'],
  D64: ['Béarn'],
};
