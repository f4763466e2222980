/** Words that say nothing by themselves, and words that a place or a name must not be mistaken for. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Articles and prepositions, French and English, folded: they vanish beside a part that was understood. */
export const GLUE = words(`
  a au aux avec chez d dans de des du en entre et for from in into la le les l leur leurs mes mon ma nos notre of on
  ou par pour depuis sa ses son pres proche proximite autour environs alentours vers sur sous the to un une vos votre with within near nearby
  around about at by and or close next our my your region departement dept dpt secteur filiere domaine sector
  field area territoire commune ville town city code cedex arrondissement naf ape km
`);

/** What people say around their question; it vanishes like the glue once a part was understood. */
export const FILLERS = words(`
  aide aider aides accompagnement accompagner besoin cherche chercher recherche trouve trouver veux voudrais
  souhaite je j nous on qui que quoi quel quelle quels quelles ou comment peut peux pouvons est sont suis sommes avons
  ai ont pme tpe eti entreprise entreprises societe boite organisme organismes structure structures contact contacts liste annuaire
  local locale locaux specialise specialisee specialises personnes salaries employes francais francaise
  help helping find looking search searching want need needs we i can could who which what where how is are
  company companies business businesses sme smes firm firms support supporting people employees list french please
  louer projet projets moins moyen rayon maximum max minimum distance idealement actuellement
  us me m you someone anyone svp merci bonjour specialized specialised
`);

/** Small words that are towns when they stand alone: By, Vers, Villé. */
export const GLUE_TOWNS = words('by vers ville');

/** After `à`, what one does with something, though hamlets bear the names: `bureaux à louer`. */
export const AFTER_A = words('louer vendre acheter');

/** A number before one of these is a house number. */
export const STREET_WORDS = words(`
  rue r avenue av ave boulevard bd bld boul place pl chemin ch allee allees impasse route quai cours square bis ter
  lotissement faubourg passage promenade esplanade
`);

/** A place follows: enough to read `à Eu` as the town. */
export const PLACE_WORDS = words(
  'a pres proche proximite autour vers depuis near nearby around in at commune ville town city cedex',
);
/** The same without those that also go before a trade: `in textile`. */
export const SURE_PLACE_WORDS = words(
  'pres proche proximite autour vers depuis near nearby around commune ville town city',
);

/** A number before one of these counts something: 35 people are not the department 35. */
export const COUNTED = words(`
  personnes personne people salaries salarie employes employe employees employee etp ans an years year km kms
  kilometres kilometers collaborateurs associes m millions euros eur pourcent percent adherents membres members
`);

/** Common words of the trade that are also communes, or one typing error away from one. */
export const ORDINARY = words(`
  accelerateur accelerer achat agence agriculture amorcage atelier avance bail banque base bois bon bonne bourse bureau
  capital cadre carriere centre chaine chambre charge chef cite client club coach collectif competence conseil cooperation
  cour cours creation creer croissance culture data demain design developper developpement digital direction eau
  eco economie ecole education emploi energie equipe espace essai etude europe eu evenement export exporter financement
  financer fonds fond fonderie force foret formation former forum france gaz gestion grand grande groupe habitat hub idee
  image industrie information ingenierie innovant innovation innover international invest investir job jeu jeux jeune
  juridique labo laboratoire lancer lancement levee lieu logement logiciel loi machine maison marche marque mer
  metier meuble mode montagne moteur mutualisation national nature nord nouveau nouvelle numerique objet office offre
  ouest pacte papier parc partenaire partenariat pays peche petit petite place plan plate plateforme pole ponts port
  poste premier prestation pret prix produit production programme projet projets promotion public qualite recrutement
  recruter reprise reseau ressource reunion robot route rural sante science secours securite sens service services signe
  signes social societal solaire solidaire son sport stage start startup station sud tech technologie technologies temps
  tour tourisme tours train transfert transition transmission travail urbain usine valley vallee vent vente verre vert
  verte vie village vin vins voie voiture vue
  advice aid apprentice bank build building club coal craft energy farm fashion find finance food forest funding game
  games green grow growth health hire hiring home industry innovate innovating job jobs learn learning loan marine
  market media metal music network office partner partners plastic plastics premise premises project recruit rent
  research rich sea ship skill skills small space start start-up startup startups steel talent talents tool tools trade
  training travel water wine wood work young
`);
