/** French, as listings in France are written. */

import type { Phrases } from '../phrases.ts';
import { frWork } from './fr-work.ts';

export const fr: Phrases = {
  about: {
    technology: [
      "Depuis {year}, {company} écrit des logiciels dont dépendent chaque jour des équipes dans toute l'Europe. Nous sommes {people}, à {city} et ailleurs.",
    ],
    finance: [
      '{company} accompagne les familles et les entreprises de {city} depuis {year}, avec des mots clairs et des chiffres justes.',
    ],
    healthcare: [
      'Avec {people} collègues, {company} soigne près de 40 000 patients par an à {city}.',
      'De la prévention à la réanimation, {company} réunit à {city} {people} professionnels venus de plus de quarante pays.',
    ],
    care: [
      '{company} aide les personnes fragiles de {city} et des environs à vivre comme elles le souhaitent. Notre association compte {people} salariés.',
    ],
    education: [
      "{company} enseigne à {city} depuis {year} : de petits groupes, de bons livres et beaucoup d'air frais.",
    ],
    public: [
      'Voirie, écoles, état civil, espaces verts : les {people} agents de {company} travaillent pour tous ceux qui vivent à {city}.',
    ],
    construction: [
      '{company} construit à {city} et dans la région depuis {year} : des logements, des écoles, des ponts et ce qui passe dessous.',
    ],
    manufacturing: [
      "Entreprise familiale fondée en {year}, {company} fabrique à {city} des pièces que l'on retrouve dans les cuisines, les trains et les blocs opératoires.",
    ],
    logistics: [
      '{company} achemine chaque jour environ 90 000 envois. Il faut pour cela {people} personnes, et peut-être vous.',
    ],
    retail: [
      "{company} a ouvert son premier magasin à {city} en {year}. Il y en a quarante aujourd'hui, et dans chacun on connaît les clients par leur nom.",
    ],
    hospitality: [
      "{company} reçoit à {city} depuis {year}. Notre cuisine est fraîche et l'équipe mange ensemble avant le service.",
    ],
    energy: [
      "{company} fournit l'électricité et la chaleur à {city}. D'ici 2035, tout devra être renouvelable ; {people} personnes y travaillent.",
    ],
    media: [
      "{company} raconte {city}, sur papier, à l'antenne et en ligne. Chaque information est vérifiée deux fois.",
    ],
    consulting: [
      '{company} conseille des dirigeants, des administrations et des associations. Nous sommes {people} et nous aimons les phrases courtes.',
    ],
    science: [
      'À {city}, {company} cherche des réponses qui demandent des années : {people} chercheurs, techniciens et fonctions support y travaillent ensemble.',
    ],
    facilities: [
      'Bureaux, hôpitaux, gares : {company} les garde propres, sûrs et en état de marche, avec {people} personnes autour de {city}.',
    ],
    agriculture: [
      '{company} cultive 900 hectares près de {city}. Nous traitons la terre, les bêtes et les gens comme si nous comptions rester.',
    ],
    wellness: ['Chez {company}, à {city}, les clients prennent une heure pour eux. Nous la prenons au sérieux.'],
  },
  role: [
    'Pour renforcer notre équipe de {city}, nous recrutons : {title}.',
    "Notre équipe de {city} s'agrandit et un nouveau poste est à pourvoir : {title}.",
    "Vous prenez la suite d'une collègue qui part à la retraite ; la passation est organisée.",
    'Vous rejoignez une équipe de sept personnes, au ton amical et aux tâches variées.',
  ],
  headings: {
    duties: ['Vos missions', 'Le poste', 'Ce que vous ferez'],
    needs: ['Votre profil', 'Ce que vous apportez'],
    offers: ['Nous vous offrons', 'Vos avantages', 'Pourquoi nous rejoindre'],
  },
  skills: ['Compétences recherchées : {skills}.', 'Au quotidien : {skills}.'],
  more: [
    "Personne ne vous demande de tout savoir le premier jour. Le premier mois, quelqu'un travaille à vos côtés ; le deuxième, quelqu'un jette un œil ; ensuite, c'est vous qui dites de quelle aide vous avez besoin.",
    'Nous sommes fiers de la fidélité de nos équipes : neuf ans en moyenne. Ceux qui partent reviennent souvent.',
    "Les décisions se prennent là où le travail se fait. Qui voit une erreur peut arrêter, qui a une meilleure idée peut l'essayer.",
    "L'équipe mêle les âges et les origines, et l'on déjeune à midi. Les nouveaux choisissent le lieu de la première sortie.",
  ],
  offers: [
    'Un contrat à durée indéterminée',
    'Une mutuelle prise en charge à 70 %',
    'Des titres-restaurant ou une vraie cantine',
    'Des RTT en plus des congés payés',
    'Un treizième mois versé en décembre',
    'Des formations pendant le temps de travail',
    "Le remboursement de l'abonnement de transport",
    "Des plannings connus six semaines à l'avance",
    'Une aide au logement si vous déménagez',
    "Une prime d'intéressement les bonnes années",
  ],
  others: [
    "Vous travaillez chaque jour avec d'autres métiers : {others}.",
    'Autres postes ouverts chez {company} : {others}.',
  ],
  keywords: 'Mots-clés',
  workplace: {
    ON_SITE: ['Le poste est basé à {city}, sur site.'],
    HYBRID: ['Le travail est hybride : deux à trois jours par semaine au bureau de {city}, le reste en télétravail.'],
    REMOTE: ["Le poste est entièrement à distance ; l'équipe se retrouve deux fois par an."],
  },
  employment: {
    PART_TIME: ['Poste à temps partiel, de 20 à 28 heures par semaine.'],
    TEMPORARY: ["Contrat à durée déterminée de douze mois, en remplacement d'un congé parental."],
    CONTRACTOR: ['Mission en freelance de six mois.'],
  },
  closing: [
    'Cette annonce vous ressemble ? Envoyez-nous votre CV ; la lettre est facultative.',
    'Nous répondons à chaque candidature sous deux semaines.',
    'Tous nos postes sont ouverts aux personnes en situation de handicap.',
    'Vous ne cochez pas toutes les cases ? Écrivez-nous quand même.',
  ],
  grades: { INTERN: 'Stage - {title}', ENTRY: '{title} junior', SENIOR: '{title} senior' },
  gender: [' (H/F)', ' H/F', ' F/H', ' (F/H/X)'],
  families: frWork,
};
